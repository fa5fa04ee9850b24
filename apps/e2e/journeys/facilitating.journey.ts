import { aGroup, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, test } from '../support/browser';
import { choose, enter, type } from '../support/keyboard';

test('a facilitator pins, locks and closes a conversation by keyboard alone; who reads along sees each of it, and what the group takes along', async ({ atScreen }) => {
  const group = await aGroup('Afronden', ['participant', 'coordinator']);
  const threadId = await aThread(await signedIn('participant'), group.id, 'Wat doen we met het oude raadhuis?');
  const reader = await atScreen('coordinator');
  const { page } = await atScreen('facilitator');
  for (const screen of [reader.page, page]) await screen.goto(`/gesprekken/${threadId}`);
  await expect(reader.page.getByRole('textbox', { name: 'Je reactie' })).toBeVisible();
  const badge = (word: string) => reader.page.locator('.thread-opening').getByText(word, { exact: true });
  const menu = page.getByRole('button', { name: 'Begeleid dit gesprek' });

  await enter(page, menu);
  await choose(page, /^Zet bovenaan/);
  await expect(badge('Bovenaan')).toBeVisible();
  await enter(page, menu);
  await choose(page, /^Zet op slot/);
  await expect(badge('Op slot')).toBeVisible();
  await expect(reader.page.getByRole('textbox', { name: 'Je reactie' })).toBeHidden();
  await expect(reader.page.getByText('Dit gesprek is op slot. Je kunt alles nog lezen.')).toBeVisible();

  await enter(page, menu);
  await choose(page, /^Rond af/);
  const dialog = page.getByRole('dialog', { name: 'Het gesprek afronden' });
  await type(page, dialog.getByRole('textbox', { name: /Wat nemen we mee/ }), 'Eerst vragen wat het dorp er zelf mee wil.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Rond af' }));
  await expect(dialog).toBeHidden();
  await expect(badge('Afgerond')).toBeVisible();
  await expect(reader.page.getByText('Eerst vragen wat het dorp er zelf mee wil.')).toBeVisible();

  await enter(page, menu);
  await choose(page, /^Haal van slot/);
  await expect(reader.page.getByRole('textbox', { name: 'Je reactie' })).toBeVisible();
  // The button that has the focus again shows its tooltip.
  await page.keyboard.press('Escape');
  for (const screen of [page, reader.page]) expect(await accessibilityProblems(screen)).toEqual([]);
  await reader.page.goto(`/groepen/${group.id}`);
  await expect(reader.page.getByRole('link', { name: 'Wat doen we met het oude raadhuis?' }).first()).toBeVisible();
});
