// @ts-check
// What the user says back: a question, that something is done, a value. The host hears it and answers; the widget shows
// what became of it, and keeps nothing.
import { audit } from './support/axe.js';
import { details, give, open } from './support/host.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../www/elements/types.d.ts').Answer} Answer */

const HEART = { person: 'allan', widget: 'plan', plan: 'egenvard-hjarta' };
const HEARD = { ...HEART, dialogue: 'question,done,value' };

/** Answers as the host. @param {Page} page @param {Partial<Answer>[]} answers */
async function answer(page, ...answers) {
  await page.evaluate((answers) => {
    const widget = /** @type {any} */ (document.querySelector('samplan-plan, samplan-timeline'));
    widget.answers = [...(widget.answers ?? []), ...answers];
  }, answers);
}

/** The name of what has the focus. @param {Page} page */
const focused = (page) => page.evaluate(() => {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node?.closest('label')?.textContent ?? node?.textContent ?? '';
});

/** @param {Page} page @param {string} title */
const series = (page, title) => page.locator('.series').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('nothing is there that the host has not turned on', async ({ page }) => {
  await open(page, HEART);
  await expect(page.getByRole('button', { name: /fråga|Markera som klar|Gjort i dag|Lägg in ett värde/ })).toHaveCount(0);
  await page.evaluate(() => Object.assign(/** @type {any} */ (document.querySelector('samplan-plan')), { dialogue: ['done'] }));
  await expect(page.getByRole('button', { name: /Gjort i dag/ })).toHaveCount(3);
  await expect(page.getByRole('button', { name: /fråga|Lägg in ett värde/ })).toHaveCount(0);
  expect(await page.locator('samplan-plan').getAttribute('dialogue')).toBe('done');
});

test('a question goes to the host, and what became of it is shown', async ({ page }) => {
  await open(page, HEARD);
  const opener = page.getByRole('button', { name: 'Ställ en fråga om planen: Min egenvårdsplan' });
  await opener.press('Enter');
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  expect(await focused(page)).toContain('Din fråga');
  await page.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  await expect(page.getByLabel('Din fråga')).toHaveAccessibleDescription('Skriv din fråga först.');
  await expect(page.getByLabel('Din fråga')).toBeFocused();
  expect(await audit(page)).toEqual([]);

  await page.keyboard.type('Kan jag ta tabletten på kvällen?');
  await page.keyboard.press('Enter');
  await page.keyboard.type('<b>Tack!</b>');
  await page.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  const [said] = await details(page, 'samplan-question');
  expect(said).toEqual({ id: said.id, planId: 'egenvard-hjarta', about: 'plan', text: 'Kan jag ta tabletten på kvällen?\n<b>Tack!</b>' });
  const status = page.getByRole('status');
  await expect(status).toContainText('Min egenvårdsplan: Skickas …');
  await expect(page.getByRole('button', { name: 'Skicka frågan' })).toBeFocused();
  // One under way is not sent twice.
  await page.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  expect(await details(page, 'samplan-question')).toHaveLength(1);

  await answer(page, { id: said.id, status: 'refused', message: 'Mottagningen tar inte emot frågor just nu.' });
  await expect(status).toContainText('Frågan kunde inte skickas. Mottagningen tar inte emot frågor just nu. Det du skrev finns kvar');
  await expect(page.getByLabel('Din fråga')).toHaveValue('Kan jag ta tabletten på kvällen?\n<b>Tack!</b>');
  await page.getByRole('button', { name: 'Skicka frågan' }).press('Enter');
  const [, again] = await details(page, 'samplan-question');
  expect(again.id).not.toBe(said.id);
  await answer(page, { id: again.id, status: 'accepted', message: 'Du får svar här inom två vardagar.' });
  await expect(status).toContainText('Frågan är mottagen. Du får svar här inom två vardagar.');
  await expect(opener).toHaveAttribute('aria-expanded', 'false');
  await expect(opener).toBeFocused();
  // A new one begins empty.
  await opener.press('Enter');
  await expect(page.getByLabel('Din fråga')).toHaveValue('');
});

test('a question about a goal and about an activity say which', async ({ page }) => {
  await open(page, { ...HEARD, dialogue: 'question' });
  for (const [place, about] of [['Mål', 'goal'], ['Aktiviteter', 'activity']]) {
    const region = page.getByRole('region', { name: new RegExp(place === 'Mål' ? 'mål' : 'Kommande|händer|Aktiviteter', 'i') }).first();
    const fold = region.locator('.row-more > summary').first();
    if (about === 'activity') await fold.click();
    await region.getByRole('button', { name: /^Ställ en fråga om detta: / }).first().click();
    await page.getByLabel('Din fråga').fill('När?');
    await page.getByRole('button', { name: 'Skicka frågan' }).click();
    const said = (await details(page, 'samplan-question')).at(-1);
    expect(said).toMatchObject({ planId: 'egenvard-hjarta', about, itemId: expect.any(String) });
    await answer(page, { id: said.id, status: 'accepted' });
  }
});

