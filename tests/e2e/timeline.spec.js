// @ts-check
// The timeline around its rows: what clashes, what has changed, the host's links, and what is open beside the list.
import { audit } from './support/axe.js';
import { details, give, open } from './support/host.js';
import { focused, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

/** @param {import('@playwright/test').Page} page @param {string} name @param {unknown} value */
const set = (page, name, value) => page.evaluate(([name, value]) => {
  Object.assign(/** @type {Element} */ (document.querySelector('samplan-timeline')), { [String(name)]: value });
}, [name, value]);

/** A record of activities, as booked visits unless they say otherwise. @param {object[]} activities */
const record = (...activities) => ({
  format: 'samplan/1',
  subject: { name: 'Asta Lindström', givenName: 'Asta' },
  plans: [{
    id: 'p', title: 'Vårdplan', unit: { name: 'EDC' }, party: 'care',
    activities: activities.map((fields, index) => ({ id: `a${index}`, status: 'booked', mode: 'visit', ...fields })),
  }],
});

const EDC = { title: 'Besök på EDC', when: '2026-05-12T09:30/10:15' };
const SHOWER = { title: 'Dusch', mode: 'home-visit', when: '2026-05-12T09:15/10:00' };

test.describe('what clashes', () => {
  test('stands under its day, with both and their times, and with what is next', async ({ page }) => {
    await open(page, { person: 'selma', widget: 'timeline' });
    const day = page.locator('section.period').filter({ has: page.getByRole('heading', { name: 'I morgon, tisdag 12 maj' }) });
    await expect(day).toContainText('Hembesök när du är borta. Dusch och ombyte kl. 09.15–10.00');
    await expect(day).toContainText('krockar med Besök hos diabetessjuksköterska kl. 09.30–10.15');
    expect(await audit(page)).toEqual([]);
  });

  for (const [audience, words] of Object.entries({
    patient: 'Hembesök när du är borta.',
    relative: 'Hembesök när Asta är borta.',
    staff: 'Hembesök när patienten är borta.',
  })) {
    test(`is said to ${audience}`, async ({ page }) => {
      await open(page, { person: 'nobody', widget: 'timeline', audience });
      await give(page, record(SHOWER, EDC));
      await expect(page.getByText(words).first()).toBeVisible();
      const next = page.getByRole('region', { name: 'Näst på tur' });
      await expect(next).toContainText('krockar med Besök på EDC kl. 09.30–10.15');
    });
  }

  test('two at one place on one day are one trip, and what is called off clashes with nothing', async ({ page }) => {
    await open(page, { person: 'gunilla', widget: 'timeline' });
    await expect(page.getByText('Samma dag på samma ställe. Onsdag 20 maj: Blodprov')).toBeVisible();
    await open(page, { person: 'nobody', widget: 'timeline' });
    await give(page, record(EDC, { ...SHOWER, status: 'cancelled' }));
    await expect(page.getByText('krockar')).toHaveCount(0);
  });
});

test.describe('what has changed', () => {
  test('is what the plans say since the user looked last, and leads to it', async ({ page }) => {
    await open(page, { person: 'gunilla', widget: 'timeline', lastSeen: '2026-05-04' });
    const changes = page.getByRole('region', { name: 'Ändrat sedan 4 maj' });
    await expect(changes).toContainText('Flyttat: Mammografin är flyttad till 20 maj kl. 11.15');
    await changes.getByRole('button', { name: /^Nytt: Läkarbesök vecka 24/ }).click();
    expect(await details(page, 'samplan-select')).toEqual([{ planId: 'mvp-brostcancer', itemId: 'g-lakarbesok' }]);
  });

  test('is what differs from earlier data, and nothing that is hidden', async ({ page }) => {
    await open(page, { person: 'nobody', widget: 'timeline' });
    const [a, b, c] = [EDC, { title: 'Fotvård', when: '2026-05-12T13:00' }, { title: 'Möte', when: '2026-05-14T10:00' }];
    const secret = { title: 'Hemligt', when: '2026-05-15T10:00' };
    await set(page, 'earlier', record(a, b, c, { ...secret, visibility: 'staff-only' }, secret));
    await give(page, record(
      { ...a, when: '2026-05-13T09:30/10:15' },
      { ...b, status: 'cancelled' },
      c,
      secret,
      { ...secret, visibility: 'staff-only' },
      { title: 'Videosamtal', when: '2026-W23', mode: 'video' },
    ));
    const changes = page.getByRole('region', { name: 'Ändrat sedan sist' });
    await expect(changes.getByRole('listitem')).toHaveText([
      /^Flyttat: Besök på EDC, från tisdag 12 maj kl\. 09\.30–10\.15 till onsdag 13 maj/,
      /^Inställt: Fotvård, tisdag 12 maj kl\. 13\.00/,
      /^Nytt: Videosamtal, vecka 23/,
    ]);
    expect(await audit(page)).toEqual([]);
    await set(page, 'earlier', null);
    await expect(changes).toHaveCount(0);
  });
});

test('links of the host are plain links, and only safe ones', async ({ page, witness }) => {
  witness.forgive(/"links" holds an address/);
  const links = [
    { kind: 'bookings', href: '/bokade' },
    { kind: 'record', label: 'Min journal', href: 'https://example.org/journal' },
    { kind: 'proxy', href: 'javascript:alert(1)' },
    { href: '/namnlos' },
  ];
  await open(page, { person: 'selma', widget: 'timeline', links: JSON.stringify(links) });
  const nav = page.getByRole('navigation', { name: 'Mer hos oss' });
  await expect(nav.getByRole('link')).toHaveText(['Bokade tider', 'Min journal']);
  await expect(nav.getByRole('link').first()).toHaveAttribute('href', /^http:\/\/[^/]+\/bokade$/);
});

test.describe('what is open', () => {
  test.beforeEach(({ page }) => watchFocus(page));

  test('stands beside the list where there is room, gets the focus and gives it back', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await open(page, { person: 'selma', widget: 'timeline' });
    expect(await focused(page), 'nothing is taken at load').toBeNull();
    const title = page.locator('.sections').getByRole('button', { name: /Hembesök, sjuksköterska/ }).first();
    await title.focus();
    await page.keyboard.press('Enter');
    const pane = page.getByRole('region', { name: 'Hembesök, sjuksköterska', exact: true });
    await expect(pane.getByRole('heading')).toBeFocused();
    await expect(pane).toContainText('Måndag 11 maj kl. 16.30–17.00');
    await expect(page.locator('.row .detail')).toBeHidden();
    expect(await audit(page)).toEqual([]);
    await pane.getByRole('button', { name: 'Stäng' }).click();
    await expect(pane).toHaveCount(0);
    await expect(title).toBeFocused();
    expect(await details(page, 'samplan-close')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await expect(pane).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(title).toBeFocused();
  });

  test('stands in its row where there is none', async ({ page }) => {
    await page.setViewportSize(NARROW);
    await open(page, { person: 'selma', widget: 'timeline' });
    const row = page.locator('.sections').getByRole('listitem').filter({ hasText: 'Hembesök, sjuksköterska' }).first();
    await row.getByRole('button', { name: /Hembesök, sjuksköterska/ }).click();
    const detail = row.locator('.detail');
    await expect(detail).toBeFocused();
    await expect(detail.getByRole('button', { name: 'Öppna planen' })).toBeVisible();
    await expect(page.locator('.pane')).toBeHidden();
    expect(await audit(page)).toEqual([]);
    await detail.getByRole('button', { name: 'Stäng' }).click();
    await expect(detail).toHaveCount(0);
    await expect(row.getByRole('button', { name: /Hembesök, sjuksköterska/ })).toBeFocused();
  });

  test('from what is next one comes to it, and back', async ({ page }) => {
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await open(page, { person: 'selma', widget: 'timeline' });
      const show = page.getByRole('button', { name: /^Visa, / });
      await show.click();
      await expect.poll(async () => (await focused(page))?.seen).toBe(true);
      await page.keyboard.press('Escape');
      await expect(show).toBeFocused();
    }
  });

  test('what the host opens takes no focus, and new data takes none', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await open(page, { person: 'nobody', widget: 'timeline' });
    await give(page, record(EDC, SHOWER));
    await set(page, 'selected', 'a0');
    await expect(page.getByRole('region', { name: 'Besök på EDC', exact: true })).toBeVisible();
    expect(await focused(page)).toBeNull();
    await give(page, record(EDC));
    expect(await focused(page)).toBeNull();
  });

  test('to the plan is one step', async ({ page }) => {
    await page.setViewportSize(WIDE);
    await open(page, { person: 'selma', widget: 'timeline', plan: 'vp-diabetes-2026', selected: 'a-edc-0512' });
    await page.getByRole('button', { name: 'Öppna planen' }).click();
    expect(await details(page, 'samplan-select')).toEqual([{ planId: 'vp-diabetes-2026' }]);
    await expect(page.locator('.pane')).toHaveCount(0);
  });
});

