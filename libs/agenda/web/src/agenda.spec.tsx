import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { AgendaEventDeeds } from './agenda-event-deeds';
import { inputOf, momentsOf, noWords, wordsOf } from './agenda-event-form';
import { AgendaFeed } from './agenda-feed';
import { AgendaList, useAgendaItems } from './agenda-list';
import { AgendaMonth, boundsOf, monthAfter, weeksOf } from './agenda-month';
import type { AgendaRowData, AgendaTrackData } from './agenda.queries';
import { aRow, anEvent } from './testing';
import { MakeAgendaEvent, MakeAgendaPart } from './write-agenda-event';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const kernen: AgendaTrackData = { id: 'track-1', state: 'open', viewerCan: [], nl: 'Kernendemocratie', en: 'Village democracy' };
const terms = { TaxonomyTerms: () => ({ data: { taxonomyTerms: [] } }) };

function List({ rows }: { rows: AgendaRowData[] }) {
  const itemsOf = useAgendaItems((id) => `/agenda/${id}`);
  return <AgendaList items={itemsOf(rows)} />;
}

function Month({ rows }: { rows: AgendaRowData[] }) {
  const itemsOf = useAgendaItems((id) => `/agenda/${id}`);
  return <AgendaMonth month="2026-12" items={itemsOf(rows)} onMonth={() => undefined} />;
}

const show = (screenOf: ReactNode, client = aClient(terms)) => render(<TestProviders client={client} accountId="marit">{screenOf}</TestProviders>);

describe('the agenda as a list', () => {
  it('goes month by month, and says in words what does not go on and what is for one group only', () => {
    show(<List rows={[aRow(), aRow({ id: 'event-2', title: 'Webinar', type: 'webinar', startsAt: '2027-01-07T11:00:00.000Z', endsAt: '2027-01-07T12:00:00.000Z', state: 'cancelled', group: { id: 'g', name: 'Noordoost' } as never })]} />);
    expect(within(screen.getByRole('region', { name: 'december 2026' })).getByRole('link', { name: 'Werkbezoek Beltrum' }).getAttribute('href')).toBe('/agenda/event-1');
    const january = within(screen.getByRole('region', { name: 'januari 2027' }));
    expect([january.getByText('Gaat niet door'), january.getByText(/Alleen voor Noordoost/)]).toHaveLength(2);
  });

  it('says what to do when nothing is found', () => {
    show(<List rows={[]} />);
    expect(screen.getByText('Geen activiteiten gevonden')).toBeDefined();
  });
});

describe('the agenda as a month', () => {
  it('is a table of weeks from Monday on, with each event on its days', () => {
    expect(weeksOf('2026-12').map((week) => [week[0], week[6]])).toEqual([['2026-11-30', '2026-12-06'], ['2026-12-07', '2026-12-13'], ['2026-12-14', '2026-12-20'], ['2026-12-21', '2026-12-27'], ['2026-12-28', '2027-01-03']]);
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect(boundsOf('2027-03')).toEqual({ from: '2027-02-28T23:00:00.000Z', until: '2027-04-04T22:00:00.000Z' });
    show(<Month rows={[aRow(), aRow({ id: 'event-2', title: 'Congres', endsAt: '2026-12-04T15:00:00.000Z' })]} />);
    const table = within(screen.getByRole('table', { name: 'Agenda van december 2026' }));
    expect(table.getAllByRole('columnheader')).toHaveLength(7);
    expect(table.getAllByRole('link', { name: 'Werkbezoek Beltrum' })).toHaveLength(1);
    expect(table.getAllByRole('link', { name: 'Congres' })).toHaveLength(2);
  });
});

