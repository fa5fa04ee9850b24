import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SeatOffers } from '@leerkring/agenda/api';
import { aStartSession, anAgendaEvent, eventWords, people } from '@leerkring/agenda/api/testing';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anAccount } from '@leerkring/identity/api/testing';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { aTrack } from '@leerkring/tracks/api/testing';
import { NotificationsModule } from './index';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule, DiscussionsModule, NotificationsModule] });
});
afterAll(() => app.stop());

const ASK = 'mutation ($input: TrackNoticeInput!) { askTrackNotice(input: $input) { track { id } } }';
const MOVE = 'mutation ($input: MoveTrackInput!) { moveTrack(input: $input) { track { id } } }';

const told = async (who: Caller) => {
  await app.settle();
  return (await app.ask<{ viewer: { unreadNotifications: object[] } }>('{ viewer { unreadNotifications { reason trackSlug title titleEn count actors { id } } } }', {}, who)).viewer.unreadNotifications;
};

describe('a track that opens', () => {
  it('is told once to each who asked, with the track; to nobody else, and not again when it opens a second time', async () => {
    const track = await aTrack(app, { state: 'in_preparation' });
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    const [bart, femke, other] = [await anAccount(app), await anAccount(app), await anAccount(app)];
    const step = (from: string, to: string) => app.ask(MOVE, { input: { id: track.id, from, to, reason: 'Daarom.' } }, manager);
    for (const person of [bart, femke]) await app.ask(ASK, { input: { trackId: track.id } }, person);
    expect(await told(bart)).toEqual([]);
    await step('in_preparation', 'open');
    const news = { reason: 'track_opened', trackSlug: track.slug, title: 'Zeggenschap', titleEn: 'A say', count: 1, actors: [] };
    expect([await told(bart), await told(femke), await told(other), await told(manager)]).toEqual([[news], [news], [], []]);
    await step('open', 'in_preparation');
    await app.ask(ASK, { input: { trackId: track.id } }, femke);
    await step('in_preparation', 'open');
    // Who asked again hears of it again; both tell the same, so they stand as one.
    expect([await told(bart), await told(femke)]).toEqual([[news], [{ ...news, count: 2 }]]);
    expect(await app.database.query('SELECT 1 FROM track_notices WHERE track_id = $1', [track.id])).toEqual([]);
  });
});

describe('a seat in an event', () => {
  const seatStep = (name: string) => `mutation ($input: ${name}SeatInput!) { ${name[0]!.toLowerCase()}${name.slice(1)}Seat(input: $input) { seat { id } } }`;
  const toldOf = async (who: Caller) => {
    await app.settle();
    const { viewer } = await app.ask<{ viewer: { unreadNotifications: { reason: string; agendaEventId: string; title: string }[] } }>('{ viewer { unreadNotifications { reason agendaEventId title } } }', {}, who);
    return viewer.unreadNotifications;
  };

  it('is told of to its person when somebody else, or the waiting list, did something with it', async () => {
    const editor = await anAccount(app, { roles: ['editor'] });
    const event = await aStartSession(app, { createdById: editor.id, blocks: [[1]] });
    const [first, second] = await people(app, 2);
    const [sessionId] = event.sessions[0]!;
    const ask = async (who: Caller) => (await app.ask<{ askSeat: { seat: { id: string } } }>(seatStep('Ask'), { input: { sessionId } }, who)).askSeat.seat.id;
    const [seat] = [await ask(first!), await ask(second!)];
    expect([await toldOf(first!), await toldOf(second!)]).toEqual([[], []]);
    await app.ask(seatStep('Handle'), { input: { id: seat, from: 'confirmed', to: 'declined', reason: 'De zaal is kleiner.' } }, editor);
    const news = (reason: string) => ({ reason, agendaEventId: event.id, title: 'Opstartsessie kernendemocratie' });
    expect([await toldOf(first!), await toldOf(second!)]).toEqual([[news('seat_declined')], [news('seat_offered')]]);
    app.clock.advance(20 * 24 * 60 * 60 * 1000);
    await app.get(SeatOffers).passOn();
    await app.settle();
    expect(await app.database.query(`SELECT reason FROM notifications WHERE account_id = $1 AND reason = 'seat_expired'`, [second!.id])).toHaveLength(1);
  });
});

