import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentEndings, endingOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { TextExtractor, textKindOf } from '@leerkring/platform/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { isOfficeFile } from '../rendering/libre-office';
import { aCaseFile, upload } from '../testing';

const folder = join(import.meta.dirname, 'real-documents');
const files = new Map(
  readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .map((name) => [name.replace(/\.gz$/, ''), name.endsWith('.gz') ? gunzipSync(readFileSync(join(folder, name))) : readFileSync(join(folder, name))] as const),
);
const names = [...files.keys()];

/** What each says, whatever program made it. */
function saidIn(name: string): string {
  if (/pptx?$|pptm$|odp$|impress\.pdf$/.test(name) && name !== 'pandoc.pptx') return 'De dorpsraad beslist na een avond.';
  if (/xls[xm]?$|ods$|[ct]sv$|^gnumeric|calc\.pdf$/.test(name)) return name.endsWith('.pdf') ? 'Haarlo 15000' : 'Haarlo\t15000';
  return 'Elk dorp krijgt vijftienduizend euro per jaar.';
}

let app: TestApp;
let cookie: string;
const versions = new Map<string, string>();
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule], env: { LIBREOFFICE: '/usr/bin/soffice' } });
  const group = await aGroup(app);
  const owner = await aMember(app, group);
  cookie = owner.cookie;
  const { id: caseFileId } = await aCaseFile(app, group, owner);
  for (const [filename, bytes] of files) versions.set(filename, (await upload(app, owner, { caseFileId, filename }, bytes)).headers.get('leerkring-version') ?? '');
  await app.settle();
}, 600_000);
afterAll(() => app.stop());

const fetched = async (name: string, part = ''): Promise<Response> => fetch(`${app.url}/files/${versions.get(name)}${part}`, { headers: { cookie } });
const plain = (words: string): string => words.replace(/[ \n\u00a0]+/g, ' ');

async function wordsOfPdf(bytes: ArrayBuffer): Promise<string> {
  const found = await new TextExtractor().extract('pdf', new Uint8Array(bytes), () => undefined);
  return 'parts' in found ? plain(found.parts.map(({ body }) => body).join(' ')) : found.trouble;
}

describe('documents by real programs', () => {
  it('are of every kind that may become a document, and by many programs', () => {
    expect(documentEndings.filter((ending) => !names.some((name) => endingOf(name) === ending))).toEqual([]);
    expect([names.length >= 60, new Set(names.map((name) => name.split(/[.-]/)[0])).size >= 15]).toEqual([true, true]);
  });

  it.each(names)('%s is taken in and comes out byte for byte', async (name) => {
    const answer = await fetched(name);
    expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(files.get(name)!)]).toEqual([200, true]);
  });

  it.each(names.filter((name) => textKindOf(name)))('%s is read: its words are there', async (name) => {
    const { parts } = (await (await fetched(name, '/text')).json()) as { parts: { body: string }[] };
    expect(plain(parts.map(({ body }) => body).join('\n'))).toContain(saidIn(name));
  });

  it.each(names.filter(isOfficeFile))('%s is seen as PDF, with the same words', async (name) => {
    const said = saidIn(name).replace('\t', ' ');
    expect(await wordsOfPdf(await (await fetched(name, '/as-pdf')).arrayBuffer())).toContain(said);
  });
});
