import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streamOf } from '@leerkring/contract';
import { anAccount } from '@leerkring/identity/api/testing';
import { startTestApp, type TestApp } from '@leerkring/platform/api/testing';
import { AgendaModule } from './agenda.module';
import { asking, eventWords, type Shown } from './testing';

const LIST = 'query ($first: Int) { agendaEvents(first: $first) { nodes { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [AgendaModule] });
});
afterAll(() => app.stop());

const { outcome, does, plans, read } = asking(() => app);
const listed = async (): Promise<string[]> => (await app.ask<{ agendaEvents: { nodes: { id: string }[] } }>(LIST, { first: 100 })).agendaEvents.nodes.map(({ id }) => id);

describe('parts of an event', () => {
  it('stay within the time of the whole, one level deep, and are published and called off with it', async () => {
    const editor = await anAccount(app, { roles: ['editor'] });
    const day = '2026-12-10';
    const span = (from: string, to: string) => ({ startsAt: { wallTime: `${day}T${from}` }, endsAt: { wallTime: `${day}T${to}` } });
    const [whole] = (await plans({ type: 'congress', ...span('09:00', '17:00'), publishAt: { wallTime: '2026-12-01T09:00' } }, editor)) as [Shown];
    expect(await outcome('Plan', eventWords(app, { parentId: whole.id, ...span('16:00', '17:01') }), editor)).toBe('AGENDA_EVENT_OUTSIDE_PARENT');
    const [part] = (await plans({ parentId: whole.id, ...span('10:00', '11:00') }, editor)) as [Shown];
    expect(part).toMatchObject({ state: 'approved', parent: { id: whole.id } });
    expect(await outcome('Plan', eventWords(app, { parentId: part.id, ...span('10:00', '10:30') }), editor)).toBe('AGENDA_EVENT_PARTS_DEEP');
    expect(await outcome('Change', { id: whole.id, revision: 1, ...eventWords(app, span('10:30', '17:00')) }, editor)).toBe('AGENDA_EVENT_PARTS_OUTSIDE');
    await does('Publish', { id: whole.id, revision: 1 }, editor);
    expect(await read(whole.id)).toMatchObject({ parts: [{ id: part.id }] });
    expect(await listed()).not.toContain(part.id);
    const off = await does('Cancel', { id: whole.id, revision: 2, reason: 'Storm' }, editor);
    expect(await read(part.id)).toMatchObject({ state: 'cancelled', reason: 'Storm' });
    expect(await outcome('Cancel', { id: whole.id, revision: off.revision, reason: 'Nog eens' }, editor)).toBe('AGENDA_EVENT_MOVE_REFUSED');
  });
});

describe('who has an event open', () => {
  it('hears that its parts are others, once for each thing that somebody does', async () => {
    const editor = await anAccount(app, { roles: ['editor'] });
    const told = async (id: string) => (await app.database.query<{ name: string }[]>('SELECT name FROM domain_events WHERE stream = $1 ORDER BY seq', [streamOf('agenda_event', id)])).map(({ name }) => name);
    const [whole] = (await plans({}, editor)) as [Shown];
    const [part] = (await plans({ parentId: whole.id }, editor)) as [Shown];
    const changed = await does('Change', { id: part.id, revision: part.revision, ...eventWords(app, { title: 'Lunch' }) }, editor);
    await does('Cancel', { id: part.id, revision: changed.revision, reason: 'Geen kok' }, editor);
    expect(await told(whole.id)).toEqual(['agenda_event.planned', 'agenda_event.published', 'agenda_event.parts_changed', 'agenda_event.parts_changed', 'agenda_event.parts_changed']);
    expect(await told(part.id)).toEqual(['agenda_event.planned', 'agenda_event.published', 'agenda_event.changed', 'agenda_event.cancelled']);
  });
});

describe('a series', () => {
  it('is planned at once, and each of its events is moved and called off alone', async () => {
    const editor = await anAccount(app, { roles: ['editor'] });
    const series = await plans({ series: { step: 'week', until: '2026-12-11' } }, editor);
    expect(series.map(({ startsAt }) => startsAt)).toEqual(['2026-11-26T13:00:00.000Z', '2026-12-03T13:00:00.000Z', '2026-12-10T13:00:00.000Z']);
    expect(new Set(series.map(({ seriesId }) => seriesId)).size).toBe(1);
    await does('Cancel', { id: series[1]!.id, revision: series[1]!.revision, reason: 'Sinterklaas' }, editor);
    expect(await Promise.all(series.map(async ({ id }) => (await read(id)).state))).toEqual(['published', 'cancelled', 'published']);
  });
});
