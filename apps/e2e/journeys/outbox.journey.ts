import type { Page } from '@playwright/test';
import { aGroup, aLiveSession, aPost, aThread, signedIn, type Caller } from '../support/api';
import { accessibilityProblems, awayStrip, expect, settled, test } from '../support/browser';
import { aLine } from '../support/line';

test.use({ breaksTheLine: true });

async function writeReply(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Je reactie' }).fill(words);
  await page.getByRole('button', { name: 'Plaats reactie' }).click();
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Je bericht' }).fill(words);
  await page.getByRole('textbox', { name: 'Je bericht' }).press('Enter');
}

/** Opens the page and waits until one can write in it and the connection stands. */
async function enter(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
  await expect(page.getByRole('textbox', { name: /Je (reactie|bericht)/ })).toBeVisible();
  await expect(page.getByText(/^(Leest nu mee|Lezen nu mee|Er nu bij \d+)$/)).toBeVisible();
}

async function postsOf(caller: Caller, threadId: string): Promise<string[]> {
  const { thread } = await caller.ask<{ thread: { posts: { nodes: { body: string }[] } } }>('query ($id: ID!) { thread(id: $id) { posts(last: 50) { nodes { body } } } }', { id: threadId });
  return thread.posts.nodes.map(({ body }) => body);
}

async function messagesOf(caller: Caller, id: string): Promise<string[]> {
  const { liveSession } = await caller.ask<{ liveSession: { messages: { nodes: { body: string }[] } } }>('query ($id: ID!) { liveSession(id: $id) { messages(last: 50) { nodes { body } } } }', { id });
  return liveSession.messages.nodes.map(({ body }) => body);
}

async function titlesOf(caller: Caller, groupId: string): Promise<string[]> {
  const { group } = await caller.ask<{ group: { threads: { nodes: { title: string }[] } } }>('query ($id: ID!) { group(id: $id) { threads { nodes { title } } } }', { id: groupId });
  return group.threads.nodes.map(({ title }) => title);
}

test('what was written without connection arrives once, from any page, also when the tabs were closed', async ({ atScreen, baseURL }) => {
  const group = await aGroup('In de trein', ['participant', 'newcomer']);
  const threadId = await aThread(await signedIn('participant'), group.id, 'Wie opent het dorpshuis?', 'Wie heeft de sleutel?');
  const sessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Even bijpraten');
  const line = await aLine(baseURL!);
  const { context, page: thread, caller } = await atScreen('participant', { baseURL: line.url });
  const room = await context.newPage();
  await enter(thread, `/gesprekken/${threadId}`);
  await enter(room, `/live/${sessionId}`);
  line.cut();
  for (const page of [thread, room]) await expect(awayStrip(page)).toBeVisible({ timeout: 10_000 });
  await writeReply(thread, 'De koster heeft de sleutel.');
  await writeReply(thread, 'En de buurvrouw ook.');
  await expect(thread.getByText('Wacht op verbinding, gaat vanzelf weg')).toHaveCount(2);
  for (const words of ['Ik zit in de trein.', 'Zo weer bereik.']) await say(room, words);
  await expect(room.getByText('Wacht op verbinding')).toHaveCount(2);
  expect(await accessibilityProblems(thread)).toEqual([]);
  await Promise.all([thread.close(), room.close()]);
  line.restore();
  const home = await context.newPage();
  await home.goto('/');
  await expect.poll(() => postsOf(caller, threadId), { timeout: 15_000 }).toEqual(['Wie heeft de sleutel?', 'De koster heeft de sleutel.', 'En de buurvrouw ook.']);
  await expect.poll(() => messagesOf(caller, sessionId), { timeout: 15_000 }).toEqual(['Ik zit in de trein.', 'Zo weer bereik.']);
  await enter(home, `/gesprekken/${threadId}`);
  await expect(home.locator('article').filter({ hasText: 'De koster heeft de sleutel.' })).toHaveCount(1);
  await expect(home.getByText(/Wordt geplaatst|Wacht op verbinding/)).toHaveCount(0);
  await line.close();
});

