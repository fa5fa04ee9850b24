import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter } from '../support/keyboard';

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
