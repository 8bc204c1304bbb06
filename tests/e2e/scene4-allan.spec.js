// @ts-check
// Scene 4: Allan sees his weight against his limits, and what 2 kg up asks of him, and enters today's weight.
import { calls, catchCalls, details, give, open } from './support/host.js';
import { tabTo, watchFocus } from './support/keys.js';
import { expect, test } from './support/test.js';

const HEART = { person: 'allan', widget: 'plan', plan: 'egenvard-hjarta' };

test('the last weight stands against his own limits', async ({ page }) => {
  await open(page, HEART);
  const measured = page.getByRole('region', { name: 'Mätvärden' });
  await expect(measured.getByRole('heading', { name: 'Vikt', exact: true })).toBeVisible();
  const last = measured.getByRole('paragraph').filter({ hasText: '84,6 kg' });
  await expect(last).toBeVisible();
  await expect(last).toContainText('Inom dina gränser, 82 till 86');
  await expect(measured.getByText('Senast 8 maj kl. 07.05, för 3 dagar sedan')).toBeVisible();
  await expect(measured.getByText('Upp 0,5 kg på 3 dagar, från 84,1.')).toBeVisible();
  await expect(measured.getByText('Inget nytt värde har kommit sedan dess. Nästa väntades 9 maj.')).toBeVisible();
  await expect(measured.getByRole('listitem').filter({ hasText: 'Över 86 kg: Ta en extra vätskedrivande tablett' })).toBeVisible();
});

test('the picture has a name, and all of it stands in a table', async ({ page }) => {
  await open(page, HEART);
  const measured = page.getByRole('region', { name: 'Mätvärden' });
  await expect(measured.getByRole('img', { name: /^Vikt, 13 mätningar från 26 april till 8 maj/ })).toBeVisible();
  await measured.getByText(/Visa som tabell/).first().click();
  const table = measured.getByRole('table').first();
  await expect(table.getByRole('row')).toHaveCount(14);
  await expect(table.getByRole('row').nth(1)).toContainText('84,6');
  await expect(table.getByRole('row', { name: /28 april/ })).toContainText('86,2');
  await expect(table.getByRole('row', { name: /28 april/ })).toContainText('mat med mycket salt');
});

test('two kilos up: what to do, whom to call, and who comes next', async ({ page }) => {
  await catchCalls(page);
  await open(page, HEART);
  const act = page.getByRole('region', { name: 'När ska jag höra av mig?' });
  const step = act.getByRole('listitem').filter({ hasText: 'Vikten har gått upp 2 kg' });
  await expect(step.getByRole('heading', { name: 'Samma dag' })).toBeVisible();
  await expect(step).toContainText('Ta en extra vätskedrivande tablett (furosemid 40 mg) i dag');
  await expect(step).toContainText('Öppet till 16.00');
  await expect(step).toContainText('Kvällar, nätter och helger: ring 1177.');
  await step.getByRole('link', { name: '08-465 004 10' }).click();
  await step.getByRole('link', { name: 'Ring 1177' }).click();
  expect(await calls(page)).toEqual(['tel:0846500410', 'tel:1177']);
});

test('a weight above the limit says so in words, and what it asks', async ({ page }) => {
  await open(page, { ...HEART, person: 'nobody' });
  await page.evaluate(() => {
    const plan = /** @type {any} */ (document.querySelector('samplan-plan'));
    plan.plans = {
      format: 'samplan/1',
      subject: { name: 'Allan Bergqvist' },
      plans: [{
        id: 'egenvard-hjarta', kind: 'self-care', title: 'Min egenvårdsplan', status: 'active',
        measurements: [{
          id: 'vikt', title: 'Vikt', unit: 'kg', low: 82, high: 86,
          limits: [{ above: 86, action: 'Ta en extra vätskedrivande tablett.' }],
          readings: [{ at: '2026-05-11T07:05', value: '86.8' }],
        }],
      }],
    };
  });
  const measured = page.getByRole('region', { name: 'Mätvärden' });
  await expect(measured.getByText('Över din gräns 86')).toBeVisible();
  await expect(measured).toContainText('Gör så här: Ta en extra vätskedrivande tablett.');
});

const TODAY = { ...HEART, dialogue: 'value' };
const ADVICE = 'Gör så här: Ta en extra vätskedrivande tablett enligt läkemedelsplanen och ring hjärtsviktsmottagningen samma dag';

/** The host takes it, and its next data has it. @param {import('@playwright/test').Page} page @param {string} value */
async function take(page, value) {
  const [said] = await details(page, 'samplan-value');
  expect(said).toEqual({ id: said.id, planId: 'egenvard-hjarta', itemId: 'vikt', value, unit: 'kg', at: '2026-05-11T10:45' });
  await page.evaluate((id) => {
    /** @type {any} */ (document.querySelector('samplan-plan')).answers = [{ id, status: 'accepted' }];
  }, said.id);
  await expect(page.getByRole('status')).toHaveText('Vikt: Mottaget: 86,8 kg, i dag kl. 10.45.');
  const record = await page.evaluate(() => JSON.parse(/** @type {any} */ (document.querySelector('samplan-plan')).plans));
  const series = record.plans.flatMap((/** @type {any} */ plan) => plan.measurements ?? []);
  series.find((/** @type {any} */ one) => one.id === 'vikt').readings.push({ at: said.at, value });
  await give(page, record);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('he enters today’s weight and sees at once what two kilos up ask of him', async ({ page }) => {
    await catchCalls(page);
    await open(page, TODAY);
    const weight = page.locator('.series').filter({ has: page.getByRole('heading', { name: 'Vikt', exact: true }) });
    await weight.getByRole('button', { name: 'Lägg in ett värde: Vikt' }).tap();
    const field = weight.getByLabel('Vikt, kg');
    await expect(field).toHaveAttribute('inputmode', 'decimal');
    await field.fill('84,6');
    await expect(weight.getByText('Inom dina gränser, 82 till 86')).toHaveCount(2);
    await field.fill('86,8');
    await expect(weight).toContainText('Över din gräns 86');
    await expect(weight).toContainText(ADVICE);
    await weight.getByRole('link', { name: /08-465 004 10/ }).tap();
    expect(await calls(page)).toEqual(['tel:0846500410']);
    expect(await details(page, 'samplan-value')).toEqual([]);
    await weight.getByRole('button', { name: 'Skicka värdet' }).tap();
    await take(page, '86.8');
    await expect(weight).toContainText('86,8 kg Över din gräns 86Senast i dag, 11 maj kl. 10.45');
    await expect(weight.getByText(/Gör så här:/)).toHaveCount(1);
    await expect(weight.getByRole('link', { name: /08-465 004 10/ })).toBeVisible();
  });
});

test.describe('with a keyboard', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('he enters today’s weight, and is where he was afterwards', async ({ page }) => {
    await watchFocus(page);
    await open(page, TODAY);
    await tabTo(page, /^Lägg in ett värde: Vikt/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('86,8');
    await expect(page.getByRole('main')).toContainText(ADVICE);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Vikt, kg')).toBeFocused();
    await take(page, '86.8');
    await expect(page.getByRole('button', { name: 'Lägg in ett värde: Vikt' })).toBeFocused();
  });
});
