import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, type } from '../support/keyboard';

test('a closed session leaves minutes: a draft, laid before the members, amended, final and saved as PDF, by keyboard alone', async ({ atScreen }) => {
  const group = await aGroup('Het verslag', ['participant']);
  const facilitator = await signedIn('facilitator');
  const liveSessionId = await aLiveSession(facilitator, group.id, 'Het verslag');
  await facilitator.ask('mutation ($input: WriteAgreementInput!) { writeAgreement(input: $input) { __typename } }', { input: { liveSessionId, kind: 'decision', text: 'We loten.' } });
  await facilitator.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { __typename } }', { input: { id: liveSessionId } });
  const [rohan, femke] = [await atScreen('facilitator'), await atScreen('participant')];
  for (const { page } of [rohan, femke]) {
    await page.goto(`/live/${liveSessionId}/verslag`);
    await settled(page);
  }
  await expect(femke.page.getByText('Er is nog geen verslag')).toBeVisible();
  await expect(rohan.page.getByText('We loten.')).toBeVisible();

  const inDialog = async ({ page }: typeof rohan, open: string | RegExp, confirm: string): Promise<void> => {
    await enter(page, page.getByRole('button', { name: open, exact: true }));
    await enter(page, page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }));
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await inDialog(rohan, 'Leg voor aan de groep', 'Leg voor aan de groep');
  await expect(femke.page.getByText('Ter vaststelling', { exact: true })).toBeVisible();

  await enter(femke.page, femke.page.getByRole('button', { name: 'Stel andere woorden voor: Besluiten' }));
  const dialog = femke.page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Tekst van Besluiten' })).toBeFocused();
  await femke.page.keyboard.press('Control+End');
  await femke.page.keyboard.type(' Twee keer.');
  await type(femke.page, dialog.getByRole('textbox', { name: 'Waarom?' }), 'Zo was het.');
  expect(await accessibilityProblems(femke.page)).toEqual([]);
  await enter(femke.page, dialog.getByRole('button', { name: 'Stel voor', exact: true }));
  await expect(dialog).toBeHidden();

  await inDialog(rohan, /^Neem het voorstel van .* over$/, 'Neem over');
  for (const { page } of [rohan, femke]) await expect(page.getByText('Overgenomen', { exact: true })).toBeVisible();
  await inDialog(rohan, 'Stel vast', 'Stel vast');
  for (const { page } of [rohan, femke]) {
    await expect(page.getByText('Klopt met wat hier staat')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  const downloaded = femke.page.waitForEvent('download');
  await enter(femke.page, femke.page.getByRole('link', { name: 'PDF', exact: true }));
  expect((await downloaded).suggestedFilename()).toMatch(/^verslag-het-verslag-.*-v1\.pdf$/);
});
