// @ts-check
// Scene 8: a designer chooses, filters, breaks a source and edits the data, and sends a link that reopens just that.
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

test.use({ viewport: { width: 1400, height: 900 } });

test('the address reopens exactly what is seen', async ({ page, context }) => {
  await start(page);
  await choose(page, 'Person', /Asta/);
  await choose(page, 'Roll', 'Närstående');
  await choose(page, 'Bredd', '480');
  await choose(page, 'Textstorlek', '150 %');
  await choose(page, 'Färger', 'Mörk');
  await choose(page, 'Språk', 'English');
  await page.getByLabel('Nu', { exact: true }).fill('2026-05-12T08:15');
  await page.getByLabel('Källa som inte svarar').selectOption({ label: 'Treserva, Kalmar kommun' });
  const timeline = page.locator('samplan-timeline');
  await timeline.getByRole('button', { name: 'Filter', exact: true }).click();
  await timeline.getByRole('searchbox').fill('karin');
  await expect(timeline.getByRole('status').filter({ hasText: /event/ })).toBeVisible();
  await timeline.getByRole('button', { name: 'Filter (1)' }).click(); // the panel is folded anew in each page
  await page.locator('samplan-plans').getByRole('button', { name: 'Vårdplan hjärta och lungor', exact: true }).click();
  await expect.poll(() => page.url()).toContain('plan.plan=');
  await expect.poll(() => page.url()).toContain('timeline.filter=');
  const [address, before] = [page.url(), await whatIsSeen(page)];

  const other = await context.newPage();
  await other.setViewportSize({ width: 1400, height: 900 });
  await other.goto(address);
  await expect(other.locator('samplan-timeline').getByRole('button', { name: 'Filter (1)' })).toBeVisible();
  await expect.poll(() => whatIsSeen(other)).toEqual(before);
  expect(other.url()).toBe(address);
});

test('edited data is shown while it is written, and goes with the address', async ({ page, context }) => {
  await start(page);
  await edit(page, (text) => text.replaceAll('Vårdplan diabetes', 'Plan för socker'));
  await expect(page.locator('samplan-plans').getByRole('button', { name: 'Plan för socker' }).first()).toBeVisible();
  await expect.poll(() => page.url()).toContain('data=');

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('samplan-plans').getByRole('button', { name: 'Plan för socker' }).first()).toBeVisible();
  await openPanel(other, 'Data');
  await expect(dataField(other)).toHaveValue(await dataField(page).inputValue());
});

test('half a word does not empty the stage', async ({ page }) => {
  await start(page);
  await edit(page, (text) => text.slice(0, -20));
  await expect(page.getByText(/Det här är inte JSON än/)).toBeVisible();
  await expect(page.locator('samplan-plans').getByRole('button', { name: 'Min överenskommelse' })).toBeVisible();
  await page.getByRole('button', { name: 'Återställ uppgifterna' }).click();
  await expect(page.getByText(/Det här är inte JSON än/)).toBeHidden();
  await expect.poll(() => page.url()).not.toContain('data=');
});

test('what could not be read is listed with its place', async ({ page }) => {
  await start(page);
  await edit(page, (text) => {
    const record = JSON.parse(text);
    record.plans[1].activities[2].status = 'bokad';
    return JSON.stringify(record);
  });
  const panel = await openPanel(page, 'Anmärkningar');
  const issue = panel.getByRole('listitem');
  await expect(issue).toHaveCount(1);
  await expect(issue).toContainText('plans[1].activities[2].status');
  await expect(issue).toContainText('posten visas inte');
  await expect(page.locator('samplan-timeline').getByText(/En uppgift kunde inte visas/)).toBeVisible();
});

test('what is chosen in one widget opens in the other', async ({ page }) => {
  await start(page);
  const plan = page.locator('samplan-plan');
  await page.locator('samplan-plans').getByRole('button', { name: 'Hemsjukvård', exact: true }).click();
  await expect(plan.getByRole('heading', { level: 2, name: 'Hemsjukvård' })).toBeVisible();
  await expect(plan).toBeInViewport();

  await page.locator('samplan-timeline').getByRole('region', { name: 'Pågår' }).getByRole('button', { name: 'Läkemedelsplan' }).click();
  await expect(plan.getByRole('heading', { level: 2, name: 'Läkemedelsplan' })).toBeVisible();

  const panel = await openPanel(page, 'Händelser');
  await expect(panel.getByRole('listitem').filter({ hasText: 'samplan-select' })).toHaveCount(2);
});

test('shown alone, an overview gives way to the plan that is chosen in it', async ({ page }) => {
  await start(page);
  await choose(page, 'Visa', 'Planer');
  await expect(page.locator('samplan-plan')).toBeHidden();
  await page.locator('samplan-plans').getByRole('button', { name: 'Hemsjukvård', exact: true }).click();
  await expect(page.locator('samplan-plan').getByRole('heading', { level: 2, name: 'Hemsjukvård' })).toBeVisible();
  await expect(page.locator('samplan-plans')).toBeHidden();
});

