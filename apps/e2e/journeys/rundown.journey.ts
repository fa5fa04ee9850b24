import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, type } from '../support/keyboard';

test('a session goes by its method: the facilitator moves it by keyboard alone, every screen shows the same phase and time, and advice is refused until it is asked for', async ({ atScreen }) => {
  const group = await aGroup('Intervisie', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Wie opent het dorpshuis?', 'incident_method');
  const [rohan, femke, other] = [await atScreen('facilitator'), await atScreen('participant'), await atScreen('newcomer')];
  const pages = [rohan.page, femke.page, other.page];
  for (const page of pages) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  await expect(rohan.page.getByText('Er nu bij 3')).toBeVisible();
  const next = async (name: string): Promise<void> => {
    await enter(rohan.page, rohan.page.getByRole('button', { name: new RegExp(`Start: ${name}`) }));
    for (const page of pages) await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  };
  await next('Terugblik');
  await next('Casussen inbrengen');
  await expect(femke.page.getByText(/^Je bent nummer \d: iedereen krijgt een beurt\.$/)).toBeVisible();
  await enter(rohan.page, rohan.page.getByRole('button', { name: /Start: Casus kiezen/ }));
  await expect(rohan.page.getByRole('alertdialog')).toContainText('2 mensen die hier zijn, hadden nog geen beurt.');
  await rohan.page.keyboard.press('Escape');
  for (const { page } of [femke, other]) {
    await enter(page, page.getByRole('button', { name: 'Ik pas' }));
    // The round is done only once both are known to have passed.
    await expect(page.getByRole('button', { name: 'Ik pas' })).toBeHidden();
  }
  await next('Casus kiezen');
  await enter(rohan.page, rohan.page.getByRole('button', { name: 'Meer voor begeleiders' }));
  await rohan.page.getByRole('menuitem', { name: 'Wie brengt de casus in?' }).press('Enter');
  await enter(rohan.page, rohan.page.getByRole('dialog').getByRole('button', { name: /Casus van/ }));
  await rohan.page.getByRole('option', { name: /Femke Oldenkotte/ }).press('Enter');
  await enter(rohan.page, rohan.page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }));
  await expect(other.page.getByText('Casus van Femke Oldenkotte')).toBeVisible();
  await next('Informatievragen');
  await expect(other.page.getByText('Advies komt later')).toBeVisible();
  await type(other.page, other.page.getByRole('textbox', { name: 'Je bericht' }), 'Wie heeft nu de sleutel?');
  await other.page.keyboard.press('Enter');
  await expect(femke.page.locator('.chat-line--information_question')).toContainText('Wie heeft nu de sleutel?');
  await type(femke.page, femke.page.getByRole('textbox', { name: 'Je bericht' }), 'De koster.');
  await femke.page.keyboard.press('Enter');
  await expect(other.page.locator('.chat-line--answer')).toContainText('De koster.');
  for (const page of pages) expect(await accessibilityProblems(page)).toEqual([]);
  await next('Analyse');
  await expect(femke.page.getByText('Jij luistert nu. De anderen denken hardop na over jouw casus.')).toBeVisible();
  await enter(rohan.page, rohan.page.getByRole('button', { name: 'Pauze' }));
  for (const page of pages) await expect(page.locator('.phase-ring small')).toHaveText('pauze');
  const times = await Promise.all(pages.map((page) => page.locator('.phase-ring__value').textContent()));
  expect(new Set(times).size).toBe(1);
});

test('hands go up by one key and get the word in a fair order, which everybody sees', async ({ atScreen }) => {
  const group = await aGroup('Om de beurt', ['participant', 'newcomer']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'Om de beurt');
  const [rohan, femke, other] = [await atScreen('facilitator'), await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [rohan, femke, other]) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  await expect(rohan.page.getByText('Er nu bij 3')).toBeVisible();
  const giveWord = (): Promise<void> => enter(rohan.page, rohan.page.getByRole('button', { name: 'Woord geven' }));
  await femke.page.keyboard.press('h');
  await expect(femke.page.getByText('Je bent nummer 1: sprak nog niet.')).toBeVisible();
  await giveWord();
  await expect(femke.page.getByText('Jij hebt het woord', { exact: true })).toBeVisible();
  await enter(femke.page, femke.page.getByRole('button', { name: 'Ik ben klaar' }));
  await expect(femke.page.getByRole('button', { name: 'Steek je hand op' })).toBeVisible();
  await femke.page.locator('body').press('h');
  await expect(femke.page.getByText('Je bent nummer 1: sprak al eerder.')).toBeVisible();
  await other.page.keyboard.press('h');
  await expect(femke.page.getByText('Je bent nummer 2: sprak al eerder.')).toBeVisible();
  await expect(other.page.getByText('Je bent nummer 1: sprak nog niet.')).toBeVisible();
  for (const { page } of [rohan, femke, other]) expect(await accessibilityProblems(page)).toEqual([]);
  await giveWord();
  await expect(other.page.getByText('Jij hebt het woord', { exact: true })).toBeVisible();
  await femke.page.locator('body').press('h');
  await expect(femke.page.getByRole('button', { name: 'Steek je hand op' })).toBeVisible();
});
