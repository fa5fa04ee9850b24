import { SharingService } from '@leerkring/cases/api';
import { aCaseFile, aQuietMunicipality, aRemark, aShareRequest, upload } from '@leerkring/cases/api/testing';
import type { ShareAudience, ShareState } from '@leerkring/contract';
import { aThread } from '@leerkring/discussions/api/testing';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { Storage } from '@leerkring/platform/api';
import { unknownId, type TestApp } from '@leerkring/platform/api/testing';

const DAY = 24 * 60 * 60 * 1000;

/** What each kind of person is, as the oracle counts it; nothing here asks the software. */
export const people = {
  proposer: { inGroup: true, inTrack: true, delegate: true },
  colleague: { inGroup: true, inTrack: true, delegate: true },
  coordinator: { coordinates: true },
  'coordinator elsewhere': {},
  neighbour: { inGroup: true, inTrack: true },
  facilitator: { inGroup: true, inTrack: true },
  sibling: { inTrack: true },
  'own municipality, other group': { inTrack: true },
  removed: {},
  outsider: {},
  manager: {},
  admin: {},
} as const satisfies Record<string, { inGroup?: boolean; inTrack?: boolean; delegate?: boolean; coordinates?: boolean }>;
export type Who = keyof typeof people;
export const everybody = Object.keys(people) as Who[];
export const is = (who: Who, what: 'inGroup' | 'inTrack' | 'delegate' | 'coordinates'): boolean => Boolean((people[who] as Record<string, boolean>)[what]);

export interface Situation {
  /** Destroyed: while it was shared. */
  state: ShareState | 'before' | 'destroyed';
  audience: ShareAudience;
  mayDownload: boolean;
}

const audiences: ShareAudience[] = ['group', 'track', 'network'];
export const situations: Situation[] = [
  { state: 'before', audience: 'group', mayDownload: true },
  ...(['proposed', 'approved', 'withdrawn', 'expired', 'destroyed'] as const).flatMap((state) => audiences.map((audience) => ({ state, audience, mayDownload: true }))),
  ...(['refused', 'retracted'] as const).map((state) => ({ state, audience: 'network' as const, mayDownload: true })),
  ...audiences.map((audience) => ({ state: 'approved' as const, audience, mayDownload: false })),
];

const mutation = (verb: string): string => `mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}ShareInput!) { ${verb}Share(input: $input) { share { id } } }`;

/** A case with one document of two versions, of which the first is in the share request; and one of everybody. */
export async function aWorld(app: TestApp, { state, audience, mayDownload }: Situation) {
  const [group, organisationId, mark] = [await aGroup(app), await aQuietMunicipality(app), unknownId().slice(-12)];
  const sibling = await aGroup(app, { track: { id: group.trackId } });
  const accounts: Record<Who, TestAccount> = {
    proposer: await aMember(app, group, { organisationId }),
    colleague: await aMember(app, group, { organisationId }),
    coordinator: await anAccount(app, { roles: ['coordinator'], organisationId }),
    'coordinator elsewhere': await anAccount(app, { roles: ['coordinator'], organisationId: await aQuietMunicipality(app) }),
    neighbour: await aMember(app, group),
    facilitator: await aMember(app, group, { role: 'facilitator', organisationId: null }),
    sibling: await aMember(app, sibling),
    'own municipality, other group': await aMember(app, sibling, { organisationId }),
    removed: await aMember(app, group),
    outsider: await aMember(app, await aGroup(app)),
    manager: await anAccount(app, { roles: ['programme_manager'] }),
    admin: await anAccount(app, { roles: ['admin'], organisationId }),
  };
  const { proposer, coordinator, colleague, removed } = accounts;
  const caseFile = await aCaseFile(app, group, proposer, `Casus ${mark}`);
  const add = async (word: string, more: Record<string, string> = {}): Promise<string> =>
    (await upload(app, proposer, { caseFileId: caseFile.id, filename: `${word}.txt`, name: `naam-${mark}`, note: word, ...more }, Buffer.from(word))).headers.get('leerkring-version')!;
  const versionId = await add(`deel-${mark}`);
  await aPdfOf(app, versionId, `deel-${mark}`);
  await app.settle();
  const place = { part: 0, at: 0, quote: `deel-${mark}` };
  await aRemark(app, versionId, proposer, { groupId: group.id, circle: 'delegation', body: `intern-${mark}`, place });
  const remarkId = await aRemark(app, versionId, proposer, { groupId: group.id, body: `opmerking-${mark}`, place });
  await aThread(app, group, proposer, { subject: { type: 'case_file', id: caseFile.id }, body: `Zie https://leerkring.example/casussen/${caseFile.id}/document/${versionId}#plek-0-0-4` });
  let shareId: string | null = null;
  if (state !== 'before') {
    shareId = await aShareRequest(app, proposer, { caseFileId: caseFile.id, versionId, audience, mayDownload, purpose: `doel-${mark}`, endsAt: new Date(app.clock.now().getTime() + DAY) });
    await app.settle();
    if (['approved', 'withdrawn', 'expired', 'destroyed'].includes(state)) await app.ask(mutation('approve'), { input: { id: shareId } }, coordinator);
    if (state === 'refused') await app.ask(mutation('refuse'), { input: { id: shareId, reason: 'Nee' } }, coordinator);
    if (state === 'retracted') await app.ask(mutation('retract'), { input: { id: shareId } }, proposer);
    if (state === 'withdrawn') await app.ask(mutation('withdraw'), { input: { id: shareId, reason: 'Toch niet' } }, colleague);
  }
  const [{ document_id: documentId }] = await app.database.query('SELECT document_id FROM document_versions WHERE id = $1', [versionId]);
  const laterId = await add(`later-${mark}`, { documentId });
  await aPdfOf(app, laterId, `later-${mark}`);
  const [seat] = await app.database.query('SELECT id FROM memberships WHERE account_id = $1', [removed.id]);
  await app.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }', { input: { id: seat.id } }, accounts.manager);
  await app.settle();
  if (state === 'destroyed') {
    await app.ask('mutation ($input: DestroyDocumentVersionInput!) { destroyDocumentVersion(input: $input) { __typename } }', { input: { id: versionId, reason: `weg-${mark}` } }, colleague);
    await app.settle();
  }
  if (state === 'expired') {
    app.clock.advance(DAY);
    await app.get(SharingService).endExpired();
    await app.settle();
  }
  return { state, audience, mayDownload, mark, group, organisationId, caseFile, accounts, versionId, laterId, documentId, shareId, remarkId };
}
export type World = Awaited<ReturnType<typeof aWorld>>;