test('a conversation that was started without connection waits, and stands once after the browser was closed', async ({ atScreen, baseURL }) => {
  const group = await aGroup('Onderweg', ['participant', 'newcomer']);
  const line = await aLine(baseURL!);
  const { context, page, caller } = await atScreen('participant', { baseURL: line.url });
  await page.goto(`/groepen/${group.id}`);
  await settled(page);
  await page.getByRole('button', { name: 'Nieuw gesprek' }).first().click();
  await page.getByRole('textbox', { name: 'Titel van je gesprek' }).fill('Wie telt de stemmen?');
  await page.getByRole('textbox', { name: 'Je bericht' }).fill('Bij ons doet de griffie het.');
  line.cut();
  await page.getByRole('button', { name: 'Plaats gesprek' }).click();
  const waiting = page.getByRole('list', { name: 'Gesprekken die nog geplaatst worden' });
  await expect(waiting.getByText('Wie telt de stemmen?')).toBeVisible();
  await expect(waiting.getByText('Wacht op verbinding, gaat vanzelf weg')).toBeVisible({ timeout: 10_000 });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.close();
  line.restore();
  const home = await context.newPage();
  await home.goto('/');
  await expect.poll(() => titlesOf(caller, group.id), { timeout: 15_000 }).toEqual(['Wie telt de stemmen?']);
  await line.close();
});

test('two tabs of one browser share a connection: both are live, and one shows what the other waits to send', async ({ atScreen, baseURL }) => {
  const group = await aGroup('Twee tabbladen', ['participant', 'newcomer']);
  const threadId = await aThread(await signedIn('participant'), group.id, 'Wie veegt het plein?');
  const line = await aLine(baseURL!);
  const newcomer = await signedIn('newcomer');
  const { context, page: one, caller } = await atScreen('participant', { baseURL: line.url });
  const two = await context.newPage();
  for (const page of [one, two]) await enter(page, `/gesprekken/${threadId}`);
  expect(line.webSockets()).toBe(1);
  await aPost(newcomer, threadId, 'Wij vegen samen.');
  for (const page of [one, two]) await expect(page.locator('article').filter({ hasText: 'Wij vegen samen.' })).toBeVisible({ timeout: 2000 });
  line.cut();
  await expect(awayStrip(one)).toBeVisible({ timeout: 10_000 });
  await writeReply(one, 'Ik breng een bezem mee.');
  await expect(two.getByText('Wacht op verbinding, gaat vanzelf weg')).toBeVisible();
  await one.close();
  line.restore();
  await expect(two.locator('article').filter({ hasText: 'Ik breng een bezem mee.' })).toBeVisible({ timeout: 20_000 });
  await aPost(newcomer, threadId, 'Dan breng ik koffie mee.');
  await expect(two.locator('article').filter({ hasText: 'Dan breng ik koffie mee.' })).toBeVisible({ timeout: 2000 });
  expect((await postsOf(caller, threadId)).filter((words) => words === 'Ik breng een bezem mee.')).toHaveLength(1);
  expect(line.webSockets()).toBe(1);
  await line.close();
});

test('who signs out with unsent words is asked first, and somebody else on this device never gets them', async ({ atScreen, baseURL }) => {
  const group = await aGroup('Samen een laptop', ['participant', 'newcomer']);
  const threadId = await aThread(await signedIn('participant'), group.id, 'Van wie is deze laptop?', 'Van ons allemaal.');
  const line = await aLine(baseURL!);
  const { context, page, caller } = await atScreen('participant', { baseURL: line.url });
  await enter(page, `/gesprekken/${threadId}`);
  // Code that comes after the page is fetched some seconds after the first touch.
  await Promise.all([page.waitForResponse(/sign-out-dialog.*\.js/), page.getByRole('textbox', { name: 'Je reactie' }).click()]);
  line.cut();
  await expect(awayStrip(page)).toBeVisible({ timeout: 10_000 });
  await writeReply(page, 'Alleen van mij.');
  await page.getByRole('button', { name: /Menu van/ }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  const question = page.getByRole('alertdialog', { name: 'Nog niet alles is verstuurd' });
  await expect(question.getByText('1 bericht van je wacht nog op verzending.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await question.getByRole('button', { name: 'Blijf ingelogd' }).click();
  await page.close();
  const comesIn = async (who: Caller): Promise<void> => {
    const [name, value] = who.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: baseURL! }]);
  };
  await comesIn(await signedIn('newcomer'));
  line.restore();
  const theirs = await context.newPage();
  await enter(theirs, `/gesprekken/${threadId}`);
  await expect(theirs.getByText('Alleen van mij.')).toHaveCount(0);
  expect(await postsOf(caller, threadId)).toEqual(['Van ons allemaal.']);
  await theirs.close();
  await comesIn(caller);
  await (await context.newPage()).goto('/');
  await expect.poll(() => postsOf(caller, threadId), { timeout: 15_000 }).toEqual(['Van ons allemaal.', 'Alleen van mij.']);
  await line.close();
});
