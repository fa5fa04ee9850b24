import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlatformRole } from '@leerkring/contract';
import { platformRoles } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { RunningDownloads } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type TestApp, someText } from '@leerkring/platform/api/testing';
import { CasesModule } from '../cases.module';
import { aCaseFile, aDownload, aShare, aShareRequest, upload } from '../testing';
import { SharingService } from './sharing.service';

const DAY = 24 * 60 * 60 * 1000;
const decide = (verb: 'approve' | 'retract') => `mutation ($input: ${verb === 'approve' ? 'ApproveShareInput' : 'RetractShareInput'}!) { ${verb}Share(input: $input) { share { id state } } }`;
const refuse = 'mutation ($input: RefuseShareInput!) { refuseShare(input: $input) { share { id state reason } } }';
const withdraw = 'mutation ($input: WithdrawShareInput!) { withdrawShare(input: $input) { share { id state reason } } }';
const propose = 'mutation ($input: ProposeShareInput!) { proposeShare(input: $input) { share { id state } } }';
const readShare = `query ($id: ID!) { share(id: $id) { state purpose coordinatorDecides deciders { id } viewerCan groupName caseFile { id title organisation { name } } versions { id number document { name } } } }`;
const names = 'query ($id: ID!) { caseFile(id: $id) { documents { name versions { number } } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

let next = 0;
/** A case of a municipality of its own, with one document; two delegates, a coordinator outside the group and somebody of another municipality. */
async function aCase({ coordinated = true }: { coordinated?: boolean } = {}) {
  const group = await aGroup(app);
  const organisationId = aMunicipality().id;
  next += 1;
  const [femke, teun] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId })];
  await app.database.query(`DELETE FROM role_grants WHERE role = 'coordinator' AND account_id IN (SELECT id FROM accounts WHERE organisation_id = $1)`, [organisationId]);
  const coordinator = coordinated ? await anAccount(app, { roles: ['coordinator'], organisationId }) : null;
  const neighbour = await aMember(app, group);
  const caseFile = await aCaseFile(app, group, femke, `Casus ${next}`);
  return { group, organisationId, femke, teun, coordinator: coordinator!, neighbour, caseFile, versionId: await aVersion(femke, caseFile.id) };
}

async function aVersion(author: TestAccount, caseFileId: string, bytes: Uint8Array = Buffer.from('stuk'), more: Record<string, string> = {}): Promise<string> {
  return (await upload(app, author, { caseFileId, filename: 'spelregels.txt', ...more }, bytes)).headers.get('leerkring-version')!;
}

const fetched = async (versionId: string, as: TestAccount): Promise<number> => (await app.fetch(`/files/${versionId}`, {}, as)).status;
const documentsOf = async (caseFileId: string, as: TestAccount): Promise<unknown[]> => (await app.ask<{ caseFile: { documents: unknown[] } }>(names, { id: caseFileId }, as)).caseFile.documents;