test('every status is a word, and a day without a clock is no dash', async ({ page }) => {
  await open(page, { person: 'nobody', widget: 'timeline', audience: 'relative' });
  await give(page, record(
    { title: 'A', status: 'cancelled', statusReason: 'Läkaren är sjuk', when: '2026-05-13T09:00' },
    { title: 'B', status: 'moved', when: '2026-05-13T10:00' },
    { title: 'B', when: '2026-05-20T10:00', movedFrom: '2026-05-13T10:00' },
    { title: 'C', status: 'invited', when: '2026-05-12' },
    { title: 'D', status: 'performed', when: '2026-05-11T08:00', outcome: 'Såret läker' },
    { title: 'E', status: 'declined', statusReason: 'Asta ville inte', when: '2026-05-10T08:00' },
    { title: 'F', status: 'on-hold', when: null },
    { title: 'G', when: '2026-05-10T12:00' },
    { title: 'H', status: 'planned', when: { after: 'operationen' } },
  ));
  const list = page.locator('.sections');
  for (const words of [
    'Inställd', 'Läkaren är sjuk', 'Flyttad till onsdag 20 maj kl. 10.00', 'Flyttad från onsdag 13 maj kl. 10.00', 'Kallelse',
    'Under dagen', 'Utförd', 'Gjort: Såret läker', 'Avböjd', 'Asta ville inte', 'Vilande', 'Inte rapporterad', 'Efter operationen',
  ]) await expect(list).toContainText(words);
  await expect(list.getByRole('button', { name: 'tisdag 12 maj, C, kallelse' })).toBeVisible();
});