test('Escape closes, gives the focus back, and the words stay', async ({ page }) => {
  await open(page, HEARD);
  const opener = page.getByRole('button', { name: /^Ställ en fråga om planen/ });
  await opener.click();
  await page.keyboard.type('Halv');
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await expect(page.getByLabel('Din fråga')).toHaveCount(0);
  await opener.click();
  await expect(page.getByLabel('Din fråga')).toHaveValue('Halv');
  // Gone with the element.
  await page.evaluate(async () => {
    const widget = /** @type {HTMLElement} */ (document.querySelector('samplan-plan'));
    const parent = /** @type {HTMLElement} */ (widget.parentElement);
    widget.remove();
    await new Promise((done) => setTimeout(done, 50));
    parent.append(widget);
  });
  await opener.click();
  await expect(page.getByLabel('Din fråga')).toHaveValue('');
});

test('one press marks an undertaking, and another takes it back where the host lets it', async ({ page }) => {
  await open(page, HEARD);
  const item = page.getByRole('listitem').filter({ hasText: 'Fyller i frågorna' });
  const mark = item.getByRole('button', { name: /^Markera som klar/ });
  await mark.press('Enter');
  const [said] = await details(page, 'samplan-done');
  expect(said).toEqual({ id: said.id, planId: 'egenvard-hjarta', itemId: 'c-enkat', done: true, at: '2026-05-11T10:45' });
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute('aria-disabled', 'true');
  await mark.press('Enter');
  expect(await details(page, 'samplan-done')).toHaveLength(1);
  await answer(page, { id: said.id, status: 'refused', message: 'Någon annan har ändrat.' });
  await expect(item).toContainText('Det kunde inte markeras som gjort. Någon annan har ändrat.');

  await mark.press('Enter');
  const [, second] = await details(page, 'samplan-done');
  await answer(page, { id: second.id, status: 'accepted', undo: true });
  await expect(item).toContainText('Mottaget: det är gjort.');
  const undo = item.getByRole('button', { name: /^Ångra/ });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  const [, , third] = await details(page, 'samplan-done');
  expect(third).toMatchObject({ itemId: 'c-enkat', done: false });
  await answer(page, { id: third.id, status: 'accepted' });
  await expect(item).toContainText('Mottaget: det är inte gjort.');
  await expect(mark).toBeFocused();

  // Without a way back, what became of it takes the button's place, and its focus.
  await mark.press('Enter');
  const last = (await details(page, 'samplan-done')).at(-1);
  await answer(page, { id: last.id, status: 'accepted' });
  await expect(mark).toHaveCount(0);
  expect(await focused(page)).toContain('Mottaget: det är gjort.');
});

test('two under way are answered each by its own', async ({ page }) => {
  await open(page, HEARD);
  const marks = page.getByRole('button', { name: /^Gjort i dag/ });
  await marks.nth(0).click();
  await marks.nth(1).click();
  const [one, other] = await details(page, 'samplan-done');
  expect(one.id).not.toBe(other.id);
  await answer(page, { id: other.id, status: 'accepted' }, { id: 'nobody', status: 'accepted' }, { id: one.id, status: 'pending' });
  await expect(page.getByRole('listitem').filter({ hasText: 'Stiger upp på vågen' })).toContainText('Skickas …');
  await expect(page.getByRole('listitem').filter({ hasText: 'Mäter blodtrycket' })).toContainText('Mottaget: det är gjort.');
});

test('an answer that does not come is said to take long', async ({ page }) => {
  await page.clock.install();
  await open(page, HEARD);
  await page.getByRole('button', { name: /^Gjort i dag/ }).first().click();
  const item = page.getByRole('listitem').filter({ hasText: 'Stiger upp på vågen' });
  await expect(item).toContainText('Skickas …');
  await page.clock.fastForward(10_500);
  await expect(item).toContainText('Skickas … Det tar längre tid än vanligt.');
  await expect(page.getByRole('status')).toContainText('Det tar längre tid än vanligt.');
});

test('what has gone from the plan takes nobody’s words with it', async ({ page }) => {
  await open(page, { ...HEARD, dialogue: 'question' });
  const goals = page.getByRole('region', { name: /mål/i }).first();
  await goals.getByRole('button', { name: /^Ställ en fråga om detta: / }).first().click();
  await page.getByLabel('Din fråga').fill('Hur långt har jag kommit?');
  await page.getByRole('button', { name: 'Skicka frågan' }).click();
  const [said] = await details(page, 'samplan-question');
  await give(page, { format: 'samplan/1', plans: [{ id: 'egenvard-hjarta', title: 'Min egenvårdsplan', status: 'active', activities: [{ id: 'x', title: 'Besök', status: 'booked', when: '2026-05-12T09:30' }] }] });
  await answer(page, { id: said.id, status: 'refused' });
  const main = page.getByRole('main');
  await expect(main).toContainText('Den uppgiften finns inte kvar i planen.');
  await expect(main).toContainText('”Hur långt har jag kommit?”');
});

