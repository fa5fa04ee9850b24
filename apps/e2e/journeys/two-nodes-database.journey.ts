import type { Page } from '@playwright/test';
import { aGroup, aLiveSession, aThread, signedIn } from '../support/api';
import { awayStrip, expect, settled, test, wordsOn } from '../support/browser';
import { control } from '../support/nodes';

test.use({ breaksTheLine: true });

/** Set by tools/prove/database-away.proof.mjs. */
const AWAY_MS = 1000 * Number(process.env['LEERKRING_AWAY_SECONDS'] ?? 5);

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Je bericht' }).fill(words);
  await page.getByRole('textbox', { name: 'Je bericht' }).press('Enter');
}

test('while the database is away the screen says so, writing goes on, and all of it arrives once', async ({ atScreen, baseURL }) => {
  test.setTimeout(90_000 + AWAY_MS);
  const group = await aGroup('Stroom weg', ['participant', 'newcomer']);
  const threadId = await aThread(await signedIn('participant'), group.id, 'Wie heeft een zaklamp?');
  const sessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'In het donker');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  const thread = await b.context.newPage();
  await thread.goto(`/gesprekken/${threadId}`);
  for (const { page } of [a, b]) {
    await page.goto(`/live/${sessionId}`);
    await settled(page);
  }
  await say(a.page, 'Het licht knippert.');
  await expect(b.page.getByText('Het licht knippert.', { exact: true })).toBeVisible();
  const ready = async (): Promise<number> => (await fetch(`${baseURL}/readyz`)).status;
  expect(await ready()).toBe(200);

  await control('database', 'stop');
  const stoppedAt = Date.now();
  await expect.poll(ready).toBe(503);
  for (let n = 1; n <= 3; n++) {
    await say(a.page, `Femke in het donker, ${n}.`);
    await say(b.page, `Sanne in het donker, ${n}.`);
  }
  await thread.getByRole('textbox', { name: 'Je reactie' }).fill('Ik heb er een.');
  await thread.getByRole('button', { name: 'Plaats reactie' }).click();
  for (const { page } of [a, b]) await expect(awayStrip(page)).toBeVisible({ timeout: 10_000 });
  await expect(awayStrip(thread)).toBeVisible({ timeout: 10_000 });
  await expect(thread.getByText('Ik heb er een.', { exact: true })).toBeVisible();
  await expect.poll(() => Date.now() - stoppedAt, { timeout: AWAY_MS + 5000 }).toBeGreaterThan(AWAY_MS);
  expect(await ready()).toBe(503);

  await control('database', 'start');
  await expect.poll(ready, { timeout: 15_000 }).toBe(200);
  await expect.poll(() => wordsOn(a.page, 'session'), { timeout: 25_000 }).toHaveLength(7);
  await expect.poll(() => wordsOn(b.page, 'session'), { timeout: 25_000 }).toEqual(await wordsOn(a.page, 'session'));
  for (const { page } of [a, b]) await expect(page.getByText(/^Verbonden/)).toBeVisible({ timeout: 15_000 });
  await expect(thread.locator('article').filter({ hasText: 'Ik heb er een.' })).toHaveCount(1, { timeout: 15_000 });
  await expect(awayStrip(thread)).toHaveCount(0);
});
