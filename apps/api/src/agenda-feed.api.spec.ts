import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAgendaEvent, eventWords } from '@leerkring/agenda/api/testing';
import { aPlannedIntake, aSubmittedApplication, anOpenTrack } from '@leerkring/applications/api/testing';
import { wallTimeOf } from '@leerkring/contract';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator } from '@leerkring/tracks/api';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { SaxesParser } from 'saxes';
import { RoomsModule } from './app.module';

const MAKE = 'mutation ($input: MakeAgendaFeedInput!) { makeAgendaFeed(input: $input) { path agendaFeed { scope createdAt } } }';
const PLAN = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }';
const CHANGE = 'mutation ($input: ChangeMeetingInput!) { changeMeeting(input: $input) { meeting { id } } }';
const CANCEL = 'mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { id } } }';
const CHANGE_EVENT = 'mutation ($input: ChangeAgendaEventInput!) { changeAgendaEvent(input: $input) { agendaEvent { id } } }';
const CANCEL_EVENT = 'mutation ($input: CancelAgendaEventInput!) { cancelAgendaEvent(input: $input) { agendaEvent { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [RoomsModule], env: { PUBLIC_URL: 'https://leerkring.example.nl' } });
});
afterAll(() => app.stop());

const makes = async (as: TestAccount, scope: 'own' | 'all' = 'own'): Promise<string> => (await app.ask<{ makeAgendaFeed: { path: string } }>(MAKE, { input: { scope } }, as)).makeAgendaFeed.path;
/** Every entry of a calendar by its UID, as two programs read it, which must be the same. */
async function entriesAt(path: string, as?: Caller): Promise<Map<string, { sequence: number; status: string; startsAt: string }>> {
  const text = await (await app.fetch(path, {}, as)).text();
  const others = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT') as VEvent[];
  const calendar = ICAL.Component.fromString(text);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const own = calendar.getAllSubcomponents('vevent').map((component): [string, { sequence: number; status: string; startsAt: string }] => {
    const { uid, sequence, startDate } = new ICAL.Event(component);
    startDate.zone = zone;
    return [uid.replace('@leerkring', ''), { sequence, status: String(component.getFirstPropertyValue('status')), startsAt: startDate.toJSDate().toISOString() }];
  });
  expect(new Map(others.map(({ uid, sequence, status, start }) => [uid.replace('@leerkring', ''), { sequence: Number(sequence), status: String(status), startsAt: start.toISOString() }]))).toEqual(new Map(own));
  return new Map(own);
}

/** A group with a planned meeting, and an event of its own. */
async function aBusyGroup() {
  const group = await aGroup(app);
  const [facilitator, member] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group)];
  const startsAt = new Date(app.clock.now().getTime() + 10 * 86_400_000);
  const words = { kind: 'exchange', title: 'Uitwisseling 2', startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), place: 'Dorpshuis' };
  const meeting = (await app.ask<{ planMeeting: { meeting: { id: string } } }>(PLAN, { input: { groupId: group.id, ...words } }, facilitator)).planMeeting.meeting.id;
  const event = await anAgendaEvent(app, { groupId: group.id, createdById: facilitator.id });
  return { group, facilitator, member, meeting, words, event };
}

