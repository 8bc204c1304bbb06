// @ts-check
// A fault in the data loses nothing but itself: the rest is shown, the reader is told that something is missing, and the
// host hears where, never what.
import { details, give, open } from './support/host.js';
import { expect, test } from './support/test.js';

const SECRET = 'Selma Persson 19121212-1212';

const ONE_BAD_ITEM = {
  format: 'samplan/1',
  subject: { name: 'Kim Exempel' },
  plans: [{
    id: 'p', kind: 'care-plan', title: 'Vårdplan', status: 'active',
    activities: [
      { id: '1', title: 'Fotvård', when: '2026-05-12T09:30', status: 'booked' },
      { id: '2', title: SECRET, when: '2026-05-12T10:30', status: SECRET },
    ],
  }],
};

for (const widget of ['timeline', 'plans', 'plan']) {
  test(`one bad item, told by ${widget}`, async ({ page }) => {
    await open(page, { person: 'nobody', widget, plan: 'p' });
    await give(page, ONE_BAD_ITEM);
    await expect(page.getByText(/En uppgift kunde inte visas\./)).toBeVisible();
    await expect(page.getByText(widget === 'plans' ? 'Vårdplan' : 'Fotvård').first()).toBeVisible();
    await expect(page.getByText(SECRET)).toHaveCount(0);

    const told = await details(page, 'samplan-issues');
    expect(told).toEqual([{
      issues: [{
        path: 'plans[0].activities[1].status',
        code: 'invalid',
        lost: 'item',
        message: expect.stringMatching(/\S/),
      }],
    }]);
    expect(JSON.stringify(told)).not.toContain('Selma');
  });
}

test('what is no JSON is an error with a way out, and each retry is told', async ({ page }) => {
  await open(page, { person: 'nobody', widget: 'timeline' });
  await give(page, `{ "plans": [ "${SECRET}"`);
  await expect(page.getByText('Planerna kunde inte visas.').last()).toBeVisible();
  expect(await details(page, 'samplan-issues')).toEqual([{
    issues: [{ path: '', code: 'not-json', lost: 'everything', message: expect.stringContaining('line 1') }],
  }]);
  expect(await details(page, 'samplan-retry')).toEqual([]);
  await page.getByRole('button', { name: 'Försök igen' }).click();
  expect(await details(page, 'samplan-retry')).toEqual([{}]);

  await give(page, ONE_BAD_ITEM);
  await expect(page.getByRole('button', { name: /Fotvård/ }).first()).toBeVisible();
  await expect(page.getByText('Planerna kunde inte visas.')).toHaveCount(0);
});

test('good data has nothing to tell', async ({ page }) => {
  await open(page, { person: 'asta', widget: 'plans' });
  expect(await details(page, 'samplan-issues')).toEqual([{ issues: [] }]);
  await expect(page.getByText(/kunde inte visas/)).toHaveCount(0);
});

test('a source that does not answer is named, with since when', async ({ page }) => {
  await open(page, { person: 'selma', widget: 'timeline' });
  await expect(page.getByText(/Arvika kommun har inte svarat sedan i dag kl\. 07\.15/)).toBeVisible();
});

test('a source that is blocked is not named', async ({ page }) => {
  await open(page, { person: 'gunilla', widget: 'plans' });
  await expect(page.getByText(/En del uppgifter visas inte\./)).toBeVisible();
  await expect(page.getByText('Journalsystem')).toHaveCount(0);
});
