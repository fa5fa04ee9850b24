import { aCaseFile, aGroup, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, type } from '../support/keyboard';

test('people of a case note what happened and write down what it taught, together with who guides them, by keyboard', async ({ atScreen }) => {
  const group = await aGroup('Wat een casus leert', ['participant', 'newcomer']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, 'Wie mag er meebeslissen?');
  const [femke, guide, reader] = [await atScreen('participant'), await atScreen('facilitator'), await atScreen('newcomer')];
  for (const { page } of [femke, guide, reader]) {
    await page.goto(`/casussen/${caseFileId}`);
    await settled(page);
  }
  const { page } = femke;
  const dialog = page.getByRole('dialog');
  const notes = reader.page.getByRole('region', { name: /^Notities/ });
  const lessons = reader.page.getByRole('region', { name: /^Lessen/ });

  // A note, which its author takes away again.
  await enter(page, page.getByRole('button', { name: 'Schrijf een notitie' }));
  await type(page, dialog.getByRole('textbox', { name: 'Notitie' }), 'Gebeld met de griffier over de spelregels.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(notes.getByText('Gebeld met de griffier over de spelregels.')).toBeVisible();
  await enter(page, page.getByRole('button', { name: /^Wat je kunt doen met de notitie/ }));
  await page.getByRole('menuitem', { name: 'Verwijder' }).press('Enter');
  await enter(page, dialog.getByRole('button', { name: 'Verwijder' }));
  await expect(notes.getByText('Deze notitie is verwijderd.')).toBeVisible();

  // Half a lesson, which the facilitator finishes.
  await enter(page, page.getByRole('button', { name: 'Schrijf een les op' }));
  await type(page, dialog.getByRole('textbox', { name: /^De les in één zin/ }), 'Loot wie er beslist');
  await type(page, dialog.getByRole('textbox', { name: /^Hoe het was/ }), 'Steeds dezelfde mensen beslisten.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Bewaar' }));
  await expect(lessons.getByText('Concept')).toBeVisible();
  const other = guide.page.getByRole('dialog');
  await enter(guide.page, guide.page.getByRole('button', { name: 'Bewerk: Loot wie er beslist' }));
  await type(guide.page, other.getByRole('textbox', { name: /^Wat er gebeurde/ }), 'Er werd geloot onder alle inwoners.');
  await type(guide.page, other.getByRole('textbox', { name: /^Wat het opleverde/ }), 'De helft deed voor het eerst mee.');
  await enter(guide.page, other.getByRole('button', { name: 'Bewaar' }));
  await expect(lessons.getByText('De helft deed voor het eerst mee.')).toBeVisible();

  // Only once one is ready the lessons of the case are drawn.
  const draw = async (): Promise<void> => {
    await enter(page, page.getByRole('button', { name: 'Wijzig de status' }));
    await enter(page, dialog.getByRole('button', { name: /Nieuwe status/ }));
    await page.getByRole('option', { name: /In behandeling|Lessen getrokken/ }).press('Enter');
    await enter(page, dialog.getByRole('button', { name: 'Wijzig de status' }));
  };
  await draw();
  await expect(page.locator('[aria-current=step]')).toContainText('In behandeling');
  await draw();
  await expect(dialog.getByText(/Schrijf eerst minstens één les op/)).toBeVisible();
  await page.keyboard.press('Escape');
  await enter(page, page.getByRole('button', { name: 'Zet op klaar: Loot wie er beslist' }));
  await expect(lessons.getByText('Klaar', { exact: true })).toBeVisible();
  await draw();
  await expect(reader.page.locator('[aria-current=step]')).toContainText('Lessen getrokken');
  await expect(reader.page.getByRole('button', { name: /^(Schrijf een|Bewerk|Zet op klaar|Verwijder)/ })).toHaveCount(0);
  for (const { page: one } of [femke, guide, reader]) expect(await accessibilityProblems(one)).toEqual([]);
});
