// @ts-check
// Scene 2: Asta is 81 and reads at 200 % text. She sees the next thing, and calls her fixed care contact.
import { calls, catchCalls, open } from './support/host.js';
import { tabTo, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

const NEXT = /^måndag 11 maj eftermiddag, ?Lunch/;
const CALL_KARIN = /^Ring 040-628 04 10/;

test.describe('with the keyboard alone', () => {
  test.beforeEach(async ({ page }) => {
    await catchCalls(page);
    await watchFocus(page);
  });

  test('the next thing is the first stop, and says when', async ({ page }) => {
    await open(page, { person: 'asta', widget: 'timeline' });
    await enlarge(page);
    const stop = await tabTo(page, NEXT);
    expect(stop).toMatchObject({ presses: 1, ring: true, seen: true });
    await expect(page.getByRole('region', { name: 'Näst på tur' })).toContainText('I dag, måndag 11 maj eftermiddag');
  });

  test('from the next thing to its plan, and to the fixed contact', async ({ page }) => {
    await open(page, { person: 'asta', plan: 'ok-asta' });
    await enlarge(page);
    await tabTo(page, NEXT);
    const stop = await tabTo(page, CALL_KARIN);
    expect(stop).toMatchObject({ ring: true, seen: true });
    await page.keyboard.press('Enter');
    expect(await calls(page)).toEqual(['tel:0406280410']);
  });
});

test.describe('with touch alone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the fixed contact is called from her own section', async ({ page }) => {
    await catchCalls(page);
    await open(page, { person: 'asta', widget: 'plan', plan: 'ok-asta' });
    await enlarge(page);
    const contacts = page.getByRole('region', { name: 'Fasta kontakter' });
    const karin = contacts.getByRole('listitem').filter({ hasText: 'Karin Sundberg' });
    await expect(karin).toContainText('Fast vårdkontakt');
    await expect(karin).toContainText('Öppet till 12.00');
    await karin.getByRole('link', { name: 'Ring 040-628 04 10' }).tap();
    expect(await calls(page)).toEqual(['tel:0406280410']);
  });

  test('what is tapped is large enough', async ({ page }) => {
    await open(page, { person: 'asta', plan: 'ok-asta' });
    const controls = page.getByRole('main').getByRole('link').or(page.getByRole('main').getByRole('button'));
    const small = await controls.evaluateAll((nodes) =>
      nodes.map((node) => ({ name: node.textContent, box: node.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
        .map(({ name, box }) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`));
    expect(small).toEqual([]);
    const call = await page.getByRole('link', { name: 'Ring 040-628 04 10' }).first().boundingBox();
    expect(call?.height).toBeGreaterThanOrEqual(44);
  });
});

test('the outline alone says what is next, what is to do, and when', async ({ page }) => {
  await open(page, { person: 'asta', widget: 'timeline' });
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Sammanhållen planering" [level=1]
    - region "Det här händer":
      - heading "Det här händer" [level=2]
      - region "Näst på tur":
        - heading "Näst på tur" [level=3]
        - heading /måndag 11 maj eftermiddag, Lunch/ [level=4]
      - region "Att göra":
        - heading "Att göra" [level=3]
      - heading "I dag, måndag 11 maj" [level=3]
      - heading "I morgon, tisdag 12 maj" [level=3]
      - heading "Denna vecka" [level=3]
      - heading "Utan bestämd tid" [level=3]
      - region "Pågår":
        - heading "Pågår" [level=3]
  `);
});

test('the outline of the plan leads to the contacts', async ({ page }) => {
  await open(page, { person: 'asta', widget: 'plan', plan: 'ok-asta' });
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - region "Min överenskommelse":
      - heading "Min överenskommelse" [level=2]
      - region "Nästa steg":
        - heading "Nästa steg" [level=3]
      - region "Vem gör vad":
        - heading "Vem gör vad" [level=3]
        - heading "Jag" [level=4]
        - heading "Vården" [level=4]
        - heading "Kommunen" [level=4]
      - region "Fasta kontakter":
        - heading "Fasta kontakter" [level=3]
        - list:
          - listitem:
            - paragraph:
              - strong: Karin Sundberg
            - paragraph: /Fast vårdkontakt/
            - paragraph:
              - link /Ring 040-628 04 10/
      - region "Kontakter"
  `);
});

/** Text of twice the size, as the browser's own setting gives it. @param {import('@playwright/test').Page} page */
async function enlarge(page) {
  const size = () => page.getByRole('heading', { level: 2 }).first().evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  const before = await size();
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  expect(await size()).toBeCloseTo(2 * before, 0);
}
