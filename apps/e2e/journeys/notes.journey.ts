import type { Locator, Page } from '@playwright/test';
import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { tabTo } from '../support/keyboard';

test.use({ breaksTheLine: true });

const field = (page: Page): Locator => page.getByRole('textbox', { name: /^Aantekeningen/ });

/** Goes to the notes by keyboard, and waits until one can write. */
async function open(page: Page, sessionId: string): Promise<void> {
  await page.goto(`/live/${sessionId}`);
  await settled(page);
  await tabTo(page, page.getByRole('tab', { name: 'Gesprek' }));
  await page.keyboard.press('ArrowRight');
  await expect(field(page)).toBeVisible();
}

const typeAt = async (page: Page, key: 'Home' | 'End', words: string): Promise<void> => {
  await tabTo(page, field(page));
  await page.keyboard.press(key);
  await page.keyboard.type(words, { delay: 30 });
};

test('two people write notes at the same moment, one of them without connection for a while, and the minutes hold what both wrote', async ({ atScreen }) => {
  const group = await aGroup('Samen schrijven', ['participant', 'newcomer']);
  const facilitator = await signedIn('facilitator');
  const sessionId = await aLiveSession(facilitator, group.id, 'Samen schrijven', 'open_round');
  const [femke, sanne] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [femke, sanne]) await open(page, sessionId);
  await typeAt(femke.page, 'End', 'Wie betaalt de koffie?');
  await expect(field(sanne.page)).toHaveText('Wie betaalt de koffie?');
  await Promise.all([typeAt(femke.page, 'End', ' Samen, zegt Femke.'), typeAt(sanne.page, 'Home', 'De vraag van Sanne: ')]);
  await expect(field(femke.page).locator('.lk-caret[data-name="Sanne"]')).toBeVisible();
  await expect(field(sanne.page).locator('.lk-caret[data-name="Femke"]')).toBeVisible();
  const both = 'De vraag van Sanne: Wie betaalt de koffie? Samen, zegt Femke.';
  for (const { page } of [femke, sanne]) await expect(field(page)).toHaveText(both);
  expect(await accessibilityProblems(femke.page)).toEqual([]);

  await sanne.context.setOffline(true);
  await typeAt(sanne.page, 'Home', 'In de trein. ');
  await expect(sanne.page.getByText('Geen verbinding. We bewaren dit zodra die er weer is.')).toBeVisible();
  await typeAt(femke.page, 'End', ' En de thee?');
  await expect(femke.page.getByText('Bewaard', { exact: true })).toBeVisible();
  await sanne.context.setOffline(false);
  const all = `In de trein. ${both} En de thee?`;
  for (const { page } of [femke, sanne]) await expect(field(page)).toHaveText(all, { timeout: 20_000 });
  await expect(sanne.page.getByText('Bewaard', { exact: true })).toBeVisible();
  await open(sanne.page, sessionId);
  await expect(field(sanne.page)).toHaveText(all);

  await facilitator.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }', { input: { id: sessionId } });
  const read = sanne.page.getByRole('region', { name: 'Aantekeningen' });
  await expect(read).toContainText(all);
  await expect(field(sanne.page)).toHaveCount(0);
  expect(await accessibilityProblems(sanne.page)).toEqual([]);
  const rohan = await atScreen('facilitator');
  await rohan.page.goto(`/live/${sessionId}/verslag`);
  await settled(rohan.page);
  await expect(rohan.page.getByRole('heading', { name: 'Aantekeningen' })).toBeVisible();
  await expect(rohan.page.getByText(all)).toBeVisible();
});
