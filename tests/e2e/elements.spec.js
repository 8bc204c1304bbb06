// @ts-check
// The elements as a host and its framework meet them: properties, attributes, events, moves, and what shows meanwhile.
import { invented } from '../../www/elements/invented.js';
import { details, expectDrawn, expectHeard, open } from './support/host.js';
import { expect, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const LATE = '/www/pages/late.html';

/** The first element of a kind, as its host has it in hand. @param {Page} page @param {string} tag */
const element = (page, tag) => page.locator(tag).first();

test('what was set before the class came is not lost', async ({ page }) => {
  const asked = /** @type {string[]} */ ([]);
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${LATE}?wait`);
  await expect(page.getByText('Tidslinjen är inte här än.', { exact: true })).toBeVisible();
  expect(asked.filter((url) => url.endsWith('.wasm')), 'nothing is asked for before there is an element').toEqual([]);

  await page.getByRole('button', { name: 'Hämta klasserna' }).click();
  // The fourth is a plan that nobody has chosen yet.
  await expect(page.getByText('Du ser Selmas planer')).toHaveCount(3);
  await expect(page.getByText('Tidslinjen är inte här än.', { exact: true })).toBeHidden();
  const own = await element(page, 'samplan-timeline').evaluate((node) => Object.keys(node));
  expect(own, 'the values went through the accessors').toEqual([]);
});

test('two of a kind know nothing of each other', async ({ page }) => {
  await page.goto(LATE);
  const [first, second] = await page.locator('samplan-timeline').all();
  const count = () => second.getByRole('listitem').count();
  await expect(second.getByRole('heading', { level: 2 })).toBeVisible();
  await expectDrawn(page);
  const before = await count();
  await first.getByRole('button', { name: 'Filter', exact: true }).click();
  await first.getByRole('searchbox').fill('fotvård');
  await expect(first.getByRole('status').filter({ hasText: 'händelse' })).toBeVisible();
  expect(await count()).toBe(before);
  await expect(second.getByRole('searchbox')).toHaveCount(0);
});

test('a move keeps what the user has done', async ({ page }) => {
  await page.goto(LATE);
  const first = page.locator('samplan-timeline').first();
  await first.getByRole('button', { name: 'Filter', exact: true }).click();
  await first.getByRole('searchbox').fill('insulin');
  await first.evaluate((node) => Object.assign(window, {
    moved: node,
    inside: node.shadowRoot?.querySelector('section'),
    readies: 0,
    count: node.addEventListener('samplan-ready', () => (/** @type {any} */ (window).readies += 1)),
  }));
  await page.getByRole('button', { name: 'Flytta den första' }).click();
  const moved = page.locator('#there samplan-timeline').last();
  await expect(moved.getByRole('searchbox')).toHaveValue('insulin');
  expect(await moved.evaluate((node) => {
    const { moved, inside, readies } = /** @type {any} */ (window);
    return node === moved && node.shadowRoot?.querySelector('section') === inside && readies === 0;
  }), 'nothing was drawn anew').toBe(true);
});

test('a removal empties, and what is put back is drawn again with what it held', async ({ page }) => {
  await page.goto(LATE);
  const first = page.locator('samplan-timeline').first();
  await first.getByRole('button', { name: 'Filter', exact: true }).click();
  await first.getByRole('searchbox').fill('insulin');
  const held = await first.evaluateHandle((node) => node);
  const left = () => held.evaluate((node) => [...node.shadowRoot?.children ?? []].map((child) => `${child.localName} ${/** @type {HTMLElement} */ (child).hidden}`));
  expect(await left()).toEqual(['div false', 'slot true']);
  await page.getByRole('button', { name: 'Ta bort den första' }).click();
  await expect.poll(left).toEqual(['slot false']);

  await page.getByRole('button', { name: 'Sätt tillbaka den' }).click();
  await expect.poll(left).toEqual(['div false', 'slot true']);
  await expect(page.locator('#here samplan-timeline').getByRole('button', { name: 'Ta bort filtret ”insulin”' })).toBeVisible();
});

test('an attribute and its property are two spellings of one thing', async ({ page }) => {
  await open(page, { widget: 'plan' });
  const pairs = await element(page, 'samplan-plan').evaluate((node) => {
    const element = /** @type {any} */ (node);
    const wanted = /** @type {[string, string, unknown][]} */ ([
      ['audience', 'audience', 'staff'],
      ['color-scheme', 'colorScheme', 'dark'],
      ['heading-level', 'headingLevel', 4],
      ['locale', 'locale', 'en'],
      ['now', 'now', '2026-05-12T09:30'],
      ['plan-id', 'planId', 'ok-selma'],
      ['section', 'section', 'act'],
      ['selected', 'selected', 'a-1'],
      ['state', 'state', 'loading'],
    ]);
    return wanted.map(([attribute, property, value]) => {
      element.setAttribute(attribute, String(value));
      const read = element[property] === value;
      element[property] = null;
      const removed = !element.hasAttribute(attribute);
      element[property] = value;
      return `${attribute}: ${read} ${removed} ${element.getAttribute(attribute) === String(value)}`;
    });
  });
  expect(pairs.filter((pair) => !pair.endsWith(': true true true'))).toEqual([]);
});

test('what is rehearsed is read without a fault', async ({ page }) => {
  await open(page, { widget: 'timeline', person: 'nobody' });
  const issues = await element(page, 'samplan-timeline').evaluate((node, text) => new Promise((resolve) => {
    node.addEventListener('samplan-issues', (event) => resolve(/** @type {CustomEvent} */ (event).detail.issues), { once: true });
    Object.assign(node, { plans: text });
  }), invented());
  expect(issues).toEqual([]);
});

test('while it waits for data it rehearses out of sight, and with data at once it does not', async ({ page }) => {
  await open(page, { widget: 'timeline' }); // its data is there: it has nothing more to rehearse
  const seen = await page.evaluate(async () => {
    const rest = (/** @type {number} */ millis) => new Promise((resolve) => setTimeout(resolve, millis));
    const until = async (/** @type {() => boolean} */ isSo) => {
      while (!isSo()) await rest(20);
      await rest(300); // and nothing else behind it
    };
    let asked = 0;
    const idle = window.requestIdleCallback.bind(window);
    // What is told of the reading waits too, but not for ever.
    window.requestIdleCallback = (act, options) => (asked += options?.timeout ? 0 : 1, idle(act, options));
    const with_ = (/** @type {string} */ name, /** @type {object} */ given) => Object.assign(document.createElement(name), given);
    /** @type {string[]} */
    const heard = [];
    for (const name of ['ready', 'issues', 'error']) document.addEventListener(`samplan-${name}`, () => heard.push(name));

    const given = with_('samplan-plans', { plans: { format: 'samplan/1', plans: [] } });
    document.body.append(given);
    await until(() => heard.length >= 2);
    const [atOnce, saidAtOnce] = [asked, heard.splice(0)];

    const waiting = with_('samplan-plan', {});
    const nodes = document.querySelectorAll('*').length;
    document.body.append(waiting);
    await until(() => heard.length >= 1 && asked > 0);
    return {
      atOnce, saidAtOnce, waits: asked > 0, saidWaiting: heard, more: document.querySelectorAll('*').length - nodes,
      text: waiting.shadowRoot?.textContent,
    };
  });
  expect(seen).toMatchObject({ atOnce: 0, waits: true, saidWaiting: ['ready'], more: 1 });
  expect(seen.saidAtOnce.sort()).toEqual(['issues', 'ready']);
  expect(seen.text).not.toContain('Besök hos någon');
});

test('each attribute is seen', async ({ page }) => {
  await open(page, { widget: 'plan', plan: 'vp-diabetes-2026' });
  const plan = element(page, 'samplan-plan');
  const set = (/** @type {string} */ name, /** @type {string} */ value) => plan.evaluate((node, [name, value]) => node.setAttribute(name, value), [name, value]);
  const background = () => plan.locator('section').first().evaluate((node) => {
    const { color } = getComputedStyle(node);
    return color;
  });
  const light = await background();
  await set('color-scheme', 'dark');
  await expect.poll(background).not.toBe(light);
  await set('plan-id', 'ok-selma');
  await expect(plan.getByRole('heading', { level: 2, name: 'Min överenskommelse' })).toBeVisible();
  await set('heading-level', '5');
  await expect(plan.getByRole('heading', { level: 5, name: 'Min överenskommelse' })).toBeVisible();
  await expect(plan.getByRole('heading', { level: 6 }).first()).toBeVisible();
  await set('audience', 'staff');
  await expect(plan.getByText(/Du ser planer för Selma Persson som personal/)).toBeVisible();
  await set('locale', 'en');
  await expect(plan.getByRole('region', { name: 'Agreement', exact: true })).toBeVisible();
  await set('state', 'loading');
  await expect(plan.getByRole('status')).toContainText('Collecting new information …');
  await expect(plan.getByRole('region', { name: 'Agreement', exact: true }), 'what is there stays').toBeVisible();
});

test('a bad value gives way to the default, is named once, and not quoted', async ({ page, witness }) => {
  witness.forgive(/^console: <samplan-plans>/);
  await open(page, { widget: 'plans' });
  const read = await element(page, 'samplan-plans').evaluate((node) => {
    const element = /** @type {any} */ (node);
    element.setAttribute('audience', 'Selma 19121212-1212');
    element.setAttribute('heading-level', '7');
    element.setAttribute('now', 'när som helst');
    return [element.audience, element.audience, element.headingLevel, element.now];
  });
  expect(read).toEqual(['patient', 'patient', 2, null]);
  await expect.poll(() => witness.seen).toHaveLength(3);
  expect(witness.seen.join()).not.toContain('1912');
});

test('the language is the closest one in the page', async ({ page }) => {
  await open(page, { widget: 'timeline' });
  const timeline = element(page, 'samplan-timeline');
  await expect(timeline.getByRole('heading', { level: 2, name: 'Det här händer' })).toBeVisible();
  await page.getByRole('main').evaluate((main) => main.setAttribute('lang', 'en-GB'));
  await timeline.evaluate((node) => /** @type {any} */ (node).restart());
  await expect(timeline.locator('section').first()).toHaveAttribute('lang', 'en');
  await expect(timeline.getByRole('heading', { level: 2, name: 'Det här händer' })).toHaveCount(0);
});

test('a script in the page is read, also when it comes late', async ({ page, witness }) => {
  // Only a host without Trusted Types can write in a script.
  witness.forgive(/TrustedScript|trusted-types-sink HTMLScriptElement/);
  await page.goto('/www/pages/inline.html');
  await expect(page.locator('samplan-timeline').getByRole('button', { name: /tisdag 12 maj kl\. 09\.30, ?Fotvård/ }).first()).toBeVisible();
  await expect(page.getByText('Fotvård på Arvika vårdcentral tisdag 12 maj')).toBeHidden();
  await expect(page.locator('samplan-plan').getByRole('link', { name: /Ring 0570-10 00 00/ })).toBeVisible();

  const plan = page.locator('samplan-plan');
  await expect(plan.getByRole('region', { name: 'Nästa steg' })).toHaveCount(0);
  await plan.evaluate((node) => {
    const other = /** @type {Element} */ (document.querySelector('samplan-timeline > script'));
    node.querySelector('script')?.replaceWith(other.cloneNode(true));
  });
  await expect(plan.getByRole('region', { name: 'Nästa steg' })).toContainText('Fotvård');
});

test('the property goes before the script', async ({ page }) => {
  await page.goto('/www/pages/inline.html');
  const plans = page.locator('samplan-plans');
  await expect(plans.getByRole('button', { name: 'Fotvård' })).toBeVisible();
  await plans.evaluate((node) => Object.assign(node, {
    plans: { format: 'samplan/1', plans: [{ id: 'x', kind: 'care-plan', title: 'En annan', status: 'active' }] },
  }));
  await expect(plans.getByRole('button', { name: 'En annan' })).toBeVisible();
  await plans.evaluate((node) => Object.assign(node, { plans: null }));
  await expect(plans.getByRole('button', { name: 'Fotvård' })).toBeVisible();
});

test.describe('events', () => {
  test('what is chosen is told and kept', async ({ page }) => {
    await open(page, { widget: 'plans' });
    await page.getByRole('button', { name: 'Min överenskommelse' }).click();
    expect(await details(page, 'samplan-select')).toEqual([{ planId: 'ok-selma' }]);
    await expect(element(page, 'samplan-plans')).toHaveAttribute('plan-id', 'ok-selma');

    await open(page, { person: 'gunilla', widget: 'timeline' });
    await page.getByRole('region', { name: 'Näst på tur' }).getByRole('heading').getByRole('button', { name: /Videomöte/ }).click();
    expect(await details(page, 'samplan-select')).toEqual([{ planId: 'mvp-brostcancer', itemId: 'g-video' }]);
    await expect(element(page, 'samplan-timeline')).toHaveAttribute('selected', 'g-video');
  });

  test('a filter is told and kept, and can be given back', async ({ page }) => {
    await open(page, { widget: 'timeline' });
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('searchbox').fill('insulin');
    await page.getByRole('checkbox', { name: 'Kommunen' }).check();
    const filter = { text: 'insulin', parties: ['municipality'] };
    expect((await details(page, 'samplan-filter')).at(-1)).toEqual({ filter, text: 'text=insulin&who=municipality' });
    expect(await element(page, 'samplan-timeline').evaluate((node) => /** @type {any} */ (node).filter)).toEqual(filter);
    const left = await page.getByRole('status').filter({ hasText: 'händelse' }).textContent();

    await open(page, { widget: 'timeline', filter: JSON.stringify(filter) });
    await expect(page.getByRole('status').filter({ hasText: 'händelse' })).toHaveText(String(left));
    await expect(page.getByRole('button', { name: 'Filter (2)' })).toBeVisible();
  });

  test('a host that prevents a filter or a choice keeps what was', async ({ page }) => {
    await open(page, { widget: 'timeline' });
    await page.evaluate(() => {
      for (const name of ['samplan-filter', 'samplan-select']) document.addEventListener(name, (event) => event.preventDefault());
    });
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Kommunen' }).click();
    expect(await details(page, 'samplan-filter')).toHaveLength(1);
    await expect(page.getByRole('checkbox', { name: 'Kommunen' })).not.toBeChecked();
    await page.getByRole('searchbox').pressSequentially('x');
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await page.getByRole('button', { name: /^Visa, / }).click();
    await expect(element(page, 'samplan-timeline')).not.toHaveAttribute('selected');
    expect(await element(page, 'samplan-timeline').evaluate((node) => /** @type {any} */ (node).filter)).toBeNull();
  });

  test('a document without a link is the host’s to open', async ({ page }) => {
    await open(page, { person: 'nobody', widget: 'plan', plan: 'p' });
    await element(page, 'samplan-plan').evaluate((node) => Object.assign(node, {
      plans: {
        format: 'samplan/1',
        plans: [{ id: 'p', kind: 'care-plan', title: 'Vårdplan', status: 'active', documents: [{ id: 'd', title: 'Planen' }] }],
      },
    }));
    await page.getByRole('button', { name: 'Planen' }).click();
    expect(await details(page, 'samplan-open')).toEqual([{ planId: 'p', documentId: 'd' }]);
  });

  test('an error that the host tells of has a retry', async ({ page }) => {
    await open(page, { widget: 'plans', state: 'error' });
    await page.getByRole('button', { name: 'Försök igen' }).click();
    expect(await details(page, 'samplan-retry')).toEqual([{}]);
    await element(page, 'samplan-plans').evaluate((node) => node.removeAttribute('state'));
    await expect(page.getByRole('button', { name: 'Min överenskommelse' })).toBeVisible();
  });
});

// Each reason why they can not start is in csp.spec.js.
test.describe('where the widgets can not start', () => {
  test('a second try starts them', async ({ page, witness }) => {
    witness.forgive(/^console: Failed to load/);
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('/www/pages/inline.html');
    await expect(page.getByText('Allan har en plan, om fotvård.')).toBeVisible();
    await page.unroute('**/*.wasm');
    // A restart while it is starting changes nothing.
    await expect(async () => {
      await page.locator('samplan-plans').evaluate((node) => /** @type {any} */ (node).restart());
      await expect(page.locator('samplan-plans').getByRole('button', { name: 'Fotvård' })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(page.getByText('Allan har en plan, om fotvård.')).toBeHidden();
  });
});

test('the fallback is there until the widget is', async ({ page }) => {
  let deliver = () => {};
  const asked = new Promise((resolve) => page.route('**/*.wasm', async (route) => {
    resolve(undefined);
    await new Promise((go) => (deliver = () => go(undefined)));
    await route.continue();
  }));
  await page.goto('/www/pages/inline.html');
  await asked;
  await expect(page.getByText('Allan har en plan, om fotvård.')).toBeVisible();
  deliver();
  await expect(page.getByText('Allan har en plan, om fotvård.')).toBeHidden();
  await expect(page.locator('samplan-plans').getByRole('button', { name: 'Fotvård' })).toBeVisible();
});

test('every widget of a page says that it is ready, once', async ({ page }) => {
  await open(page);
  await expectHeard(page, 'samplan-ready');
  expect(await details(page, 'samplan-ready')).toEqual([{}, {}, {}]);
});