describe('what is written of an event', () => {
  it('goes out as it stands on the clock, with which of two it is', () => {
    const event = anEvent({ startsAt: '2027-10-31T01:30:00.000Z', endsAt: '2027-10-31T04:00:00.000Z' });
    expect(inputOf(wordsOf(event))).toMatchObject({ startsAt: { wallTime: '2027-10-31T02:30', second: true }, endsAt: { wallTime: '2027-10-31T05:00', second: null } });
    expect(momentsOf(wordsOf(event)).startsAt?.toISOString()).toBe('2027-10-31T01:30:00.000Z');
    expect(momentsOf({ ...noWords, day: '2027-03-28', from: '02:30' }).starts).toEqual([]);
  });

  it('is kept on the device until it was sent, says what is missing, and asks which hour of two', async () => {
    const user = userEvent.setup();
    const inputs: { startsAt: object }[] = [];
    const client = () => aClient({ ...terms, ProposeAgendaEvent: ({ input }) => ({ data: { proposeAgendaEvent: { __typename: 'AgendaEventPayload', agendaEvent: { __typename: 'AgendaEvent', id: `event-${inputs.push(input as never)}` } } } }) });
    const made: string[] = [];
    const form = () => show(<MakeAgendaEvent mayPlan={false} groups={[]} tracks={[kernen]} onMade={(id) => made.push(id)} />, client());
    form();
    await user.click(screen.getByRole('button', { name: 'Verstuur het voorstel' }));
    expect(screen.getByText('Geef de activiteit een titel.')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /^Titel/ }), 'Nachtwacht');
    cleanup();
    form();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Titel/ }).value).toBe('Nachtwacht');
    await user.type(screen.getByRole('textbox', { name: /^Samenvatting/ }), 'Een nacht lang waken.');
    await user.type(screen.getByLabelText(/^Dag/), '2027-10-31');
    const from = screen.getByRole('textbox', { name: /^Van/ });
    await user.clear(from);
    await user.type(from, '02:30');
    await user.click(screen.getByRole('button', { name: 'Verstuur het voorstel' }));
    expect(inputs).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /De tweede keer/ }));
    expect(screen.getByText(/zondag 31 oktober 2027 02:30 tot 16:00/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Verstuur het voorstel' }));
    await waitFor(() => expect(made).toEqual(['event-1']));
    expect(inputs[0]).toMatchObject({ title: 'Nachtwacht', startsAt: { wallTime: '2027-10-31T02:30', second: true } });
    expect(Object.keys(localStorage).filter((key) => key.includes('agenda-event'))).toEqual([]);
  });
});

