import type { Page } from '@playwright/test';
import { aCaseFile, aGroup, aLiveSession, aMessage, aPost, aThread, changed, signedIn, takenBack } from '../support/api';
import { awayStrip, expect, settled, test, wordsOn } from '../support/browser';
import { quiet } from '../support/quiet';
import { enter, tabTo, type } from '../support/keyboard';

/** Away for a while, or for good, without a mouse. */
test.use({ breaksTheLine: true });

test('who was offline writes on and comes back to the same thread by keyboard alone', async ({ atScreen }) => {
  const group = await aGroup('Tunnel zonder muis', ['participant', 'newcomer']);
  const femke = await signedIn('participant');
  const threadId = await aThread(femke, group.id, 'Wat zei je?');
  const [first, second] = [await aPost(femke, threadId, 'Dit wordt nog anders.'), await aPost(femke, threadId, 'Dit gaat weg.')];
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [a, b]) {
    await page.goto(`/gesprekken/${threadId}`);
    await settled(page);
    await expect(page.getByText('Dit gaat weg.', { exact: true })).toBeVisible();
  }
  await b.context.setOffline(true);
  await type(b.page, b.page.getByRole('textbox', { name: 'Je reactie' }), 'Ik schrijf in de tunnel.');
  await b.page.keyboard.press('Control+Enter');
  await expect(awayStrip(b.page)).toBeVisible();
  for (let n = 1; n <= 20; n++) await aPost(a.caller, threadId, `Bericht ${n} van twintig.`);
  await changed(a.caller, 'Post', first, 'Dit is nu anders.');
  await takenBack(a.caller, 'Post', second);
  await b.context.setOffline(false);
  for (const { page } of [a, b]) await expect(page.locator('article').filter({ hasText: 'Ik schrijf in de tunnel.' })).toHaveCount(1, { timeout: 15_000 });
  await expect.poll(() => wordsOn(a.page, 'thread')).toHaveLength(24);
  await expect.poll(() => wordsOn(b.page, 'thread'), { timeout: 15_000 }).toEqual(await wordsOn(a.page, 'thread'));
  await expect(awayStrip(b.page)).toHaveCount(0);

  await expect(b.page.getByRole('textbox', { name: 'Je reactie' }), 'whoever was writing can go on').toBeFocused();
  await b.page.keyboard.type('Weer terug.');
  await b.page.keyboard.press('Control+Enter');
  await expect(a.page.locator('article').filter({ hasText: 'Weer terug.' })).toBeVisible();
});

test('who was offline in a live session talks on and misses nothing by keyboard alone', async ({ atScreen }) => {
  const group = await aGroup('Even weg zonder muis', ['participant', 'newcomer']);
  const sessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Uitwisseling');
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [a, b]) {
    await page.goto(`/live/${sessionId}`);
    await settled(page);
  }
  const [first, second] = [await aMessage(a.caller, sessionId, 'Wordt anders.'), await aMessage(a.caller, sessionId, 'Gaat weg.')];
  await expect(b.page.getByText('Gaat weg.', { exact: true })).toBeVisible();
  const field = b.page.getByRole('textbox', { name: 'Je bericht' });
  await b.context.setOffline(true);
  await type(b.page, field, 'Ik zat in een tunnel.');
  await b.page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  for (let n = 1; n <= 20; n++) await aMessage(a.caller, sessionId, `Zin ${n}.`);
  await changed(a.caller, 'ChatMessage', first, 'Is anders.');
  await takenBack(a.caller, 'ChatMessage', second);
  await b.context.setOffline(false);
  for (const { page } of [a, b]) await expect(page.getByText('Ik zat in een tunnel.', { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => wordsOn(a.page, 'session')).toHaveLength(23);
  await expect.poll(() => wordsOn(b.page, 'session'), { timeout: 15_000 }).toEqual(await wordsOn(a.page, 'session'));

  await expect(field).toBeFocused();
  await b.page.keyboard.press('ArrowUp');
  await expect(b.page.getByRole('textbox', { name: 'Je bewerkt je bericht' })).toBeFocused();
  await b.page.keyboard.press('Control+a');
  await b.page.keyboard.type('Ik was in een tunnel.');
  await b.page.keyboard.press('Enter');
  await expect(a.page.getByText('Ik was in een tunnel.', { exact: true })).toBeVisible();
  await expect(field).toBeFocused();
});

test('a facilitator takes a member out by keyboard alone, and goes on where the member stood', async ({ atScreen }) => {
  const group = await aGroup('Afscheid zonder muis', ['participant', 'newcomer']);
  const { page } = await atScreen('facilitator');
  await takeOut(page, group.id, /Sanne/);
  await expect(page.getByRole('heading', { name: /^Leden/ }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Lid toevoegen' })).toBeFocused();
});

const notFound = /bestaat niet/;

test('who is taken out loses the page at once and finds the way on by keyboard alone', async ({ atScreen }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Weg zonder muis', ['participant', 'newcomer']);
  const facilitator = await signedIn('facilitator');
  const femke = await signedIn('participant');
  const threadId = await aThread(femke, group.id, 'Onder elkaar');
  const sessionId = await aLiveSession(facilitator, group.id, 'Onder ons');
  const caseFileId = await aCaseFile(femke, group.id, 'Gevoelig');
  const removed = await atScreen('newcomer');
  const pages = [removed.page];
  for (let more = 0; more < 3; more++) pages.push(await removed.context.newPage());
  const [thread, session, list, caseFile] = pages as [Page, Page, Page, Page];
  await thread.goto(`/gesprekken/${threadId}`);
  await type(thread, thread.getByRole('textbox', { name: 'Je reactie' }), 'Ik was net aan het schrijven');
  await session.goto(`/live/${sessionId}`);
  await tabTo(session, session.getByRole('textbox', { name: 'Je bericht' }));
  await list.goto(`/groepen/${group.id}`);
  await enter(list, list.getByRole('button', { name: 'Nieuw gesprek' }).first());
  await caseFile.goto(`/casussen/${caseFileId}`);
  await settled(caseFile);
  for (const page of pages) await quiet(page);

  const { page } = await atScreen('facilitator');
  await takeOut(page, group.id, /Sanne/);
  for (const lost of pages) {
    await expect(lost.getByRole('heading', { level: 1, name: notFound })).toBeVisible({ timeout: 2000 });
    await expect(lost.getByRole('dialog')).toHaveCount(0);
  }
  for (const lost of [thread, session, list]) {
    await lost.bringToFront();
    await expect(lost.getByRole('heading', { level: 1, name: notFound }), 'the focus was in what is gone').toBeFocused();
    await lost.keyboard.press('Tab');
    await expect(lost.getByRole('link', { name: 'Naar het begin', exact: true })).toBeFocused();
    await lost.keyboard.press('Enter');
    await expect(lost.getByRole('heading', { level: 1, name: /Goede/ })).toBeFocused();
  }
});

async function takeOut(page: Page, groupId: string, who: RegExp): Promise<void> {
  await page.goto(`/groepen/${groupId}/leden`);
  await settled(page);
  await enter(page, page.getByRole('button', { name: new RegExp(`^Haal .*(${who.source}).* uit de groep`) }));
  const question = page.getByRole('alertdialog', { name: /uit de leergroep halen/ });
  await enter(page, question.getByRole('button', { name: 'Haal uit de groep' }));
  await expect(question).toHaveCount(0);
}
