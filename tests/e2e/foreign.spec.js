// @ts-check
// A host hands over what it has: FHIR, the answer of a contract, several sources at once. What reads it is a WASM of its own,
// which is requested when such data comes, once for the page; the host hears what became of each thing.
import { readFileSync } from 'node:fs';
import { details, expectHeard, give, NOW, open } from './support/host.js';
import { expect, test } from './support/test.js';

/** @param {string} name */
const example = (name) =>
  JSON.parse(readFileSync(new URL(`../../www/playground/examples/${name}.json`, import.meta.url), 'utf8'));

/** The second WASM, as it is asked for. @param {import('@playwright/test').Page} page */
function requests(page) {
  const asked = /** @type {string[]} */ ([]);
  page.on('request', (request) => {
    if (/samplan_foreign_bg.*\.wasm/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

/** @param {any} counts */
function sum({ shown, hidden, folded, refused }) {
  const all = [...Object.values(hidden), ...Object.values(refused)].map(Number);
  return all.reduce((total, count) => total + count, shown + folded);
}

/** A bundle with one plan, called as asked. @param {string} title @param {number} [more] resources behind it */
function bundle(title, more = 0) {
  const plan = { resourceType: 'CarePlan', id: 'p', status: 'active', intent: 'plan', title, subject: { display: 'Kim' } };
  const rest = Array.from({ length: more }, (_, index) =>
    ({ resource: { resourceType: 'Goal', id: `g${index}`, lifecycleStatus: 'active', description: { text: `Mål ${index}` } } }));
  return { resourceType: 'Bundle', type: 'collection', entry: [{ resource: plan }, ...rest] };
}

test('a FHIR bundle is shown as it is handed over', async ({ page }) => {
  const asked = requests(page);
  await open(page, { person: 'nobody' });
  expect(asked).toEqual([]);
  await give(page, example('fhir'));
  await expect(page.locator('samplan-plans').getByRole('button', { name: 'Vårdplan diabetes' })).toBeVisible();
  await expect(page.locator('samplan-timeline').getByText('Besök hos diabetessköterska').first()).toBeVisible();
  await expectHeard(page, 'samplan-read');
  const [counts] = await details(page, 'samplan-read');
  expect(counts.read).toBe(7);
  expect(counts.read).toBe(sum(counts));
  expect(counts.hidden.inError).toBe(1);
  expect(counts.refused.notUnderstood).toBe(1);
  const report = await page.evaluate(() => document.querySelector('samplan-plans')?.report());
  const paths = report?.entries.map(({ path, kind, reason }) => `${path} ${kind} ${reason}`);
  expect(paths).toContain('entry[5].resource Appointment inError');
  expect(paths).toContain('entry[6].resource AuditEvent notUnderstood');
  expect(JSON.stringify(report)).not.toContain('Felaktig');
  expect(asked).toHaveLength(1); // for three widgets
});

test('the answer of a contract is shown as it is handed over', async ({ page }) => {
  await open(page, { person: 'contract', widget: 'plans' });
  await expect(page.getByRole('button', { name: 'Rehabiliteringsplan' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vårdplan', exact: true })).toHaveCount(0);
  await expectHeard(page, 'samplan-read');
  const [counts] = await details(page, 'samplan-read');
  expect(counts).toMatchObject({ read: 2, shown: 1, hidden: { staffOnly: 1 } });
});

test('several sources are one record, and what two of them say is told once', async ({ page }) => {
  await open(page, { person: 'sources', widget: 'timeline' });
  await expect(page.getByText('Besök hos diabetessköterska').first()).toBeVisible();
  await expect(page.getByText(/Karlstads kommun/).first()).toBeVisible(); // does not answer
  await expectHeard(page, 'samplan-read');
  const [counts] = await details(page, 'samplan-read');
  expect(counts.read).toBe(sum(counts));
  expect(counts.folded).toBe(1);
  const folded = await page.evaluate(() =>
    document.querySelector('samplan-timeline')?.report()?.entries.filter(({ outcome }) => outcome === 'folded'));
  expect(folded).toHaveLength(1);
});

test('an older conversion never overwrites newer data', async ({ page }) => {
  await open(page, { person: 'nobody', widget: 'plans' });
  await page.evaluate(([old, next, last]) => {
    const widget = /** @type {HTMLElementTagNameMap['samplan-plans']} */ (document.querySelector('samplan-plans'));
    const hand = (/** @type {any} */ plans) => new Promise((done) => { widget.plans = plans; queueMicrotask(() => queueMicrotask(() => done(undefined))); });
    return hand(old).then(() => hand(next)).then(() => hand(last));
  }, /** @type {any[]} */ ([bundle('Den gamla', 3000), bundle('Den nya'), { format: 'samplan/1', plans: [{ id: 'x', title: 'Den sista' }] }]));
  await expect(page.getByRole('button', { name: 'Den sista' })).toBeVisible();
  await page.waitForTimeout(500);
  await expect(page.getByRole('button', { name: 'Den sista' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Den gamla|Den nya/ })).toHaveCount(0);
});

test('another language makes the words anew', async ({ page }) => {
  await open(page, { person: 'nobody', widget: 'plan' });
  const medicine = { resourceType: 'MedicationRequest', id: 'm', status: 'active', intent: 'order', medicationCodeableConcept: { text: 'Metformin' },
    dosageInstruction: [{ timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } }, doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablett' } }] }] };
  await give(page, [medicine]);
  const widget = page.locator('samplan-plan');
  const text = () => widget.evaluate((element) => element.shadowRoot?.textContent ?? '');
  await expect.poll(text).toContain('2 gånger');
  await widget.evaluate((element) => element.setAttribute('locale', 'en'));
  await expect.poll(text).not.toContain('gånger');
});

test('what the user saw last may be in another form too', async ({ page }) => {
  await open(page, { person: 'nobody', widget: 'timeline' });
  await page.evaluate((earlier) => Object.assign(document.querySelector('samplan-timeline') ?? {}, { earlier }), bundle('Före'));
  await give(page, { ...bundle('Efter'), id: 'b' });
  await expect(page.getByText(/Efter/).first()).toBeVisible();
});

test('without its WASM, the host hears what is missing, and may try again', async ({ page, witness }) => {
  witness.forgive(/404|Failed to load|samplan_foreign/);
  await page.route(/samplan_foreign_bg/, (route) => route.fulfill({ status: 404 }));
  await page.goto(`/www/pages/host.html?person=nobody&widget=plans&now=${NOW}`);
  await expectHeard(page, 'samplan-ready');
  await page.evaluate((plans) => Object.assign(document.querySelector('samplan-plans') ?? {}, { plans }), bundle('Vårdplan'));
  await expectHeard(page, 'samplan-error');
  const [failure] = await details(page, 'samplan-error');
  expect(failure.message).toContain('samplan_foreign_bg.wasm');
  await page.unroute(/samplan_foreign_bg/);
  await page.evaluate(() => document.querySelector('samplan-plans')?.restart());
  await expect(page.getByRole('button', { name: 'Vårdplan' })).toBeVisible();
});
