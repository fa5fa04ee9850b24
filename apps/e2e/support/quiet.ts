import type { Page } from '@playwright/test';

const QUIET_MS = 500;

/** Nothing came over the line for half a second. Playwright's `networkidle` never comes while tabs share a worker: it waits for the worker's code. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async (ms) => {
    const arrived = (): number => performance.getEntriesByType('resource').length;
    for (let before = -1; before !== arrived(); await new Promise((done) => setTimeout(done, ms))) before = arrived();
  }, QUIET_MS);
}
