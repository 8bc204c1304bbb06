// @ts-check
// The widgets' own words: Swedish at once, English and a host's languages as files that come when they are needed, and a host's words in
// place of ours. What is wrong with them is told with its place, and costs nobody a plan.
import { details, NOW, open } from './support/host.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** The language files, as they are asked for. @param {Page} page */
function requests(page) {
  const asked = /** @type {string[]} */ ([]);
  page.on('request', (request) => {
    const [, name] = request.url().match(/\/assets\/(words|sv|en)-[\w-]+\.js$/) ?? [];
    if (name !== undefined) asked.push(name);
  });
  return asked;
}

/** A host with languages of its own. @param {Page} page @param {Record<string, string>} asked */
const openOwn = (page, asked) => open(page, { languages: 'own', ...asked });

/** @param {Page} page @param {unknown} texts */
const say = (page, texts) => page.locator('samplan-plans').evaluate((node, texts) => Object.assign(node, { texts }), texts);

/** What is wrong with words, of the last event. @param {Page} page */
async function faults(page) {
  const last = (await details(page, 'samplan-issues')).at(-1);
  return last.issues.map((/** @type {any} */ { path, code, lost }) => `${path} ${code} ${lost}`);
}

/** @param {Page} page @param {string} name */
const heading = (page, name) => page.locator('samplan-plans').getByRole('heading', { level: 2, name, exact: true });

test('a Swedish page asks for no words', async ({ page }) => {
  const asked = requests(page);
  await open(page);
  await expect(heading(page, 'Planer')).toBeVisible();
  expect(asked).toEqual([]);
});

test('English is a file, asked for once for all widgets', async ({ page }) => {
  const asked = requests(page);
  await open(page, { locale: 'en-GB' });
  await expect(heading(page, 'Plans')).toBeVisible();
  await expect(page.locator('samplan-timeline section').first()).toHaveAttribute('lang', 'en');
  expect(asked.sort()).toEqual(['en', 'words']);
  expect(await details(page, 'samplan-issues').then((all) => all.flatMap(({ issues }) => issues))).toEqual([]);
});

test('the language changes while the page is there', async ({ page }) => {
  await open(page, { widget: 'plans' });
  const plans = page.locator('samplan-plans');
  for (const [locale, name] of [['en', 'Plans'], ['sv', 'Planer'], ['EN', 'Plans'], ['pl', 'Planer']]) {
    await plans.evaluate((node, locale) => node.setAttribute('locale', locale), locale);
    await expect(heading(page, name)).toBeVisible();
  }
  await expect(plans.locator('section').first()).toHaveAttribute('lang', 'sv');
});

