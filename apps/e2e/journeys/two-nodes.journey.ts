import type { Page } from '@playwright/test';
import { aGroup, aLiveSession, aThread, signedIn } from '../support/api';
import { awayStrip, expect, settled, test, wordsOn, type Person } from '../support/browser';
import { control, nodeOf, sendTo, taken } from '../support/nodes';

/** Two people on two nodes behind the balancer; nodes fail and come back. */
test.use({ breaksTheLine: true });
test.describe.configure({ mode: 'serial' });

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Je bericht' }).fill(words);
  await page.getByRole('textbox', { name: 'Je bericht' }).press('Enter');
}

const line = (page: Page, words: string) => page.locator('[data-line]').filter({ hasText: words });

async function openSession(people: Person[], sessionId: string): Promise<void> {
  for (const { page } of people) {
    await page.goto(`/live/${sessionId}`);
    await settled(page);
  }
}

async function expectSameWords(people: Person[], count: number): Promise<void> {
  const [first, ...others] = people as [Person, ...Person[]];
  await expect.poll(() => wordsOn(first.page, 'session'), { timeout: 15_000 }).toHaveLength(count);
  for (const { page } of others) await expect.poll(() => wordsOn(page, 'session'), { timeout: 15_000 }).toEqual(await wordsOn(first.page, 'session'));
}

test('two people on two nodes hold a conversation in a thread and in a session', async ({ atScreen }) => {
  const group = await aGroup('Twee huizen', ['participant', 'newcomer']);
  const threadId = await aThread(await signedIn('participant'), group.id, 'Horen we elkaar?');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [a, b]) {
    await page.goto(`/gesprekken/${threadId}`);
    await settled(page);
    await expect(page.getByText('Lezen nu mee')).toBeVisible();
  }
  for (const [from, to, words] of [[a, b, 'Van één naar twee.'], [b, a, 'Van twee naar één.']] as const) {
    await from.page.getByRole('textbox', { name: 'Je reactie' }).fill(words);
    await from.page.getByRole('button', { name: 'Plaats reactie' }).click();
    await expect(to.page.locator('article').filter({ hasText: words })).toBeVisible();
  }
  const sessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Over de schutting');
  await openSession([a, b], sessionId);
  for (const { page } of [a, b]) await expect(page.getByText('Er nu bij 2')).toBeVisible();
  await say(a.page, 'Hier zegt één iets.');
  await expect(line(b.page, 'Hier zegt één iets.')).toBeVisible();
  await say(b.page, 'En hier twee.');
  await expect(line(a.page, 'En hier twee.')).toBeVisible();
  expect([await nodeOf(a.context), await nodeOf(b.context)]).toEqual(['1', '2']);
});

test('a node that is killed takes no word with it, and its people are gone from sight within ten seconds', async ({ atScreen, baseURL }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Stroom eraf', ['participant', 'newcomer', 'coordinator']);
  const sessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'En toen was het donker');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  await openSession([a, b], sessionId);
  const left = await (await signedIn('coordinator')).socket('2');
  await left.emitWithAck('stream.open', { stream: `live_session:${sessionId}`, after: 0 });
  for (const { page } of [a, b]) await expect(page.getByText('Er nu bij 3')).toBeVisible();
  await say(b.page, 'Net voor het donker.');
  await control('node-2', 'kill');
  const killedAt = Date.now();
  for (let n = 1; n <= 3; n++) {
    await say(b.page, `Twee in het donker, ${n}.`);
    await say(a.page, `Eén in het licht, ${n}.`);
  }
  await expectSameWords([a, b], 7);
  await expect(b.page.getByText(/^Verbonden/)).toBeVisible();
  await expect(awayStrip(b.page)).toHaveCount(0);
  for (const { page } of [a, b]) await expect(page.getByText('Er nu bij 2')).toBeVisible({ timeout: 10_000 - (Date.now() - killedAt) });
  expect(await nodeOf(b.context)).toBe('1');

  await control('node-2', 'start');
  await taken('2', baseURL!);
  const c = await atScreen('coordinator');
  await sendTo('2', c.context, baseURL!);
  await openSession([c], sessionId);
  await say(c.page, 'Hier ben ik weer.');
  await say(a.page, 'Fijn dat je er bent.');
  await expectSameWords([a, b, c], 9);
  for (const { page } of [a, b, c]) await expect(page.getByText('Er nu bij 3')).toBeVisible();
  expect(await nodeOf(c.context)).toBe('2');
});

test('a node that leaves on purpose hands its people over, who notice nothing', async ({ atScreen, baseURL }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Onderhoud', ['participant', 'newcomer']);
  const sessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Nieuwe leidingen');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  await openSession([a, b], sessionId);
  let over = false;
  const leaving = control('node-2', 'leave').finally(() => (over = true));
  let said = 0;
  while (!over) {
    await say(b.page, `Ik praat door, ${++said}.`);
    await expect(line(a.page, `Ik praat door, ${said}.`)).toBeVisible({ timeout: 5000 });
  }
  await leaving;
  await say(b.page, `Ik praat door, ${++said}.`);
  await expectSameWords([a, b], said);
  await expect(b.page.getByText(/^Verbonden/)).toBeVisible();
  expect(await nodeOf(b.context)).toBe('1');
  await control('node-2', 'start');
  await taken('2', baseURL!);
});
