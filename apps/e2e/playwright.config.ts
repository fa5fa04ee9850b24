import { defineConfig } from '@playwright/test';

/** One browser, on the server that tools/setup/journeys.mjs started: run the journeys with `npm run journeys`. */
export default defineConfig({
  testDir: './journeys',
  testMatch: '*.journey.ts',
  // What two nodes promise needs two of them: `npm run journeys -- --nodes 2`; who moves the clock, or needs the municipalities that wait, has them alone: `npm run journeys -- --clock`.
  testIgnore: [...(process.env['LEERKRING_CONTROL'] ? [] : ['**/two-nodes*.journey.ts']), ...(process.env['LEERKRING_CLOCK'] ? [] : ['**/incident-method.journey.ts', '**/agenda-events.journey.ts', '**/new-municipality.journey.ts'])],
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 5_000 },
  reporter: [['line'], ['json', { outputFile: '../../test-results/journeys.json' }]],
  use: {
    baseURL: process.env['LEERKRING_URL'],
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // A third of the work of a run. For one that fails: `npm run journeys -- <part of its file name> --trace retain-on-failure`.
    trace: 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