test('a value is asked about when it can hardly be meant, and never refused', async ({ page }) => {
  await open(page, HEARD);
  const weight = series(page, 'Vikt');
  await weight.getByRole('button', { name: 'Lägg in ett värde: Vikt' }).click();
  const field = weight.getByLabel('Vikt, kg');
  await expect(field).toBeFocused();
  await page.keyboard.type('mycket');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription('Skriv värdet med siffror, till exempel 84,6.');
  await field.fill('846');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/^Är det rätt\? 846 kg är långt från/);
  await page.keyboard.press('Enter');
  expect(await details(page, 'samplan-value')).toEqual([]);
  await weight.getByRole('button', { name: 'Ja, skicka 846 kg' }).click();
  const [said] = await details(page, 'samplan-value');
  expect(said).toEqual({ id: said.id, planId: 'egenvard-hjarta', itemId: 'vikt', value: '846', unit: 'kg', at: '2026-05-11T10:45', confirmed: true });
});

test('a value has its own time and a word about it', async ({ page }) => {
  await open(page, HEARD);
  const weight = series(page, 'Vikt');
  await weight.getByRole('button', { name: 'Lägg in ett värde: Vikt' }).click();
  await weight.getByLabel('Vikt, kg').fill('84.60');
  await weight.getByText('Annan tid eller en kommentar').click();
  await weight.getByLabel('När mättes det?').fill('2026-05-11T11:00');
  await weight.getByRole('button', { name: 'Skicka värdet' }).click();
  await expect(weight).toContainText('Tiden kan inte vara senare än nu.');
  await weight.getByLabel('När mättes det?').fill('2026-05-11T07:05');
  await weight.getByLabel('Kommentar (frivilligt)').fill('före frukost');
  await page.keyboard.press('Enter');
  const [said] = await details(page, 'samplan-value');
  expect(said).toMatchObject({ value: '84.60', at: '2026-05-11T07:05', note: 'före frukost' });
});

test('what is done on the start page stays to be read', async ({ page }) => {
  await open(page, { person: 'allan', widget: 'timeline', dialogue: 'done,value' });
  const todo = page.getByRole('region', { name: 'Att göra' });
  await todo.getByRole('button', { name: 'Lägg in ett värde: Vikt' }).click();
  await todo.getByLabel('Vikt, kg').fill('86,8');
  await expect(todo).toContainText('Gör så här: Ta en extra vätskedrivande tablett');
  await page.keyboard.press('Enter');
  const [said] = await details(page, 'samplan-value');
  await page.evaluate(async ({ id, at }) => {
    const widget = /** @type {any} */ (document.querySelector('samplan-timeline'));
    const record = JSON.parse(widget.plans);
    const series = record.plans.flatMap((/** @type {any} */ plan) => plan.measurements ?? []).find((/** @type {any} */ one) => one.id === 'vikt');
    series.readings.push({ at, value: '86.8' });
    widget.plans = record;
    widget.answers = [{ id, status: 'accepted' }];
  }, said);
  await expect(todo).toContainText('Mottaget: 86,8 kg, i dag kl. 10.45.');
  await expect(todo.getByRole('link', { name: /08-465 004 10/ })).toBeVisible();
});

test.describe('with few colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });
  test('what became of it has a frame and a word', async ({ page }) => {
    await open(page, { ...HEARD, answer: 'accept', answerAfter: '0' });
    await page.getByRole('button', { name: /^Gjort i dag/ }).first().click();
    const reply = page.getByText(/^Mottaget: det är gjort/).locator('..');
    await expect(reply).toBeVisible();
    expect(await reply.evaluate((node) => getComputedStyle(node).borderTopStyle)).toBe('solid');
  });
});

for (const scheme of ['light', 'dark']) {
  test(`an open form and an answer pass the audit, ${scheme}`, async ({ page }) => {
    await open(page, { ...HEARD, scheme });
    const weight = series(page, 'Vikt');
    await weight.getByRole('button', { name: 'Lägg in ett värde: Vikt' }).click();
    await weight.getByLabel('Vikt, kg').fill('86,8');
    await page.getByRole('button', { name: /^Gjort i dag/ }).first().click();
    await page.getByRole('button', { name: /^Gjort i dag/ }).nth(1).click();
    const [, other] = await details(page, 'samplan-done');
    await answer(page, { id: other.id, status: 'refused', message: 'Nej.' });
    expect(await audit(page)).toEqual([]);
  });
}
