import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/browser';
import { aCaseFile, aGroup, signedIn } from '../support/api';

const folder = join(import.meta.dirname, '../../../libs/cases/api/src/reading/real-documents');
/** What the viewer shows: PDFs and pictures as they are, one of each other kind by its words. */
const names = readdirSync(folder).filter((name) => /\.(pdf|png|jpe?g|gif|webp|avif)$/.test(name) || /^(libreoffice\.(docx|odt|xlsx|ods|pptx|odp)|hand\.(md|txt|csv))$/.test(name));
const base64 = (words: string): string => Buffer.from(words).toString('base64');

test('documents by many programs open in the viewer, in a real browser', async ({ atScreen }) => {
  test.setTimeout(240_000);
  const group = await aGroup('Documenten van overal', ['participant']);
  const caller = await signedIn('participant');
  const caseFileId = await aCaseFile(caller, group.id, `Van overal ${group.id.slice(-6)}`);
  const { page } = await atScreen('participant');
  const upload = async (name: string): Promise<string> => {
    const bytes = readFileSync(join(folder, name));
    const facts = { caseFileId, filename: name, sha256: createHash('sha256').update(bytes).digest('hex') };
    const metadata = Object.entries(facts).map(([key, value]) => `${key} ${base64(value)}`).join(',');
    const created = await caller.fetch('/files', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadata } });
    const sent = await caller.fetch(created.headers.get('location')!, { method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: bytes });
    return sent.headers.get('leerkring-version')!;
  };
  for (const name of names) {
    await test.step(name, async () => {
      await page.goto(`/casussen/${caseFileId}/document/${await upload(name)}`);
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      const isImage = /\.(png|jpe?g|gif|webp|avif)$/.test(name);
      if (isImage) await expect(page.getByRole('img', { name }).locator('canvas')).toHaveJSProperty('width', 24);
      else await expect(page.getByText(/vijftienduizend|dorpsraad|Haarlo/).first()).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});
