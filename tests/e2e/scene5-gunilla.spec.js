// @ts-check
// Scene 5: Gunilla finds the video meeting, prepares, puts it in her calendar, opens it.
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { details, give, open } from './support/host.js';
import { focused, tabTo, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */

const WORDS = {
  sv: {
    next: 'Näst på tur', when: 'I dag, måndag 11 maj kl. 14.00–14.30', open: /^Öppna videomötet/,
    add: /^Lägg i kalender: Videomöte/, full: 'Visa vad det gäller', neutral: 'Visa bara ”Vårdbesök”', title: 'Vårdbesök',
    all: /^Lägg alla i kalendern/, prepare: 'Förbered: Läs igenom dokumentet',
  },
  en: {
    next: 'Next', when: 'Today, Monday 11 May 14:00–14:30', open: /^Open the video meeting/,
    add: /^Add to calendar: Videomöte/, full: 'Show what it is about', neutral: 'Show only “Care visit”', title: 'Care visit',
    all: /^Add all to calendar/, prepare: 'Läs igenom dokumentet',
  },
};

const PHONE = { name: 'touch on a phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } };
const DESK = { name: 'the keyboard at a desk', use: { viewport: { width: 1280, height: 800 } } };

for (const { name, use } of [PHONE, DESK]) {
  test.describe(name, () => {
    test.use(use);
    for (const locale of /** @type {const} */ (['sv', 'en'])) {
      test(`she finds, prepares, keeps and opens the meeting (${locale})`, async ({ page, context, witness }) => {
        witness.forgive(/^request: to somebody else https:\/\/example\.org\//);
        await context.route('https://example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>möte</title>' }));
        await watchFocus(page);
        const words = WORDS[locale];
        await open(page, { person: 'gunilla', widget: 'timeline', locale });
        const next = page.getByRole('region', { name: words.next, exact: true });
        await expect(next.getByRole('heading', { name: /Videomöte med kontaktsjuksköterska/ })).toBeVisible();
        await expect(next).toContainText(words.when);
        await expect(next).toContainText('Läs igenom dokumentet Frågor inför mötet');

        const act = use.viewport.width < 500
          ? (/** @type {Locator} */ target) => target.tap()
          : async (/** @type {Locator} */ target, /** @type {RegExp} */ called) => {
            await tabTo(page, called);
            await page.keyboard.press('Enter');
          };
        await act(next.locator('summary').first(), words.add);
        const kept = page.waitForEvent('download');
        await act(next.getByRole('button', { name: words.full }), new RegExp(words.full));
        const { name: file, text } = await fileOf(await kept);
        expect(file).toMatch(/^(kalender|calendar)-2026-05-11\.ics$/);
        const [event] = events(text);
        expect(event).toMatchObject({
          summary: 'Videomöte med kontaktsjuksköterska', start: '2026-05-11T12:00:00Z', end: '2026-05-11T12:30:00Z',
          status: 'CONFIRMED', url: 'https://example.org/video/gunilla-0511',
        });
        expect(event.description).toContain(words.prepare);
        expect(await details(page, 'samplan-calendar')).toEqual([
          { items: [{ planId: 'mvp-brostcancer', itemId: 'g-video' }], shows: 'full' },
        ]);

        const opened = context.waitForEvent('page');
        if (use.viewport.width < 500) {
          await next.getByRole('link', { name: words.open }).tap();
        } else {
          await backTo(page, words.open);
          await page.keyboard.press('Enter');
        }
        const meeting = await opened;
        expect(meeting.url()).toBe('https://example.org/video/gunilla-0511');
        expect(await meeting.evaluate(() => window.opener), 'the meeting can not reach this page').toBeNull();
        expect(page.url()).toContain('host.html');
      });

      test(`a neutral title says nothing else, and has the same identity (${locale})`, async ({ page }) => {
        const words = WORDS[locale];
        await open(page, { person: 'gunilla', widget: 'timeline', locale });
        const next = page.getByRole('region', { name: words.next, exact: true });
        await next.locator('summary').first().click();
        const told = [];
        for (const choice of [words.full, words.neutral]) {
          const kept = page.waitForEvent('download');
          await next.getByRole('button', { name: choice }).click();
          told.push((await fileOf(await kept)).text);
        }
        const [[full], [neutral]] = [events(told[0]), events(told[1])];
        expect(neutral).toEqual({ ...full, summary: words.title, location: '', description: '', url: '' });
        expect(told[1]).not.toMatch(/brost|bröst|onkolog|Norén|example\.org/i);
      });
    }
  });
}

test('all that comes goes into one file, with what is called off, and without what has no day', async ({ page }) => {
  await open(page, { person: 'gunilla', widget: 'timeline' });
  const all = page.locator('details.export').filter({ hasText: 'Lägg alla i kalendern' });
  await all.locator('summary').click();
  await expect(all).toContainText('utan bestämd dag är inte med');
  const kept = page.waitForEvent('download');
  await all.getByRole('button', { name: 'Visa vad det gäller' }).click();
  const { name, text } = await fileOf(await kept);
  expect(name).toBe('kalender.ics');
  const found = events(text);
  const count = Number(/\((\d+)\)/.exec(await all.locator('summary').innerText())?.[1]);
  expect(found).toHaveLength(count);
  expect(new Set(found.map(({ uid }) => uid)).size, 'each has its own identity').toBe(count);
  expect(found.find(({ summary }) => summary === 'Flyttad: Mammografi')).toMatchObject({ status: 'CANCELLED' });
  expect(found.find(({ summary }) => summary === 'Mammografi')).toMatchObject({ start: '2026-05-20T09:15:00Z' });
  expect(found.map(({ summary }) => summary)).not.toContain('Bentäthetsmätning');
});

test('a plan goes into one file too, and what is exact again and again is a rule that another reader follows', async ({ page }) => {
  await open(page, { person: 'nobody', widget: 'plan' });
  await give(page, {
    format: 'samplan/1',
    plans: [{
      id: 'p', title: 'Hemrehabilitering', status: 'active', period: { start: '2026-04-01', end: '2026-11-30' },
      activities: [
        { id: 'a', title: 'Träning', status: 'booked', when: '2026-10-13T13:00/14:00', repeat: { every: 2, unit: 'week' } },
        { id: 'b', title: 'Promenad', status: 'planned', when: '2026-05-01/2026-05-14', repeat: { unit: 'day', times: ['15:00'] } },
        { id: 'c', title: 'Rörlighet', status: 'planned', when: '2026-05-12', repeat: { unit: 'day', note: 'när du orkar' } },
        { id: 'd', title: 'Avslut', status: 'planned' },
      ],
    }],
  });
  const all = page.locator('details.export').filter({ hasText: 'Lägg alla i kalendern' });
  await all.locator('summary').click();
  await expect(all.locator('summary')).toContainText('(3)');
  await expect(all).toContainText('En aktivitet utan bestämd dag är inte med.');
  const kept = page.waitForEvent('download');
  await all.getByRole('button', { name: 'Visa vad det gäller' }).click();
  const { text } = await fileOf(await kept);
  expect(events(text).map(({ summary }) => summary).sort()).toEqual(['Promenad', 'Rörlighet', 'Träning']);
  // Every other Tuesday at one o'clock, in summer and in winter time, until the plan ends; each day until its span ends.
  expect(occurrences(text, 'Träning')).toEqual(['2026-10-13T13:00', '2026-10-27T13:00', '2026-11-10T13:00', '2026-11-24T13:00']);
  expect(occurrences(text, 'Promenad')).toEqual(['2026-05-11T15:00', '2026-05-12T15:00', '2026-05-13T15:00', '2026-05-14T15:00']);
  expect(occurrences(text, 'Rörlighet')).toEqual(['2026-05-12']);
});

test('a host can do it in another way', async ({ page }) => {
  await open(page, { person: 'gunilla', widget: 'timeline' });
  await page.evaluate(() => document.addEventListener('samplan-calendar', (event) => event.preventDefault()));
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  const next = page.getByRole('region', { name: 'Näst på tur' });
  await next.locator('summary').first().click();
  await next.getByRole('button', { name: 'Visa bara ”Vårdbesök”' }).click();
  await expect.poll(async () => (await details(page, 'samplan-calendar')).length).toBe(1);
  expect(JSON.stringify(await details(page, 'samplan-calendar'))).not.toContain('Videomöte');
  await page.waitForTimeout(300);
  expect(downloads).toBe(0);
});

test('in her plan, it stands under the times, with the document to read first', async ({ page }) => {
  await open(page, { person: 'gunilla', widget: 'plan', plan: 'mvp-brostcancer' });
  const step = page.getByRole('region', { name: 'Nästa steg' });
  await expect(step).toContainText('Videomöte med kontaktsjuksköterska');
  await expect(step.getByRole('link', { name: /^Öppna videomötet/ })).toBeVisible();
  await expect(step.locator('summary').filter({ hasText: 'Lägg i kalender' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Dokument' })).toContainText('Frågor inför mötet');
});

test('when it is over, it can not be opened any more', async ({ page }) => {
  await open(page, { person: 'gunilla', widget: 'timeline', now: '2026-05-11T16:00' });
  const next = page.getByRole('region', { name: 'Näst på tur' });
  await expect(next).toBeVisible();
  await expect(next).not.toContainText('Videomöte med kontaktsjuksköterska');
  await expect(page.getByRole('link', { name: /^Öppna videomötet/ })).toHaveCount(0);
});

test('what only the staff notes is not hers, nor is her calendar theirs', async ({ page }) => {
  for (const widget of ['timeline', 'plan']) {
    await open(page, { person: 'gunilla', widget, plan: 'mvp-brostcancer' });
    await expect(page.getByText('Prata om oron')).toHaveCount(0);
    await open(page, { person: 'gunilla', widget, plan: 'mvp-brostcancer', audience: 'staff' });
    await expect(page.getByText('Lägg i kalender')).toHaveCount(0);
  }
});

/** The same way back. @param {Page} page @param {RegExp} name */
async function backTo(page, name) {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    if (name.test((await focused(page))?.name ?? '')) return;
  }
  throw new Error(`${name} is not a few steps back`);
}

/** @param {import('@playwright/test').Download} download */
async function fileOf(download) {
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** When something takes place, as somebody else's reader unfolds it; ten times at most. @param {string} text @param {string} summary */
function occurrences(text, summary) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(/** @type {any} */ (calendar.getFirstSubcomponent('vtimezone')));
  ICAL.TimezoneService.register(zone);
  const found = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const event = found.find((event) => event.summary === summary);
  if (event === undefined) return [];
  if (!event.isRecurring()) return [event.startDate.toString()];
  const walk = event.iterator();
  const times = [];
  for (let time = walk.next(); time && times.length < 10; time = walk.next()) times.push(time.toString().slice(0, 16));
  return times;
}

/** What somebody else's reader finds in a file. @param {string} text */
function events(text) {
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75), 'no line is too long').toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(/** @type {any} */ (calendar.getFirstSubcomponent('vtimezone')));
  expect(zone.tzid).toBe('Europe/Stockholm');
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    /** @param {ICAL.Time} time */
    const instant = (time) => time.isDate ? time.toString() : utc(time, zone);
    const text = (/** @type {string} */ name) => String(component.getFirstPropertyValue(name) ?? '');
    return {
      uid: event.uid, summary: event.summary, location: event.location ?? '', description: event.description ?? '',
      start: instant(event.startDate), end: instant(event.endDate), status: text('status'), url: text('url'),
    };
  });
}

/** By the file's own rule for summer time. @param {ICAL.Time} time @param {ICAL.Timezone} zone */
function utc(time, zone) {
  const local = time.clone();
  local.zone = zone;
  return local.convertToZone(ICAL.Timezone.utcTimezone).toString();
}
