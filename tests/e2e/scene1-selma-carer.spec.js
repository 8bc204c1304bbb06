// @ts-check
// Scene 1: it is 23.10, Selma's blood sugar is 22, and her carer has a phone and no time to read.
import { calls, catchCalls, details, open, unfold } from './support/host.js';
import { expect, test } from './support/test.js';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const AT_NIGHT = { person: 'selma', audience: 'staff', now: '2026-05-11T23:10' };

test('two taps from the list of plans to the right action and its number', async ({ page }) => {
  await catchCalls(page);
  await open(page, AT_NIGHT);
  const plans = page.locator('samplan-plans');
  const plan = page.locator('samplan-plan');

  const current = plans.getByRole('heading', { name: 'Vårdplan diabetes' });
  await expect(current, 'the old plan of the same name is folded away').toHaveCount(1);
  await current.getByRole('button').tap();

  const step = plan.getByRole('listitem').filter({ hasText: 'Blodsocker över 20' });
  await expect(step).toBeVisible();
  await expect(step).toContainText('Ring sjuksköterskan i beredskap nu, även på natten.');
  await expect(step).toContainText('Öppet dygnet runt');
  await expect(step).toContainText('ring 1177');
  await step.getByRole('link', { name: '0980-319 212' }).tap();

  expect(await calls(page)).toEqual(['tel:0980319212']);
});

test('what to do stands before everything else in the plan', async ({ page }) => {
  await open(page, { ...AT_NIGHT, widget: 'plan', plan: 'vp-diabetes-2026' });
  const titles = await page.locator('samplan-plan').getByRole('heading', { level: 3 }).allTextContents();
  expect(titles[0]).toBe('Vid avvikelse');
  const levels = page.locator('samplan-plan').getByRole('heading', { level: 4 });
  const signs = await levels.allTextContents();
  expect(signs.slice(0, 4).map((sign) => sign.split(':')[0])).toEqual(['Genast', 'Genast', 'Genast', 'Samma dag']);
  expect(signs[0], 'what the last value asks for').toBe('Genast: Blodsocker över 20');
});

test('the right number is on the first screen of the plan, with the value that asks for it', async ({ page }) => {
  await catchCalls(page);
  await open(page, { ...AT_NIGHT, widget: 'plan', plan: 'vp-diabetes-2026' });
  const top = page.locator('.jump');
  await expect(top).toContainText('Genast: Blodsocker över 20');
  await expect(top).toContainText('Gäller nu: Blodsocker, extra mätning 22,1 mmol/l, i dag kl. 22.50');
  const way = top.getByRole('link', { name: 'Ring 0980-319 212, Sjuksköterska i beredskap, Svarar dygnet runt' });
  await expect(way).toBeInViewport({ ratio: 1 });
  await way.tap();
  expect(await calls(page)).toEqual(['tel:0980319212']);
});

const ACT = { patient: 'När ska jag höra av mig?', relative: 'När ska vi höra av oss?', staff: 'Vid avvikelse' };

for (const [audience, act] of Object.entries(ACT)) {
  test(`two taps from the list of plans, and one from the top of the plan, to what to do: ${audience}`, async ({ page }) => {
    await catchCalls(page);
    await open(page, { ...AT_NIGHT, audience });
    const heading = page.locator('samplan-plan').getByRole('heading', { name: act });

    const way = page.locator('samplan-plans').getByRole('button', { name: `${act} Vårdplan diabetes` });
    await way.tap();
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport({ ratio: 1 });
    const step = page.locator('samplan-plan').getByRole('listitem').filter({ hasText: 'Genast: Blodsocker över 20' });
    await step.getByRole('link', { name: '0980-319 212' }).tap();
    expect(await calls(page)).toEqual(['tel:0980319212']);

    await page.evaluate(() => scrollTo(0, 0));
    await way.tap();
    await expect(heading, 'who asks again is taken there again').toBeInViewport({ ratio: 1 });

    await page.locator('samplan-plan').evaluate((plan) => plan.scrollIntoView());
    await page.locator('samplan-plan').getByRole('button', { name: act }).tap();
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport({ ratio: 1 });
  });
}

