// @ts-check
// The strictest host: its policy is never breached, nobody else is asked, and nothing is kept. The witness of
// support/test.js holds that in every test; here it holds for every page, and it is seen to be awake.
import { give, open, unfold, wholeText } from './support/host.js';
import { expect, test } from './support/test.js';

const PAGES = [
  '/',
  '/www/pages/host.html?person=selma&audience=staff&now=2026-05-11T10:45&plan=vp-diabetes-2026',
  '/www/pages/inline.html',
  '/www/pages/late.html',
];

for (const address of PAGES) {
  test(`${address.split('?')[0]} asks for its own files and for nothing else`, async ({ page, baseURL, witness }) => {
    const asked = /** @type {string[]} */ ([]);
    page.on('request', (request) => {
      asked.push(request.url());
      expect(request.method()).toBe('GET');
      expect(request.resourceType(), 'nothing is told on the way').not.toMatch(/ping|beacon|websocket|eventsource/);
    });
    const response = await page.goto(address);
    await expect(page.getByRole('heading', { level: 2, name: 'Det här händer' }).first()).toBeVisible();
    expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(response?.headers()['content-security-policy']).not.toContain("'unsafe-inline'");

    const foreign = asked.filter((url) => !url.startsWith(`${baseURL}/`));
    expect(foreign).toEqual([]);
    expect(asked.filter((url) => url.endsWith('.wasm')), 'one WASM for all elements').toHaveLength(1);
    expect(asked.filter((url) => new URL(url).search !== '' && !url.includes('.html')), 'nothing is told in an address').toEqual([]);
    expect(witness.seen).toEqual([]);
  });
}

test('using every part of the widgets breaches nothing', async ({ page, witness }) => {
  await open(page, { person: 'selma', audience: 'staff', plan: 'vp-diabetes-2026' });
  await unfold(page);
  for (const name of [/^Filter/, /^Tidslinje/, /^Visa tidigare/, /^Visa, /]) await page.getByRole('button', { name }).first().click();
  await page.getByRole('searchbox').first().fill('insulin');
  await page.evaluate(() => {
    for (const widget of document.querySelectorAll('samplan-timeline, samplan-plans, samplan-plan')) {
      Object.assign(widget, { audience: 'patient', locale: 'en', colorScheme: 'dark', headingLevel: 4 });
    }
  });
  await expect(page.getByRole('heading', { level: 4, name: 'What is happening' }).or(page.getByRole('heading', { level: 4 }).first())).toBeVisible();
  expect(witness.seen).toEqual([]);
});

test('hostile texts are only texts', async ({ page, witness }) => {
  const image = '<img src="https://evil.example/x" onerror="alert(1)">';
  const end = '</script></style></template><script>alert(1)</script>';
  await open(page, { person: 'nobody', plan: 'p' });
  await give(page, {
    format: 'samplan/1',
    subject: { name: image, givenName: end },
    sources: [{ id: 's', system: image, organization: end, party: 'care', state: 'unreachable' }],
    plans: [{
      id: 'p', kind: 'care-plan', title: image, description: end, status: 'active', party: 'care', source: 's',
      unit: { name: image, careGiver: end },
      activities: [{
        id: 'a', title: image, when: '2026-05-12T09:30', status: 'booked', mode: 'visit', prepare: end,
        place: { name: image }, join: 'javascript:alert(1)', cancel: 'data:text/html,x', contact: {
          name: image, telecom: [{ kind: 'web', value: 'javascript:alert(1)' }, { kind: 'phone', value: `070"><svg onload=alert(1)>` }],
        },
      }],
      documents: [{ id: 'd', title: end, link: 'vbscript:x' }],
      rights: [{ id: 'r', title: image, link: ' javascript:alert(1)' }],
    }],
  });
  await unfold(page);
  expect(await wholeText(page)).toContain(image);
  const inside = page.locator('samplan-timeline, samplan-plans, samplan-plan');
  await expect(inside.locator('img, script, iframe, style, template')).toHaveCount(0);
  const links = await inside.locator('a').evaluateAll((nodes) => nodes.map((node) => /** @type {HTMLAnchorElement} */ (node).protocol));
  for (const protocol of links) expect(['https:', 'http:', 'tel:', 'mailto:', 'sms:']).toContain(protocol);
  expect(witness.seen).toEqual([]);
});

test('the witness is awake', async ({ page, witness }) => {
  witness.forgive(/./);
  await open(page, { widget: 'plans' });
  expect(witness.seen).toEqual([]);
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    try {
      document.body.innerHTML = '<p>x</p>';
    } catch {
      // Trusted Types throw, and tell the witness.
    }
    fetch('https://elsewhere.example/').catch(() => {});
    console.error('oh');
    setTimeout(() => { throw new Error('ah'); });
  });
  for (const what of [/policy: style-src/, /policy: require-trusted-types-for/, /policy: connect-src/, /console: oh/, /uncaught: ah/]) {
    await expect.poll(() => witness.seen.some((/** @type {string} */ seen) => what.test(seen)), String(what)).toBe(true);
  }
});
