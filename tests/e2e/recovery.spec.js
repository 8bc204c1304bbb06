// @ts-check
// One broken widget harms nobody: wherever it breaks, the page and the other widgets go on as they were.
import { details, open } from './support/host.js';
import { provokable, wasmOf } from './support/provoke.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const SICK = {
  format: 'samplan/1',
  subject: { name: 'provoke-none' },
  plans: [{
    id: 'p', kind: 'care-plan', title: 'Vårdplan', status: 'active',
    activities: [{ id: 'a', title: 'Fotvård', when: '2026-05-12T09:30', status: 'booked' }],
  }],
};

/** Data that makes a widget break. @param {string} place */
const sick = (place) => ({ ...SICK, subject: { name: `provoke-${place}` } });

/** @param {Page} page @param {unknown} plans */
const giveTimeline = (page, plans) =>
  page.locator('samplan-timeline').evaluate((node, plans) => Object.assign(node, { plans }), plans);

/** What a neighbour holds that nobody may lose: a filter, words that are being written, the focus. @param {Page} page */
async function settleIn(page) {
  const plan = page.locator('samplan-plan');
  await plan.getByRole('button', { name: 'Ställ en fråga' }).first().click();
  await plan.getByRole('textbox').first().fill('Kan jag få en annan tid');
  const plans = page.locator('samplan-plans');
  await plans.evaluate((node) => Object.assign(node, { filter: 'who=municipality' }));
  await plan.getByRole('textbox').first().focus();
}

/** @param {Page} page */
async function expectUnharmed(page) {
  const plan = page.locator('samplan-plan');
  await expect(plan.getByRole('textbox').first()).toHaveValue('Kan jag få en annan tid');
  await expect(plan.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('?');
  await expect(plan.getByRole('textbox').first()).toHaveValue('Kan jag få en annan tid?');
  const plans = page.locator('samplan-plans');
  await expect(plans).toHaveAttribute('filter', 'who=municipality');
  await plans.evaluate((node) => Object.assign(node, { filter: null, locale: 'en' }));
  await expect(plans.getByRole('heading', { level: 2, name: 'Plans' })).toBeVisible();
}

/** @param {Page} page */
const broken = (page) => page.locator('samplan-timeline').getByRole('alert');

test.beforeEach(async ({ page }) => {
  await provokable(page);
  await open(page, { person: 'selma', plan: 'vp-diabetes-2026', dialogue: 'question' });
  await page.locator('samplan-timeline').evaluate((node) => {
    const words = document.createElement('p');
    words.textContent = 'Ring 0570-10 00 00.';
    node.append(words);
  });
  await expect(page.locator('samplan-timeline').getByRole('region', { name: 'Näst på tur' })).toBeVisible();
});

for (const place of ['read', 'render', 'effect', 'timer']) {
  test(`a break in ${place} stays in its widget`, async ({ page }) => {
    await settleIn(page);
    await giveTimeline(page, sick(place));
    await expect(broken(page)).toHaveText('Något gick fel, så det här kan inte visas just nu.');
    await expect(page.getByText('Ring 0570-10 00 00.'), 'the host’s own words').toBeVisible();
    await expectUnharmed(page);
    await expectOneError(page);

    await giveTimeline(page, SICK);
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await expect(page.locator('samplan-timeline').getByText('Fotvård').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Det här händer' }), 'the focus is not lost').toBeFocused();
    await expect(page.getByText('Ring 0570-10 00 00.')).toBeHidden();
  });
}

for (const place of ['event', 'throw']) {
  test(`a break in a listener (${place}) stays in its widget, and takes the focus to the way back`, async ({ page }) => {
    const timeline = page.locator('samplan-timeline');
    await timeline.evaluate((node) => Object.assign(node, { locale: 'en', selected: 's-fot' }));
    await timeline.getByRole('button', { name: 'Filter', exact: true }).click();
    await timeline.getByRole('checkbox').first().check();
    const kept = await timeline.getAttribute('filter');
    await timeline.getByRole('searchbox').fill(`provoke-${place}`);
    await expect(broken(page)).toHaveText('Something went wrong, so this can’t be shown right now.');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
    await expectOneError(page);

    await page.keyboard.press('Enter');
    await expect(timeline.getByRole('heading', { level: 2, name: 'What happens next' })).toBeFocused();
    await expect(timeline, 'what was chosen before').toHaveAttribute('filter', String(kept));
    await expect(timeline).toHaveAttribute('selected', 's-fot');
  });
}

test('who breaks with words half written says that they are gone', async ({ page }) => {
  await settleIn(page);
  await page.locator('samplan-plan').evaluate((node, plans) => Object.assign(node, { plans }), sick('render'));
  await expect(page.locator('samplan-plan').getByRole('alert')).toHaveText(/Det du skrev och inte hade skickat finns inte kvar\.$/);
});

test('a record that always breaks does not loop, and the user may try all the same', async ({ page }) => {
  await page.evaluate(() => {
    document.addEventListener('samplan-error', ({ target }) => /** @type {any} */ (target).restart());
  });
  await giveTimeline(page, sick('render'));
  await expect.poll(async () => (await details(page, 'samplan-error')).length).toBe(3);
  await page.waitForTimeout(300);
  expect(await details(page, 'samplan-error'), 'a script is heard three times').toHaveLength(3);
  await giveTimeline(page, SICK);
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect(page.locator('samplan-timeline').getByText('Fotvård').first()).toBeVisible();
});

test('no second request is made', async ({ page }) => {
  const asked = /** @type {string[]} */ ([]);
  page.on('request', (request) => asked.push(request.url()));
  await giveTimeline(page, sick('render'));
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect(broken(page)).toBeVisible();
  expect(asked).toEqual([]);
});

test('more widgets than a browser has room for share what there is', async ({ page }) => {
  await page.evaluate((plans) => {
    const main = /** @type {Element} */ (document.querySelector('main'));
    for (let count = 0; count < 60; count += 1) {
      const widget = Object.assign(document.createElement('samplan-plans'), { plans, now: '2026-05-11T10:45' });
      main.append(widget);
    }
  }, SICK);
  const late = page.locator('samplan-plans ~ samplan-plans');
  await expect(late.getByRole('button', { name: 'Vårdplan' })).toHaveCount(60);
  await late.nth(50).evaluate((node, plans) => Object.assign(node, { plans }), sick('render'));
  await expect(late.nth(50).getByRole('alert')).toBeVisible();
  await expect(late.getByRole('button', { name: 'Vårdplan' }), 'those who shared with it are drawn again').toHaveCount(59);
  await expect(page.getByRole('alert')).toHaveCount(1);
});

test('nothing of this is in what is shipped', () => {
  expect(wasmOf('provoke')).toContain('provoke-render');
  expect(wasmOf('site').length).toBeGreaterThan(100_000);
  expect(wasmOf('site')).not.toContain('provoke');
});

/** One event, which says where in our sources and nothing of what was read. @param {Page} page */
async function expectOneError(page) {
  const [error, ...more] = await details(page, 'samplan-error');
  expect(more).toEqual([]);
  expect(error.code).toBe('stopped');
  expect(error.message).toMatch(/^The widget broke( at [a-z-]*\/?src\/[\w/]+\.rs:\d+)?\. restart\(\) tries again\.$/);
}
