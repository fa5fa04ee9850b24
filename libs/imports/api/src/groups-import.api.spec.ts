import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contact } from '@leerkring/contacts/api';
import { Group, GroupInvitation, Membership } from '@leerkring/groups/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Mailer } from '@leerkring/platform/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { aTrack } from '@leerkring/tracks/api/testing';
import { ImportsModule } from './index';
import { anUpload, asCsv } from './testing';

let app: TestApp;
let manager: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [ImportsModule] });
  manager = await anAccount(app, { roles: ['programme_manager'] });
});
afterAll(() => app.stop());

const HEADINGS = ['Leergroep', 'Traject', 'Gemeente', 'Naam', 'E-mail', 'Functie', 'Rol'];
const SEND = 'mutation { sendGroupInvitations { sent remaining } }';

interface Done {
  state: string;
  counts: object;
  lines: { nodes: { line: number; reasons: { code: string; number: number | null }[] }[] };
}

async function brought(rows: string[][]): Promise<{ counts: object; reasons: unknown[] }> {
  const id = await anUpload(app, manager, { kind: 'groups', name: 'groepen.csv', content: asCsv([HEADINGS, ...rows], ';') });
  const FIELDS = 'state counts { added changed same faulty } lines(outcome: faulty, first: 100) { nodes { line reasons { code number } } }';
  const tried = (await app.ask<{ import: Done }>(`query ($id: ID!) { import(id: $id) { ${FIELDS} } }`, { id }, manager)).import;
  await app.ask('mutation ($input: ImportInput!) { beginImport(input: $input) { import { id } } }', { input: { id } }, manager);
  const done = (await app.ask<{ import: Done }>(`query ($id: ID!) { import(id: $id) { ${FIELDS} } }`, { id }, manager)).import;
  expect([done.state, done.counts, done.lines]).toEqual(['finished', tried.counts, tried.lines]);
  return { counts: done.counts, reasons: done.lines.nodes.map(({ line, reasons }) => [line, reasons[0]!.code, reasons[0]!.number]) };
}

/** A track, and lines for a group in it. */
async function aList() {
  const { id, slug } = await aTrack(app);
  const name = `Groep ${unknownId().slice(-12)}`;
  const line = (municipality: string, email: string, role = ''): string[] => [name, slug, municipality, 'Zoë de Wit', email, 'griffier', role];
  return { name, trackId: id, line, group: () => app.database.manager.findOneByOrFail(Group, { trackId: id, name }) };
}
const anAddress = (): string => `persoon-${unknownId()}@example.org`;

describe('groups that exist already', () => {
  it('are made once, with seats for who has an account and kept seats for others; nothing is mailed, and a second time adds nothing', async () => {
    const { line, group } = await aList();
    const account = await anAccount(app);
    const [zutphen, other] = [aMunicipality({ name: 'Zutphen' }), anAddress()];
    const rows = [line('Zutphen', account.email), line('Lochem', other), line('Deventer', anAddress(), 'begeleider')];
    expect(await brought(rows)).toEqual({ counts: { added: 3, changed: 0, same: 0, faulty: 0 }, reasons: [] });
    const { id: groupId } = await group();
    expect(await app.database.manager.findBy(Membership, { groupId })).toMatchObject([{ accountId: account.id, role: 'participant', organisationId: zutphen.id }]);
    expect(await app.database.manager.findOneByOrFail(GroupInvitation, { groupId, email: other })).toMatchObject({ sentAt: null, settledAt: null, invitedById: manager.id });
    expect(await app.database.manager.findOneByOrFail(Contact, { email: other })).toMatchObject({ name: 'Zoë de Wit', function: 'griffier' });
    await app.settle();
    expect((await app.get(Mailer).kept()).filter(({ to }) => to === other)).toEqual([]);
    expect(await brought(rows)).toMatchObject({ counts: { added: 0, same: 3 } });
  });

  it('take no more municipalities than the rules of the programme say', async () => {
    const { line } = await aList();
    const places = Array.from({ length: 13 }, () => aMunicipality().name);
    expect(await brought([...places.map((place) => line(place, anAddress())), line(places[0]!, anAddress())])).toEqual({ counts: { added: 13, changed: 0, same: 0, faulty: 1 }, reasons: [[14, 'group_full', 12]] });
  });

  it('name the lines of which the track, the role or the name of the group is none', async () => {
    const { line, name } = await aList();
    const [, track = '', ...rest] = line('Zutphen', anAddress());
    expect((await brought([[name, 'Toveren', ...rest], line('Zutphen', anAddress(), 'koning'), ['G', track, ...rest]])).reasons).toEqual([[2, 'track_unknown', null], [3, 'role_unknown', null], [4, 'name_too_short', 3]]);
  });

  it('invite people when somebody says so, each of them once; whoever makes an account sits in the group', async () => {
    const [one, two] = [await aList(), await aList()];
    const email = anAddress();
    await brought([one.line('Zutphen', email), two.line('Zutphen', email)]);
    const outsider = await anAccount(app, { roles: ['facilitator'] });
    expect(await app.codeOf(SEND, {}, outsider)).toBe('FORBIDDEN');
    for (let remaining = 1; remaining; ) ({ remaining } = (await app.ask<{ sendGroupInvitations: { remaining: number } }>(SEND, {}, manager)).sendGroupInvitations);
    await app.settle();
    const mails = (await app.get(Mailer).kept()).filter(({ to }) => to === email);
    expect(mails).toHaveLength(1);
    const token = /uitnodiging\/(\S+)/.exec(mails[0]!.text)![1]!;
    const input = { token, name: 'Zoë de Wit', function: 'griffier', organisationId: aMunicipality({ name: 'Zutphen' }).id, language: 'nl', password: 'paarse olifanten eten dinsdag taart' };
    const { acceptInvitation } = await app.ask<{ acceptInvitation: { account: { id: string } } }>('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { account { id } } }', { input });
    await app.settle();
    expect(await app.database.manager.countBy(Membership, { accountId: acceptInvitation.account.id })).toBe(2);
    expect(await app.ask('{ unsentGroupInvitations }', {}, manager)).toEqual({ unsentGroupInvitations: 0 });
  });
});
