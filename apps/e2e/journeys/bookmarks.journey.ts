import { aGroup, aPost, aThread } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, tabTo, type } from '../support/keyboard';

test('somebody keeps a post by keyboard alone and finds it back on another device; when a facilitator hides it, it is gone there until it is shown again', async ({ atScreen }) => {
  const group = await aGroup('Bewaren', ['participant', 'coordinator']);
  const [mine, guide] = [await atScreen('participant'), await atScreen('facilitator')];
  const threadId = await aThread(mine.caller, group.id, 'Wie heeft een goed draaiboek?');
  const postId = await aPost(guide.caller, threadId, 'Ik deel het onze: drie avonden, zes tafels.');
  const { page } = mine;
  await page.goto(`/gesprekken/${threadId}`);
  await settled(page);
  await expect(page.getByText('Ik deel het onze')).toBeVisible();

  // From post to post, then keep this one.
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.getByRole('article').nth(1)).toBeFocused();
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: /^Bewaar het bericht van/ });
  await type(page, dialog.getByRole('textbox', { name: 'Notitie' }), 'Voor onze ronde in het voorjaar.');
  await tabTo(page, dialog.getByRole('radio', { name: 'Niet' }));
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('radio', { name: 'Zelf kiezen' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('radio', { name: 'Volgende week' })).toBeChecked();
  await expect(dialog.getByText(/^Je krijgt een melding: .*09:00\.$/)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Bewaar', exact: true }));
  await expect(page.getByRole('article').nth(1).getByText('Bewaard')).toBeVisible();

  const phone = await atScreen('participant', { viewport: { width: 390, height: 844 } });
  await phone.page.goto('/bewaard');
  const row = phone.page.getByRole('listitem').filter({ hasText: 'Wie heeft een goed draaiboek?' });
  await expect(row).toContainText('Voor onze ronde in het voorjaar.');
  await expect(row).toContainText(/Herinnering .*09:00/);
  await settled(phone.page);
  expect(await accessibilityProblems(phone.page)).toEqual([]);

  await guide.caller.ask('mutation ($input: HidePostInput!) { hidePost(input: $input) { __typename } }', { input: { postId, reason: 'Hier staat een telefoonnummer in.' } });
  await phone.page.reload();
  await settled(phone.page);
  await expect(row).toHaveCount(0);
  await guide.caller.ask('mutation ($input: UnhidePostInput!) { unhidePost(input: $input) { __typename } }', { input: { postId } });
  await phone.page.reload();
  await expect(row).toHaveCount(1);

  // What is changed on the phone is changed on the laptop; letting go can be undone.
  await settled(page);
  await enter(phone.page, row.getByRole('button', { name: /^Haal weg/ }));
  await expect(row).toHaveCount(0);
  await phone.page.keyboard.press('F6');
  await enter(phone.page, phone.page.getByRole('button', { name: 'Maak ongedaan' }));
  await expect(row).toHaveCount(1);
  await enter(phone.page, row.getByRole('button', { name: /^Haal weg/ }));
  await phone.page.goto('/');
  await expect(page.getByRole('article').nth(1).getByText('Bewaard')).toHaveCount(0, { timeout: 5000 });
});
