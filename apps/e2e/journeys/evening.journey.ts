import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { aCaseFile, aGroup, aLiveSession, aMessage, aPost, aThread, changed, signedIn, takenBack } from '../support/api';
import { awayStrip, expect, settled, test, wordsOn } from '../support/browser';
import { aLineThatBreaksAfter } from '../support/line';

const MIB = 1024 * 1024;

test.use({ breaksTheLine: true });

/** Each arrives, and one of three within a second: the promise is about Leerkring, not about what else the machine does at one moment. */
async function withinASecond(tries: readonly string[], say: (words: string) => Promise<Locator>): Promise<void> {
  let quick = false;
  for (const words of tries) {
    const seen = await say(words);
    quick ||= await seen.waitFor({ timeout: 1000 }).then(() => true, () => false);
    await expect(seen).toBeVisible();
    if (quick) return;
  }
  expect(quick).toBe(true);
}

async function writeReply(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Je reactie' }).fill(words);
  await page.getByRole('button', { name: 'Plaats reactie' }).click();
}

test('a reply is on the other screen within a second, without reloading', async ({ atScreen }) => {
  const group = await aGroup('Twee schermen', ['participant', 'newcomer']);
  const threadId = await aThread(await signedIn('participant'), group.id, 'Wie opent het dorpshuis?');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [a, b]) {
    await page.goto(`/gesprekken/${threadId}`);
    await settled(page);
  }
  // Both are live once each sees that the other reads along: from then on a second is a promise.
  for (const { page } of [a, b]) await expect(page.getByText('Alleen jij leest nu.')).toHaveCount(0);
  await withinASecond(['De koster heeft de sleutel.', 'En de wijkagent ook.', 'Wie nog meer?'], async (words) => {
    await writeReply(a.page, words);
    return b.page.locator('article').filter({ hasText: words });
  });
  await expect(a.page.locator('article').filter({ hasText: 'De koster heeft de sleutel.' })).toHaveCount(1);
});

test('a document of 60 MiB arrives whole although its upload was interrupted once', async ({ atScreen, baseURL }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Grote stukken', ['participant', 'coordinator']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, 'Een dik dossier');
  const bytes = Buffer.from(randomBytes(30 * MIB).toString('hex'));
  const file = test.info().outputPath('dossier.txt');
  await writeFile(file, bytes);
  const line = await aLineThatBreaksAfter(25 * MIB, baseURL!);
  // Two screens of one municipality: others see a document once it is shared with them.
  const [a, b] = [await atScreen('participant', { baseURL: line.url }), await atScreen('participant')];
  await a.page.goto(`/casussen/${caseFileId}`);
  await b.page.goto(`/casussen/${caseFileId}`);
  await a.page.getByRole('button', { name: 'Document toevoegen' }).first().click();
  await a.page.getByRole('dialog').locator('input[type=file][multiple]').setInputFiles(file);
  await a.page.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }).click();
  const row = b.page.getByRole('row').filter({ hasText: 'dossier.txt' });
  await expect(row).toBeVisible({ timeout: 90_000 });
  expect(line.cuts(), 'the upload was cut off in the middle').toBe(1);
  const download = b.page.waitForEvent('download');
  await row.getByRole('link', { name: /Download/ }).click();
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(await (await download).path())) hash.update(chunk as Buffer);
  expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  await line.close();
});

test('a chat message is on the other screen at once', async ({ atScreen }) => {
  const group = await aGroup('In de zaal', ['participant', 'newcomer']);
  const sessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Even bijpraten');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [a, b]) {
    await page.goto(`/live/${sessionId}`);
    await settled(page);
  }
  await expect(a.page.getByText('Er nu bij 2')).toBeVisible();
  await withinASecond(['Ik zit in de trein.', 'Bijna in Zwolle.', 'Nu op het perron.'], async (words) => {
    await b.page.getByRole('textbox', { name: 'Je bericht' }).fill(words);
    await b.page.getByRole('textbox', { name: 'Je bericht' }).press('Enter');
    return a.page.locator('[data-line]').filter({ hasText: words });
  });
});

test('who was offline comes back to the same conversation: twenty posts, an edit and a deletion', async ({ atScreen }) => {
  const group = await aGroup('Door de tunnel', ['participant', 'newcomer']);
  const femke = await signedIn('participant');
  const threadId = await aThread(femke, group.id, 'Wat is er gezegd?');
  const first = await aPost(femke, threadId, 'Dit wordt nog anders.');
  const second = await aPost(femke, threadId, 'Dit gaat weg.');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [a, b]) {
    await page.goto(`/gesprekken/${threadId}`);
    await settled(page);
    await expect(page.getByText('Dit gaat weg.', { exact: true })).toBeVisible();
  }
  // Only a line that is there can be cut.
  await aPost(a.caller, threadId, 'Ik rijd zo een tunnel in.');
  await expect(b.page.getByText('Ik rijd zo een tunnel in.', { exact: true })).toBeVisible();
  await goOffline(b.page);
  for (let n = 1; n <= 20; n++) await aPost(a.caller, threadId, `Bericht ${n} van twintig.`);
  await changed(a.caller, 'Post', first, 'Dit is nu anders.');
  await takenBack(a.caller, 'Post', second);
  await expect(a.page.getByText('Bericht 20 van twintig.')).toBeVisible();
  await expect(b.page.getByText('Bericht 1 van twintig.')).toHaveCount(0);
  await b.context.setOffline(false);
  await expect(b.page.getByText('Bericht 20 van twintig.')).toBeVisible({ timeout: 15_000 });
  for (const { page } of [a, b]) {
    await expect(page.getByText('Dit is nu anders.')).toBeVisible();
    await expect(page.getByText('Dit gaat weg.')).toHaveCount(0);
  }
  expect(await wordsOn(b.page, 'thread')).toEqual(await wordsOn(a.page, 'thread'));
  expect(await wordsOn(b.page, 'thread')).toHaveLength(24);
});

test('who was offline in a live session misses nothing that was said, changed or taken back', async ({ atScreen }) => {
  const group = await aGroup('Even weg', ['participant', 'newcomer']);
  const sessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Uitwisseling');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [a, b]) {
    await page.goto(`/live/${sessionId}`);
    await settled(page);
  }
  const [first, second] = [await aMessage(a.caller, sessionId, 'Wordt anders.'), await aMessage(a.caller, sessionId, 'Gaat weg.')];
  await expect(b.page.getByText('Gaat weg.', { exact: true })).toBeVisible();
  await goOffline(b.page);
  await b.page.getByRole('textbox', { name: 'Je bericht' }).fill('Ik zat in een tunnel.');
  await b.page.getByRole('textbox', { name: 'Je bericht' }).press('Enter');
  for (let n = 1; n <= 20; n++) await aMessage(a.caller, sessionId, `Zin ${n}.`);
  await changed(a.caller, 'ChatMessage', first, 'Is anders.');
  await takenBack(a.caller, 'ChatMessage', second);
  await b.context.setOffline(false);
  for (const { page } of [a, b]) {
    await expect(page.getByText('Ik zat in een tunnel.', { exact: true })).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText('Is anders.', { exact: true })).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText('Gaat weg.')).toHaveCount(0);
  }
  await expect.poll(() => wordsOn(b.page, 'session')).toEqual(await wordsOn(a.page, 'session'));
  expect(await wordsOn(b.page, 'session')).toHaveLength(23);
});

/** The line is cut, and the page has noticed. */
async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await expect(awayStrip(page)).toBeVisible();
}
