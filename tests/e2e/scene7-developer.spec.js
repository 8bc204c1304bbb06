// @ts-check
// A portal developer, an empty folder and the README: its own words are followed, and nothing else. The page is served under the
// policy that the README says is enough.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileName, ROOT, samplesOf } from './support/samples.js';
import { expect, test } from './support/test.js';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

test('the three widgets stand in a strict page, by the words of the README', async ({ page, witness }) => {
  witness.forgive(/^request: to somebody else http:\/\/127\.0\.0\.1:/); // the developer's own server
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  const folder = await mkdtemp(join(tmpdir(), 'samplan-'));
  const server = createServer(async ({ url }, answer) => {
    const name = decodeURIComponent(url ?? '/').slice(1);
    const body = await readFile(join(folder, name)).catch(() => undefined);
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(name))] ?? 'text/plain';
    answer.writeHead(body ? 200 : 404, { 'Content-Type': type, 'Content-Security-Policy': policyOf(readme) }).end(body);
  });
  try {
    await follow(readme, folder);
    await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await page.clock.setFixedTime('2026-05-11T10:45+02:00'); // the day before what the README's data has booked
    await page.goto(`http://127.0.0.1:${port}/page.html`);

    await expect(page.locator('samplan-timeline').getByText('Fotvård').first()).toBeVisible();
    await page.locator('samplan-plans').getByRole('button', { name: 'Vårdplan diabetes', exact: true }).click();
    await expect(page.locator('samplan-plan').getByText('Ring sjuksköterskan nu.').first()).toBeVisible();
    expect(witness.seen.filter((what) => !what.startsWith('request: '))).toEqual([]);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});

/** Does what it says under "Embed it", with the data that it shows. @param {string} readme @param {string} folder */
async function follow(readme, folder) {
  const embed = section(readme, '## Embed it');
  const [, made] = /makes the npm package in `([^`]+)`/.exec(embed) ?? [];
  const [, copied, into] = /copy\s+((?:`[^`]+`(?: and )?)+) to a folder `(\w+)`/.exec(embed) ?? [];
  expect(made && copied && into, 'it says what to copy, and where').toBeTruthy();
  await mkdir(join(folder, into));
  for (const [, name] of copied.matchAll(/`([^`]+)`/g)) await cp(join(ROOT, made, name), join(folder, into, name));
  const samples = samplesOf('README.md').filter(({ code }) => embed.includes(code));
  expect(samples.map(fileName)).toEqual(['page.html', 'page.js']);
  for (const sample of samples) await writeFile(join(folder, String(fileName(sample))), sample.code);
  const data = samplesOf('README.md').find(({ language }) => language === 'json');
  await writeFile(join(folder, 'my-plans.json'), String(data?.code));
}

/** The directives of its table, behind the strictest default there is. @param {string} readme */
function policyOf(readme) {
  const rows = section(readme, "### What the host's policy must allow").split('\n').filter((line) => line.startsWith('| `'));
  const cells = rows.map((row) => /^\| (.+?) \|/.exec(row)?.[1] ?? '').filter((cell) => !cell.includes(','));
  return ["default-src 'none'", ...cells.map((cell) => cell.replaceAll('`', ''))].join('; ');
}

/** @param {string} text @param {string} heading */
function section(text, heading) {
  const behind = text.slice(text.indexOf(`${heading}\n`) + heading.length);
  return behind.slice(0, behind.search(/\n##+ /));
}
