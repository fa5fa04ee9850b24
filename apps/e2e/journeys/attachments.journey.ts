import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { aGroup, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { aLineThatBreaksAfter } from '../support/line';
import { aPng } from '../support/png';

test.use({ breaksTheLine: true });

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('an image and a file go with a post over a line that breaks off, and are there at once for who may read it, and for nobody else', async ({ atScreen, baseURL }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Met stukken', ['participant', 'coordinator']);
  const threadId = await aThread(await signedIn('facilitator'), group.id, 'Wie heeft spelregels voor een dorpshuis?');
  const plan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000)]);
  // Well inside the file: what is there already is not sent again.
  const line = await aLineThatBreaksAfter(1_500_000, baseURL!);
  const { page: femke } = await atScreen('participant', { baseURL: line.url });
  const { page: reader } = await atScreen('coordinator');
  for (const page of [femke, reader]) await page.goto(`/gesprekken/${threadId}`);
  await settled(reader);

  const box = femke.getByRole('textbox', { name: 'Je reactie' });
  await box.click();
  await femke.keyboard.type('Zo doen wij het. ');
  await femke.locator('.composer__foot input[type=file]').setInputFiles([
    { name: 'Dorpshuis.png', mimeType: 'image/png', buffer: aPng(1200, 800) },
    { name: 'Beheerplan 2027.pdf', mimeType: 'application/pdf', buffer: plan },
  ]);
  const attached = femke.getByRole('list', { name: 'Bestanden bij je bericht' });
  await expect(attached.getByRole('listitem')).toHaveCount(2, { timeout: 60_000 });
  expect(line.cuts()).toBe(1);

  await femke.getByRole('button', { name: 'Zet Dorpshuis.png in de tekst' }).click();
  await femke.getByRole('textbox', { name: 'Wat is er te zien?' }).fill('Het dorpshuis in de avond');
  expect(await accessibilityProblems(femke)).toEqual([]);
  await femke.keyboard.press('Enter');
  await expect(box.getByRole('img', { name: 'Het dorpshuis in de avond' })).toBeVisible();
  await femke.getByRole('radio', { name: 'Voorbeeld' }).click();
  const preview = femke.getByRole('region', { name: 'Voorbeeld' });
  await expect(preview.getByRole('img', { name: 'Het dorpshuis in de avond' })).toBeVisible();
  expect(await accessibilityProblems(femke)).toEqual([]);
  await femke.getByRole('button', { name: 'Plaats reactie' }).click();

  const post = reader.getByRole('article').filter({ hasText: 'Zo doen wij het.' });
  const image = post.getByRole('img', { name: 'Het dorpshuis in de avond' });
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => [element.naturalWidth, element.naturalHeight])).toEqual([1200, 800]);
  const [download] = await Promise.all([reader.waitForEvent('download'), post.getByRole('link', { name: 'Download Beheerplan 2027.pdf' }).click()]);
  expect(download.suggestedFilename()).toBe('Beheerplan 2027.pdf');
  expect(sha256(await readFile(await download.path()))).toBe(sha256(plan));
  expect(await accessibilityProblems(reader)).toEqual([]);

  const outsider = await signedIn('newcomer');
  const addresses = [(await image.getAttribute('src'))!, (await post.getByRole('link', { name: /^Download/ }).getAttribute('href'))!];
  for (const address of addresses) expect((await outsider.fetch(address)).status).toBe(404);

  await femke.getByRole('article').filter({ hasText: 'Zo doen wij het.' }).getByRole('button', { name: /^Meer/ }).click();
  await femke.getByRole('menuitem', { name: 'Verwijder' }).click();
  await expect(reader.getByText('Zo doen wij het.')).toHaveCount(0, { timeout: 20_000 });
  const coordinator = await signedIn('coordinator');
  for (const address of addresses) expect((await coordinator.fetch(address)).status).toBe(404);
  await line.close();
});
