// @ts-check
// Scene 2: Asta is 81 and reads at 200 % text. She sees the next thing, and calls her fixed care contact. What is in her
// plans is Swedish in both languages.
import { calls, catchCalls, open } from './support/host.js';
import { tabTo, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

const LANGUAGES = {
  sv: {
    widget: 'Det här händer', next: 'Näst på tur', nextName: /^måndag 11 maj eftermiddag, Lunch/, nextWhen: 'I dag, måndag 11 maj eftermiddag',
    todo: 'Att göra', today: 'I dag, måndag 11 maj', tomorrow: 'I morgon, tisdag 12 maj', week: 'Denna vecka',
    undated: 'Utan bestämd tid', ongoing: 'Pågår', step: 'Nästa steg', who: 'Vem gör vad',
    agreement: 'Överenskommelse', validity: 'Giltighet', sides: ['Du ansvarar för', 'Vården ansvarar för', 'Kommunen ansvarar för'], reach: 'Du kan kontakta vården via', fixed: 'Fasta kontakter', contacts: 'Kontakter', role: 'Fast vårdkontakt',
    open: 'Öppet till 12.00', call: 'Ring 040-628 04 10',
  },
  en: {
    widget: 'What happens next', next: 'Next', nextName: /^Monday 11 May afternoon, Lunch/, nextWhen: 'Today, Monday 11 May afternoon',
    todo: 'To do', today: 'Today, Monday 11 May', tomorrow: 'Tomorrow, Tuesday 12 May', week: 'This week',
    undated: 'No time set', ongoing: 'Ongoing', step: 'Next step', who: 'Who does what',
    agreement: 'Agreement', validity: 'Validity', sides: ['You are responsible for', 'Health care – responsible for', 'The municipality – responsible for'], reach: 'You can reach care by', fixed: 'Fixed contacts', contacts: 'Contacts', role: 'Fixed care contact',
    open: 'Open until 12:00', call: 'Call 040-628 04 10',
  },
};

for (const [locale, words] of Object.entries(LANGUAGES)) {
  test.describe(locale, () => {
    const asta = { person: 'asta', locale };

    test.describe('with the keyboard alone', () => {
      test.beforeEach(async ({ page }) => {
        await catchCalls(page);
        await watchFocus(page);
      });

      test('the next thing is the first stop behind the sources, and says when', async ({ page }) => {
        await open(page, { ...asta, widget: 'timeline' });
        await enlarge(page);
        const stop = await tabTo(page, words.nextName);
        expect(stop).toMatchObject({ presses: 2, ring: true, seen: true });
        await expect(page.getByRole('region', { name: words.next, exact: true })).toContainText(words.nextWhen);
      });

      test('from the next thing to its plan, and to the fixed contact', async ({ page }) => {
        await open(page, { ...asta, plan: 'ok-asta' });
        await enlarge(page);
        await tabTo(page, words.nextName);
        const stop = await tabTo(page, new RegExp(`^${words.call}`));
        expect(stop).toMatchObject({ ring: true, seen: true });
        await page.keyboard.press('Enter');
        expect(await calls(page)).toEqual(['tel:0406280410']);
      });
    });

    test.describe('with touch alone', () => {
      test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

      test('the fixed contact is called from her own section', async ({ page }) => {
        await catchCalls(page);
        await open(page, { ...asta, widget: 'plan', plan: 'ok-asta' });
        await enlarge(page);
        const contacts = page.getByRole('region', { name: words.fixed });
        const karin = contacts.getByRole('listitem').filter({ hasText: 'Karin Sundberg' });
        await expect(karin).toContainText(words.role);
        await expect(karin).toContainText(words.open);
        await karin.getByRole('link', { name: words.call }).tap();
        expect(await calls(page)).toEqual(['tel:0406280410']);
      });

      test('what is tapped is large enough', async ({ page }) => {
        await open(page, { ...asta, plan: 'ok-asta' });
        const controls = page.getByRole('main').getByRole('link').or(page.getByRole('main').getByRole('button'));
        const small = await controls.evaluateAll((nodes) =>
          nodes.map((node) => ({ name: node.textContent, box: node.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 24)
            .map(({ name, box }) => `${name}: ${Math.round(box.width)}×${Math.round(box.height)}`));
        expect(small).toEqual([]);
        const call = await page.getByRole('link', { name: words.call }).first().boundingBox();
        expect(call?.height).toBeGreaterThanOrEqual(44);
      });
    });

    test('the outline alone says what is next, what is to do, and when', async ({ page }) => {
      await open(page, { ...asta, widget: 'timeline' });
      const main = page.getByRole('main');
      await expect(main).toMatchAriaSnapshot(`
        - region "${words.widget}":
          - heading "${words.widget}" [level=2]
          - region "${words.next}":
            - heading "${words.next}" [level=3]
            - heading ${words.nextName} [level=4]
          - region "${words.todo}":
            - heading "${words.todo}" [level=3]
          - heading "${words.today}" [level=3]
          - heading "${words.tomorrow}" [level=3]
          - heading "${words.week}" [level=3]
          - heading "${words.undated}" [level=3]
          - region "${words.ongoing}":
            - heading "${words.ongoing}" [level=3]
      `);
    });

    test('the outline of the plan leads to the contacts', async ({ page }) => {
      await open(page, { ...asta, widget: 'plan', plan: 'ok-asta' });
      await expect(page.getByRole('main')).toMatchAriaSnapshot(`
        - region "Min överenskommelse":
          - heading "Min överenskommelse" [level=2]
          - region "${words.step}":
            - heading "${words.step}" [level=3]
          - region "${words.agreement}":
            - heading "${words.agreement}" [level=3]
            - heading "${words.validity}" [level=4]
            ${words.sides.map((side) => `- heading "${side}" [level=4]`).join('\n            ')}
          - region "${words.fixed}":
            - heading "${words.fixed}" [level=3]
            - list:
              - listitem:
                - paragraph:
                  - strong: Karin Sundberg
                - paragraph
                - paragraph:
                  - link /${words.call}/
            - heading "${words.reach}" [level=4]
      `);
    });
  });
}

/** Text of twice the size, as the browser's own setting gives it. @param {import('@playwright/test').Page} page */
async function enlarge(page) {
  const size = () => page.getByRole('heading', { level: 2 }).first().evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
  const before = await size();
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  expect(await size()).toBeCloseTo(2 * before, 0);
}
