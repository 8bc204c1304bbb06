// @ts-check
// Makes docs/pictures anew, by hand, when the look has changed: node pictures.mjs http://localhost:5173
// (`cargo xtask demo` serves; SAMPLAN_CHROME names another Chromium.) Make the files smaller afterwards, to 128 colours or so.
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../../docs/pictures');

/** Each with what is asked of the host page, the window, and the part of the widget that is shown, from its top. */
const PICTURES = [
  { name: 'timeline-phone', asked: 'widget=timeline', width: 390, height: 900, scale: 1.5 },
  { name: 'act', asked: 'widget=plan&plan=vp-diabetes-2026&audience=relative&now=2026-05-11T23:10', width: 1280, height: 890, scale: 1, part: 'section[aria-labelledby="samplan-act"]' },
  { name: 'plans', asked: 'widget=plans', width: 1280, height: 900, scale: 1 },
  { name: 'dark', asked: 'widget=timeline&scheme=dark', width: 1280, height: 1000, scale: 1 },
];

const browser = await chromium.launch({ executablePath: process.env.SAMPLAN_CHROME, args: ['--no-sandbox'] });
for (const { name, asked, width, height, scale, part } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  await page.goto(`${process.argv[2]}/www/pages/host.html?${asked.includes('now=') ? '' : 'now=2026-05-11T10:45&'}${asked}`);
  const shown = page.locator(part ?? '.widget .note, .widget .sources').first();
  await shown.waitFor();
  const path = join(FOLDER, `${name}.png`);
  if (part === undefined) {
    await page.screenshot({ path });
  } else {
    const box = await shown.evaluate((node) => {
      const { left, top, width } = node.getBoundingClientRect();
      return { x: left + scrollX - 20, y: top + scrollY - 20, width: width + 40 };
    });
    await page.screenshot({ path, fullPage: true, clip: { ...box, height } });
  }
  await page.close();
}
await browser.close();
