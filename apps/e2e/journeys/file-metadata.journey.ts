import { PDFDocument } from 'pdf-lib';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { aCaseFile, aGroup, signedIn } from '../support/api';
import { enter } from '../support/keyboard';

test('what a file tells of its maker is seen before it is shared, and taken out', async ({ atScreen }) => {
  const group = await aGroup('Wat een bestand vertelt', ['participant']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, `Wie schreef dit ${group.id.slice(-6)}`);
  const { page } = await atScreen('participant');
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Spelregels');
  pdf.setAuthor('Hidde Zandstra');
  await page.goto(`/casussen/${caseFileId}`);
  await settled(page);
  const chooser = page.waitForEvent('filechooser');
  await enter(page, page.getByRole('button', { name: 'Document toevoegen' }).first());
  await enter(page, page.getByRole('button', { name: 'Kies bestanden' }));
  await (await chooser).setFiles({ name: 'spelregels.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) });
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }));
  await enter(page, page.getByRole('button', { name: 'Deel spelregels.pdf' }));
  const told = page.getByRole('region', { name: 'Wat het bestand zelf vertelt' });
  // The file is looked into by a job, after those of others.
  await expect(told.getByText('Hidde Zandstra')).toBeVisible({ timeout: 30_000 });
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, told.getByRole('button', { name: 'Maak een versie zonder' }));
  await expect(page.getByText(/Versie 2 is gemaakt, zonder deze gegevens/)).toBeVisible();
  await expect(page.getByText(/spelregels.pdf, versie 2/)).toBeVisible();
  await expect(told.getByText('In het bestand staat niets over maker, plaats of apparaat.')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await enter(page, page.getByRole('button', { name: /alle versies/ }));
  await enter(page, page.getByRole('button', { name: 'Wat het vertelt: versie 1 van spelregels.pdf' }));
  await expect(page.getByRole('dialog').getByText('Hidde Zandstra')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});
