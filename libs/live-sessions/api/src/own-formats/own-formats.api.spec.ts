import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyOf, limits, type OwnPhase } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { TrackFacilitator } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';

const parts = 'id name version archivedAt phases { key name line yields minutes writers kinds owner turns turnSeconds }';
const list = `query ($id: ID!) { group(id: $id) { ownFormats { ${parts} } } }`;
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { ownFormat { ${parts} } } }`;
const writing = mutation('writeOwnFormat', 'WriteOwnFormatInput');
const changing = mutation('changeOwnFormat', 'ChangeOwnFormatInput');
const archiving = mutation('archiveOwnFormat', 'ArchiveOwnFormatInput');
const opening = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id rundown { format own { id name version } phases { key seconds owner name { nl en } yields { nl } } } } } }';
const closing = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }';

interface SeenFormat {
  id: string;
  name: string;
  version: number;
  archivedAt: string | null;
  phases: OwnPhase[];
}
interface Opened {
  openLiveSession: { liveSession: { id: string; rundown: { phases: { key: string; seconds: number }[] } } };
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** A group with an own format, copied from the incident method: with one phase less and another one longer. */
async function aFormat() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [other, member] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const phases = copyOf('incident_method', 'nl').slice(1).map((phase, index) => (index ? phase : { ...phase, minutes: 20, yields: 'Drie casussen' }));
  const written = { groupId: group.id, name: 'Onze intervisie', copiedFrom: 'incident_method', phases };
  const { id } = (await app.ask<{ writeOwnFormat: { ownFormat: SeenFormat } }>(writing, { input: written }, facilitator)).writeOwnFormat.ownFormat;
  const formats = async (who: Caller = facilitator): Promise<SeenFormat[]> => (await app.ask<{ group: { ownFormats: SeenFormat[] } }>(list, { id: group.id }, who)).group.ownFormats;
  const open = async (): Promise<Opened['openLiveSession']['liveSession']> =>
    (await app.ask<Opened>(opening, { input: { groupId: group.id, title: 'Intervisie', ownFormatId: id } }, facilitator)).openLiveSession.liveSession;
  return { group, facilitator, other, member, outsider, phases, written, id, formats, open };
}

describe('an own format', () => {
  it('is copied and changed by the facilitators of its group, who alone see it', async () => {
    const { facilitator, other, member, outsider, phases, written, id, formats } = await aFormat();
    expect(await formats(other)).toEqual([expect.objectContaining({ id, name: 'Onze intervisie', version: 1, archivedAt: null, phases })]);
    expect(await formats(member)).toEqual([]);
    const change = { id, version: 1, name: 'Intervisie kort', phases: phases.toReversed() };
    const tries: [string, object][] = [[writing, written], [changing, change], [archiving, { id, archived: true }]];
    for (const [verb, input] of tries) {
      expect(await app.codeOf(verb, { input }, member)).toBe('FORBIDDEN');
      expect(await app.codeOf(verb, { input }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input })).toBe('UNAUTHENTICATED');
    }
    await app.ask(changing, { input: change }, other);
    expect(await formats(facilitator)).toMatchObject([{ name: 'Intervisie kort', version: 2, phases: phases.toReversed() }]);
    const events = await app.database.query(`SELECT name, payload FROM domain_events WHERE payload ->> 'ownFormatId' = $1 ORDER BY seq`, [id]);
    expect(events).toEqual([1, 2].map((version) => ({ name: 'own_format.written', payload: { ownFormatId: id, version } })));
  });

  it('is one of at most fifty, also when two facilitators write the last one at the same moment', async () => {
    const { facilitator, other, written, id, formats } = await aFormat();
    const copies = `INSERT INTO own_formats SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid()))).* FROM own_formats f, generate_series(1, $2) WHERE f.id = $1`;
    await app.database.query(copies, [id, limits.ownFormats - 2]);
    const answers = await Promise.all([facilitator, other].map((who) => app.graphql(writing, { input: written }, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'written').sort()).toEqual(['OWN_FORMATS_FULL', 'written']);
    expect(await formats()).toHaveLength(limits.ownFormats);
  });

  it('is not changed over what somebody else changed first', async () => {
    const { facilitator, other, phases, id, formats } = await aFormat();
    const answers = await Promise.all([facilitator, other].map((who, index) => app.graphql(changing, { input: { id, version: 1, name: `Naam ${index}`, phases } }, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'changed').sort()).toEqual(['OWN_FORMAT_CHANGED', 'changed']);
    expect(await formats()).toMatchObject([{ version: 2 }]);
  });

  it('has only phases that a session can hold', async () => {
    const { facilitator, written, phases } = await aFormat();
    const [first] = phases;
    const wrong: Partial<Record<keyof OwnPhase, unknown>>[] = [{ name: ' ' }, { minutes: 0 }, { minutes: 241 }, { kinds: [] }, { kinds: ['answer'] }, { turns: 'free' }, { turns: 'round', turnSeconds: null }, { turnSeconds: 5 }];
    for (const part of wrong) expect(await app.codeOf(writing, { input: { ...written, phases: [{ ...first, ...part }] } }, facilitator)).toBe('INPUT_INVALID');
    for (const many of [[], [first, first], Array.from({ length: 21 }, (_, index) => ({ ...first, key: `fase-${index}` }))]) expect(await app.codeOf(writing, { input: { ...written, phases: many } }, facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(writing, { input: { ...written, name: '' } }, facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(writing, { input: { ...written, phases: [{ ...first, line: 'x'.repeat(401) }] } }, facilitator)).toBe('INPUT_TOO_LONG');
  });

  it('is what a session is opened with, which keeps that version whatever changes later', async () => {
    const { facilitator, phases, id, open } = await aFormat();
    const session = await open();
    expect(session.rundown).toMatchObject({ format: 'incident_method', own: { id, name: 'Onze intervisie', version: 1 } });
    expect(session.rundown.phases.map(({ key }) => key)).toEqual(phases.map(({ key }) => key));
    expect(session.rundown.phases[0]).toMatchObject({ seconds: 1200, name: { nl: phases[0]!.name, en: phases[0]!.name }, yields: { nl: 'Drie casussen' } });
    await app.ask(changing, { input: { id, version: 1, name: 'Anders', phases: phases.slice(0, 2) } }, facilitator);
    const kept = await app.ask<{ liveSession: object }>('query ($id: ID!) { liveSession(id: $id) { rundown { own { name version } phases { key } } } }', { id: session.id }, facilitator);
    expect(kept).toEqual({ liveSession: { rundown: { own: { name: 'Onze intervisie', version: 1 }, phases: phases.map(({ key }) => ({ key })) } } });
    await app.ask(closing, { input: { id: session.id } }, facilitator);
    expect((await open()).rundown.phases).toHaveLength(2);
  });

  it('is taken off the list and put back, never deleted, and opens no session meanwhile', async () => {
    const { group, facilitator, outsider, id, formats, open } = await aFormat();
    const put = (archived: boolean): Promise<unknown> => app.ask(archiving, { input: { id, archived } }, facilitator);
    const input = { groupId: group.id, title: 'Intervisie', ownFormatId: id };
    await put(true);
    await put(true);
    expect(await formats()).toMatchObject([{ archivedAt: app.clock.now().toISOString() }]);
    expect(await app.codeOf(opening, { input }, facilitator)).toBe('NOT_FOUND');
    await put(false);
    expect(await app.codeOf(opening, { input: { ...input, ownFormatId: unknownId() } }, facilitator)).toBe('NOT_FOUND');
    const seat = await app.database.query<{ group_id: string }[]>('SELECT group_id FROM memberships WHERE account_id = $1', [outsider.id]);
    expect(await app.codeOf(opening, { input: { ...input, groupId: seat[0]!.group_id } }, outsider)).toBe('NOT_FOUND');
    await open();
  });
});

const planning = 'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id } } }';
const moving = 'mutation ($input: ChangeMeetingInput!) { changeMeeting(input: $input) { meeting { id } } }';
const meetingOf = 'query ($id: ID!) { meeting(id: $id) { format ownFormat { id name version } liveSession { rundown { own { version } phases { key } } } } }';

/** A meeting that is planned with the own format of `aFormat`. */
async function aMeetingWithIt() {
  const made = await aFormat();
  const at = (hours: number): string => new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();
  const words = { kind: 'exchange', title: 'Intervisie', startsAt: at(48), endsAt: at(50) };
  const plan = (wish: object): Promise<{ planMeeting: { meeting: { id: string } } }> => app.ask(planning, { input: { groupId: made.group.id, ...words, ...wish } }, made.facilitator);
  const meetingId = (await plan({ ownFormatId: made.id })).planMeeting.meeting.id;
  const seen = async (who: Caller = made.member): Promise<object> => (await app.ask<{ meeting: object }>(meetingOf, { id: meetingId }, who)).meeting;
  let revision = 0;
  const change = (wish: object): Promise<unknown> => app.ask(moving, { input: { id: meetingId, revision: revision++, ...words, ...wish } }, made.facilitator);
  const begin = (wish: object = {}): Promise<Opened> => app.ask<Opened>(opening, { input: { groupId: made.group.id, liveSessionId: meetingId, ...wish } }, made.facilitator);
  return { ...made, words, meetingId, seen, change, begin };
}

const asking = 'mutation ($input: OpenDatePollInput!) { openDatePoll(input: $input) { datePoll { id } } }';
const settling = 'mutation ($input: SettleDatePollInput!) { settleDatePoll(input: $input) { datePoll { meetingId } } }';

describe('a meeting that is planned with an own format', () => {
  it('says so to the group, and its session takes over the version that stands when it is opened', async () => {
    const { facilitator, phases, id, seen, begin } = await aMeetingWithIt();
    expect(await seen()).toMatchObject({ format: 'incident_method', ownFormat: { id, name: 'Onze intervisie', version: 1 }, liveSession: { rundown: null } });
    const write = (version: number, name: string, some: OwnPhase[]): Promise<unknown> => app.ask(changing, { input: { id, version, name, phases: some } }, facilitator);
    await write(1, 'Intervisie kort', phases.slice(0, 2));
    expect(await seen()).toMatchObject({ ownFormat: { name: 'Intervisie kort', version: 2 } });
    await begin();
    await write(2, 'Intervisie lang', phases);
    expect(await seen()).toMatchObject({ ownFormat: { name: 'Intervisie kort', version: 2 }, liveSession: { rundown: { own: { version: 2 }, phases: phases.slice(0, 2).map(({ key }) => ({ key })) } } });
  });

  it('is changed to another format, and keeps it when nothing is said of it', async () => {
    const { id, seen, change, begin } = await aMeetingWithIt();
    await change({ title: 'Intervisie 2' });
    expect(await seen()).toMatchObject({ ownFormat: { id } });
    await change({ format: 'open_round' });
    expect(await seen()).toMatchObject({ format: 'open_round', ownFormat: null });
    expect((await begin()).openLiveSession.liveSession.rundown).toMatchObject({ format: 'open_round', own: null });
  });

  it('still begins with it when it is off the list since, unless another one is chosen then', async () => {
    const { facilitator, id, change, begin } = await aMeetingWithIt();
    const other = await aMeetingWithIt();
    for (const { facilitator: who, id: format } of [{ facilitator, id }, other]) await app.ask(archiving, { input: { id: format, archived: true } }, who);
    await change({ title: 'Intervisie 2' });
    expect((await begin()).openLiveSession.liveSession.rundown).toMatchObject({ own: { id } });
    expect((await other.begin({ format: 'free' })).openLiveSession.liveSession.rundown).toMatchObject({ format: 'free', own: null });
  });

  it('takes no format of another group, none off the list and not two, also when it comes of a date poll', async () => {
    const { group, facilitator, id, words, meetingId, seen } = await aMeetingWithIt();
    const other = await aFormat();
    const wish = (verb: string, wished: object): Promise<string> => app.codeOf(verb, { input: { ...(verb === planning ? { groupId: group.id } : { id: meetingId, revision: 0 }), ...words, ...wished } }, facilitator);
    for (const verb of [planning, moving]) {
      for (const ownFormatId of [other.id, unknownId()]) expect(await wish(verb, { ownFormatId })).toBe('NOT_FOUND');
      expect(await wish(verb, { ownFormatId: id, format: 'exchange' })).toBe('INPUT_INVALID');
    }
    const at = (hours: number): string => new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();
    const moments = [72, 96].map((hours) => ({ startsAt: at(hours), endsAt: at(hours + 2) }));
    const poll = (await app.ask<{ openDatePoll: { datePoll: { id: string } } }>(asking, { input: { groupId: group.id, title: 'Wanneer?', moments, closesAt: at(48) } }, facilitator)).openDatePoll.datePoll;
    const settlement = { id: poll.id, number: 1, kind: 'exchange', title: 'Intervisie' };
    expect(await app.codeOf(settling, { input: { ...settlement, ownFormatId: other.id } }, facilitator)).toBe('NOT_FOUND');
    const settled = await app.ask<{ settleDatePoll: { datePoll: { meetingId: string } } }>(settling, { input: { ...settlement, ownFormatId: id } }, facilitator);
    expect(await app.ask(meetingOf, { id: settled.settleDatePoll.datePoll.meetingId }, facilitator)).toMatchObject({ meeting: { format: 'incident_method', ownFormat: { id } } });
    await app.ask(archiving, { input: { id, archived: true } }, facilitator);
    expect(await wish(planning, { ownFormatId: id })).toBe('NOT_FOUND');
    expect(await seen()).toMatchObject({ ownFormat: { id } });
  });
});

const ofTrack = 'query ($slug: String!) { track(slug: $slug) { ownFormats { name version archivedAt } } }';

/** A track with a format that its facilitator keeps, and a group of it and one of another track with a facilitator each. */
async function aTrackFormat() {
  const [track, otherTrack] = [await aTrack(app), await aTrack(app)];
  const guide = await anAccount(app);
  await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: guide.id, role: 'lead', assignedAt: app.clock.now() });
  const [group, otherGroup] = [await aGroup(app, { track }), await aGroup(app, { track: otherTrack })];
  const [facilitator, member, other] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group), await aMember(app, otherGroup, { role: 'facilitator' })];
  const written = { trackId: track.id, name: 'Kring van het traject', copiedFrom: 'exchange', phases: copyOf('exchange', 'nl') };
  const { id } = (await app.ask<{ writeOwnFormat: { ownFormat: SeenFormat } }>(writing, { input: written }, guide)).writeOwnFormat.ownFormat;
  const seen = async (who?: Caller): Promise<SeenFormat[]> => (await app.ask<{ track: { ownFormats: SeenFormat[] } }>(ofTrack, { slug: track.slug }, who)).track.ownFormats;
  return { track, group, otherGroup, guide, facilitator, member, other, written, id, seen };
}

describe('a format of a track', () => {
  it('is kept by the facilitators of the track, and used by those of all its groups, who do not change it', async () => {
    const { group, guide, facilitator, written, id, seen } = await aTrackFormat();
    for (const who of [guide, facilitator]) expect(await seen(who)).toEqual([{ name: 'Kring van het traject', version: 1, archivedAt: null }]);
    const session = (await app.ask<Opened>(opening, { input: { groupId: group.id, title: 'Kring', ownFormatId: id } }, facilitator)).openLiveSession.liveSession;
    expect(session.rundown).toMatchObject({ format: 'exchange', own: { id, version: 1 } });
    const change = { id, version: 1, name: 'Kring', phases: written.phases };
    const tries: [string, object][] = [[writing, written], [changing, change], [archiving, { id, archived: true }]];
    for (const [verb, input] of tries) expect(await app.codeOf(verb, { input }, facilitator)).toBe('FORBIDDEN');
    await app.ask(changing, { input: change }, guide);
    expect(await app.codeOf(changing, { input: change }, guide)).toBe('OWN_FORMAT_CHANGED');
    expect(await seen(facilitator)).toMatchObject([{ name: 'Kring', version: 2 }]);
    await app.ask(archiving, { input: { id, archived: true } }, guide);
    expect(await app.codeOf(planning, { input: { groupId: group.id, kind: 'exchange', title: 'Kring', startsAt: new Date(app.clock.now().getTime() + 3_600_000), endsAt: new Date(app.clock.now().getTime() + 7_200_000), ownFormatId: id } }, facilitator)).toBe('NOT_FOUND');
  });

  it('is not there for other tracks, members and strangers: not in lists, in answers or in what is told', async () => {
    const { track, otherGroup, guide, member, other, written, id, seen } = await aTrackFormat();
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const who of [member, other, manager, undefined]) expect(await seen(who)).toEqual([]);
    const change = { id, version: 1, name: 'Van ons', phases: written.phases };
    for (const who of [member, other, manager]) {
      expect(await app.codeOf(changing, { input: change }, who)).toBe('NOT_FOUND');
      expect(await app.codeOf(archiving, { input: { id, archived: true } }, who)).toBe('NOT_FOUND');
      // The track itself is public.
      expect(await app.codeOf(writing, { input: written }, who)).toBe('FORBIDDEN');
    }
    expect(await app.codeOf(opening, { input: { groupId: otherGroup.id, title: 'Kring', ownFormatId: id } }, other)).toBe('NOT_FOUND');
    expect(await app.codeOf(writing, { input: { ...written, trackId: unknownId() } }, other)).toBe('NOT_FOUND');
    const told = await app.database.query<{ stream: string }[]>(`SELECT stream FROM domain_events WHERE payload ->> 'ownFormatId' = $1 AND subject_id = $2`, [id, track.id]);
    expect(told).toEqual([{ stream: `account:${guide.id}` }]);
  });

  it('belongs to one group or to one track', async () => {
    const { group, guide, written } = await aTrackFormat();
    for (const owner of [{ groupId: group.id }, { trackId: null }]) expect(await app.codeOf(writing, { input: { ...written, ...owner } }, guide)).toBe('INPUT_INVALID');
  });
});