describe('sharing by four eyes', () => {
  it('lets a group read from the moment that a second person says yes, and exactly the version that was shown', async () => {
    const { caseFile, versionId, femke, coordinator, neighbour } = await aCase();
    expect([await documentsOf(caseFile.id, neighbour), await fetched(versionId, neighbour)]).toEqual([[], 404]);
    const id = await aShareRequest(app, femke, { caseFileId: caseFile.id, versionId });
    expect([await documentsOf(caseFile.id, neighbour), await fetched(versionId, neighbour)]).toEqual([[], 404]);
    expect((await app.ask<{ share: object }>(readShare, { id }, coordinator)).share).toMatchObject({
      state: 'proposed', purpose: 'Om samen te lezen', coordinatorDecides: true, deciders: [{ id: coordinator.id }], viewerCan: ['share.decide'],
      caseFile: { id: null, title: caseFile.title }, versions: [{ id: versionId, number: 1, document: { name: 'spelregels.txt' } }],
    });
    expect(await fetched(versionId, coordinator)).toBe(200);
    expect((await app.ask<{ approveShare: { share: object } }>(decide('approve'), { input: { id } }, coordinator)).approveShare.share).toEqual({ id, state: 'approved' });
    expect([await documentsOf(caseFile.id, neighbour), await fetched(versionId, neighbour)]).toEqual([[{ name: 'spelregels.txt', versions: [{ number: 1 }] }], 200]);
    const [{ document_id }] = await app.database.query('SELECT document_id FROM document_versions WHERE id = $1', [versionId]);
    const later = await aVersion(femke, caseFile.id, Buffer.from('geheim'), { documentId: document_id });
    expect([await documentsOf(caseFile.id, neighbour), await fetched(later, neighbour)]).toEqual([[{ name: 'spelregels.txt', versions: [{ number: 1 }] }], 404]);
  });

  it('shares a whole case as it is at that moment: the newest version of every document, and none that comes later', async () => {
    const { caseFile, versionId, femke, coordinator, neighbour } = await aCase();
    const [{ document_id }] = await app.database.query('SELECT document_id FROM document_versions WHERE id = $1', [versionId]);
    await aVersion(femke, caseFile.id, Buffer.from('twee'), { documentId: document_id });
    await aVersion(femke, caseFile.id, Buffer.from('bijlage'), { filename: 'bijlage.txt' });
    await aShare(app, { caseFileId: caseFile.id, proposer: femke, decider: coordinator });
    await aVersion(femke, caseFile.id, Buffer.from('later'), { filename: 'later.txt' });
    expect(await documentsOf(caseFile.id, neighbour)).toEqual([{ name: 'spelregels.txt', versions: [{ number: 2 }] }, { name: 'bijlage.txt', versions: [{ number: 1 }] }]);
  });

  it('ends at once when it is withdrawn, by whoever of the municipality, and says no more than that it is not there', async () => {
    const { caseFile, versionId, femke, teun, coordinator, neighbour } = await aCase();
    const id = await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: coordinator });
    expect(await app.codeOf(withdraw, { input: { id, reason: 'Nee' } }, neighbour)).toBe('NOT_FOUND');
    expect(await app.ask(withdraw, { input: { id, reason: 'Er staat een naam in.' } }, teun)).toEqual({ withdrawShare: { share: { id, state: 'withdrawn', reason: 'Er staat een naam in.' } } });
    expect([await documentsOf(caseFile.id, neighbour), await fetched(versionId, neighbour)]).toEqual([[], 404]);
    expect(await app.codeOf(withdraw, { input: { id, reason: 'Nog eens' } }, femke)).toBe('SHARE_DECIDED');
  });

  it('ends with its last moment by the clock, before any job has run', async () => {
    const { caseFile, versionId, femke, coordinator, neighbour } = await aCase();
    await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: coordinator, endsAt: new Date(app.clock.now().getTime() + DAY) });
    app.clock.advance(DAY - 1);
    expect(await fetched(versionId, neighbour)).toBe(200);
    app.clock.advance(1);
    expect([await documentsOf(caseFile.id, neighbour), await fetched(versionId, neighbour)]).toEqual([[], 404]);
  });

  it('tells each that it ended, and that it ends within seven days, once', async () => {
    const { caseFile, versionId, femke, coordinator, group, neighbour } = await aCase();
    const service = app.get(SharingService);
    await service.endExpired();
    const id = await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: coordinator, endsAt: new Date(app.clock.now().getTime() + 30 * DAY) });
    const told = async (): Promise<string[]> => (await app.database.query<{ name: string }[]>(`SELECT DISTINCT name FROM domain_events WHERE subject_id = $1 AND name IN ('share.reminded', 'share.expired') ORDER BY name`, [id])).map(({ name }) => name);
    app.clock.advance(22 * DAY);
    await service.remind();
    expect(await told()).toEqual([]);
    app.clock.advance(DAY);
    await service.remind();
    expect([await told(), await service.remind()]).toEqual([['share.reminded'], 0]);
    const socket = await app.socket(neighbour);
    await socket.emitWithAck('stream.open', { stream: `case_file:${caseFile.id}`, after: 1 });
    const news = nextFrame(socket, 'news');
    app.clock.advance(7 * DAY);
    await service.endExpired();
    expect((await news).events.map(({ name, payload }) => [name, payload])).toEqual([['shared_documents.changed', { caseFileId: caseFile.id }]]);
    expect([await told(), await service.endExpired(), group.id.length]).toEqual([['share.expired', 'share.reminded'], 0, 36]);
  });

  it('shows who read what to the own municipality, and to nobody else', async () => {
    const { caseFile, versionId, femke, coordinator, neighbour } = await aCase();
    await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: coordinator });
    await fetched(versionId, neighbour);
    const readings = 'query ($id: ID!) { readings(versionId: $id) { totalCount nodes { kind at account { name } } } }';
    const seen = { readings: { totalCount: 1, nodes: [{ kind: 'download', at: app.clock.now().toISOString(), account: { name: neighbour.name } }] } };
    for (const person of [femke, coordinator]) expect(await app.ask(readings, { id: versionId }, person)).toEqual(seen);
    expect(await app.codeOf(readings, { id: versionId }, neighbour)).toBe('FORBIDDEN');
    expect(await app.codeOf(readings, { id: versionId }, await anAccount(app))).toBe('NOT_FOUND');
  });

  it('shows what may only be viewed, and gives nobody else its file', async () => {
    const { caseFile, versionId, femke, coordinator, neighbour } = await aCase();
    await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: coordinator, mayDownload: false });
    expect(await documentsOf(caseFile.id, neighbour)).toHaveLength(1);
    expect([await fetched(versionId, neighbour), await fetched(versionId, femke)]).toEqual([403, 200]);
    const marked = async (as: TestAccount) => (await app.ask<{ documentVersion: { watermark: { name: string; at: string } | null } }>('query ($id: ID!) { documentVersion(id: $id) { watermark { name at } } }', { id: versionId }, as)).documentVersion.watermark;
    expect([await marked(neighbour), await marked(femke)]).toEqual([{ name: neighbour.name, at: app.clock.now().toISOString() }, null]);
  });

  it('refuses an end that is past or more than two years ahead, a purpose that is empty or too long, and an empty case', async () => {
    const { caseFile, versionId, femke, group } = await aCase();
    const now = app.clock.now().getTime();
    const input = { caseFileId: caseFile.id, versionId, audience: 'group', purpose: 'Lezen', endsAt: new Date(now + DAY) };
    for (const wrong of [{ endsAt: new Date(now) }, { endsAt: new Date(now + 2 * 366 * DAY) }, { purpose: ' ' }]) expect(await app.codeOf(propose, { input: { ...input, ...wrong } }, femke)).toBe('INPUT_INVALID');
    expect(await app.codeOf(propose, { input: { ...input, purpose: 'x'.repeat(301) } }, femke)).toBe('INPUT_TOO_LONG');
    const empty = await aCaseFile(app, group, femke);
    expect(await app.codeOf(propose, { input: { ...input, caseFileId: empty.id, versionId: null } }, femke)).toBe('SHARE_NOTHING');
    for (const one of [unknownId(), versionId]) expect(await app.codeOf(propose, { input: { ...input, caseFileId: empty.id, versionId: one } }, femke)).toBe('NOT_FOUND');
  });

  it('is proposed for the own group and other own groups of the track only', async () => {
    const { caseFile, femke, group } = await aCase();
    const [own, strange] = [await aGroup(app, { track: { id: group.trackId } }), await aGroup(app, { track: { id: group.trackId } })];
    const elsewhere = await aGroup(app);
    for (const there of [own, elsewhere]) await aMember(app, there, { account: femke, organisationId: null, role: 'facilitator' });
    const input = { caseFileId: caseFile.id, audience: 'group', purpose: 'Lezen', endsAt: new Date(app.clock.now().getTime() + DAY) };
    await app.settle();
    expect(await app.ask(propose, { input: { ...input, groupId: own.id } }, femke)).toMatchObject({ proposeShare: { share: { state: 'proposed' } } });
    for (const there of [strange, elsewhere]) expect(await app.codeOf(propose, { input: { ...input, groupId: there.id } }, femke)).toBe('NOT_FOUND');
  });
});

