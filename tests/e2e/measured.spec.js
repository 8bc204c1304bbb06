// @ts-check
// Measured values: what they say, the picture point by point, the table that holds all of it, and other eyes than ours.
import { audit } from './support/axe.js';
import { give, open } from './support/host.js';
import { focused, tabTo, watchFocus } from './support/keys.js';
import { cut, sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const HEART = { person: 'allan', widget: 'plan', plan: 'egenvard-hjarta' };
const TODAY = { at: '2026-05-11T07:05' };

/** A plan with these measured values. @param {object[]} measurements */
const planOf = (...measurements) => ({
  format: 'samplan/1',
  subject: { name: 'Allan Bergqvist' },
  plans: [{
    id: 'egenvard-hjarta', kind: 'self-care', title: 'Min egenvårdsplan', status: 'active',
    unit: { name: 'Hjärtmottagningen' }, measurements,
  }],
});

/** @param {object[]} readings */
const weight = (...readings) => ({
  id: 'vikt', title: 'Vikt', unit: 'kg', low: 82, high: 86, repeat: { unit: 'day' },
  limits: [{ above: 86, action: 'Ta en extra tablett.' }], readings,
});

test('each measurement is reached by two buttons, and is said', async ({ page }) => {
  await watchFocus(page);
  await open(page, HEART);
  const measured = page.getByRole('region', { name: 'Mätvärden' });
  await tabTo(page, /^Föregående mätning, Vikt/);
  await page.keyboard.press('Enter');
  await expect(measured.getByText('7 maj kl. 07.05: 84,4 kg')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('7 maj kl. 07.05: 84,4 kg');
  expect(await focused(page)).toMatchObject({ name: 'Föregående mätning, Vikt', ring: true, seen: true });
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('Space');
  const spike = '28 april kl. 07.05: 86,2 kg, över gränsen, mat med mycket salt';
  await expect(measured.getByText(spike)).toBeVisible();
  await expect(page.getByRole('status')).toContainText(spike);
  await expect(page.getByRole('status')).toHaveCount(1);
  // At the first one, the button stays where it is, and does nothing.
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Enter');
  await expect(measured.getByText('26 april kl. 07.05: 84,1 kg')).toBeVisible();
  expect(await focused(page)).toMatchObject({ name: 'Föregående mätning, Vikt' });
  await expect(measured.getByRole('button', { name: 'Föregående mätning, Vikt' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(measured.getByText('27 april kl. 07.05: 84,3 kg')).toBeVisible();
});

test('no point is a tab stop', async ({ page }) => {
  await open(page, HEART);
  const chart = page.getByRole('img', { name: /^Vikt/ });
  await expect(chart.locator('.point')).toHaveCount(13);
  expect(await chart.locator('[tabindex], a, button').count()).toBe(0);
});

test('two of a group share a picture, told apart by their points and lines', async ({ page }) => {
  await open(page, HEART);
  const measured = page.getByRole('region', { name: 'Mätvärden' });
  const chart = measured.getByRole('img', { name: /^Blodtryck, 10 mätningar från 6 april till 4 maj\. Övre blodtryck: lägst 126, högst 138 mmHg\./ });
  await expect(chart).toBeVisible();
  const looks = await chart.locator('polyline').evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
  expect(new Set(looks).size).toBe(2);
  const paths = await chart.locator('.point path').evaluateAll((points) => points.map((point) => point.getAttribute('d')));
  expect(new Set(paths).size).toBe(2);
  await measured.getByRole('button', { name: 'Föregående mätning, Blodtryck' }).click();
  await expect(measured.getByText('27 april kl. 07.15: Övre blodtryck 128 mmHg · Nedre blodtryck 79 mmHg')).toBeVisible();
});

test('what is beyond a limit is told on top, with a way there', async ({ page }) => {
  await watchFocus(page);
  await open(page, { ...HEART, person: 'nobody' });
  const far = { ...weight({ ...TODAY, value: 86.8 }), id: 'm2', title: 'Kvällsvikt' };
  await give(page, planOf(weight({ ...TODAY, value: 84 }), far));
  const measured = page.getByRole('region', { name: 'Mätvärden' });
  const way = measured.getByRole('button', { name: 'Kvällsvikt är över din gräns' });
  await way.click();
  expect(await focused(page)).toMatchObject({ name: expect.stringMatching(/^Kvällsvikt/) });
  await expect(measured.getByText('Gör så här: Ta en extra tablett.')).toBeInViewport();
  await expect(measured.getByText('Vikt är över din gräns', { exact: true })).toHaveCount(0);
});

test('letters keep their size, whatever the width', async ({ page }) => {
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, HEART);
    const sizes = await page.getByRole('img', { name: /^Vikt/ }).locator('text').evaluateAll((texts) => texts
      .map((text) => ({ height: text.getBoundingClientRect().height, size: parseFloat(getComputedStyle(text).fontSize) }))
      .filter(({ height }) => height > 0).map(({ height, size }) => Math.min(height, size)));
    expect(Math.min(...sizes), `${width}`).toBeGreaterThanOrEqual(12);
    expect(Math.max(...sizes), `${width}`).toBeLessThan(24);
  }
});

test('nothing in a picture lies outside of it, or over another word', async ({ page }) => {
  await watchLayout(page);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, { ...HEART, person: 'nobody' });
    await give(page, planOf(
      weight({ at: '2024-01-10T07:00', value: 84 }, { at: '2025-02-01T07:00', value: 846 }, { ...TODAY, value: 85 }),
      { id: 'steg', title: 'Steg', unit: 'steg om dagen', readings: [{ at: '2026-05-01T07:00', value: 120000 }, { ...TODAY, value: 80 }] },
    ));
    expect(await sideways(page)).toEqual([]);
    expect(await cut(page)).toEqual([]);
    for (const chart of await page.getByRole('img').all()) {
      const boxes = await chart.locator('text').evaluateAll((texts) => texts
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect().toJSON() })).filter(({ box }) => box.width > 0));
      for (const { text, box } of boxes) {
        expect(box.left, `${text} ${width}`).toBeGreaterThanOrEqual(0);
        expect(box.right, `${text} ${width}`).toBeLessThanOrEqual(width);
      }
      const touching = boxes.flatMap((one, place) => boxes.slice(place + 1).filter(({ box }) => box.left < one.box.right
        && one.box.left < box.right && box.top + 2 < one.box.bottom && one.box.top + 2 < box.bottom).map(({ text }) => `${one.text}/${text}`));
      expect(touching, `${width}`).toEqual([]);
    }
  }
});

test('on paper the table is open, and what only a finger can use is not there', async ({ page }) => {
  await open(page, HEART);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  const measured = page.getByRole('region', { name: 'Mätvärden' });
  await expect(measured.getByRole('table').first()).toBeVisible();
  await expect(measured.getByRole('table').first().getByRole('row')).toHaveCount(14);
  await expect(measured.getByRole('img', { name: /^Vikt/ })).toBeVisible();
  await expect(measured.getByText('Föregående mätning').first()).toBeHidden();
  await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(measured.getByRole('table').first()).toBeHidden();
});

test('with the reader’s own colours, field, limits and lines are still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, HEART);
  const chart = page.getByRole('img', { name: /^Vikt/ });
  const canvas = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const strokes = await chart.locator('.band, .limit, polyline').evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).stroke));
  expect(strokes.length).toBeGreaterThan(3);
  expect(strokes).not.toContain(canvas);
  expect(strokes).not.toContain('none');
});

test('nothing is wrong with it, in any role', async ({ page }) => {
  for (const audience of ['patient', 'relative', 'staff']) {
    await open(page, { ...HEART, audience });
    await page.getByText(/Visa som tabell/).first().click();
    expect(await audit(page)).toEqual([]);
  }
});
