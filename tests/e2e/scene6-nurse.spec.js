// @ts-check
// Scene 6: a nurse gets all municipal undertakings due this week across 30 plans from 5 systems, one of them unreachable,
// and copies an SBAR.
import { details, open } from './support/host.js';
import { tabTo, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const STAFF = { person: 'rune', audience: 'staff' };
/** What is asked for, as the filter stands. */
const MUNICIPALITY = JSON.stringify({ parties: ['municipality'] });

const WORDS = {
  sv: {
    unreachable: 'Läkarhuset Kyrkogatan har inte svarat sedan i dag kl. 06.05.', copy: 'Kopiera som SBAR', copied: 'Kopierat.',
    refused: 'Det gick inte att kopiera. Markera texten och kopiera själv.', box: 'Text att kopiera',
    title: 'SBAR för Rune Hallgren, 19121212-1212', missing: 'Läkarhuset Kyrkogatan har inte svarat sedan 11 maj 2026 kl. 06.05.',
    parts: ['S – Situation', 'B – Bakgrund', 'A – Aktuellt tillstånd', 'R – Rekommendation', 'Utelämnat'],
    municipality: 'Kommunen', due: 'Ska göras inom en vecka', overdue: 'Försenat',
  },
  en: {
    unreachable: 'Läkarhuset Kyrkogatan has not answered since today at 06:05.', copy: 'Copy as SBAR', copied: 'Copied.',
    refused: 'Copying did not work. Select the text and copy it yourself.', box: 'Text to copy',
    title: 'SBAR for Rune Hallgren, 19121212-1212', missing: 'Läkarhuset Kyrkogatan has not answered since 11 May 2026 at 06:05.',
    parts: ['S – Situation', 'B – Background', 'A – Current state', 'R – Recommendation', 'Left out'],
    municipality: 'The municipality', due: 'Due within a week', overdue: 'Overdue',
  },
};

/** All that the municipality has to do this week and the Monday after, of all plans that hold. */
const DUE = [
  'Hämtar läkemedel på apoteket', 'Ändrar till energirik kost', 'Delar läkemedel i dosett för två veckor', 'Byter kateter',
  'Provlarmar och byter batteri', 'Tar kalium och kreatinin i hemmet', 'Kallar till uppföljning av den samordnade planen',
  'Lägger om såret på vänster underben', 'Provar ut ny rollator', 'Gör ny bedömning av fallrisk', 'Erbjuder ny tid för dusch',
  'Tränar gång och trappa med Rune', 'Förnyar delegering för stödstrumpor och ögondroppar', 'Fotograferar och mäter såret',
  'Städar och byter lakan', 'Bekräftar första vistelsen', 'Tar blodtryck liggande och stående',
  'Väger Rune måndag, onsdag och fredag före frukost', 'Gör ny bedömning av undernäring (MNA)', 'Ringer om ny start',
];

/** What should have been done before, and what is due on the Monday after. */
const OVERDUE = ['Installerar nyckelfritt lås', 'Beställer mätning av ankeltryck'];
const AFTER_THE_WEEK = 'Ringer om ny start';

const PHONE = { name: 'touch on a phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } };
const DESK = { name: 'the keyboard at a desk', use: { viewport: { width: 1280, height: 800 } } };

for (const { name, use } of [PHONE, DESK]) {
  test.describe(name, () => {
    test.use(use);
    for (const locale of /** @type {const} */ (['sv', 'en'])) {
      const words = WORDS[locale];

      test(`she copies what the municipality has to do this week (${locale})`, async ({ page }) => {
        await watchClipboard(page);
        await watchFocus(page);
        await open(page, { ...STAFF, widget: 'timeline', locale, filter: MUNICIPALITY });
        await expect(page.getByText(words.unreachable)).toBeVisible();

        if (use.viewport.width < 500) {
          await page.getByRole('button', { name: words.copy }).tap();
        } else {
          await tabTo(page, new RegExp(words.copy));
          await page.keyboard.press('Enter');
        }
        await expect(page.getByText(words.copied).first()).toBeVisible();
        await expect(page.getByRole('status').filter({ hasText: words.copied })).toHaveCount(1);

        const text = await copied(page);
        const lines = text.split('\n');
        expect(lines[0]).toBe(words.title);
        expect(lines.filter((line) => words.parts.includes(line))).toEqual(words.parts);
        const due = lines.filter((line) => line.startsWith(`- ${words.due}: `)).map((line) => line.split(': ')[1]?.split(';')[0]);
        expect(due.sort()).toEqual([...DUE].sort());
        const overdue = lines.filter((line) => line.startsWith(`- ${words.overdue}: `));
        expect(overdue.map((line) => line.split(': ')[1]?.split(';')[0])).toEqual(OVERDUE);
        expect(text, 'what is urgent is never filtered away').toContain('Vikt');
        expect(text).toContain('08-465 004 60');
        expect(text, 'who is missing').toContain(`- ${words.missing}`);
        expect(text, 'nothing of what no longer holds').not.toContain('08-465 004 90');
        expect(JSON.stringify(await details(page, 'samplan-copy'))).not.toContain('Hallgren');
      });

      test(`she sees in one table what the municipality has to do this week (${locale})`, async ({ page }) => {
        await open(page, { ...STAFF, widget: 'timeline', locale, filter: 'who=municipality&period=week' });
        await expect(page.getByText(words.unreachable)).toBeVisible();
        const table = page.getByRole('table');
        const shown = await table.getByRole('rowheader').allTextContents();
        const undertaken = [...OVERDUE, ...DUE].filter((title) => title !== AFTER_THE_WEEK);
        expect(undertaken.filter((title) => !shown.some((text) => text.includes(title))), 'not in the table').toEqual([]);
        expect(shown.join('\n'), 'it is due on the Monday after').not.toContain(AFTER_THE_WEEK);
        const sides = await table.getByRole('row').filter({ has: page.getByRole('rowheader') }).allTextContents();
        expect(sides.filter((text) => !text.includes(words.municipality)), 'somebody else answers for them').toEqual([]);
      });

      test(`one plan as SBAR, the same each time (${locale})`, async ({ page }) => {
        await watchClipboard(page);
        await open(page, { ...STAFF, widget: 'plan', plan: 'vp-hjartsvikt', locale });
        const texts = [];
        for (let time = 0; time < 2; time += 1) {
          await page.getByRole('button', { name: words.copy }).click();
          await expect(page.getByRole('status')).toHaveText(words.copied);
          texts.push(await copied(page));
        }
        expect(texts[0]).toBe(texts[1]);
        expect(texts[0]).toContain('Sara Lindmark');
        expect(texts[0], 'where it comes from').toContain(locale === 'sv' ? 'Källa: Cosmic' : 'Source: Cosmic');
        expect(texts[0]).toContain(locale === 'sv' ? 'Vikt 80,6 kg, 11 maj 2026 kl. 07.25' : 'Vikt 80.6 kg, 11 May 2026 at 07:25');
        expect(await details(page, 'samplan-copy')).toEqual([
          { form: 'sbar', planIds: ['vp-hjartsvikt'] }, { form: 'sbar', planIds: ['vp-hjartsvikt'] },
        ]);
      });

      test(`where the browser refuses, the text stands to be copied by hand (${locale})`, async ({ page }) => {
        await page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
        });
        await open(page, { ...STAFF, widget: 'plan', plan: 'sar-rune', locale });
        await page.getByRole('button', { name: words.copy }).click();
        await expect(page.getByRole('status')).toHaveText(words.refused);
        const box = page.getByRole('textbox', { name: words.box });
        await expect(box).toHaveAttribute('readonly');
        await expect(box).toHaveValue(new RegExp(`^${words.title}`));
      });
    }
  });
}