test('the way from the list says where it leads, and a host can go there by itself', async ({ page }) => {
  await open(page, { ...AT_NIGHT, widget: 'plans' });
  await page.getByRole('button', { name: 'Vid avvikelse Vårdplan diabetes' }).tap();
  expect(await details(page, 'samplan-select')).toEqual([{ planId: 'vp-diabetes-2026', section: 'act' }]);

  await open(page, { ...AT_NIGHT, widget: 'plan', plan: 'vp-diabetes-2026', section: 'act', audience: 'patient' });
  const heading = page.getByRole('heading', { name: 'När ska jag höra av mig?' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport({ ratio: 1 });
});

test('hours follow the clock: who closes gives the turn to the next one up', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-11T16:28:30+02:00') });
  await open(page, { audience: 'staff', widget: 'plan', plan: 'vp-diabetes-2026' });
  await page.locator('samplan-plan').evaluate((plan) => plan.removeAttribute('now'));
  const step = page.getByRole('listitem').filter({ hasText: 'Blodsocker över 15 vid två mätningar' });
  const first = step.getByRole('link').first();
  await expect(step).toContainText('Öppet till 16.30');
  await expect(first).toContainText('0980-319 210');

  await page.clock.runFor('02:00');
  await expect(step).toContainText('Stängt, öppnar i morgon kl. 08.00. Ring Sjuksköterska i beredskap så länge.');
  await expect(first).toContainText('0980-319 212');
});

test('what to do is printed whole, whatever the filter says, without what holds only now', async ({ page }) => {
  await open(page, { ...AT_NIGHT, widget: 'plan', plan: 'vp-diabetes-2026', filter: 'text=finns+inte' });
  const steps = page.locator('.deviations');
  await expect(steps).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(steps.getByRole('listitem')).toHaveCount(9);
  for (const number of ['0980-319 212', '0980-319 210', '070-174 06 11', '1177', '112']) {
    await expect(steps.getByText(`Ring ${number}`, { exact: true }).first()).toBeVisible();
  }
  await expect(page.locator('.jump')).toBeHidden();
});

test('who is closed for the night says so, with the one who answers', async ({ page }) => {
  await open(page, { ...AT_NIGHT, widget: 'plan', plan: 'vp-diabetes-2026' });
  const step = page.getByRole('listitem').filter({ hasText: 'Blodsocker över 15 vid två mätningar' });
  await expect(step).toContainText('Stängt, öppnar i morgon kl. 08.00. Ring Sjuksköterska i beredskap så länge.');
  await expect(step.getByRole('link', { name: '0980-319 212' })).toBeVisible();
});

test('the replaced plan is plainly old, and leads to the one that holds', async ({ page }) => {
  await open(page, { ...AT_NIGHT, widget: 'plan', plan: 'vp-diabetes-2025' });
  const plan = page.locator('samplan-plan');
  await expect(plan).toContainText('Den här planen gäller inte längre. Den är ersatt av Vårdplan diabetes.');
  await expect(plan.getByText('Ersatt, gäller inte längre')).toBeVisible();
  await expect(plan.getByText('Blodsocker över 25')).toBeHidden();

  await plan.getByRole('button', { name: 'Öppna planen som gäller' }).tap();
  await expect(plan.getByRole('heading', { name: 'Genast: Blodsocker över 20' })).toBeVisible();
  await expect(plan.getByText(/gäller inte längre/i)).toHaveCount(0);
});

for (const widget of ['timeline', 'plans', 'plan']) {
  test(`the number that no longer holds is never offered by ${widget}`, async ({ page }) => {
    await open(page, { ...AT_NIGHT, widget, ...(widget === 'plan' ? { plan: 'vp-diabetes-2025' } : {}) });
    await unfold(page);
    await expect(page.locator('a[href="tel:0980319290"]')).toHaveCount(0);
  });
}
