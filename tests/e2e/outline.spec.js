// @ts-check
// The ways to a plan's sections: links that move the focus, and leave the address of the host's page alone.
import { open } from './support/host.js';
import { sideways, watchLayout } from './support/layout.js';
import { expect, test } from './support/test.js';

const PLAN = { widget: 'plan', plan: 'ok-selma' };

test.beforeEach(async ({ page }) => {
  await watchLayout(page);
});

for (const width of [320, 1280]) {
  test(`at ${width} px, a way leads to its section by keyboard`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, PLAN);
    const address = page.url();
    const nav = page.getByRole('navigation', { name: 'I den här planen' });
    const way = nav.getByRole('link', { name: 'Rättigheter' });
    if (width === 320) {
      await expect(way).toBeHidden();
      await nav.getByRole('button').press('Enter');
    }
    const box = await way.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await way.press('Enter');
    const heading = page.getByRole('heading', { name: 'Rättigheter' });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    expect(page.url()).toBe(address);
    expect(await sideways(page)).toEqual([]);
  });
}

test('a screen reader meets every card, also those that are not on the screen', async ({ page }) => {
  await open(page, { person: 'rune', widget: 'plans' });
  const titles = page.getByRole('heading', { level: 4 });
  await expect(titles).toHaveCount(26); // those that hold and the one that comes; what has been is folded
  const drawn = await titles.allTextContents();
  // The tree that a screen reader is given, not what can be read out of the page's elements.
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const heard = nodes.filter(({ role, ignored }) => role?.value === 'heading' && !ignored);
  const names = heard.map(({ name }) => String(name?.value));
  expect(drawn.filter((title) => !names.some((name) => name.startsWith(title)))).toEqual([]);
});

test('who goes by titles alone hears that an old plan is old', async ({ page }) => {
  await open(page, { person: 'selma', widget: 'plans' });
  await page.getByText('Tidigare (2)').click();
  await expect(page.getByRole('heading', { name: 'Vårdplan diabetes', exact: true }), 'the one that holds').toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Vårdplan diabetes, ersatt, gäller inte längre' })).toBeVisible();
});

test('what is to be done says when, in its name', async ({ page }) => {
  await open(page, { person: 'selma', widget: 'timeline' });
  const todo = page.getByRole('region', { name: 'Att göra' });
  await expect(todo.getByRole('button', { name: 'Blodsocker före middag, i dag · varje dag kl. 16.30, före middag och insulin' })).toBeVisible();
});

test('no two folds of a day are called the same', async ({ page }) => {
  await open(page, { person: 'asta', widget: 'timeline' });
  await page.evaluate(() => {
    for (const fold of document.querySelector('samplan-timeline')?.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
  });
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const folds = nodes.filter(({ role }) => role?.value === 'DisclosureTriangle').map(({ name }) => String(name?.value));
  const twice = folds.filter((name, place) => folds.indexOf(name) !== place);
  expect([...new Set(twice)].filter((name) => !name.includes('Lägg i kalender : Lunch')), 'what is next is told twice').toEqual([]);
});

test('a title is as high to a finger as a button', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const asked of [{ person: 'asta', widget: 'timeline', lastSeen: '2026-05-01' }, { person: 'selma', widget: 'plans' }]) {
    await open(page, asked);
    const low = await page.evaluate(() => {
      const root = document.querySelector('samplan-timeline, samplan-plans')?.shadowRoot;
      const titles = [...root?.querySelectorAll('.title .link, .change-list .link') ?? []].filter((title) => title.checkVisibility());
      return titles.filter((title) => {
        title.scrollIntoView({ block: 'center' });
        const { top, bottom, left } = title.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        return [middle - 21, middle + 21].some((y) => root?.elementFromPoint(left + 4, y) !== title);
      }).map((title) => title.textContent);
    });
    expect(low).toEqual([]);
  }
});
