import { aCaseFile, aGroup, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, tabTo, type } from '../support/keyboard';

test('a municipality works on its case, hands it over and closes it, by keyboard, while its group sees it happen', async ({ atScreen }) => {
  const group = await aGroup('Casus op weg', ['participant', 'coordinator', 'newcomer']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, 'Wie onderhoudt het dorpsplein?');
  const [femke, reader] = [await atScreen('participant'), await atScreen('newcomer')];
  for (const { page } of [femke, reader]) {
    await page.goto(`/casussen/${caseFileId}`);
    await settled(page);
  }
  const { page } = femke;
  const dialog = page.getByRole('dialog');

  // What happens when.
  await enter(page, page.getByRole('button', { name: 'Bewerk de tijdlijn' }));
  await enter(page, dialog.getByRole('button', { name: 'Voeg een moment toe' }));
  await type(page, dialog.getByRole('textbox', { name: 'Dag', exact: true }), '03122026');
  await type(page, dialog.getByRole('textbox', { name: 'Wat er gebeurt' }), 'Dorpenronde in het zaaltje');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(reader.page.getByRole('region', { name: 'Tijdlijn' }).getByText('Dorpenronde in het zaaltje')).toBeVisible();

  // What is asked, with a label.
  await enter(page, page.getByRole('button', { name: 'Bewerk', exact: true }));
  await type(page, dialog.getByRole('textbox', { name: 'Wat we van collega’s vragen' }), 'Wie doet dit al samen met inwoners?');
  await type(page, dialog.getByRole('combobox', { name: 'Opgave en instrumenten' }), 'wijkbudget');
  await page.getByRole('option', { name: /Dorps- of wijkbudget/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(reader.page.getByText('Wie doet dit al samen met inwoners?')).toBeVisible();
  await expect(reader.page.getByRole('list', { name: 'Opgave en instrumenten' }).getByText('Dorps- of wijkbudget')).toBeVisible();

  // A step, and another contact.
  await enter(page, page.getByRole('button', { name: 'Wijzig de status' }));
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: /Nieuwe status/ }));
  await page.getByRole('option', { name: /In behandeling/ }).press('Enter');
  await enter(page, dialog.getByRole('button', { name: 'Wijzig de status' }));
  await expect(reader.page.locator('[aria-current=step]')).toContainText('In behandeling');
  await enter(page, page.getByRole('button', { name: 'Draag over' }));
  await type(page, dialog.getByRole('textbox', { name: 'Waarom' }), 'Na de verkiezingen neemt Marit het over.');
  await enter(page, dialog.getByRole('button', { name: 'Draag over' }));
  const history = reader.page.getByRole('region', { name: 'Verloop' });
  await expect(history.getByText('Aanspreekpunt: Femke Oldenkotte → Marit Lansinkveld')).toBeVisible();
  await expect(history.getByText('Na de verkiezingen neemt Marit het over.')).toBeVisible();
  await expect(reader.page.getByRole('region', { name: 'Namens Berkelland' }).getByRole('listitem').first()).toContainText('aanspreekpunt');

  // Closed, it is only read.
  await enter(page, page.getByRole('button', { name: 'Wijzig de status' }));
  await enter(page, dialog.getByRole('button', { name: /Nieuwe status/ }));
  await page.getByRole('option', { name: /Gesloten/ }).press('Enter');
  await enter(page, dialog.getByRole('button', { name: 'Wijzig de status' }));
  await expect(dialog.getByText('Schrijf op waarom.')).toBeVisible();
  await type(page, dialog.getByRole('textbox', { name: 'Waarom' }), 'De raad besliste al.');
  await enter(page, dialog.getByRole('button', { name: 'Wijzig de status' }));
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Bewerk', exact: true })).toBeHidden();
  await expect(history.getByText('De raad besliste al.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Wijzig de status' }));
  for (const { page: one } of [femke, reader]) expect(await accessibilityProblems(one)).toEqual([]);
});