test('30 plans from 5 systems are read without a remark', async ({ page }) => {
  await open(page, { ...STAFF, widget: 'plans' });
  expect(await details(page, 'samplan-issues')).toEqual([{ issues: [] }]);
  await expect(page.getByText('Läkarhuset Kyrkogatan har inte svarat sedan i dag kl. 06.05.')).toBeVisible();
});

test('a handover is for staff alone, and a host can make its own', async ({ page }) => {
  for (const audience of ['patient', 'relative']) {
    await open(page, { ...STAFF, audience, plan: 'vp-hjartsvikt' });
    await expect(page.getByText('Kopiera som SBAR')).toHaveCount(0);
  }
  await watchClipboard(page);
  await open(page, { ...STAFF, widget: 'plan', plan: 'vp-hjartsvikt' });
  await page.evaluate(() => document.addEventListener('samplan-copy', (event) => event.preventDefault()));
  await page.getByRole('button', { name: 'Kopiera som SBAR' }).click();
  await expect.poll(async () => (await details(page, 'samplan-copy')).length).toBe(1);
  expect(await copied(page)).toBe('');
  await expect(page.getByRole('status')).toHaveText('');
});

/** The clipboard of a test is the page's own, as tests run beside each other. @param {Page} page */
async function watchClipboard(page) {
  await page.addInitScript(() => {
    Object.assign(window, { copied: '' });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (/** @type {string} */ text) => void Object.assign(window, { copied: text }) },
    });
  });
}

/** @param {Page} page @returns {Promise<string>} */
function copied(page) {
  return page.evaluate(() => /** @type {any} */ (window).copied);
}
