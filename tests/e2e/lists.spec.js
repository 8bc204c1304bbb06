// @ts-check
// The lists of a plan in a browser: words explained in place, goals and medicines that are over, documents.
import { details, open } from './support/host.js';
import { focused, watchFocus } from './support/keys.js';
import { audit } from './support/axe.js';
import { cut, sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const ADVICE = { person: 'selma', widget: 'plan', plan: 'vp-diabetes-2026' };
const MEDICINES = { person: 'gunilla', widget: 'plan', plan: 'lm-gunilla' };

/** @param {import('@playwright/test').Page} page @param {string} name */
const region = (page, name) => page.getByRole('region', { name, exact: true });

test.describe('a word of the field', () => {
  test('is explained and put away by keyboard, with the focus on the word', async ({ page }) => {
    await watchFocus(page);
    await open(page, ADVICE);
    const advice = region(page, 'Råd om egenvård');
    const word = advice.getByRole('button', { name: 'hypoglykemi', exact: true });
    const explanation = advice.getByText('För lågt blodsocker. Man kan bli darrig');
    await expect(word).toHaveAttribute('aria-expanded', 'false');
    await expect(explanation).toHaveCount(0);

    await word.focus();
    for (const [opens, closes] of [['Enter', 'Escape'], ['Space', 'Enter']]) {
      await page.keyboard.press(opens);
      await expect(word).toHaveAttribute('aria-expanded', 'true');
      await expect(explanation).toBeVisible();
      expect(await focused(page)).toMatchObject({ name: 'hypoglykemi', ring: true });
      await page.keyboard.press(closes);
      await expect(word).toHaveAttribute('aria-expanded', 'false');
      await expect(explanation).toHaveCount(0);
      expect(await focused(page)).toMatchObject({ name: 'hypoglykemi' });
    }
  });

  test('is opened by touch, one at a time in a text, and by no hovering', async ({ page }) => {
    await open(page, { person: 'selma', widget: 'plan', plan: 'lm-selma' });
    const medicines = region(page, 'Läkemedel');
    const [one, other] = [medicines.getByRole('button', { name: 'njurvärdet' }), medicines.getByRole('button', { name: 'EDC' })];
    const said = [medicines.getByText('hur väl njurarna renar blodet'), medicines.getByText('Endokrin- och diabetescentrum, sjukhusets')];
    await one.hover();
    await expect(said[0]).toHaveCount(0);
    await one.click();
    await expect(said[0]).toBeVisible();
    await other.click();
    await expect(said[1]).toBeVisible();
    await expect(said[0]).toHaveCount(0);
    await other.click();
    await expect(said[1]).toHaveCount(0);
  });

  test('closed by Esc leaves what is around it open', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page, { widget: 'timeline', plan: 'vp-diabetes-2026', selected: 'a-edc-0512' });
    await page.evaluate(() => {
      Object.assign(window, { keys: [] });
      addEventListener('keydown', ({ key }) => /** @type {any} */ (window).keys.push(key));
    });
    const word = page.locator('.detail .term').filter({ hasText: 'hypoglykemi' });
    await word.press('Enter');
    await expect(word).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(word).toHaveAttribute('aria-expanded', 'false');
    expect(await details(page, 'samplan-close')).toEqual([]);
    expect(await page.evaluate(() => /** @type {any} */ (window).keys), 'a dialog of the host stays open').not.toContain('Escape');
    // The next one is for what is around it.
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await details(page, 'samplan-close')).length).toBe(1);
  });

  test('stays open when the host hands the same data again', async ({ page }) => {
    await open(page, ADVICE);
    const word = region(page, 'Råd om egenvård').getByRole('button', { name: 'hypoglykemi' });
    await word.click();
    await page.evaluate(() => document.querySelector('samplan-plan')?.setAttribute('now', '2026-05-11T10:46'));
    await expect(word).toHaveAttribute('aria-expanded', 'true');
  });

  test('is written out on paper, once in a section', async ({ page }) => {
    await open(page, ADVICE);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const advice = region(page, 'Råd om egenvård');
    await expect(advice).toContainText('hypoglykemi. (hypoglykemi: För lågt blodsocker.');
    await page.emulateMedia({ media: 'print' });
    await expect(advice.getByRole('button', { name: 'hypoglykemi' })).toHaveCSS('text-decoration-line', 'none');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(advice).not.toContainText('(hypoglykemi:');
  });

  for (const audience of ['patient', 'relative', 'staff']) {
    test(`open, it is sound and stays in its column at 320 px: ${audience}`, async ({ page }) => {
      await watchLayout(page);
      await page.setViewportSize({ width: 320, height: 900 });
      await open(page, { person: 'asta', widget: 'plan', plan: 'vp-hjarta-lungor', audience });
      for (const word of await page.locator('.term').all()) if (await word.isVisible()) await word.click();
      expect(await page.locator('.explanation').count()).toBeGreaterThan(1);
      expect(await sideways(page)).toEqual([]);
      expect(await cut(page)).toEqual([]);
      expect(await audit(page)).toEqual([]);
    });
  }
});

test('what is over is folded, and opened by its own word', async ({ page }) => {
  await open(page, { person: 'allan', widget: 'plan', plan: 'egenvard-hjarta' });
  const goals = region(page, 'Mål');
  await expect(goals.getByText('Jag vill orka bygga klart båten')).toBeVisible();
  await expect(goals.getByText('Springa fem kilometer')).toBeHidden();
  await goals.getByText('Uppnådda och avslutade mål (2)').click();
  await expect(goals.getByText('Springa fem kilometer')).toBeVisible();
});

test('a short course says its last day, and medicines that have ended are folded', async ({ page }) => {
  await open(page, MEDICINES);
  const medicines = region(page, 'Läkemedel');
  const course = medicines.getByRole('listitem').filter({ hasText: 'Omeprazol' });
  await expect(course).toContainText('Till och med måndag 18 maj');
  await expect(medicines.getByText('Prednisolon')).toBeHidden();
  await expect(medicines.getByRole('heading')).toHaveText(['Läkemedel', 'Tas regelbundet', 'Tas vid behov']);
});

test('a document opens by its link or through the host, and says what it is', async ({ page }) => {
  await open(page, { person: 'allan', widget: 'plan', plan: 'vp-hjartsvikt' });
  const documents = region(page, 'Dokument');
  const linked = documents.getByRole('listitem').filter({ hasText: 'Att leva med hjärtsvikt' });
  await expect(linked.getByRole('link')).toHaveAttribute('href', /^https:/);
  await expect(linked).toContainText('PDF, 1,5 MB · 20 januari 2026 · Från');
  await documents.getByRole('button', { name: /Kallelse till läkarbesök/ }).click();
  await expect.poll(() => details(page, 'samplan-open')).toEqual([{ planId: 'vp-hjartsvikt', documentId: 'dv-kallelse' }]);
});

test('what was declined at a visit is said beside what was done', async ({ page }) => {
  await open(page, { person: 'asta', widget: 'plan', plan: 'gp-asta', audience: 'relative' });
  const morning = page.getByRole('listitem').filter({ hasText: 'Maria ringde under besöket' });
  await expect(morning).toContainText('Utförd');
  await expect(morning).toContainText('Avböjt: Dusch');
});