describe('the agenda in one’s own calendar', () => {
  it('holds meetings and events of the own groups, and all public events for who chooses so', async () => {
    const { member, meeting, event } = await aBusyGroup();
    const open = await anAgendaEvent(app);
    const outsider = await anAccount(app);
    expect([...(await entriesAt(await makes(member))).keys()].sort()).toEqual([meeting, event.id].sort());
    const all = await entriesAt(await makes(member, 'all'));
    for (const id of [meeting, event.id, open.id]) expect(all.has(id)).toBe(true);
    const others = await entriesAt(await makes(outsider, 'all'));
    expect([others.has(open.id), others.has(event.id), others.has(meeting)]).toEqual([true, false, false]);
    expect([...(await entriesAt(await makes(outsider))).keys()]).toEqual([]);
  });

  it('follows what is moved and what is called off in its own place, for two months', async () => {
    const { facilitator, member, meeting, words, event } = await aBusyGroup();
    const path = await makes(member);
    const before = await entriesAt(path);
    const later = (moment: Date, days = 1): Date => new Date(moment.getTime() + days * 86_400_000);
    await app.ask(CHANGE, { input: { id: meeting, revision: 0, ...words, startsAt: later(words.startsAt), endsAt: later(words.endsAt) } }, facilitator);
    const at = (moment: Date) => ({ wallTime: wallTimeOf(later(moment)) });
    await app.ask(CHANGE_EVENT, { input: { id: event.id, revision: 1, ...eventWords(app), startsAt: at(event.startsAt), endsAt: at(event.endsAt) } }, facilitator);
    const moved = await entriesAt(path);
    for (const id of [meeting, event.id]) {
      expect(Date.parse(moved.get(id)!.startsAt) - Date.parse(before.get(id)!.startsAt)).toBe(86_400_000);
      expect(moved.get(id)!.sequence).toBeGreaterThan(before.get(id)!.sequence);
    }
    await app.ask(CANCEL, { input: { id: meeting, revision: 1, reason: 'Ziek' } }, facilitator);
    await app.ask(CANCEL_EVENT, { input: { id: event.id, revision: 2, reason: 'Ziek' } }, facilitator);
    const off = await entriesAt(path);
    for (const id of [meeting, event.id]) {
      expect(off.get(id)!.status).toBe('CANCELLED');
      expect(off.get(id)!.sequence).toBeGreaterThan(moved.get(id)!.sequence);
    }
    const now = app.clock.now();
    app.clock.set(later(now, 80));
    expect((await entriesAt(path)).size).toBe(0);
    app.clock.set(now);
  });

  it('holds intakes for who takes them and for the municipality, as each of them is by itself', async () => {
    const { track, facilitator } = await anOpenTrack(app);
    const { id: organisationId } = aMunicipality({ name: 'Berkelland' });
    const [applicant, colleague, neighbour, other] = [await anAccount(app, { organisationId }), await anAccount(app, { organisationId }), await anAccount(app, { organisationId: aMunicipality({ name: 'Zutphen' }).id }), await anAccount(app)];
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: other.id, role: 'partner', assignedAt: app.clock.now() });
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    await aPlannedIntake(app, await aSubmittedApplication(app, track, applicant), facilitator);
    const [{ id }] = await app.database.query<[{ id: string }]>('SELECT i.id FROM intakes i JOIN intake_slots s ON s.id = i.slot_id WHERE s.offered_by_id = $1', [facilitator.id]);
    for (const person of [facilitator, applicant, colleague]) expect([...(await entriesAt(await makes(person))).keys()]).toContain(id);
    for (const person of [neighbour, other, manager]) expect([...(await entriesAt(await makes(person, 'all'))).keys()]).not.toContain(id);
    const path = await makes(colleague);
    const before = (await entriesAt(path)).get(id)!;
    await app.ask('mutation ($input: CallOffInput!) { cancelIntake(input: $input) { application { id } } }', { input: { id, reason: 'Ziek' } }, facilitator);
    const after = (await entriesAt(path)).get(id)!;
    expect([before.status, after]).toEqual(['CONFIRMED', { ...before, status: 'CANCELLED', sequence: before.sequence + 1 }]);
    expect((await entriesAt(`/files/intakes/${id}.ics`, applicant)).get(id)).toEqual(after);
  });

  it('is empty of what somebody may not read any more', async () => {
    const { group, member, meeting, event } = await aBusyGroup();
    const path = await makes(member);
    expect((await entriesAt(path)).size).toBe(2);
    await app.database.query('UPDATE memberships SET ended_at = now(), ended_by_id = account_id WHERE group_id = $1 AND account_id = $2', [group.id, member.id]);
    await app.database.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [member.id]);
    const text = await (await app.fetch(path)).text();
    for (const id of [meeting, event.id]) expect(text).not.toContain(id);
  });

  it('has an address that works until it is replaced or taken back, and is stored nowhere', async () => {
    const { member, facilitator } = await aBusyGroup();
    const [first, second] = [await makes(member), await makes(member)];
    const status = async (path: string) => (await app.fetch(path)).status;
    expect([await status(first), await status(second)]).toEqual([404, 200]);
    for (const guess of ['/agenda/feed/x.ics', `/agenda/feed/${'a'.repeat(43)}.ics`]) expect(await status(guess)).toBe(404);
    const secret = /feed\/(.+)\.ics/.exec(second)![1]!;
    const stored = await app.database.query<object[]>('SELECT * FROM agenda_feeds WHERE account_id = $1', [member.id]);
    const told = await app.database.query<object[]>('SELECT payload FROM domain_events WHERE stream = $1', [`account:${member.id}`]);
    expect(JSON.stringify([stored, told])).not.toContain(secret);
    await app.ask('mutation { revokeAgendaFeed { agendaFeed { scope } } }', {}, facilitator);
    expect(await status(second)).toBe(200);
    await app.ask('mutation { revokeAgendaFeed { agendaFeed { scope } } }', {}, member);
    expect(await status(second)).toBe(404);
    expect(await app.ask('{ agendaFeed { scope } }', {}, member)).toEqual({ agendaFeed: null });
  });

  it('ends with the account', async () => {
    const { member } = await aBusyGroup();
    const path = await makes(member);
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: member.id, withWords: false } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect((await app.fetch(path)).status).toBe(404);
    expect(await app.database.query('SELECT id FROM agenda_feeds WHERE account_id = $1', [member.id])).toEqual([]);
  });

  it('is not sent again while nothing changed', async () => {
    const { facilitator, member, event } = await aBusyGroup();
    const path = await makes(member);
    const first = await app.fetch(path);
    const etag = first.headers.get('etag')!;
    expect([first.headers.get('content-type'), first.headers.get('last-modified'), first.headers.get('cache-control')]).toEqual(['text/calendar; charset=utf-8', app.clock.now().toUTCString(), 'private, no-cache']);
    expect((await app.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await app.ask(CANCEL_EVENT, { input: { id: event.id, revision: 1, reason: 'Ziek' } }, facilitator);
    expect((await app.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });
});

describe('one event as a file', () => {
  it('is for everybody when it is public, and for its members when it is of a group', async () => {
    const { member, event } = await aBusyGroup();
    const [open, draft] = [await anAgendaEvent(app), await anAgendaEvent(app, { state: 'approved' })];
    expect([...(await entriesAt(`/files/agenda/${open.id}.ics`)).keys()]).toEqual([open.id]);
    expect([...(await entriesAt(`/files/agenda/${event.id}.ics`, member)).keys()]).toEqual([event.id]);
    for (const [id, as] of [[event.id, undefined], [event.id, await anAccount(app, { roles: ['programme_manager'] })], [draft.id, member], [unknownId(), member], ['nonsense', member]] as const) {
      expect((await app.fetch(`/files/agenda/${id}.ics`, {}, as)).status).toBe(404);
    }
  });
});

describe('the news of the agenda', () => {
  it('is Atom of public events, what changed last in front, whatever is written in them', async () => {
    const title = 'Tussen <b>vet</b> & "recht" ]]> \u0001';
    const { event } = await aBusyGroup();
    app.clock.advance(1000);
    const open = await anAgendaEvent(app, { title });
    const draft = await anAgendaEvent(app, { state: 'approved' });
    const answer = await app.fetch('/agenda/feed.atom');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const { entries, feed } = atomIn(await answer.text());
    expect(feed).toMatchObject({ id: 'https://leerkring.example.nl/agenda/feed.atom', title: 'Agenda van Leerkring', updated: entries[0]!['updated'] });
    const moments = entries.map(({ updated }) => updated!);
    expect(moments).toEqual([...moments].sort().reverse());
    // Other specs write here too, by clocks of their own.
    expect(entries.find(({ id }) => id === `urn:uuid:${open.id}`)).toMatchObject({ title: title.replace('\u0001', ''), name: 'Leerkring', updated: app.clock.now().toISOString(), summary: open.summary });
    const ids = entries.map(({ id }) => id);
    expect([ids.includes(`urn:uuid:${event.id}`), ids.includes(`urn:uuid:${draft.id}`)]).toEqual([false, false]);
    // RFC 4287 §4.1.2: each entry has these.
    for (const entry of entries) for (const part of ['id', 'title', 'updated', 'name', 'href']) expect(entry[part]).toBeTruthy();
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** What a strict reader of XML finds in a feed. */
function atomIn(text: string): { feed: Record<string, string>; entries: Record<string, string>[] } {
  const [feed, entries]: [Record<string, string>, Record<string, string>[]] = [{}, []];
  const parser = new SaxesParser({ xmlns: true });
  let words = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (more) => (words += more));
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    words = '';
    if (local === 'entry') entries.push({});
    const at = entries.at(-1) ?? feed;
    if (local === 'link' && attributes.href) at.href = attributes.href.value;
  });
  parser.on('closetag', ({ local }) => void ((entries.at(-1) ?? feed)[local] ??= words));
  parser.write(text).close();
  return { feed, entries };
}
