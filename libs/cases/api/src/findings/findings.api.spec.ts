import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { aCaseFile, aQuietMunicipality, upload } from '../testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

const CHECK = 'query ($caseFileId: ID!, $versionId: ID) { shareCheck(caseFileId: $caseFileId, versionId: $versionId) { waiting unread { fileName } findings { key kind value times before written after part versionId } } }';
const PROPOSE = 'mutation ($input: ProposeShareInput!) { proposeShare(input: $input) { share { id keptFindings { kind value } } } }';
const SHARE = 'query ($id: ID!) { share(id: $id) { keptFindings { kind value written } } }';

interface CheckAnswer {
  shareCheck: { waiting: number; unread: { fileName: string }[]; findings: { key: string; kind: string; value: string; times: number; part: number; before: string; written: string; after: string }[] };
}

async function aCase(words: string, filename = 'verslag.txt') {
  const group = await aGroup(app);
  const organisationId = await aQuietMunicipality(app);
  const [owner, second, neighbour] = [await aMember(app, group, { organisationId, name: 'Hidde Zandstra' }), await aMember(app, group, { organisationId }), await aMember(app, group)];
  const caseFileId = (await aCaseFile(app, group, owner)).id;
  const add = async (content: string, name = filename): Promise<string> => (await upload(app, owner, { caseFileId, filename: name }, Buffer.from(content))).headers.get('leerkring-version')!;
  return { owner, second, neighbour, caseFileId, add, versionId: await add(words) };
}

const input = (caseFileId: string, versionId: string | null, kept: string[] = []) => ({ input: { caseFileId, versionId, audience: 'group', purpose: 'Om te lezen', endsAt: new Date(app.clock.now().getTime() + 86_400_000), kept } });
const words = 'Gesproken met Hidde Zandstra.\n\nMail hidde@gemeente.example of bel 06-12345678. Nogmaals: 06 12345678.';

describe('before documents are shared', () => {
  it('what may be about a person is shown where it stands, and each wants a decision', async () => {
    const { owner, second, caseFileId, versionId } = await aCase(words);
    await app.settle();
    const { shareCheck } = await app.ask<CheckAnswer>(CHECK, { caseFileId, versionId }, owner);
    expect(shareCheck.findings).toMatchObject([
      { kind: 'name', value: 'Hidde Zandstra', times: 1, part: 1, before: 'Gesproken met ', written: 'Hidde Zandstra', after: '.' },
      { kind: 'email', value: 'hidde@gemeente.example', times: 1, part: 2 },
      { kind: 'phone', value: '0612345678', times: 2, part: 2, written: '06-12345678' },
    ]);
    const keys = shareCheck.findings.map(({ key }) => key);
    const refused = await app.graphql(PROPOSE, input(caseFileId, versionId, keys.slice(1)), owner);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'SHARE_FINDINGS_OPEN', details: { open: 1 } });
    expect(await app.codeOf(PROPOSE, input(caseFileId, versionId), owner)).toBe('SHARE_FINDINGS_OPEN');
    const { proposeShare } = await app.ask<{ proposeShare: { share: { id: string } } }>(PROPOSE, input(caseFileId, versionId, keys), owner);
    const { share } = await app.ask<{ share: { keptFindings: object[] } }>(SHARE, { id: proposeShare.share.id }, second);
    expect(share.keptFindings).toEqual([{ kind: 'name', value: 'Hidde Zandstra', written: 'Hidde Zandstra' }, { kind: 'email', value: 'hidde@gemeente.example', written: 'hidde@gemeente.example' }, { kind: 'phone', value: '0612345678', written: '06-12345678' }]);
  });

  it('a whole case is looked at, and what cannot be read is named for people to look at themselves', async () => {
    const { owner, caseFileId, add } = await aCase('Niets over personen.');
    await add('rekening NL91 ABNA 0417 1643 00', 'begroting.csv');
    await add('%PDF-1.7 en verder niets', 'kapot.pdf');
    await app.settle();
    const { shareCheck } = await app.ask<CheckAnswer>(CHECK, { caseFileId, versionId: null }, owner);
    expect([shareCheck.waiting, shareCheck.unread, shareCheck.findings.map(({ kind, value }) => [kind, value])]).toEqual([0, [{ fileName: 'kapot.pdf' }], [['iban', 'NL91ABNA0417164300']]]);
  });

  it('nothing is shared of which the words are still being read', async () => {
    const { owner, caseFileId, versionId } = await aCase(words);
    expect((await app.ask<CheckAnswer>(CHECK, { caseFileId, versionId }, owner)).shareCheck).toMatchObject({ waiting: 1, findings: [] });
    expect(await app.codeOf(PROPOSE, input(caseFileId, versionId), owner)).toBe('SHARE_TEXT_WAITING');
  });

  it('more than five hundred of them are too many to look at', async () => {
    const { owner, caseFileId, versionId } = await aCase(Array.from({ length: 501 }, (_, index) => `p${index}@gemeente.example`).join('\n'));
    await app.settle();
    expect(await app.codeOf(CHECK, { caseFileId, versionId }, owner)).toBe('SHARE_FINDINGS_FULL');
    expect(await app.codeOf(PROPOSE, input(caseFileId, versionId), owner)).toBe('SHARE_FINDINGS_FULL');
  });

  it('nobody else learns what was found', async () => {
    const { neighbour, caseFileId, versionId } = await aCase(words);
    await app.settle();
    expect(await app.codeOf(CHECK, { caseFileId, versionId }, neighbour)).toBe('FORBIDDEN');
    expect(await app.codeOf(CHECK, { caseFileId, versionId }, await aMember(app, await aGroup(app)))).toBe('NOT_FOUND');
    const { shareCheck } = await app.ask<CheckAnswer>(CHECK, { caseFileId, versionId: null }, (await aCase(words)).owner).catch((error: Error) => ({ shareCheck: error.message.slice(0, 9) }));
    expect(shareCheck).toBe('NOT_FOUND');
  });
});
