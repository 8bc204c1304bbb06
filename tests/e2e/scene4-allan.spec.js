// @ts-check
// Scene 4: Allan sees his weight against his limits, and what 2 kg up asks of him. Entering today's weight comes with the
// dialogue surface and has its test then.
import { calls, catchCalls, open } from './support/host.js';
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