/** Opens a page in English whose words are on their way until the function that it returns is called. @param {Page} page */
async function openWithoutEnglish(page) {
  let release = () => {};
  const held = /** @type {Promise<void>} */ (new Promise((resolve) => { release = resolve; }));
  await page.route('**/assets/en-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/www/pages/host.html?person=selma&now=${NOW}&locale=en&widget=plans`);
  return release;
}

test('nothing is drawn in Swedish first', async ({ page }) => {
  const release = await openWithoutEnglish(page);
  const root = page.locator('samplan-plans [part=root]');
  await expect(root).toBeAttached(); // the WASM is there
  await expect(root).toBeEmpty();
  release();
  await expect(heading(page, 'Plans')).toBeVisible();
  expect((await details(page, 'samplan-ready')).length).toBe(1);
});

test('words that do not come in time give way to Swedish until they come', async ({ page }) => {
  const release = await openWithoutEnglish(page);
  await expect(heading(page, 'Planer')).toBeVisible();
  expect(await faults(page)).toEqual(['languages.en not-loaded nothing']);
  release();
  await expect(heading(page, 'Plans')).toBeVisible();
  await expect.poll(() => faults(page)).toEqual([]);
});

test('where the file is missing, the words are Swedish, and an event says so', async ({ page, witness }) => {
  witness.forgive(/Failed to load resource|net::ERR_FAILED/);
  await page.route('**/assets/en-*.js', (route) => route.abort());
  await open(page, { locale: 'en', widget: 'plans' });
  await expect(heading(page, 'Planer')).toBeVisible();
  await expect(page.locator('samplan-plans section').first()).toHaveAttribute('lang', 'sv');
  expect(await faults(page)).toEqual(['languages.en not-loaded nothing']);
});

test.describe('words in place of ours', () => {
  test('stand where ours stood, and go again', async ({ page }) => {
    await open(page, { widget: 'plans' });
    await say(page, { plans_heading: 'Mina <b>planer</b>', group_current: 'Just nu' });
    await expect(heading(page, 'Mina <b>planer</b>')).toBeVisible(); // text, and never markup
    await expect(page.getByRole('heading', { name: 'Just nu' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Tidigare' })).toBeVisible();
    await say(page, null);
    await expect(heading(page, 'Planer')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  test('go with any language', async ({ page }) => {
    await open(page, { widget: 'plans', locale: 'en' });
    await say(page, { plans_heading: 'My plans' });
    await expect(heading(page, 'My plans')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Valid now' }).or(page.getByRole('heading', { name: 'Earlier' })).first()).toBeVisible();
  });

  test('that are wrong cost themselves only, and are told with their place', async ({ page }) => {
    await open(page, { widget: 'plans' });
    await say(page, {
      plans_heading: 'Mina planer',
      plans_title: 'x',
      group_current: { other: 'Nu' },
      plans_count: 'planer',
      months: ['januari'],
      group_earlier: '',
      ask: 'Fråga någon.',
      close: 'Stäng {nu}',
    });
    await expect(heading(page, 'Mina planer')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Gäller nu' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Tidigare' })).toBeVisible();
    expect(await faults(page)).toEqual([
      'texts.plans_title unknown-field field',
      'texts.group_current wrong-type field',
      'texts.plans_count wrong-type field',
      'texts.months wrong-type field',
      'texts.group_earlier wrong-type field',
      'texts.ask missing nothing',
      'texts.close unknown-reference nothing',
    ]);
  });

  test('stand there after a new reading too, and what is wrong with them is told with it', async ({ page }) => {
    await open(page, { widget: 'plans' });
    await say(page, { plans_heading: 'Mina planer', odd: 'x' });
    await expect(heading(page, 'Mina planer')).toBeVisible();
    await page.locator('samplan-plans').evaluate((node) => Object.assign(node, { plans: '{' }));
    await expect.poll(async () => (await faults(page))[1]).toContain('not-json');
    expect((await faults(page))[0]).toBe('texts.odd unknown-field field');
  });
});

test.describe('a language of the host', () => {
  test('is a file of its own, and what it lacks is Swedish', async ({ page }) => {
    await openOwn(page, { locale: 'fi-FI', widget: 'plans' });
    await expect(heading(page, 'Suunnitelmat')).toBeVisible();
    await expect(page.locator('samplan-plans section').first()).toHaveAttribute('lang', 'fi');
    await expect(page.getByRole('heading', { name: 'Gäller nu' })).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  test('is read from where it begins, and counts as it counts', async ({ page }) => {
    await openOwn(page, { locale: 'ar', widget: 'timeline' });
    const timeline = page.locator('samplan-timeline');
    await expect(timeline.locator('section').first()).toHaveAttribute('lang', 'ar');
    await expect(timeline.locator('[part=root]')).toHaveAttribute('dir', 'rtl');
    await expect(timeline.getByText(/(كثير|قليل|أخرى) \d+/).first()).toBeAttached();
  });

  test('whose file does not come is Swedish, and an event says so', async ({ page }) => {
    await openOwn(page, { locale: 'de', widget: 'plans' });
    await expect(heading(page, 'Planer')).toBeVisible();
    await expect.poll(() => faults(page)).toEqual(['languages.de not-loaded nothing']);
  });

  test('that gives words in place of ours has the rest of ours', async ({ page }) => {
    await openOwn(page, { locale: 'en-AU', widget: 'plans' });
    await expect(heading(page, 'Plans, mate')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Earlier' })).toBeVisible();
  });
});
