// The hosts of www/hosts, each built by itself and served under its own policy. `cargo xtask test --only hosts` sets the variables.
import base from './playwright.config.js';

const port = Number(process.env.SAMPLAN_PORT ?? 4199);

export default {
  ...base,
  testDir: './hosts',
  testIgnore: [],
  webServer: {
    command: `node hosts/serve.js ${port}`,
    url: `http://127.0.0.1:${port}/plain/`,
    timeout: 120_000,
    reuseExistingServer: false,
  },
};
