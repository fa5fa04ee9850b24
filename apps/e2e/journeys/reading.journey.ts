import { writeFile } from 'node:fs/promises';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { aCaseFile, aGroup, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, type } from '../support/keyboard';

/** A PDF of three pages, the last of which names the council. */
async function aPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  for (const words of ['Het dorpsbudget', 'Wat het kost', 'De dorpsraad beslist']) pdf.addPage().fontSize(24).text(words);
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('a colleague reads a PDF and a text in the browser, by keyboard, until the right to see them ends', async ({ atScreen }) => {
  const group = await aGroup('Meelezen', ['participant', 'coordinator']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, 'Wie beslist er mee?');
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ text: 'Spelregels', heading: HeadingLevel.HEADING_1 }), new Paragraph('Elk dorp beslist zelf.')] }] }));
  const files = [test.info().outputPath('plan.pdf'), test.info().outputPath('regels.docx')];
  await writeFile(files[0]!, await aPdf());
  await writeFile(files[1]!, docx);
  const [owner, reader] = [await atScreen('participant'), await atScreen('coordinator')];
  await owner.page.goto(`/casussen/${caseFileId}`);
  await owner.page.getByRole('button', { name: 'Document toevoegen' }).first().click();
  await owner.page.getByRole('dialog').locator('input[type=file][multiple]').setInputFiles(files);
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }).click();

  const { page } = reader;
  const refused: string[] = [];
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()));
  await page.goto(`/casussen/${caseFileId}`);
  await enter(page, page.getByRole('link', { name: 'Lees plan.pdf' }));
  await expect(page.getByRole('region', { name: 'Pagina 1' }).getByText('Het dorpsbudget')).toBeVisible();
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await type(page, page.getByRole('searchbox', { name: /Zoek in dit document/ }), 'dorpsraad');
  await expect(page.getByText('1 van 1')).toBeVisible();
  await expect(page.getByText('Pagina 3 van 3')).toBeVisible();

  await page.goto(`/casussen/${caseFileId}`);
  await enter(page, page.getByRole('link', { name: 'Lees regels.docx' }));
  await expect(page.getByRole('heading', { level: 2, name: 'Spelregels' })).toBeVisible({ timeout: 20_000 });
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  const coordinator = await signedIn('coordinator');
  await coordinator.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { __typename } }', { input: { groupId: group.id } });
  await expect(page.getByText('Je kunt dit document niet meer inzien.')).toBeVisible();
  await expect(page.getByText('Elk dorp beslist zelf.')).toHaveCount(0);
  expect(refused).toEqual([]);
});
