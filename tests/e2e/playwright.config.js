// Whole pages in a real browser, served as the strictest host would. `cargo xtask test --only e2e` sets the two variables.
import { defineConfig } from '@playwright/test';

const port = Number(process.env.SAMPLAN_PORT ?? 4199);
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: '.',
  testIgnore: /\/e2e\/hosts\//, // has a configuration of its own
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // Many times what a test takes: a machine that does something else beside is slow, and what passes waits for nothing.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.SAMPLAN_CHROME, // without it, Playwright's own
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../../www',
    url: baseURL,
    timeout: 120_000,
    reuseExistingServer: false,
  },
});
