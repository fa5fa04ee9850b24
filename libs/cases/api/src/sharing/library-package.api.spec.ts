import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { RunningDownloads } from '@leerkring/platform/api';
import { someText, startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { unzipSync } from 'fflate';
import { CasesModule } from '../cases.module';
import { aCaseFile, aQuietMunicipality, aShare, upload } from '../testing';
import { SharingService } from './sharing.service';

const DAY = 24 * 60 * 60 * 1000;
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

interface Listed {
  file: string | null;
  leftOut: string | null;
  document: string;
  sha256: string;
  case: string;
  purpose: string;
}

/** A case of a municipality with two delegates, read by somebody else of the group. */
async function aCase(title: string) {
  const group = await aGroup(app);
  const organisationId = await aQuietMunicipality(app);
  const [proposer, decider, reader] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId }), await aMember(app, group)];
  const caseFileId = (await aCaseFile(app, group, proposer, title)).id;
  const add = async (filename: string, bytes: Uint8Array) => (await upload(app, proposer, { caseFileId, filename }, bytes)).headers.get('leerkring-version')!;
  const share = (versionId: string, mayDownload = true) => aShare(app, { caseFileId, versionId, proposer, decider, mayDownload, purpose: 'Om te lezen' });
  return { organisationId, proposer, reader, add, share };
}

async function packageFor(as: Caller, query: string): Promise<{ files: Record<string, Uint8Array>; manifest: Listed[] }> {
  const answer = await app.fetch(`/files/library.zip?${query}`, {}, as);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return { files, manifest: JSON.parse(Buffer.from(files['manifest.json']!).toString()) as Listed[] };
}

describe('the library in one package', () => {
  it('holds what is shared, byte for byte, and a manifest that tells of each what it is, and why it is not in it', async () => {
    const { organisationId, proposer, reader, add, share } = await aCase('Geld: van / voor dorpen?');
    const [rules, plan] = [Buffer.from('Zo verdelen wij het.'), Buffer.from('# Plan')];
    const ids = [await add('regels.txt', rules), await add('plan.md', plan), await add('Regels.txt', Buffer.from('Anders.')), await add('niet gedeeld.txt', Buffer.from('geheim'))];
    await share(ids[0]!);
    await share(ids[1]!, false);
    await share(ids[2]!);
    const { files, manifest } = await packageFor(reader, `organisationId=${organisationId}`);
    expect(Object.keys(files)).toHaveLength(3);
    expect(manifest.map(({ document, leftOut, file }) => [document, leftOut, file?.split('/').slice(1).join('/')])).toEqual([
      ['plan.md', 'view_only', undefined],
      ['regels.txt', null, 'Geld- van - voor dorpen-/v1 regels.txt'],
      ['Regels.txt', null, 'Geld- van - voor dorpen-/v1-1 Regels.txt'],
    ]);
    expect(Buffer.from(files[manifest[1]!.file!]!)).toEqual(rules);
    expect(manifest[1]).toMatchObject({ case: 'Geld: van / voor dorpen?', purpose: 'Om te lezen' });
    const audited = await app.database.query<object[]>(`SELECT 1 FROM audit_entries WHERE action = 'document_version.download' AND object_id = ANY($1) AND actor_id = $2`, [ids, reader.id]);
    expect(audited).toHaveLength(2);
    const empty = await app.fetch(`/files/library.zip?organisationId=${organisationId}&audience=track`, {}, proposer);
    expect([empty.status, ((await empty.json()) as { error: { code: string } }).error.code]).toEqual([400, 'LIBRARY_EMPTY']);
  });

  it('is for who signed in, by filters that are right', async () => {
    expect((await app.fetch('/files/library.zip')).status).toBe(401);
    expect((await app.fetch('/files/library.zip?audience=iedereen', {}, await aMember(app, await aGroup(app)))).status).toBe(400);
  });

  it('is cut off when sharing one of its files ends on its way', async () => {
    const { organisationId, reader, add, share } = await aCase('Groot');
    await share(await add('groot.txt', someText(24 * 1024 * 1024)));
    const answer = await app.fetch(`/files/library.zip?organisationId=${organisationId}`, {}, reader);
    const body = answer.body!.getReader();
    await body.read();
    expect(app.get(RunningDownloads).count).toBe(1);
    app.clock.advance(366 * DAY);
    await app.get(SharingService).endExpired();
    const rest = async (): Promise<void> => {
      while (!(await body.read()).done);
    };
    await expect(rest()).rejects.toThrow();
    expect(app.get(RunningDownloads).count).toBe(0);
  });
});
