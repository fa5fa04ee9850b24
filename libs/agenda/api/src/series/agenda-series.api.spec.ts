import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '@leerkring/contract';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { AgendaModule } from '../agenda.module';
import { READ, SHOWN, eventWords, mutation, type Shown } from '../testing';

const CHANGE_ALL = 'mutation ($input: ChangeAgendaSeriesInput!) { changeAgendaSeries(input: $input) { agendaEvents { id } } }';
const CANCEL_ALL = 'mutation ($input: CancelAgendaSeriesInput!) { cancelAgendaSeries(input: $input) { agendaEvents { id state reason } } }';
const LATER = 'query ($id: ID!) { agendaEvent(id: $id) { laterInSeries { id revision movedAloneAt } } }';

let app: TestApp;
let editor: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [AgendaModule] });
  editor = await anAccount(app, { roles: ['editor'] });
});
afterAll(() => app.stop());

/** What is written of an event on this day, with other words when they are wished. */
const words = (day: string, wishes: { from?: string; to?: string; title?: string; place?: string } = {}) => {
  const { from = '14:00', to = '16:00', ...more } = wishes;
  return eventWords(app, { startsAt: { wallTime: `${day}T${from}` }, endsAt: { wallTime: `${day}T${to}` }, ...more });
};
/** Weekly from this day on, four times: over the night in March in which clocks go forward. */
async function aSeries(wishes: object = {}, as = editor): Promise<Shown[]> {
  const input = { ...words('2027-03-18'), series: { step: 'week', until: '2027-04-08' }, ...wishes };
  return (await app.ask<{ planAgendaEvent: { agendaEvents: Shown[] } }>(mutation('Plan', `agendaEvents { ${SHOWN} }`), { input }, as)).planAgendaEvent.agendaEvents;
}
const read = async (id: string): Promise<Shown & { place: string }> => (await app.ask<{ agendaEvent: Shown & { place: string } }>(READ.replace('title', 'title place'), { id }, editor)).agendaEvent;
const begins = (events: Shown[]) => Promise.all(events.map(async ({ id }) => (await read(id)).startsAt.slice(5, 16)));
const later = async (id: string, as = editor) => (await app.ask<{ agendaEvent: { laterInSeries: { id: string; revision: number; movedAloneAt: string | null }[] } }>(LATER, { id }, as)).agendaEvent.laterInSeries;
/** An event with those after it, as they stand. */
const from = async ({ id }: Shown) => ({ id, revision: (await read(id)).revision, later: (await later(id)).map((one) => ({ id: one.id, revision: one.revision })) });
const outcome = async (query: string, input: object, as = editor): Promise<string | undefined> => (await app.graphql(query, { input } as never, as)).errors?.[0]?.extensions.code;
const change = async ({ id }: Shown, wishes: object) => app.ask(mutation('Change'), { input: { id, revision: (await read(id)).revision, ...wishes } }, editor);
const newsOf = async (name: string, events: Shown[]) => app.database.query<{ stream: string; payload: object }[]>('SELECT stream, payload FROM domain_events WHERE name = $1 AND stream = ANY($2)', [name, events.map(({ id }) => streamOf('agenda_event', id))]);