describe('an event that an editor plans', () => {
  it('belongs to the track and the organiser that were chosen, and can come back', async () => {
    const user = userEvent.setup();
    const inputs: object[] = [];
    const berkelland = { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland', kind: 'municipality', province: 'Gelderland', active: true, successors: [] };
    const client = aClient({
      ...terms,
      SearchOrganisations: () => ({ data: { organisations: { __typename: 'OrganisationConnection', nodes: [berkelland] } } }),
      PlanAgendaEvent: ({ input }) => (inputs.push(input!), { data: { planAgendaEvent: { __typename: 'AgendaEventsPayload', agendaEvents: [{ __typename: 'AgendaEvent', id: 'event-1' }] } } }),
    });
    show(<MakeAgendaEvent mayPlan groups={[]} tracks={[kernen]} onMade={() => undefined} />, client);
    await user.click(await screen.findByRole('button', { name: /Ontwikkeltraject/ }));
    await user.click(await screen.findByRole('option', { name: 'Kernendemocratie' }));
    await user.type(screen.getByRole('combobox', { name: /^Organisator/ }), 'Berk');
    await user.click(await screen.findByRole('option', { name: /Berkelland/ }));
    await user.type(screen.getByRole('textbox', { name: /^Titel/ }), 'Langs de kernen');
    await user.type(screen.getByRole('textbox', { name: /^Samenvatting/ }), 'Elke kern anders.');
    await user.type(screen.getByLabelText(/^Dag/), '2027-11-04');
    await user.click(screen.getByRole('button', { name: 'Zet op de agenda' }));
    await waitFor(() => expect(inputs).toHaveLength(1));
    expect(inputs[0]).toMatchObject({ trackId: 'track-1', organisationId: 'gm1859', groupId: null, series: null });
  });
});

describe('a part of an event', () => {
  it('begins with the day and the place of the whole', async () => {
    const user = userEvent.setup();
    const inputs: object[] = [];
    let isDone = false;
    const whole = anEvent({ startsAt: '2027-12-03T08:00:00.000Z', endsAt: '2027-12-03T16:00:00.000Z' });
    const client = aClient({ ...terms, PlanAgendaEvent: ({ input }) => (inputs.push(input!), { data: { planAgendaEvent: { __typename: 'AgendaEventsPayload', agendaEvents: [{ __typename: 'AgendaEvent', id: 'event-2' }] } } }) });
    show(<MakeAgendaPart whole={whole} onDone={() => (isDone = true)} />, client);
    await user.type(screen.getByRole('textbox', { name: /^Titel/ }), 'Lunch');
    await user.type(screen.getByRole('textbox', { name: /^Samenvatting/ }), 'Samen eten.');
    await user.click(screen.getByRole('button', { name: 'Onderdeel toevoegen' }));
    await waitFor(() => expect(isDone).toBe(true));
    expect(inputs[0]).toMatchObject({ parentId: 'event-1', place: 'Dorpshuis', province: 'Gelderland', startsAt: { wallTime: '2027-12-03T09:00' }, endsAt: { wallTime: '2027-12-03T17:00' } });
    expect(inputs[0]).not.toHaveProperty('organisationId');
  });

  it('can be added by who may change the whole, and not to a part', () => {
    const deeds = (event: Parameters<typeof anEvent>[0]) => show(<AgendaEventDeeds event={anEvent({ viewerCan: ['agenda_event.change'], ...event })} onChange={() => undefined} onAddPart={() => undefined} />);
    deeds({});
    expect(screen.getByRole('button', { name: 'Onderdeel toevoegen' })).toBeDefined();
    cleanup();
    deeds({ parent: { __typename: 'AgendaEvent', id: 'event-9', title: 'Congres', startsAt: '2026-12-03T08:00:00.000Z' } as never });
    expect(screen.queryByRole('button', { name: 'Onderdeel toevoegen' })).toBeNull();
  });
});

describe('what one may do with an event', () => {
  it('is nothing for who only reads it', () => {
    const { container } = show(<AgendaEventDeeds event={anEvent()} onChange={() => undefined} onAddPart={() => undefined} />);
    expect(container.querySelector('button')).toBeNull();
  });

  it('asks an editor who refuses for the reason', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    const refused = anEvent({ state: 'refused', reason: 'Reclame' });
    show(<AgendaEventDeeds event={anEvent({ state: 'proposed', viewerCan: ['agenda_event.decide'] })} onChange={() => undefined} onAddPart={() => undefined} />, aClient({ DecideAgendaEvent: ({ input }) => ({ data: { decideAgendaEvent: { __typename: 'AgendaEventPayload', agendaEvent: refused, asked: inputs.push(input) } } }) }));
    await user.click(screen.getByRole('button', { name: 'Plaats niet' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Plaats niet' }));
    expect(dialog.getByText('Schrijf kort waarom.')).toBeDefined();
    await user.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Reclame');
    await user.click(dialog.getByRole('button', { name: 'Plaats niet' }));
    await waitFor(() => expect(inputs).toEqual([{ id: 'event-1', revision: 2, approved: false, reason: 'Reclame' }]));
  });
});

describe('the agenda in one’s own calendar', () => {
  it('offers an address, and to take it back once there is one', () => {
    show(<AgendaFeed feed={null} />);
    expect(screen.getByRole('button', { name: 'Maak een adres' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Trek het adres in' })).toBeNull();
    cleanup();
    show(<AgendaFeed feed={{ __typename: 'AgendaFeed', scope: 'all', createdAt: '2026-11-20T09:00:00.000Z' } as never} />);
    expect(screen.getByRole('radio', { name: /alle openbare/ })).toHaveProperty('checked', true);
    expect(screen.getByRole('button', { name: 'Trek het adres in' })).toBeDefined();
  });
});
