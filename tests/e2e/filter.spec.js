// @ts-check
// One filter for the three widgets: found, chosen, taken away, told to the host and handed back, with keyboard and in words.
import { filterFromText, filterToText } from '../../www/elements/filter.js';
import { audit } from './support/axe.js';
import { details, open, unfold } from './support/host.js';
import { tabTo, watchFocus } from './support/keys.js';
import { cut, sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const PLAN = { widget: 'plan', plan: 'vp-diabetes-2026' };

test.beforeEach(async ({ page }) => {
  await watchFocus(page);
  await watchLayout(page);
});

test.describe('as text for an address', () => {
  const WHOLE = 'text=v%C3%A5rd%20a%26b&who=care,municipality&kind=sip&plan=a%2Cb,c&area=medication&source=cosmic'
    + '&period=week&from=2026-05-11&to=2026-05-17&status=booked&standing=current&show=goals';

  test('every part goes there and back', () => {
    const filter = filterFromText(WHOLE);
    expect(filter).toEqual({
      text: 'vård a&b', parties: ['care', 'municipality'], kinds: ['sip'], plans: ['a,b', 'c'], needAreas: ['medication'],
      sources: ['cosmic'], period: 'week', from: '2026-05-11', to: '2026-05-17', statuses: ['booked'],
      standings: ['current'], sections: ['goals'],
    });
    expect(filterToText(filter)).toBe(WHOLE);
  });

  test('one filter has one text', () => {
    const texts = ['who=municipality,care&text=x', '?text=x&who=care,municipality,care', '#who=care,municipality&&text=x&sort=name'];
    expect(texts.map((text) => filterToText(filterFromText(text)))).toEqual(Array(3).fill('text=x&who=care,municipality'));
    expect(filterToText({ parties: ['municipality', 'care'] })).toBe('who=care,municipality');
  });

  test('what is not understood asks for nothing, and nothing throws', () => {
    for (const odd of ['', '&', '=', 'text', 'text=', 'who=,', 'text=%E5', 'x=1', '%%%']) {
      expect(filterFromText(odd), odd).toEqual({});
    }
    expect(filterFromText('text=fot+v%C3%A5rd')).toEqual({ text: 'fot vård' });
    const odd = /** @type {any[]} */ ([null, undefined, {}, [], { text: 7, parties: 'care', plans: [1, null] }, { text: '\ud800' }]);
    expect(odd.map(filterToText)).toEqual(odd.map(() => ''));
  });

  test('is an attribute, and comes back in the event', async ({ page }) => {
    await open(page, { widget: 'timeline', filter: 'text=fot&who=care' });
    const timeline = page.locator('samplan-timeline');
    await expect(filterButton(page, 2)).toBeVisible();
    await page.getByRole('button', { name: 'Ta bort filtret ”fot”' }).click();
    expect(await details(page, 'samplan-filter')).toEqual([{ filter: { parties: ['care'] }, text: 'who=care' }]);
    await expect(timeline).toHaveAttribute('filter', 'who=care');
    await timeline.evaluate((node) => node.setAttribute('filter', 'who=municipality,nobody&later=1'));
    await expect(page.getByRole('button', { name: 'Ta bort filtret Kommunen' })).toBeVisible();
    await expect(filterButton(page, 1)).toBeVisible();
    await page.getByRole('button', { name: 'Rensa alla filter' }).click();
    await expect(timeline).not.toHaveAttribute('filter');
    expect((await details(page, 'samplan-filter')).at(-1)).toEqual({ filter: {}, text: '' });
  });
});

test.describe('with the keyboard', () => {
  test('open, tick, and take away: the focus is never lost', async ({ page }) => {
    await open(page, { widget: 'timeline' });
    await tabTo(page, /^Filter$/);
    await page.keyboard.press('Enter');
    await expect(filterButton(page)).toHaveAttribute('aria-expanded', 'true');
    await tabTo(page, /^Vården/);
    await page.keyboard.press('Space');
    const box = page.getByRole('checkbox', { name: /^Vården/ });
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
    const month = page.getByRole('button', { name: 'Denna månad', exact: true });
    await month.press('Enter');
    await expect(month).toHaveAttribute('aria-pressed', 'true');
    await expect(month).toBeFocused();
    await page.getByRole('button', { name: /^Visa \d+ händelse/ }).press('Enter');
    await expect(filterButton(page, 2)).toBeFocused();
    await expect(filterButton(page, 2)).toHaveAttribute('aria-expanded', 'false');

    await tabTo(page, /^Ta bort filtret Denna månad/);
    await page.keyboard.press('Enter');
    const care = page.getByRole('button', { name: 'Ta bort filtret Vården' });
    await expect(care, 'on to the next').toBeFocused();
    await page.keyboard.press('Space');
    await expect(filterButton(page), 'back where it began').toBeFocused();
  });

  test('a host that says no leaves the chip and the focus', async ({ page }) => {
    await open(page, { widget: 'timeline', filter: 'who=care' });
    await page.evaluate(() => document.addEventListener('samplan-filter', (event) => event.preventDefault()));
    const chip = page.getByRole('button', { name: 'Ta bort filtret Vården' });
    await chip.press('Enter');
    await expect(chip).toBeFocused();
  });

  test('all at once', async ({ page }) => {
    await open(page, { ...PLAN, filter: 'text=insulin&who=care,municipality' });
    await page.getByRole('button', { name: 'Rensa alla filter' }).press('Enter');
    await expect(filterButton(page)).toBeFocused();
    await expect(page.getByRole('list', { name: 'Valda filter' })).toHaveCount(0);
  });
});

test('how much is left is said once, politely, also when all is back', async ({ page }) => {
  await open(page, { widget: 'timeline' });
  const status = page.getByRole('status');
  await expect(status).toHaveText('');
  await filterButton(page).click();
  await page.getByRole('searchbox').fill('fotvard');
  await expect(status).toHaveText(/^\d+ händelser?$/);
  await expect(status).toBeVisible();
  const narrowed = await status.textContent();
  await page.getByRole('searchbox').fill('');
  await expect(status).not.toHaveText(String(narrowed));
  await expect(status).toHaveText(/^\d+ händelser$/);
  await expect(status).toHaveCount(1);
});

test.describe('narrows', () => {
  test('the timeline, and never what is next', async ({ page }) => {
    await open(page, { widget: 'timeline' });
    const next = await page.getByRole('region', { name: 'Näst på tur' }).textContent();
    const rows = page.locator('.rows > li');
    const before = await rows.count();
    await page.locator('samplan-timeline').evaluate((node) => node.setAttribute('filter', 'who=municipality&period=week'));
    await expect.poll(() => rows.count()).toBeLessThan(before);
    expect(await page.getByRole('region', { name: 'Näst på tur' }).textContent()).toBe(next);
  });

  test('the collected plans', async ({ page }) => {
    await open(page, { widget: 'plans' });
    await page.getByRole('searchbox', { name: 'Sök bland planerna' }).fill('vardplan diab');
    await expect(page.getByRole('button', { name: 'Vårdplan diabetes' }).first()).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('2 planer');
    await filterButton(page, 1).click();
    await page.getByRole('checkbox', { name: /^Gäller nu/ }).check();
    await expect(page.getByRole('status')).toHaveText('1 plan');
  });

  test('the plan, and never whom to call', async ({ page }) => {
    await open(page, PLAN);
    const act = await page.locator('.jump-target').textContent();
    await page.getByRole('button', { name: 'Det jag ska göra' }).click();
    await expect(page.getByRole('region', { name: 'Vem gör vad' }).getByRole('heading', { level: 4 })).toHaveText(['Jag']);
    await expect(page.getByRole('region', { name: 'Kontakter' })).toHaveCount(0);
    expect(await page.locator('.jump-target').textContent()).toBe(act);
    await page.getByRole('button', { name: 'Det jag ska göra' }).click();

    await filterButton(page).click();
    await page.getByRole('checkbox', { name: /^Mål/ }).first().check();
    await expect(page.getByRole('region', { name: 'Mål' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Vem gör vad' })).toHaveCount(0);
    await page.getByRole('searchbox', { name: 'Sök i planen' }).fill('finns inte');
    await expect(page.getByText('Inget stämmer med filtret.')).toBeVisible();
    expect(await page.locator('.jump-target').textContent()).toBe(act);
  });

  test('by days of one’s own', async ({ page }) => {
    await open(page, { widget: 'timeline' });
    await filterButton(page).click();
    await page.getByLabel('Från och med').fill('2026-05-12');
    await page.getByLabel('Från och med').blur();
    await page.getByLabel('Till och med').fill('2026-05-12');
    await page.getByLabel('Till och med').blur();
    await expect(page.getByRole('button', { name: /^Ta bort filtret 12 maj 2026/ })).toBeVisible();
    await expect(page.locator('samplan-timeline')).toHaveAttribute('filter', 'from=2026-05-12&to=2026-05-12');
    await page.getByRole('button', { name: 'Denna vecka', exact: true }).click();
    await expect(page.getByLabel('Från och med')).toHaveValue('');
    await expect(page.locator('samplan-timeline')).toHaveAttribute('filter', 'period=week');
  });

  test('in English too', async ({ page }) => {
    await open(page, { widget: 'timeline', locale: 'en', filter: 'who=care&period=30-days&status=booked' });
    for (const name of ['Remove the filter The next 30 days', 'Remove the filter Booked', 'Clear all filters']) {
      await expect(page.getByRole('button', { name })).toBeVisible();
    }
  });
});

for (const [name, asked] of Object.entries({
  timeline: { widget: 'timeline' },
  'staff’s plans': { widget: 'plans', audience: 'staff' },
  plan: PLAN,
})) {
  test(`the open panel of the ${name}: on 320 px, in large text, audited`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, { ...asked, filter: 'text=a&who=care&area=medication,self-care&from=2026-01-01' });
    await filterButton(page, 5).click();
    await unfold(page);
    expect(await sideways(page)).toEqual([]);
    expect(await cut(page)).toEqual([]);
    expect(await small(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    await page.evaluate(() => {
      for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
        widget.setAttribute('color-scheme', 'dark');
      }
      document.documentElement.dataset.scheme = 'dark';
    });
    expect(await audit(page, ['color-contrast'])).toEqual([]);
    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    expect(await sideways(page)).toEqual([]);
    expect(await cut(page)).toEqual([]);
  });
}

test('on paper, what is left out is said', async ({ page }) => {
  await open(page, { widget: 'timeline', filter: 'who=care' });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Vården', { exact: true }).first()).toBeVisible();
  await expect(page.locator('.filter .result')).toBeVisible();
  await expect(filterButton(page, 1)).toBeHidden();
});

/** @param {Page} page @param {number} [count] */
function filterButton(page, count) {
  return page.getByRole('button', { name: count === undefined ? 'Filter' : `Filter (${count})`, exact: true });
}

/** What is less than 44 px high in the filter and can be pressed. @param {Page} page */
function small(page) {
  return page.locator('.filter').locator('button, label, summary, input[type=date], input[type=search]').evaluateAll((nodes) => nodes
    .filter((node) => node.checkVisibility() && node.getBoundingClientRect().height < 43.9)
    .map((node) => `${node.localName} “${node.textContent}” ${node.getBoundingClientRect().height}`));
}