/** What somebody is to these documents, counted by hand. */
export function rightsOf({ state, audience, shareId }: Pick<World, 'state' | 'audience' | 'shareId'>, who: Who) {
  const reached = state === 'approved' && (audience === 'network' || is(who, audience === 'group' ? 'inGroup' : 'inTrack'));
  const concerned = shareId !== null && (is(who, 'delegate') || is(who, 'coordinates'));
  const owner = is(who, 'delegate') || (is(who, 'coordinates') && shareId !== null);
  return { reached, concerned, owner, reads: owner || reached, inGroup: is(who, 'inGroup'), delegate: is(who, 'delegate') };
}

/** Ids and words that somebody with these rights meets nowhere. */
export function secretsFor({ state, mark, versionId, laterId, documentId, shareId, remarkId, caseFile }: World, { reached, concerned, reads, inGroup, delegate }: ReturnType<typeof rightsOf>): string[] {
  return [
    // Of what is destroyed not even its municipality meets the words.
    ...(state === 'destroyed' ? [`deel-${mark}`, `intern-${mark}`, `opmerking-${mark}`] : []),
    // Its delegation heard that there was a remark; its words are for the group where it was written.
    ...(reads && inGroup && state !== 'destroyed' ? [] : [`opmerking-${mark}`, ...(delegate ? [] : [remarkId])]),
    // Somebody who reads it linked to it in a conversation of the group.
    ...(reads || inGroup ? [] : [versionId]),
    ...(reads ? [] : [documentId, `deel-${mark}`, `naam-${mark}`, `weg-${mark}`]),
    ...(delegate ? [] : [laterId, `later-${mark}`, `intern-${mark}`]),
    ...(concerned || shareId === null ? [] : [shareId]),
    ...(concerned || reached ? [] : [`doel-${mark}`]),
    // Where the case itself cannot be read only its title goes with shared documents: never its id.
    ...(inGroup ? [] : [caseFile.id]),
    ...(inGroup || reached || concerned ? [] : [caseFile.title]),
  ];
}

/** As if LibreOffice had made a PDF of a version. */
async function aPdfOf(app: TestApp, versionId: string, words: string): Promise<void> {
  const [{ bytes, sha256 }, id] = [await app.get(Storage).bringMade(Buffer.from(`%PDF ${words}`)), unknownId()];
  await app.database.query(`INSERT INTO document_renditions (id, version_id, state, attempts, sha256, bytes, changed_at) VALUES ($1, $2, 'ready', 1, $3, $4, $5)`, [id, versionId, sha256, bytes, app.clock.now()]);
  await app.get(Storage).keep({ id, sha256 }, app.database.manager);
}
