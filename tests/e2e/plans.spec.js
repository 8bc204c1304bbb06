// @ts-check
// The collected plans: sorted, grouped, one plan of two systems, documents only, and the staff's table.
import { audit } from './support/axe.js';
import { details, give, open, unfold } from './support/host.js';
import { cut, sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const UNIT = { name: 'Hemsjukvården', careGiver: 'Karlstads kommun' };
const SIP = { kind: 'sip', status: 'active', period: { start: '2026-04-14' }, unit: UNIT };

/** Two plans that are one, one whose systems do not agree, and one that is a document without a link. */
const TWO_SYSTEMS = {
  format: 'samplan/1',
  subject: { name: 'Selma Persson' },
  sources: [
    { id: 'cosmic', system: 'Cosmic', organization: 'Region Värmland', party: 'care' },
    { id: 'lifecare', system: 'Lifecare', organization: 'Karlstads kommun', party: 'municipality' },
  ],
  plans: [
    { ...SIP, id: 'full', title: 'SIP efter utskrivning', source: 'cosmic', identifiers: ['sip'], updated: '2026-05-03T08:00', goals: [{ id: 'g', text: 'Bo hemma' }] },
    { ...SIP, id: 'header', title: 'Samordnad plan', source: 'lifecare', identifiers: ['sip'], updated: '2026-04-16T08:00' },
    { id: 'vp', kind: 'care-plan', title: 'Vårdplan hjärta', status: 'active', source: 'cosmic', unit: UNIT, identifiers: ['vp'], updated: '2026-05-01T08:00' },
    { id: 'vp-ended', kind: 'care-plan', title: 'Vårdplan hjärta', status: 'completed', source: 'lifecare', unit: UNIT, identifiers: ['vp'], updated: '2026-01-01T08:00' },
    { id: 'pdf', kind: 'implementation', title: 'Genomförandeplan', status: 'active', source: 'lifecare', unit: UNIT, documents: [{ id: 'd1', title: 'Genomförandeplan 2026', mediaType: 'application/pdf', size: 84000 }] },
  ],
};

/** @param {import('@playwright/test').Page} page @param {number} level */
async function headings(page, level) {
  return page.locator('samplan-plans').getByRole('heading', { level }).allTextContents();
}

test('plans stand under headings by unit, and by their titles', async ({ page }) => {
  await open(page, { widget: 'plans' });
  expect((await headings(page, 3))).toEqual(['Gäller nu (6)', 'Kommande (1)', 'Tidigare (2)']);
  expect((await headings(page, 4))[0]).toBe('Genomförandeplan hemtjänst');

  await page.getByLabel('Sortera efter').selectOption('Titel');
  expect((await headings(page, 4)).slice(0, 6)).toEqual([
    'Genomförandeplan hemtjänst', 'Hemsjukvård', 'Läkemedelsplan', 'Min överenskommelse', 'SIP efter utskrivning', 'Vårdplan diabetes',
  ]);

  await page.getByLabel('Gruppera efter').selectOption('Ansvarig enhet');
  expect((await headings(page, 4)).slice(0, 2)).toEqual([
    'Endokrin- och diabetescentrum, Centralsjukhuset Karlstad, Region Värmland (2)', 'Gripens vårdcentral, Region Värmland (1)',
  ]);
  expect((await headings(page, 5)).slice(0, 3)).toEqual(['Läkemedelsplan', 'Vårdplan diabetes', 'Min överenskommelse']);
  await expect(page.getByLabel('Gruppera efter'), 'the focus stays').toHaveValue('Ansvarig enhet');

  await page.getByLabel('Gruppera efter').selectOption('Källa');
  expect((await headings(page, 4)).slice(0, 3)).toEqual(['Karlstads kommun · Lifecare (3)', 'Region Värmland · Combaine (1)', 'Region Värmland · Cosmic (2)']);
  await page.getByLabel('Gruppera efter').selectOption('Område');
  expect((await headings(page, 4)).some((heading) => heading.startsWith('Utan angivet område ('))).toBe(true);
  expect(await audit(page)).toEqual([]);
});

test('by the keyboard alone', async ({ page }) => {
  await open(page, { widget: 'plans' });
  await page.getByLabel('Gruppera efter').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Gruppera efter')).toBeFocused();
  expect((await headings(page, 4))).toContain('Vårdplan (1)');
});

test('a plan of two systems is shown once, and opened both ways', async ({ page }) => {
  await open(page, { widget: 'plans' });
  await give(page, TWO_SYSTEMS);
  await expect(page.getByRole('heading', { name: 'Gäller nu (3)' })).toBeVisible();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'SIP efter utskrivning' }) });
  await card.getByRole('heading').getByRole('button').click();
  await card.getByText('Finns i två system').click();
  await expect(card).toContainText('Uppdaterad 16 april 2026');
  await expect(card, 'why is for those who can tell').not.toContainText('Sammanförda');
  await card.getByRole('button', { name: 'Öppna planen från Karlstads kommun · Lifecare' }).click();
  expect((await details(page, 'samplan-select')).map(({ planId }) => planId)).toEqual(['full', 'header']);
});