describe('who proposed', () => {
  it('never approves or refuses, in any combination of roles, directly at the server', async () => {
    const { caseFile, versionId, femke } = await aCase();
    const id = await aShareRequest(app, femke, { caseFileId: caseFile.id, versionId });
    const others: PlatformRole[] = platformRoles.filter((role) => role !== 'participant');
    for (let mask = 0; mask < 2 ** others.length; mask++) {
      const held = others.filter((_, index) => mask & (1 << index));
      await app.database.query('DELETE FROM role_grants WHERE account_id = $1', [femke.id]);
      await app.database.query('INSERT INTO role_grants (account_id, role, granted_at) SELECT $1, r, now() FROM unnest($2::text[]) AS r', [femke.id, ['participant', ...held]]);
      await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [femke.id]);
      expect([held, await app.codeOf(decide('approve'), { input: { id } }, femke)]).toEqual([held, 'SHARE_OWN']);
    }
    expect(await app.codeOf(refuse, { input: { id, reason: 'Toch niet' } }, femke)).toBe('SHARE_OWN');
    expect((await app.ask<{ share: { viewerCan: string[] } }>(readShare, { id }, femke)).share.viewerCan).toEqual(['share.retract']);
  });

  it('is refused by the database itself, and so is a decision of nobody', async () => {
    const { caseFile, versionId, femke } = await aCase();
    const id = await aShareRequest(app, femke, { caseFileId: caseFile.id, versionId });
    await expect(app.database.query('UPDATE shares SET decided_by_id = $2, approved_at = now() WHERE id = $1', [id, femke.id])).rejects.toThrow('ck_shares_four_eyes');
    await expect(app.database.query('UPDATE shares SET approved_at = now() WHERE id = $1', [id])).rejects.toThrow('ck_shares_decided');
  });

  it('waits for a coordinator where there is another one, and otherwise for somebody else of the delegation', async () => {
    const { caseFile, versionId, femke, teun, coordinator } = await aCase();
    const id = await aShareRequest(app, femke, { caseFileId: caseFile.id, versionId });
    expect(await app.codeOf(decide('approve'), { input: { id } }, teun)).toBe('FORBIDDEN');
    await app.database.query('UPDATE accounts SET blocked_at = now(), access_version = access_version + 1 WHERE id = $1', [coordinator.id]);
    expect((await app.ask<{ share: object }>(readShare, { id }, teun)).share).toMatchObject({ coordinatorDecides: false, deciders: [{ id: teun.id }], viewerCan: ['share.decide'] });
    expect(await app.ask(decide('approve'), { input: { id } }, teun)).toMatchObject({ approveShare: { share: { state: 'approved' } } });
  });

  it('leaves a coordinator’s own proposal to the delegation when there is no other coordinator', async () => {
    const { caseFile, versionId, femke, teun, coordinator } = await aCase();
    await aShareRequest(app, femke, { caseFileId: caseFile.id, versionId });
    const id = await aShareRequest(app, coordinator, { caseFileId: caseFile.id, versionId });
    expect(await app.codeOf(decide('approve'), { input: { id } }, coordinator)).toBe('SHARE_OWN');
    expect(await app.ask(decide('approve'), { input: { id } }, teun)).toMatchObject({ approveShare: { share: { state: 'approved' } } });
  });

  it('takes the proposal back before a decision, after which nobody decides', async () => {
    const { caseFile, versionId, femke, teun, coordinator } = await aCase();
    const id = await aShareRequest(app, femke, { caseFileId: caseFile.id, versionId });
    expect(await app.codeOf(decide('retract'), { input: { id } }, teun)).toBe('FORBIDDEN');
    expect(await app.ask(decide('retract'), { input: { id } }, femke)).toEqual({ retractShare: { share: { id, state: 'retracted' } } });
    expect(await app.codeOf(decide('approve'), { input: { id } }, coordinator)).toBe('SHARE_DECIDED');
  });

  it('hears of one decision when two decide at once: the other learns that it is decided', async () => {
    const { caseFile, versionId, femke, organisationId, coordinator } = await aCase();
    const second = await anAccount(app, { roles: ['coordinator'], organisationId });
    const id = await aShareRequest(app, femke, { caseFileId: caseFile.id, versionId });
    const answers = await Promise.all([app.graphql(decide('approve'), { input: { id } }, coordinator), app.graphql(refuse, { input: { id, reason: 'Nog niet' } }, second)]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual(['SHARE_DECIDED', 'done']);
    const [row] = await app.database.query('SELECT num_nonnulls(approved_at, refused_at) AS decisions FROM shares WHERE id = $1', [id]);
    expect(row).toEqual({ decisions: 1 });
  });
});

