// @ts-check
// Scene 3: Maria sees that yesterday's evening visit was declined and what happens tomorrow, and nothing else than her
// mother has consented to.
import { audit } from './support/axe.js';
import { open, unfold, wholeText } from './support/host.js';
import { tabTo, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

const MARIA = { person: 'asta', audience: 'relative' };

/** What is between the staff. Each stands in the sample, so that a barrier that falls shows. */
const NOT_FOR_MARIA = [
  'Teamrond om Asta',
  'Tredje nejet',
  'tackat nej till kvällsbesök tre gånger',
  'Bedömning inför växelvård',
  'Nyckelskåp vid dörren',
  'Underlag till teamronden',
  'Följer hur mycket Asta äter',
  'Nyckel nummer 114',
];

/** Both overviews with one plan, and the other plans that have something to hide. */
const PAGES = [
  { plan: 'ok-asta' },
  ...['gp-asta', 'vp-hjarta-lungor', 'bedomning-asta'].map((plan) => ({ widget: 'plan', plan })),
];

const LANGUAGES = {
  sv: {
    viewing: 'Du ser Astas planer som dotter och ombud', evening: 'söndag 10 maj kväll', declined: 'Avböjd', tomorrow: /^tisdag 12 maj/,
    order: ['Morgonhjälp', 'kl. 11.00–11.30, Såromläggning', 'Lunch', 'kl. 14.30–15.15, Träning med fysioterapeut', 'Kvällsbesök'],
    cleaning: 'kl. 13.00, Storstädning', cancelled: 'Inställd', me: 'Jag',
    log: ['I morgon, tisdag 12 maj', 'I dag, måndag 11 maj', 'I går, söndag 10 maj', 'Lördag 9 maj'], done: 'Gjort',
    consented: 'Det här har Asta samtyckt till', act: 'När ska vi höra av oss?',
    missing: 'Uppgifter kan saknas.', notConsented: 'En del uppgifter visas inte, eftersom samtycke saknas.',
  },
  en: {
    viewing: "You are viewing Asta’s plans as dotter and ombud", evening: 'Sunday 10 May evening', declined: 'Declined', tomorrow: /^Tuesday 12 May/,
    order: ['Morgonhjälp', '11:00–11:30, Såromläggning', 'Lunch', '14:30–15:15, Träning med fysioterapeut', 'Kvällsbesök'],
    cleaning: 'at 13:00, Storstädning', cancelled: 'Cancelled', me: 'Me',
    log: ['Tomorrow, Tuesday 12 May', 'Today, Monday 11 May', 'Yesterday, Sunday 10 May', 'Saturday 9 May'], done: 'Done',
    consented: 'What Asta has consented to', act: 'When should we get in touch?',
    missing: 'Information may be missing.', notConsented: 'Some information is not shown, as consent is missing.',
  },
};

for (const [locale, words] of Object.entries(LANGUAGES)) {
  test.describe(locale, () => {
    const maria = { ...MARIA, locale };

    test('yesterday evening was declined, and why', async ({ page }) => {
      await open(page, { ...maria, widget: 'timeline' });
      await expect(page.getByText(words.viewing)).toBeVisible();
      const evening = page.getByRole('listitem').filter({ hasText: words.evening });
      await expect(evening).toHaveCount(1);
      const name = new RegExp(`^${words.evening}, Kvällsbesök, ${words.declined.toLowerCase()}`);
      await expect(evening.getByRole('button', { name })).toBeVisible();
      await expect(evening.getByText(words.declined, { exact: true })).toBeVisible();
      await expect(evening).toContainText('Asta tackade nej.');
    });

    test('tomorrow is told hour by hour', async ({ page }) => {
      await open(page, { ...maria, widget: 'timeline' });
      const tomorrow = page.getByRole('button', { name: words.tomorrow });
      await expect(tomorrow.filter({ hasText: 'Morgonhjälp' })).toBeVisible();
      const names = await tomorrow.allTextContents();
      const places = words.order.map((title) => names.findIndex((name) => name.includes(title)));
      expect(places, names.join('\n')).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      await expect(page.getByRole('listitem').filter({ hasText: words.cleaning })).toContainText(words.cancelled);
    });

    test('her mother is named, not addressed', async ({ page }) => {
      await open(page, { ...maria, widget: 'plan', plan: 'ok-asta' });
      await expect(page.getByRole('heading', { level: 4, name: /^Asta (ansvarar för|– responsible for)$/ })).toBeVisible();
      await expect(page.getByRole('heading', { level: 4, name: words.me, exact: true })).toHaveCount(0);
    });

    test('that something is not consented to is said, and neither what nor whose it is', async ({ page }) => {
      for (const asked of [{ widget: 'timeline' }, { widget: 'plans' }, { widget: 'plan', plan: 'ok-asta' }]) {
        await open(page, { ...maria, ...asked });
        await expect(page.getByText(words.missing)).toBeVisible();
        await expect(page.getByText(words.notConsented).first()).toBeVisible();
        await unfold(page);
        expect(await wholeText(page), 'whom her mother keeps from her').not.toMatch(/socialtjänsten|Lifecare/);
      }
    });
  });
}

const PHONE = { name: 'touch on a phone', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } };
const DESK = { name: 'the keyboard at a desk', use: { viewport: { width: 1280, height: 800 } } };

