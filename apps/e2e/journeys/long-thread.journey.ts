import type { Page } from '@playwright/test';
import { aGroup, aPost, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, tabTo } from '../support/keyboard';

const POSTS = 180;

/** Where a post stands on the screen, in pixels from the top. */
async function topOf(page: Page, ordinal: number): Promise<number> {
  return Math.round((await page.locator(`#bericht-${ordinal}`).boundingBox())?.y ?? -1);
}

test('a long thread opens at the post that a link asks for; what comes in is offered, and moves nothing', async ({ atScreen }) => {
  const group = await aGroup('Lange adem', ['participant', 'newcomer']);
  const jelle = await signedIn('newcomer');
  const threadId = await aThread(jelle, group.id, 'Wat bespreken we al jaren?');
  const asked = await aPost(jelle, threadId, 'Wie weet nog hoe het begon?');
  const write = (n: number): Promise<string> => aPost(jelle, threadId, `Bericht ${n}, met een zin of wat erbij om het echt te laten lijken.`, n % 60 ? undefined : asked);
  for (let n = 3; n <= POSTS; n += 20) await Promise.all(Array.from({ length: Math.min(20, POSTS - n + 1) }, (_, i) => write(n + i)));
  const { page } = await atScreen('participant');
  await page.goto(`/gesprekken/${threadId}#bericht-77`);
  await settled(page);
  await expect(page.locator('#bericht-77')).toBeFocused();
  await expect.poll(() => topOf(page, 77)).toBeGreaterThan(60);
  const before = await topOf(page, 77);
  expect(before).toBeLessThan(160);
  expect(await page.locator('article.post').count(), 'only what is on screen is drawn').toBeLessThan(40);
  expect(await accessibilityProblems(page)).toEqual([]);
  for (let n = 1; n <= 3; n++) await aPost(jelle, threadId, `Net binnen ${n}`);
  await expect(page.getByRole('button', { name: '3 nieuwe berichten' })).toBeVisible();
  expect(await topOf(page, 77)).toBe(before);

  // By key from post to post, also past what was loaded first.
  await page.keyboard.press('j');
  await expect(page.locator('#bericht-78')).toBeFocused();
  await page.getByRole('button', { name: '3 nieuwe berichten' }).click();
  await expect(page.locator(`#bericht-${POSTS + 1}`)).toBeFocused();
  await expect(page.getByText('Net binnen 3')).toBeVisible();
  await page.getByRole('textbox', { name: 'Je reactie' }).fill('Ik lees mee.');
  await page.getByRole('button', { name: 'Plaats reactie' }).click();
  await expect(page.locator('article').filter({ hasText: 'Ik lees mee.' })).toBeVisible();

  // What stands out of all that, above it: opened by key, and from there to the post that most people answered.
  const strip = page.locator('summary').filter({ hasText: 'Samenvatting' });
  await tabTo(page, strip);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'De meeste antwoorden' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, page.getByRole('link', { name: /^Bericht 2 van/ }));
  await expect(page.locator('#bericht-2')).toBeFocused();
});
