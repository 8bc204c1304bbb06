// @ts-check
// Scene 1: it is 23.10, Selma's blood sugar is 22, and her carer has a phone and no time to read.
import { calls, catchCalls, open, unfold } from './support/host.js';
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
  expect((await levels.allTextContents()).slice(0, 4)).toEqual(['Genast', 'Genast', 'Genast', 'Samma dag']);
});

test('who is closed for the night says so, with the one who answers', async ({ page }) => {
  await open(page, { ...AT_NIGHT, widget: 'plan', plan: 'vp-diabetes-2026' });
  const step = page.getByRole('listitem').filter({ hasText: 'Blodsocker över 15 vid två mätningar' });
  await expect(step).toContainText('Stängt. Öppnar i morgon kl. 08.00');
  await expect(step.getByRole('link', { name: '0980-319 212' })).toBeVisible();
});

test('the replaced plan is plainly old, and leads to the one that holds', async ({ page }) => {
  await open(page, { ...AT_NIGHT, widget: 'plan', plan: 'vp-diabetes-2025' });
  const plan = page.locator('samplan-plan');
  await expect(plan).toContainText('Den här planen gäller inte längre. Den är ersatt av Vårdplan diabetes.');
  await expect(plan.getByText('Ersatt, gäller inte längre')).toBeVisible();
  await expect(plan.getByText('Blodsocker över 25')).toBeHidden();

  await plan.getByRole('button', { name: 'Öppna planen som gäller' }).tap();
  await expect(plan.getByText('Blodsocker över 20')).toBeVisible();
  await expect(plan.getByText('gäller inte längre')).toHaveCount(0);
});

for (const widget of ['timeline', 'plans', 'plan']) {
  test(`the number that no longer holds is never offered by ${widget}`, async ({ page }) => {
    await open(page, { ...AT_NIGHT, widget, ...(widget === 'plan' ? { plan: 'vp-diabetes-2025' } : {}) });
    await unfold(page);
    await expect(page.locator('a[href="tel:0980319290"]')).toHaveCount(0);
  });
}