for (const { name, use } of [PHONE, DESK]) {
  test.describe(name, () => {
    test.use(use);
    for (const [locale, words] of Object.entries(LANGUAGES)) {
      const maria = { ...MARIA, locale };

      test(`the visits are a log by day, the newest first (${locale})`, async ({ page }) => {
        await watchFocus(page);
        await open(page, { ...maria, widget: 'plan', plan: 'gp-asta' });
        const widget = page.locator('samplan-plan');
        const days = await widget.locator('.log > .day').allTextContents();
        expect(days.slice(0, 4), 'what is called off for tomorrow stands there too').toEqual(words.log);
        const entry = widget.locator('.log').getByRole('listitem').filter({ hasText: 'Asta tackade nej.' }).first();
        const declined = entry.getByRole('button', { name: new RegExp(`Kvällsbesök.*${words.declined.toLowerCase()}`) });
        await expect(declined).toBeVisible();
        await expect(entry, 'who came').toContainText('Hemtjänsten Malmen');
        await expect(widget.locator('.log').getByText(`${words.done}: `).first()).toBeVisible();
        if (use.viewport.width < 500) {
          await declined.tap();
        } else {
          await tabTo(page, new RegExp(`Kvällsbesök, ${words.declined.toLowerCase()}`));
          await page.keyboard.press('Enter');
        }
        await expect(entry).toHaveAttribute('aria-current', 'true');
      });

      test(`she reads what Asta has consented to, and not to what she has said no (${locale})`, async ({ page }) => {
        await open(page, { ...maria, widget: 'plan', plan: 'ok-asta' });
        const consented = page.getByRole('region', { name: words.consented });
        await expect(consented).toContainText('Dottern Maria får se planer från regionen och hemtjänsten');
        await unfold(page);
        expect(await wholeText(page)).not.toContain('Maria får inte se');
      });

      test(`whose plans they are is always said (${locale})`, async ({ page }) => {
        for (const asked of [{ widget: 'timeline' }, { widget: 'plans' }, { widget: 'plan', plan: 'vp-hjarta-lungor' }, { widget: 'plan', plan: 'gp-asta-2025' }]) {
          await open(page, { ...maria, ...asked });
          await expect(page.getByText(words.viewing)).toBeVisible();
        }
      });

      test(`she is told when to get in touch as one of the family (${locale})`, async ({ page }) => {
        await open(page, { ...maria, widget: 'plan', plan: 'vp-hjarta-lungor' });
        await expect(page.getByRole('region', { name: words.act })).toBeVisible();
        expect(await audit(page)).toEqual([]);
      });
    }
  });
}

for (const audience of ['relative', 'patient']) {
  test(`what is between the staff is not for the ${audience}`, async ({ page }) => {
    for (const asked of PAGES) {
      await open(page, { ...MARIA, audience, ...asked });
      const text = await allThatCanBeSeen(page);
      expect(text, 'something is shown').toMatch(asked.plan === 'bedomning-asta' ? /Planen kan inte visas här/ : /Kvällsbesök|Såromläggning/);
      for (const secret of NOT_FOR_MARIA) expect(text, `${secret} in ${asked.plan}`).not.toContain(secret);
    }
  });
}

test('the staff sees it, so that its absence says something', async ({ page }) => {
  let text = '';
  for (const asked of PAGES) {
    await open(page, { ...MARIA, audience: 'staff', ...asked });
    text += await allThatCanBeSeen(page);
  }
  for (const secret of NOT_FOR_MARIA) expect(text, secret).toContain(secret);
});

/** @param {import('@playwright/test').Page} page */
async function allThatCanBeSeen(page) {
  const timeline = page.getByRole('button', { name: 'Tidslinje' }); // the staff's table has no folds
  if (await timeline.count() > 0) await timeline.click();
  const earlier = page.getByRole('button', { name: /Visa tidigare/ });
  while (await earlier.count() > 0) await earlier.first().click();
  await unfold(page);
  return wholeText(page);
}
