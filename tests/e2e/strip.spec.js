// @ts-check
// The year strip: a picture that nobody has to see, and buttons that everybody can use.
import { audit } from './support/axe.js';
import { details, open } from './support/host.js';
import { tabTo, watchFocus } from './support/keys.js';
import { cut, sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const ASKED = { person: 'selma', widget: 'timeline' };

/** @param {import('@playwright/test').Page} page */
const strip = (page) => page.getByRole('group', { name: 'Året i en bild' });

test.beforeEach(async ({ page }) => {
  await watchLayout(page);
  await watchFocus(page);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('the keyboard goes nearer, and back and forward in time', async ({ page }) => {
  await open(page, ASKED);
  await expect(strip(page)).toContainText(/2026 8 planer, \d+ händelser, nästa 11 maj/);
  await tabTo(page, /^Kvartal$/);
  await page.keyboard.press('Enter');
  await expect(strip(page).getByRole('button', { name: 'Kvartal' })).toHaveAttribute('aria-pressed', 'true');
  await expect(strip(page)).toContainText('April–juni 2026');
  await strip(page).getByRole('button', { name: 'Framåt till juli–september 2026' }).click();
  await expect(strip(page)).toContainText('Juli–september 2026');
  await expect(page.getByRole('status').first(), 'who does not see it hears it').toContainText('Juli–september 2026: ');
  await strip(page).getByRole('button', { name: 'I dag' }).click();
  await expect(strip(page)).toContainText('April–juni 2026');
});

test('the picture is drawn where it belongs, and a click on it does what the list does', async ({ page }) => {
  await open(page, ASKED);
  const picture = strip(page).locator('.strip-picture');
  await expect(picture).toHaveAttribute('aria-hidden', 'true');
  expect(await picture.locator('a, button, [tabindex]').count()).toBe(0);
  const line = await picture.locator('.strip-field').boundingBox();
  const now = await picture.locator('.strip-now').boundingBox();
  // The 11th of May is the 131st day of 365.
  expect(((now?.x ?? 0) - (line?.x ?? 0)) / (line?.width ?? 1)).toBeCloseTo(130.4 / 365, 2);
  await picture.locator('.strip-bar', { hasText: 'Läkemedelsplan' }).click();
  expect(await details(page, 'samplan-select')).toHaveLength(1);
});

test('no name lies over another, and nothing sticks out', async ({ page }) => {
  for (const person of ['selma', 'asta', 'allan', 'gunilla']) {
    await open(page, { ...ASKED, person });
    const names = await strip(page).locator('.strip-name').evaluateAll((names) => {
      return names.map((name) => name.getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top }));
    });
    const clashes = names.filter((one, place) => names.slice(place + 1).some((other) => {
      return Math.abs(one.top - other.top) < 4 && one.left < other.right && other.left < one.right;
    }));
    expect.soft(clashes, person).toEqual([]);
    expect.soft(await sideways(page), person).toEqual([]);
    expect.soft(await audit(page), person).toEqual([]);
  }
});

test('a phone shows the next thing instead', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, ASKED);
  await expect(strip(page)).toBeHidden();
  expect(await cut(page)).toEqual([]);
});

test.describe('in the reader’s own colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('bars and marks keep their outlines', async ({ page }) => {
    await open(page, ASKED);
    const lost = await strip(page).locator('.strip-bar, .strip-mark, .strip-span, .strip-now').evaluateAll((shapes) => {
      const canvas = getComputedStyle(document.documentElement).backgroundColor;
      return shapes.filter((shape) => {
        const { borderTopColor, borderInlineStartColor, backgroundColor, backgroundImage } = getComputedStyle(shape);
        const colours = [borderTopColor, borderInlineStartColor, backgroundColor];
        return backgroundImage === 'none' && colours.every((colour) => colour === canvas || colour === 'rgba(0, 0, 0, 0)');
      }).map(({ className }) => className);
    });
    expect(lost).toEqual([]);
  });
});