test('that the systems do not agree is plain, and to the staff why they were brought together', async ({ page }) => {
  await open(page, { widget: 'plans', audience: 'staff' });
  await give(page, TWO_SYSTEMS);
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Vårdplan hjärta' }) });
  await expect(card.getByText('Systemen säger olika om när planen gäller.')).toBeVisible();
  await card.getByText('Finns i två system').click();
  await expect(card.getByText('Avslutad')).toBeVisible();
  await expect(card).toContainText('Sammanförda: samma identitet i Region Värmland · Cosmic och Karlstads kommun · Lifecare.');
  await unfold(page);
  expect(await audit(page)).toEqual([]);
});

test('a plan of documents only is opened from its card, by the host where there is no link', async ({ page }) => {
  await open(page, { widget: 'plans' });
  const link = page.getByRole('link', { name: 'Öppna SIP efter utskrivning (PDF, 87 kB)' });
  await expect(link).toHaveAttribute('target', '_blank');

  await give(page, TWO_SYSTEMS);
  await page.getByRole('button', { name: 'Öppna Genomförandeplan 2026 (PDF, 84 kB)' }).click();
  expect(await details(page, 'samplan-open')).toEqual([{ planId: 'pdf', documentId: 'd1' }]);
});

test('a plan of documents only has no empty half', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, { widget: 'plan', plan: 'sip-utskrivning' });
  const plan = page.locator('samplan-plan');
  expect(await plan.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Dokument', 'Kontakter', 'Om planen']);
  const box = await plan.getByRole('heading', { name: 'Dokument' }).boundingBox();
  expect(box?.x).toBeLessThan(200);
});

test('the staff chooses a table, sorts it, and opens a plan from it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, { widget: 'plans', audience: 'staff' });
  await page.getByRole('button', { name: 'Tabell' }).click();
  const names = () => page.getByRole('rowheader').getByRole('button').allTextContents();
  expect((await names())[0]).toBe('Genomförandeplan hemtjänst');
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  expect((await names())[0]).toBe('Vårdplan diabetes');
  await expect(page.getByRole('columnheader', { name: 'Plan' })).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Att se till', exact: true }).click();
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('Saknar fast kontakt');
  await expect(first).toContainText('Ingen nästa åtgärd');
  expect(await audit(page)).toEqual([]);

  await page.getByRole('button', { name: 'Tidigare (2)' }).click();
  await expect(page.getByRole('table')).toContainText('Ersatt, gäller inte längre');
  await page.getByRole('button', { name: 'Utskrivningsplan' }).click();
  expect((await details(page, 'samplan-select')).at(-1)).toMatchObject({ planId: 'utskrivning-2026-04' });
});

test('the others have no table', async ({ page }) => {
  await open(page, { widget: 'plans', audience: 'relative' });
  await expect(page.getByRole('button', { name: 'Tabell' })).toHaveCount(0);
});

for (const width of [320, 360, 640, 720, 900, 1280]) {
  test(`nothing is cut at ${width} px`, async ({ page }) => {
    await watchLayout(page);
    await page.setViewportSize({ width, height: 740 });
    await open(page, { widget: 'plans', audience: 'staff' });
    await page.getByLabel('Gruppera efter').selectOption('Ansvarig enhet');
    await unfold(page);
    expect.soft([...await sideways(page), ...await cut(page)], 'cards').toEqual([]);
    await page.getByRole('button', { name: 'Tabell' }).click();
    expect.soft([...await sideways(page), ...await cut(page)], 'table').toEqual([]);
    await give(page, TWO_SYSTEMS);
    await unfold(page);
    expect.soft([...await sideways(page), ...await cut(page)], 'table of two systems').toEqual([]);
  });
}

test('in English', async ({ page }) => {
  await open(page, { widget: 'plans', audience: 'staff', locale: 'en' });
  await give(page, TWO_SYSTEMS);
  await unfold(page);
  await expect(page.locator('samplan-plans')).toContainText('Brought together: the same identity in Region Värmland · Cosmic and Karlstads kommun · Lifecare.');
  await expect(page.getByRole('button', { name: 'Open the plan from Karlstads kommun · Lifecare' }).first()).toBeVisible();
});
