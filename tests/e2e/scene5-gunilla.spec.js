// @ts-check
// Scene 5: Gunilla finds the video meeting, prepares, and opens it. Putting it in her calendar comes with the export and
// has its test then.
import { open } from './support/host.js';
import { expect, test } from './support/test.js';

test('the meeting is what is next, with how to prepare, and it opens beside the page', async ({ page, context, witness }) => {
  witness.forgive(/^request: https:\/\/example\.org\//);
  await context.route('https://example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>möte</title>' }));
  await open(page, { person: 'gunilla', widget: 'timeline' });

  const next = page.getByRole('region', { name: 'Näst på tur' });
  await expect(next.getByRole('heading', { name: /Videomöte med kontaktsjuksköterska/ })).toBeVisible();
  await expect(next).toContainText('I dag, måndag 11 maj kl. 14.00–14.30');
  await expect(next).toContainText('Ebba Norén, kontaktsjuksköterska');
  await expect(next).toContainText('Läs igenom dokumentet Frågor inför mötet');
  await expect(next).toContainText('Testa ljud och bild fem minuter före.');

  const opened = context.waitForEvent('page');
  await next.getByRole('link', { name: /^Öppna videomötet/ }).click();
  const meeting = await opened;
  expect(meeting.url()).toBe('https://example.org/video/gunilla-0511');
  expect(await meeting.evaluate(() => window.opener), 'the meeting can not reach this page').toBeNull();
  expect(page.url()).toContain('host.html');
});

test('in her plan, it stands under the times, with the document to read first', async ({ page }) => {
  await open(page, { person: 'gunilla', widget: 'plan', plan: 'mvp-brostcancer' });
  const step = page.getByRole('region', { name: 'Nästa steg' });
  await expect(step).toContainText('Videomöte med kontaktsjuksköterska');
  await expect(step.getByRole('link', { name: /^Öppna videomötet/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Dokument' })).toContainText('Frågor inför mötet');
});

test('when it is over, it can not be opened any more', async ({ page }) => {
  await open(page, { person: 'gunilla', widget: 'timeline', now: '2026-05-11T16:00' });
  const next = page.getByRole('region', { name: 'Näst på tur' });
  await expect(next).toBeVisible();
  await expect(next).not.toContainText('Videomöte med kontaktsjuksköterska');
  await expect(page.getByRole('link', { name: /^Öppna videomötet/ })).toHaveCount(0);
});

test('what only the staff notes is not hers', async ({ page }) => {
  for (const widget of ['timeline', 'plan']) {
    await open(page, { person: 'gunilla', widget, plan: 'mvp-brostcancer' });
    await expect(page.getByText('Prata om oron')).toHaveCount(0);
  }
});