describe('an event of the agenda', () => {
  const step = (name: string, payload = 'agendaEvent { id }') => `mutation ($input: ${name}AgendaEventInput!) { ${name[0]!.toLowerCase()}${name.slice(1)}AgendaEvent(input: $input) { ${payload} } }`;
  const reasonsFor = async (who: Caller): Promise<string[]> => {
    await app.settle();
    return (await app.ask<{ viewer: { unreadNotifications: { reason: string }[] } }>('{ viewer { unreadNotifications { reason } } }', {}, who)).viewer.unreadNotifications.map(({ reason }) => reason);
  };

  it('is told of to who proposed it when it is decided about', async () => {
    const editor = await anAccount(app, { roles: ['editor'] });
    const proposer = await anAccount(app);
    const [good, bad] = [await anAgendaEvent(app, { state: 'proposed', createdById: proposer.id, organisationId: null }), await anAgendaEvent(app, { state: 'proposed', createdById: editor.id })];
    await app.ask(step('Decide'), { input: { id: good.id, revision: 1, approved: true } }, editor);
    await app.ask(step('Decide'), { input: { id: bad.id, revision: 1, approved: false, reason: 'Nee.' } }, editor);
    expect([await reasonsFor(proposer), await reasonsFor(editor)]).toEqual([['agenda_event_approved'], []]);
  });

  it('of a group is told of to its other members when it is planned, moved and called off, and to nobody else', async () => {
    const group = await aGroup(app);
    const [facilitator, member] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group)];
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    const { planAgendaEvent } = await app.ask<{ planAgendaEvent: { agendaEvents: { id: string; revision: number }[] } }>(step('Plan', 'agendaEvents { id revision }'), { input: eventWords(app, { groupId: group.id }) }, facilitator);
    const [{ id, revision }] = planAgendaEvent.agendaEvents as [{ id: string; revision: number }];
    expect(await reasonsFor(member)).toEqual(['agenda_event_planned']);
    await app.ask(step('Change'), { input: { id, revision, ...eventWords(app, { title: 'Andere titel' }) } }, facilitator);
    expect(await reasonsFor(member)).toEqual(['agenda_event_planned']);
    await app.ask(step('Change'), { input: { id, revision: revision + 1, ...eventWords(app, { place: 'Elders' }) } }, facilitator);
    await app.ask(step('Cancel'), { input: { id, revision: revision + 2, reason: 'Ziek' } }, facilitator);
    expect((await reasonsFor(member)).sort()).toEqual(['agenda_event_cancelled', 'agenda_event_moved', 'agenda_event_planned']);
    expect([await reasonsFor(facilitator), await reasonsFor(manager)]).toEqual([[], []]);
  });
  it('of a series that is planned, moved and called off as a whole is told of once each time', async () => {
    const group = await aGroup(app);
    const [facilitator, member] = [await aMember(app, group, { role: 'facilitator' }), await aMember(app, group)];
    const words = { startsAt: { wallTime: '2027-02-04T14:00' }, endsAt: { wallTime: '2027-02-04T16:00' } };
    const { planAgendaEvent } = await app.ask<{ planAgendaEvent: { agendaEvents: { id: string }[] } }>(step('Plan', 'agendaEvents { id }'), { input: eventWords(app, { ...words, groupId: group.id, series: { step: 'week', until: '2027-02-25' } }) }, facilitator);
    const [first, ...later] = planAgendaEvent.agendaEvents.map(({ id }) => id);
    const asRead = (revision: number) => ({ id: first, revision, later: later.map((id) => ({ id, revision })) });
    const longer = eventWords(app, { ...words, endsAt: { wallTime: '2027-02-04T17:00' } });
    await app.ask('mutation ($input: ChangeAgendaSeriesInput!) { changeAgendaSeries(input: $input) { agendaEvents { id } } }', { input: { ...asRead(2), ...longer } }, facilitator);
    await app.ask('mutation ($input: CancelAgendaSeriesInput!) { cancelAgendaSeries(input: $input) { agendaEvents { id } } }', { input: { ...asRead(3), reason: 'Ziek' } }, facilitator);
    expect((await reasonsFor(member)).sort()).toEqual(['agenda_event_cancelled', 'agenda_event_moved', 'agenda_event_planned']);
  });
});