describe('a series changed from one of its events on', () => {
  it('shifts by what clocks show, in winter and in summer, and leaves what came before', async () => {
    const series = await aSeries();
    expect(await begins(series)).toEqual(['03-18T13:00', '03-25T13:00', '04-01T12:00', '04-08T12:00']);
    expect(await outcome(CHANGE_ALL, { ...(await from(series[1]!)), ...words('2027-03-26', { from: '19:30', to: '21:00' }) })).toBeUndefined();
    expect(await begins(series)).toEqual(['03-18T13:00', '03-26T18:30', '04-02T17:30', '04-09T17:30']);
    expect((await newsOf('agenda_event.changed', series)).map(({ payload }) => payload)).toEqual(expect.arrayContaining(series.slice(1).map(({ id }, index) => ({ agendaEventId: id, moved: true, ...(index && { along: true }) }))));
    expect((await read(series[3]!.id)).revision).toBe(series[3]!.revision + 1);
  });

  it('brings along only what became other: what one of them has of its own stays', async () => {
    const series = await aSeries();
    await change(series[2]!, words('2027-04-01', { place: 'Kulturhus' }));
    expect(await outcome(CHANGE_ALL, { ...(await from(series[0]!)), ...words('2027-03-18', { title: 'Dorpen aan tafel' }) })).toBeUndefined();
    const now = await Promise.all(series.map(({ id }) => read(id)));
    expect(now.map(({ title, place }) => [title, place])).toEqual(['Dorpshuis De Kring', 'Dorpshuis De Kring', 'Kulturhus', 'Dorpshuis De Kring'].map((place) => ['Dorpen aan tafel', place]));
    expect(now.map(({ startsAt }) => startsAt.slice(5, 16))).toEqual(['03-18T13:00', '03-25T13:00', '04-01T12:00', '04-08T12:00']);
  });

  it('lets those that were moved alone keep their own time, unless that is chosen otherwise', async () => {
    const series = await aSeries();
    await change(series[2]!, words('2027-04-02', { from: '10:00', to: '12:00' }));
    expect((await later(series[0]!.id)).map(({ movedAloneAt }) => movedAloneAt !== null)).toEqual([false, true, false]);
    await app.ask(CHANGE_ALL, { input: { ...(await from(series[0]!)), ...words('2027-03-18', { from: '15:00', to: '17:00' }) } }, editor);
    expect(await begins(series)).toEqual(['03-18T14:00', '03-25T14:00', '04-02T08:00', '04-08T13:00']);
    await app.ask(CHANGE_ALL, { input: { ...(await from(series[0]!)), ...words('2027-03-18', { from: '16:00', to: '18:00' }), movesMovedAlone: true } }, editor);
    expect(await begins(series)).toEqual(['03-18T15:00', '03-25T15:00', '04-02T09:00', '04-08T14:00']);
  });

  it('is refused as a whole when one of them is another than was read, cannot be, or may not be changed', async () => {
    const series = await aSeries();
    const read1 = await from(series[0]!);
    await change(series[3]!, words('2027-04-08', { title: 'Slot' }));
    expect(await outcome(CHANGE_ALL, { ...read1, ...words('2027-03-18', { title: 'Anders' }) })).toBe('AGENDA_EVENT_CHANGED');
    const now = await from(series[0]!);
    expect(await outcome(CHANGE_ALL, { ...now, later: now.later.slice(1), ...words('2027-03-18') })).toBe('AGENDA_EVENT_CHANGED');
    // Three days on, the second one would fall in the hour that is skipped on March 28.
    expect(await outcome(CHANGE_ALL, { ...now, ...words('2027-03-21', { from: '02:30', to: '05:00' }) })).toBe('AGENDA_EVENT_TIME_SKIPPED');
    expect(await outcome(CHANGE_ALL, { ...now, ...words('2026-11-18') })).toBe('INPUT_INVALID');
    expect(await outcome(CHANGE_ALL, { ...now, ...words('2027-03-18') }, await anAccount(app))).toBe('FORBIDDEN');
    expect(await begins(series)).toEqual(['03-18T13:00', '03-25T13:00', '04-01T12:00', '04-08T12:00']);
    expect((await read(series[0]!.id)).title).toBe('Lokale democratie in de praktijk');
  });

  it('of a group is found by nobody else', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const [first] = (await aSeries({ groupId: group.id }, facilitator)) as [Shown];
    const laterOnes = (await later(first.id, facilitator)).map(({ id, revision }) => ({ id, revision }));
    expect(laterOnes).toHaveLength(3);
    const input = { id: first.id, revision: 2, later: laterOnes, ...words('2027-03-18', { title: 'Geheim' }) };
    expect(await outcome(CHANGE_ALL, input, editor)).toBe('NOT_FOUND');
    expect(await outcome(CHANGE_ALL, input, await aMember(app, group))).toBe('FORBIDDEN');
    expect(await outcome(CHANGE_ALL, input, facilitator)).toBeUndefined();
  });
});

describe('a series called off from one of its events on', () => {
  it('goes with all that come and their parts, for one reason, and tells people once', async () => {
    const series = await aSeries();
    const [part] = (await app.ask<{ planAgendaEvent: { agendaEvents: Shown[] } }>(mutation('Plan', 'agendaEvents { id }'), { input: { ...words('2027-04-01', { to: '15:00' }), parentId: series[2]!.id } }, editor)).planAgendaEvent.agendaEvents;
    expect(await outcome(CANCEL_ALL, { ...(await from(series[1]!)), reason: ' ' })).toBe('INPUT_INVALID');
    await app.ask(CANCEL_ALL, { input: { ...(await from(series[1]!)), reason: 'Geen zaal' } }, editor);
    expect((await Promise.all([...series, part!].map(({ id }) => read(id)))).map(({ state, reason }) => [state, reason])).toEqual([['published', null], ...Array.from({ length: 4 }, () => ['cancelled', 'Geen zaal'])]);
    const told = await newsOf('agenda_event.cancelled', [...series, part!]);
    expect(told.filter(({ payload }) => !('along' in payload)).map(({ stream }) => stream)).toEqual([streamOf('agenda_event', series[1]!.id)]);
    expect(told).toHaveLength(4);
    expect(await later(series[0]!.id)).toEqual([]);
    expect(await outcome(CANCEL_ALL, { id: series[1]!.id, revision: 3, later: [], reason: 'Nog eens' })).toBe('FORBIDDEN');
  });
});
