// @ts-check
// With the reader's own few colours, what was said by a colour is still said by a line or a word.
import { audit } from './support/axe.js';
import { open, unfold } from './support/host.js';
import { focused, tabTo, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

test.use({ contextOptions: { forcedColors: 'active' } });

test('every control still looks like one', async ({ page }) => {
  await open(page, { person: 'selma', audience: 'staff', plan: 'vp-diabetes-2026' });
  await unfold(page);
  const main = page.getByRole('main');
  const bare = await main.getByRole('link').or(main.getByRole('button')).evaluateAll((nodes) => nodes.filter((node) => {
    const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(node);
    const hasBorder = borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1;
    return !hasBorder && !textDecorationLine.includes('underline');
  }).map((node) => node.textContent));
  expect(bare).toEqual([]);
});

test('the focus is seen', async ({ page }) => {
  await watchFocus(page);
  await open(page, { person: 'selma', plan: 'vp-diabetes-2026' });
  for (const name of [/^Filter/, /Mer/, /^Ring/]) {
    await tabTo(page, name);
    expect(await focused(page)).toMatchObject({ ring: true, seen: true });
  }
});

test('the trend and its limits are drawn in the reader’s colours', async ({ page }) => {
  await open(page, { person: 'allan', widget: 'plan', plan: 'egenvard-hjarta' });
  const chart = page.getByRole('img', { name: /^Vikt/ });
  const lost = await chart.locator('polyline, line, circle, text').evaluateAll((shapes) => {
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    return shapes.filter((shape) => {
      const { stroke, fill } = getComputedStyle(shape);
      const colours = [stroke, fill].filter((colour) => colour !== 'none' && colour !== 'rgba(0, 0, 0, 0)');
      return colours.every((colour) => colour === canvas);
    }).map(({ localName }) => localName);
  });
  expect(lost).toEqual([]);
});

test('nothing else is wrong', async ({ page }) => {
  await open(page, { person: 'asta', audience: 'relative', plan: 'ok-asta' });
  await unfold(page);
  expect(await audit(page)).toEqual([]);
});