test('the states are shown, and everything can be taken back', async ({ page }) => {
  await start(page);
  const address = page.url();
  await choose(page, 'Läge', 'Fel');
  await expect(page.locator('samplan-timeline').getByRole('button', { name: 'Försök igen' })).toBeVisible();
  await choose(page, 'Läge', 'Laddar');
  await expect(page.locator('samplan-timeline').getByText('Hämtar planer …').first()).toBeVisible();
  await page.getByRole('button', { name: 'Återställ allt' }).click();
  await expect(page.locator('samplan-timeline').getByRole('region', { name: 'Näst på tur' })).toBeVisible();
  await expect.poll(() => page.url()).toBe(address);
});

test('what was seen last, earlier data and the host’s links are chosen too, and go with the address', async ({ page, context }) => {
  await start(page);
  const changes = page.locator('samplan-timeline').getByRole('region', { name: /^Ändrat sedan/ });
  await expect(changes).toHaveCount(0);
  await page.getByLabel('Sågs senast').fill('2026-05-01T08:00');
  await expect(changes).toBeVisible();
  await choose(page, 'Jämför med tidigare uppgifter', 'Exemplet');
  await edit(page, (text) => text.replaceAll('Vårdplan diabetes', 'Plan för socker'));
  await expect(changes.getByRole('button', { name: /Plan för socker/ }).first()).toBeVisible();
  await choose(page, 'Länkar från värdsidan', 'Alla sex');
  const links = page.locator('samplan-timeline').getByRole('navigation').getByRole('link');
  await expect(links).toHaveCount(6);
  const embed = await openPanel(page, 'Bädda in');
  await expect(embed).toContainText('last-seen="2026-05-01T08:00"');
  await expect(embed).toContainText('widget.links = [{"kind":"bookings"');
  for (const said of ['lastSeen=2026-05-01T08:00', 'earlier=sample', 'links=all', 'data=']) await expect.poll(() => page.url()).toContain(said);
  const before = await whatIsSeen(page);

  const other = await context.newPage();
  await other.setViewportSize({ width: 1400, height: 900 });
  await other.goto(page.url());
  await expect.poll(() => whatIsSeen(other)).toEqual(before);
  await other.getByRole('button', { name: 'Återställ allt' }).click();
  await expect(other.locator('samplan-timeline').getByRole('region', { name: /^Ändrat sedan/ })).toHaveCount(0);
});

test('the code to embed is what is on the stage', async ({ page }) => {
  await start(page);
  await choose(page, 'Visa', 'Planer');
  await choose(page, 'Roll', 'Personal');
  const panel = await openPanel(page, 'Bädda in');
  await expect(panel).toContainText('<samplan-plans audience="staff" now="2026-05-11T10:45"></samplan-plans>');
  await expect(panel).not.toContainText('samplan-timeline');
});

/** @param {Page} page */
async function start(page) {
  await page.goto('/');
  await expect(page.locator('samplan-timeline').getByRole('region', { name: 'Näst på tur' })).toBeVisible();
}

/** @param {Page} page @param {string} group @param {string | RegExp} name */
async function choose(page, group, name) {
  const fieldset = page.getByRole('group', { name: group, exact: true });
  await fieldset.getByRole('radio', { name, exact: typeof name === 'string' }).check();
}

/** @param {Page} page @param {string} name */
async function openPanel(page, name) {
  const panel = page.getByRole('region', { name: 'Verktyg' }).getByRole('group').filter({ has: page.getByRole('heading', { name, exact: true }) });
  if (await panel.getAttribute('open') === null) await panel.getByRole('heading', { name, exact: true }).click();
  await expect(panel).toHaveAttribute('open');
  return panel;
}

/** @param {Page} page */
function dataField(page) {
  return page.getByRole('textbox', { name: /Uppgifterna som JSON/ });
}

/** @param {Page} page @param {(text: string) => string} change */
async function edit(page, change) {
  await openPanel(page, 'Data');
  const text = change(await dataField(page).inputValue());
  // As a paste: typing a thousand lines takes a browser longer than a test may.
  await dataField(page).evaluate((field, text) => {
    /** @type {HTMLTextAreaElement} */ (field).value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}

/** Everything that was chosen, and everything that is on the stage. @param {Page} page */
async function whatIsSeen(page) {
  const stage = await page.getByRole('main').ariaSnapshot();
  const chosen = await page.evaluate(() => {
    const form = /** @type {HTMLFormElement} */ (document.getElementById('controls'));
    const widgets = /** @type {any[]} */ ([...document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')]);
    return {
      form: Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])),
      source: /** @type {HTMLSelectElement} */ (document.getElementById('source')).value,
      width: document.getElementById('frame')?.getBoundingClientRect().width,
      size: document.documentElement.style.cssText,
      widgets: widgets.map(({ audience, locale, colorScheme, now, lastSeen, earlier, links, planId, selected, filter, plans }) =>
        ({ audience, locale, colorScheme, now, lastSeen, earlier, links, planId, selected, filter, plans })),
    };
  });
  return { ...chosen, stage };
}
