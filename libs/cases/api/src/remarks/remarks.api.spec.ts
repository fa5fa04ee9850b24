import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RemarkCircle } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { aCaseFile, aQuietMunicipality, aRemark, aShare, upload } from '../testing';

const read = `query ($id: ID!) { documentVersion(id: $id) { remarks { place { part at quote } remark {
  id kind circle body revision editedAt resolvedAt deletedAt author { id } resolvedBy { id } group { id } version { number } answers { id body author { id } } viewerCan } } remarkAudiences { circle group { id } } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

const plan = 'De raad stelt de spelregels vast.\n\nElk dorp krijgt vijftienduizend euro per jaar.\n\nDe dorpsraad beslist waaraan.';
const changed = `Vooraf een inleiding.\n\n${plan.replace('De dorpsraad beslist waaraan.', 'Het college beslist.')}`;

/** A case with a document of a group that also sits in a track with another group. */
async function aPlace() {
  const [group, organisationId] = [await aGroup(app), await aQuietMunicipality(app)];
  const sibling = await aGroup(app, { track: { id: group.trackId } });
  const [owner, second] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId })];
  const [reader, neighbour] = [await aMember(app, group), await aMember(app, sibling)];
  const caseFile = await aCaseFile(app, group, owner);
  const add = async (words: string, documentId?: string): Promise<string> => {
    const id = (await upload(app, owner, { caseFileId: caseFile.id, filename: 'plan.txt', ...(documentId && { documentId }) }, Buffer.from(words))).headers.get('leerkring-version')!;
    // A job reads its words, and remarks follow these.
    for (let times = 0; times < 2; times += 1) await app.settle();
    return id;
  };
  const first = await add(plan);
  const [{ document_id: documentId }] = await app.database.query('SELECT document_id FROM document_versions WHERE id = $1', [first]);
  const share = (versionId: string, audience: 'group' | 'track' = 'group') => aShare(app, { caseFileId: caseFile.id, versionId, audience, proposer: owner, decider: second });
  return { group, sibling, owner, second, reader, neighbour, caseFile, first, share, next: (words: string) => add(words, documentId as string) };
}

interface Answer {
  place: { part: number; at: number; quote: string } | null;
  remark: { id: string; kind: string; circle: RemarkCircle; body: string; revision: number; resolvedAt: string | null; deletedAt: string | null; version: { number: number } | null; answers: { id: string; body: string }[]; viewerCan: string[] };
}

const remarksOf = async (id: string, as: Caller): Promise<Answer[]> => (await app.ask<{ documentVersion: { remarks: Answer[] } }>(read, { id }, as)).documentVersion.remarks;
/** What somebody meets of remarks at a version: the words, with those of the passage. */
const met = async (id: string, as: Caller): Promise<string[]> => (await remarksOf(id, as)).map(({ place, remark }) => `${remark.body} | ${place?.quote ?? '-'}`);
const change = (verb: string, input: object, as: Caller) => app.ask(mutation(verb), { input }, as);
const mutation = (verb: string): string => `mutation ($input: ${['answer', 'edit'].includes(verb) ? verb[0]!.toUpperCase() + verb.slice(1) : ''}RemarkInput!) { ${verb}Remark(input: $input) { remark { id body revision answers { id body } viewerCan } } }`;
const codeOf = (verb: string, input: object, as: Caller) => app.codeOf(mutation(verb), { input }, as);
const storedWords = async (words: string): Promise<number> => (await app.database.query<object[]>('SELECT 1 FROM remarks WHERE body LIKE $1', [`%${words}%`])).length;

describe('a remark', () => {
  it('stands at the passage it is about, for the delegation or for the group that reads along', async () => {
    const { group, owner, second, reader, first, share } = await aPlace();
    await share(first);
    await aRemark(app, first, owner, { groupId: group.id, circle: 'delegation', body: 'Dit moet nog langs het college', place: { part: 1, at: 0, quote: 'Elk dorp' } });
    const id = await aRemark(app, first, reader, { groupId: group.id, body: 'Hoe kom je aan dit bedrag?', place: { part: 1, at: 0, quote: 'vijftienduizend  euro' } });
    expect(await met(first, reader)).toEqual(['Hoe kom je aan dit bedrag? | vijftienduizend euro']);
    expect(await met(first, second)).toEqual(['Dit moet nog langs het college | Elk dorp', 'Hoe kom je aan dit bedrag? | vijftienduizend euro']);
    const [{ place, remark }] = await remarksOf(first, reader) as [Answer];
    expect({ place, remark }).toMatchObject({ place: { part: 1, at: 13 }, remark: { id, kind: 'passage', circle: 'group', revision: 1, version: { number: 1 }, viewerCan: ['remark.answer', 'remark.edit', 'remark.delete', 'remark.resolve'] } });
    expect((await app.ask<{ documentVersion: { remarkAudiences: object[] } }>(read, { id: first }, owner)).documentVersion.remarkAudiences).toEqual(['delegation', 'group'].map((circle) => ({ circle, group: { id: group.id } })));
  });

  it('is answered, changed, settled and taken up again, each by who may', async () => {
    const { group, owner, second, reader, first, share } = await aPlace();
    await share(first);
    const other = await aMember(app, group);
    const id = await aRemark(app, first, reader, { groupId: group.id, body: 'Onduidelijk' });
    await change('answer', { id, body: 'Wat precies?', clientId: unknownId() }, owner);
    await change('edit', { id, revision: 1, body: 'Wie is de raad?' }, reader);
    expect(await codeOf('edit', { id, revision: 1, body: 'Te laat' }, reader)).toBe('REMARK_CHANGED');
    expect(await codeOf('edit', { id, revision: 2, body: 'Niet van mij' }, owner)).toBe('FORBIDDEN');
    expect(await codeOf('resolve', { id }, other)).toBe('FORBIDDEN');
    await change('resolve', { id }, second);
    expect(await codeOf('answer', { id, body: 'Nog iets', clientId: unknownId() }, owner)).toBe('FORBIDDEN');
    await change('reopen', { id }, reader);
    await change('delete', { id }, reader);
    expect((await remarksOf(first, other))[0]!.remark).toMatchObject({ body: '', deletedAt: expect.any(String), answers: [{ body: 'Wat precies?' }], viewerCan: [] });
    await change('delete', { id: (await remarksOf(first, owner))[0]!.remark.answers[0]!.id }, owner);
    expect(await remarksOf(first, owner)).toEqual([]);
  });

  it('is stored once however often it is sent, and goes nowhere that is not in the text', async () => {
    const { group, owner, first } = await aPlace();
    const clientId = unknownId();
    for (let times = 0; times < 2; times += 1) await aRemark(app, first, owner, { groupId: group.id, body: 'Eén keer', clientId });
    expect(await met(first, owner)).toEqual(['Eén keer | -']);
    const write = (place: object, groupId = group.id) => app.codeOf('mutation ($input: WriteRemarkInput!) { writeRemark(input: $input) { __typename } }', { input: { versionId: first, groupId, circle: 'group', body: 'Kan niet', place, clientId: unknownId() } }, owner);
    expect(await write({ part: 0, quote: 'staat er niet' })).toBe('REMARK_PLACE_UNKNOWN');
    expect(await write({ part: 0 })).toBe('REMARK_PLACE_UNKNOWN');
    expect(await write({ part: 0, quote: 'x'.repeat(2001) })).toBe('INPUT_INVALID');
    expect(await write({ part: 0, quote: 'raad' }, (await aGroup(app)).id)).toBe('NOT_FOUND');
  });

  it('goes out of every table with the words of who is forgotten', async () => {
    const { group, owner, reader, first, share } = await aPlace();
    const mark = unknownId().slice(-12);
    await share(first);
    const id = await aRemark(app, first, owner, { groupId: group.id, body: `Van mij ${mark}` });
    await change('answer', { id, body: `Ook van mij ${mark}`, clientId: unknownId() }, owner);
    await change('answer', { id, body: 'Niet van mij', clientId: unknownId() }, reader);
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { __typename } }', { input: { accountId: owner.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect(await storedWords(mark)).toBe(0);
    expect((await remarksOf(first, reader))[0]!.remark.answers).toMatchObject([{ body: 'Niet van mij' }]);
  });
});

describe('a remark on the next version', () => {
  it('goes along with its passage; without it stays where it was made, with where that is', async () => {
    const { group, owner, first, next } = await aPlace();
    const wish = { groupId: group.id, circle: 'delegation' as const };
    await aRemark(app, first, owner, { ...wish, body: 'Blijft', place: { part: 1, at: 0, quote: 'vijftienduizend euro' } });
    await aRemark(app, first, owner, { ...wish, body: 'Vervalt', place: { part: 2, at: 0, quote: 'De dorpsraad beslist waaraan.' } });
    const settled = await aRemark(app, first, owner, { ...wish, body: 'Is gedaan', place: { part: 0, at: 0, quote: 'spelregels' } });
    await change('resolve', { id: settled }, owner);
    const second = await next(changed);
    expect(await met(second, owner)).toEqual(['Blijft | vijftienduizend euro', 'Vervalt | -']);
    const [stays, lost] = await remarksOf(second, owner);
    expect([stays!.place!.part, lost!.remark.version]).toEqual([2, { number: 1 }]);
    expect(await met(first, owner)).toEqual(['Blijft | vijftienduizend euro', 'Vervalt | De dorpsraad beslist waaraan.', 'Is gedaan | spelregels']);
    // Written, or taken up again, at an earlier version afterwards.
    await change('reopen', { id: settled }, owner);
    await aRemark(app, first, owner, { ...wish, body: 'Later', place: { part: 0, at: 0, quote: 'De raad stelt de spelregels vast.' } });
    await app.settle();
    expect(await met(second, owner)).toEqual(expect.arrayContaining(['Is gedaan | spelregels', 'Later | De raad stelt de spelregels vast.']));
  });

  it('shows nobody words of a version that they may not see, nor what was said of these', async () => {
    const { group, owner, reader, first, next, share } = await aPlace();
    await aRemark(app, first, owner, { groupId: group.id, body: 'Staat er nog', place: { part: 1, at: 0, quote: 'vijftienduizend euro' } });
    await aRemark(app, first, owner, { groupId: group.id, body: 'Ging over de dorpsraad', place: { part: 2, at: 0, quote: 'De dorpsraad beslist waaraan.' } });
    await aRemark(app, first, owner, { groupId: group.id, body: 'Ging over alles van toen' });
    const second = await next(changed);
    await share(second);
    const seen = await remarksOf(second, reader);
    expect(seen.map(({ place, remark }) => [remark.body, place?.quote, remark.version])).toEqual([['Staat er nog', 'vijftienduizend euro', null]]);
    expect(await app.codeOf(read, { id: first }, reader)).toBe('NOT_FOUND');
    await share(first);
    expect(await met(second, reader)).toHaveLength(3);
  });
});

describe('who does not read along', () => {
  it('are people of another group, whichever of the two wrote it, and coordinators', async () => {
    const { group, sibling, owner, second, reader, neighbour, first, share } = await aPlace();
    await share(first, 'track');
    await aRemark(app, first, reader, { groupId: group.id, body: 'Van hier' });
    const there = await aRemark(app, first, neighbour, { groupId: sibling.id, body: 'Van daar' });
    expect([await met(first, owner), await met(first, reader)]).toEqual([['Van hier | -'], ['Van hier | -']]);
    expect(await met(first, neighbour)).toEqual(['Van daar | -']);
    for (const person of [owner, second, reader]) for (const verb of ['resolve', 'delete']) expect(await codeOf(verb, { id: there }, person)).toBe('NOT_FOUND');
    expect(await app.codeOf('mutation ($input: WriteRemarkInput!) { writeRemark(input: $input) { __typename } }', { input: { versionId: first, groupId: sibling.id, circle: 'delegation', body: 'Nee', clientId: unknownId() } }, neighbour)).toBe('FORBIDDEN');
    // Their names stand on no stream of the others either.
    const socket = await app.socket(owner);
    const [{ id: caseFileId }] = await app.database.query('SELECT d.case_file_id AS id FROM documents d JOIN document_versions v ON v.document_id = d.id WHERE v.id = $1', [first]);
    const told = JSON.stringify(await socket.emitWithAck('stream.open', { stream: `case_documents:${caseFileId}`, after: 0 }));
    expect([told.includes('remark.written'), told.includes(there), told.includes(neighbour.id)]).toEqual([true, false, false]);
    socket.disconnect();
  });

  it('is who could read the document until sharing ended, at once and in every way', async () => {
    const { group, owner, reader, first, share } = await aPlace();
    const shareId = await share(first);
    const id = await aRemark(app, first, reader, { groupId: group.id, body: 'Mijn vraag' });
    await app.ask('mutation ($input: WithdrawShareInput!) { withdrawShare(input: $input) { __typename } }', { input: { id: shareId, reason: 'Toch niet' } }, owner);
    expect(await app.codeOf(read, { id: first }, reader)).toBe('NOT_FOUND');
    const inputs = { answer: { id, body: 'a', clientId: unknownId() }, edit: { id, revision: 1, body: 'a' }, resolve: { id }, reopen: { id }, delete: { id } };
    for (const [verb, input] of Object.entries(inputs)) expect([verb, await codeOf(verb, input, reader)]).toEqual([verb, 'NOT_FOUND']);
    expect(await met(first, owner)).toEqual(['Mijn vraag | -']);
  });

  it('is anybody once the version is destroyed: what was said of it goes out of the tables, but for passages that stand in another version', async () => {
    const { group, owner, first, next } = await aPlace();
    const mark = unknownId().slice(-12);
    const wish = { groupId: group.id, circle: 'delegation' as const };
    await aRemark(app, first, owner, { ...wish, body: `Blijft ${mark}`, place: { part: 1, at: 0, quote: 'vijftienduizend euro' } });
    const gone = await aRemark(app, first, owner, { ...wish, body: `Gaat ${mark}`, place: { part: 2, at: 0, quote: 'De dorpsraad beslist waaraan.' } });
    await change('answer', { id: gone, body: `Gaat ook ${mark}`, clientId: unknownId() }, owner);
    await aRemark(app, first, owner, { ...wish, body: `Ging over alles ${mark}` });
    const second = await next(changed);
    const destroy = (id: string) => app.ask('mutation ($input: DestroyDocumentVersionInput!) { destroyDocumentVersion(input: $input) { __typename } }', { input: { id, reason: 'Er stond een naam in' } }, owner);
    await destroy(first);
    expect(await storedWords(mark)).toBe(1);
    expect((await remarksOf(second, owner)).map(({ place, remark }) => [remark.body, place!.quote, remark.version])).toEqual([[`Blijft ${mark}`, 'vijftienduizend euro', null]]);
    expect(await remarksOf(first, owner)).toEqual([]);
    await destroy(second);
    expect(await storedWords(mark)).toBe(0);
  });
});
