// @ts-check
// Every state of every widget: what it says, that nothing jumps, that nobody is lost, and that nothing of what is hidden
// is there. The states are in tests/fixtures/states.json.
import { audit } from './support/axe.js';
import { details, unfold, wholeText } from './support/host.js';
import { focused, watchFocus } from './support/keys.js';
import { caseOf, cases, openState, recordOf, say, WIDGETS } from './support/states.js';
import { expect, test } from './support/test.js';

const AUDIENCES = ['patient', 'relative', 'staff'];

for (const widget of WIDGETS) {
  for (const one of cases.filter(({ after }) => after === undefined)) {
    test(`${widget}: ${one.name}`, async ({ page }) => {
      await openState(page, one, widget);
      await unfold(page);
      for (const said of [...one.said ?? [], ...one.saidIn?.[widget] ?? []]) {
        await expect(page.getByText(said).first(), said).toBeVisible();
      }
      const text = await wholeText(page);
      for (const unsaid of one.unsaid ?? []) expect(text).not.toContain(unsaid);
      if (recordOf(one) !== undefined) {
        const [{ issues }] = await details(page, 'samplan-issues');
        expect(issues.map((/** @type {{ path: string }} */ { path }) => path)).toEqual(one.issues ?? []);
        expect(JSON.stringify(issues)).not.toContain('HEMLIGT');
      }
      await expect(page.getByRole('status'), 'one place for all that is announced').toHaveCount(1);
      if (one.many === undefined) expect(await audit(page)).toEqual([]);
    });
  }

  test(`${widget}: slow, after ten seconds`, async ({ page }) => {
    const one = caseOf('slow');
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000); // ahead of the page's clock, however late it gets there
    await openState(page, one, widget);
    const status = page.getByRole('status');
    await expect(status).toHaveText('Hämtar planer …');
    await page.clock.runFor((one.after ?? 0) - 100);
    await expect(status).toHaveText('Hämtar planer …');
    await page.clock.runFor(200);
    await expect(status).toHaveText(`Hämtar planer … ${one.saidAfter?.[0]}`);
    // Whoever asks again waits anew.
    await say(page, { state: 'error' });
    await say(page, { state: 'loading' });
    await expect(status).toHaveText('Hämtar planer …');
  });

  for (const width of [360, 1280]) {
    test(`${widget}: nothing jumps when the data comes, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openState(page, caseOf('loading'), widget);
      const places = () => page.evaluate(() => {
        const root = document.querySelector('samplan-timeline, samplan-plans, samplan-plan')?.shadowRoot;
        const top = (/** @type {string} */ name) => root?.querySelector(name)?.getBoundingClientRect().top ?? -1;
        return { heading: top('#samplan-heading'), first: top('.skeleton, .next, .group') };
      });
      const before = await places();
      await say(page, { plans: recordOf(caseOf('one item')), state: 'ready' });
      await expect(page.getByText('Källor (2)')).toBeVisible();
      const after = await places();
      expect(after.heading, 'the heading').toBe(before.heading);
      expect(Math.abs(after.first - before.first), 'the first block').toBeLessThanOrEqual(1);
      await say(page, { state: 'loading' });
      await expect(page.getByText('Hämtar nya uppgifter').first()).toBeVisible();
      expect(await places(), 'while it is read again').toEqual(after);
    });
  }

  test(`${widget}: asking again, the focus is not lost`, async ({ page }) => {
    await watchFocus(page);
    await openState(page, caseOf('error'), widget);
    const retry = page.getByRole('button', { name: 'Försök igen' });
    const name = async () => (await focused(page))?.name;
    await retry.focus();
    await page.keyboard.press('Enter');
    expect(await details(page, 'samplan-retry')).toEqual([{}]);
    expect(await name(), 'until the host answers').toBe('Försök igen');
    await say(page, { state: 'loading' });
    const heading = page.getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    await say(page, { state: 'error' });
    await expect(heading).toBeFocused();
    await retry.press('Enter');
    await say(page, { state: 'loading' });
    await say(page, { plans: recordOf(caseOf('one item')), state: 'ready' });
    await expect(page.getByText('Källor (2)')).toBeVisible();
    await expect(heading).toBeFocused();
    // From then on, nothing of what the host does takes it anywhere.
    await page.getByText('Källor (2)').focus();
    await say(page, { state: 'loading' });
    await say(page, { state: 'ready' });
    expect(await name()).toBe('Källor (2)');
  });

  test(`${widget}: nobody who did not ask is taken anywhere`, async ({ page }) => {
    await watchFocus(page);
    await openState(page, caseOf('error'), widget);
    await say(page, { state: 'loading' });
    await say(page, { plans: recordOf(caseOf('one item')), state: 'ready' });
    await expect(page.getByText('Källor (2)')).toBeVisible();
    expect(await focused(page)).toBeNull();
    // Nor is who asked and then went on by herself.
    await say(page, { state: 'error' });
    await page.getByRole('button', { name: 'Försök igen' }).press('Enter');
    await page.getByText('Källor (2)').focus();
    await say(page, { state: 'loading' });
    await say(page, { state: 'ready' });
    expect((await focused(page))?.name).toBe('Källor (2)');
  });

  test(`${widget}: the old data stays, open as it was, until there is newer`, async ({ page }) => {
    await openState(page, caseOf('one item'), widget);
    const sources = page.locator('details.sources');
    await page.getByText('Källor (2)').click();
    await say(page, { state: 'loading' });
    await expect(page.getByText('Hämtar nya uppgifter …').first()).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('Hämtar nya uppgifter …');
    await expect(sources).toHaveAttribute('open', '');
    await say(page, { state: 'error' });
    await expect(page.getByRole('status').filter({ hasText: 'Kunde inte uppdateras.' })).toBeVisible();
    await expect(sources).toHaveAttribute('open', '');
    await expect(page.getByText('Vårdplan diabetes').first()).toBeVisible();
    await page.getByRole('button', { name: 'Försök igen' }).click();
    expect(await details(page, 'samplan-retry')).toEqual([{}]);
    await say(page, { state: 'ready' });
    await expect(page.getByText('Kunde inte uppdateras.')).toHaveCount(0);
    // Another person's data must not wait behind this: without data, there is nothing of it.
    await say(page, { plans: null, state: 'loading' });
    expect(await wholeText(page)).not.toContain('Vårdplan diabetes');
  });

  test(`${widget}: a blocked source is nowhere, for anybody`, async ({ page }) => {
    const one = caseOf('every source its own state');
    for (const audience of AUDIENCES) {
      for (const locale of ['sv', 'en']) {
        await openState(page, one, widget, { audience, locale });
        const html = await page.locator(`samplan-${widget}`).evaluate((node) => node.shadowRoot?.innerHTML ?? '');
        expect(html).toContain(audience === 'relative' ? '(2)' : '(3)'); // whom the person keeps from her, she is not told
        for (const unsaid of one.unsaid ?? []) expect(html, `${audience} ${locale}`).not.toContain(unsaid);
      }
    }
  });

  test(`${widget}: the host's own words for whom to ask`, async ({ page }) => {
    for (const name of ['empty', 'error']) {
      await openState(page, caseOf(name), widget);
      await page.locator(`samplan-${widget}`).evaluate((node) => {
        const words = Object.assign(document.createElement('p'), { slot: 'help', textContent: 'Ring Karin på 054-390 06 01.' });
        node.append(words);
      });
      await expect(page.getByText('Ring Karin på')).toBeVisible();
      await expect(page.getByText(/Fråga Arvika kontaktcenter|ring 1177/).locator('visible=true')).toHaveCount(0);
    }
  });
}
