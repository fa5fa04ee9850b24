import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { aCaseFile, aQuietMunicipality, aShare, upload } from '../testing';

const read = `query ($id: ID!) { documentVersion(id: $id) { readRequest { dueOn } readConfirmedAt receiptRights readConfirmations { account { id } } readersElsewhere { count organisation { id } } } }`;
const does = (verb: string, type = 'ReadingInput'): string => `mutation ($input: ${type}!) { ${verb}(input: $input) { documentVersion { id } } }`;
const [ask, withdraw, confirm] = [does('askReading', 'AskReadingInput'), does('withdrawReadRequest'), does('confirmReading')];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

/** A version that is shared with all groups of its track. */
async function aPlace() {
  const [group, organisationId] = [await aGroup(app), await aQuietMunicipality(app)];
  const [owner, second, reader] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId }), await aMember(app, group)];
  const elsewhere = await aMember(app, await aGroup(app, { track: { id: group.trackId } }));
  const caseFile = await aCaseFile(app, group, owner);
  const versionId = (await upload(app, owner, { caseFileId: caseFile.id, filename: 'a.txt' }, Buffer.from('Lees dit'))).headers.get('leerkring-version')!;
  const shareId = await aShare(app, { caseFileId: caseFile.id, versionId, audience: 'track', proposer: owner, decider: second });
  return { owner, second, reader, elsewhere, caseFile, versionId, shareId };
}

type Found = { readRequest: object | null; readConfirmedAt: string | null; receiptRights: string[]; readConfirmations: object[] | null; readersElsewhere: { count: number }[] | null };
const seen = async (id: string, as: Caller): Promise<Found> => (await app.ask<{ documentVersion: Found }>(read, { id }, as)).documentVersion;

describe('a read receipt', () => {
  it('is asked by the delegation, given by readers, and seen by name in the own group and as a number elsewhere', async () => {
    const { owner, second, reader, elsewhere, caseFile, versionId } = await aPlace();
    const input = { versionId };
    expect(await app.codeOf(confirm, { input }, reader)).toBe('READ_REQUEST_ENDED');
    await app.ask(ask, { input: { versionId, dueOn: '2027-01-15' } }, owner);
    expect(await seen(versionId, reader)).toEqual({ readRequest: { dueOn: '2027-01-15' }, readConfirmedAt: null, receiptRights: ['read_request.confirm'], readConfirmations: null, readersElsewhere: null });
    for (const person of [reader, elsewhere, elsewhere]) await app.ask(confirm, { input }, person);
    expect((await seen(versionId, reader)).readConfirmedAt).toBeTruthy();
    expect(await seen(versionId, second)).toMatchObject({ readConfirmations: [{ account: { id: reader.id } }], readersElsewhere: [{ count: 1 }] });
    const socket = await app.socket(owner);
    const told = JSON.stringify(await socket.emitWithAck('stream.open', { stream: `case_documents:${caseFile.id}`, after: 0 }));
    expect([told.includes('read_request.confirmed'), told.includes(elsewhere.id)]).toEqual([true, false]);
    socket.disconnect();
    await app.ask(withdraw, { input }, second);
    expect((await seen(versionId, reader)).readRequest).toBeNull();
  });

  it('is asked or ended by nobody else, not given for oneself, and gone with the right to read', async () => {
    const { owner, reader, elsewhere, versionId, shareId } = await aPlace();
    const input = { versionId };
    await app.ask(ask, { input }, owner);
    expect(await app.codeOf(confirm, { input }, owner)).toBe('FORBIDDEN');
    for (const mutation of [ask, withdraw]) expect(await app.codeOf(mutation, { input }, reader)).toBe('FORBIDDEN');
    await app.ask('mutation ($input: WithdrawShareInput!) { withdrawShare(input: $input) { __typename } }', { input: { id: shareId, reason: 'Toch niet' } }, owner);
    for (const person of [reader, elsewhere]) {
      expect(await app.codeOf(confirm, { input }, person)).toBe('NOT_FOUND');
      expect(await app.codeOf(read, { id: versionId }, person)).toBe('NOT_FOUND');
    }
  });
});