describe('a download that is under way', () => {
  const size = 64 * 1024 * 1024;

  it('is cut at once when sharing ends, and that of the own municipality goes on', async () => {
    const { caseFile, femke, coordinator, neighbour } = await aCase();
    const versionId = await aVersion(femke, caseFile.id, someText(size));
    const id = await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: coordinator });
    const [theirs, own] = [await aDownload(app, versionId, neighbour), await aDownload(app, versionId, femke)];
    expect(app.get(RunningDownloads).count).toBe(2);
    await app.ask(withdraw, { input: { id, reason: 'Per ongeluk' } }, femke);
    const cut = await theirs.end();
    expect([cut.whole, cut.bytes < size]).toEqual([false, true]);
    expect(await own.end()).toEqual({ whole: true, bytes: size });
  });

  it('is cut when its last moment came, and when its reader left the group', async () => {
    const { group, caseFile, femke, coordinator, neighbour } = await aCase();
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    const leaver = await aMember(app, group);
    const versionId = await aVersion(femke, caseFile.id, someText(size));
    await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: coordinator, endsAt: new Date(app.clock.now().getTime() + DAY) });
    const [theirs, leaving] = [await aDownload(app, versionId, neighbour), await aDownload(app, versionId, leaver)];
    const [seat] = await app.database.query('SELECT id FROM memberships WHERE group_id = $1 AND account_id = $2', [group.id, leaver.id]);
    await app.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }', { input: { id: seat.id } }, manager);
    expect((await leaving.end()).whole).toBe(false);
    app.clock.advance(DAY);
    await app.get(SharingService).endExpired();
    expect((await theirs.end()).whole).toBe(false);
  });
});

describe('words about sharing', () => {
  it('go when who wrote them is forgotten with all words, and that it was shared stays', async () => {
    const { caseFile, versionId, femke, teun, coordinator } = await aCase();
    const mark = unknownId().slice(-12);
    const id = await aShare(app, { caseFileId: caseFile.id, versionId, proposer: femke, decider: coordinator, purpose: `Doel ${mark}` });
    await app.ask(withdraw, { input: { id, reason: `Reden ${mark}` } }, teun);
    const admin = await anAccount(app, { roles: ['admin'] });
    for (const person of [femke, teun]) await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: person.id, withWords: true } }, admin);
    await app.settle();
    expect(await app.database.query('SELECT purpose, reason FROM shares WHERE id = $1', [id])).toEqual([{ purpose: '', reason: null }]);
    expect((await app.ask<{ share: object }>(readShare, { id }, coordinator)).share).toMatchObject({ state: 'withdrawn', purpose: '' });
  });
});
