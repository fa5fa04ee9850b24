import { useQuery } from '@apollo/client/react';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { EventTallies } from './event-tallies';
import { EventTalliesQuery, type EventTallyData } from './seats.queries';

afterEach(cleanup);

const ID = '0199d000-0000-7000-8000-000000000001';

const aTally = (wishes: Partial<EventTallyData> = {}) =>
  ({ __typename: 'EventTally', id: ID, title: 'Opstartsessie kernendemocratie', startsAt: '2026-12-10T09:00:00.000Z', capacity: 40, confirmed: 12, unconfirmed: 3, waitlisted: 2, free: 25, head: 1, ...wishes }) as EventTallyData;

/** As the overview holds them. */
function Overview() {
  const { data } = useQuery(EventTalliesQuery);
  return data && <EventTallies tallies={data.programmeOverview.seats} hrefOf={(id) => `/agenda/${id}`} />;
}

/** The section, for a server that answers what `now` holds. */
function open(now: { seats: EventTallyData[] }): FakeLiveServer {
  const server = new FakeLiveServer();
  const answer = () => ({ data: { programmeOverview: { __typename: 'ProgrammeOverview', seats: now.seats } } });
  render(
    <TestProviders server={server} client={aClient({ EventTallies: answer as never })}>
      <Overview />
    </TestProviders>,
  );
  return server;
}

const rowOf = async (title: string) => within((await screen.findByRole('link', { name: title })).closest('tr')!);
const figures = async (title: string) => (await rowOf(title)).getAllByRole('cell').map((cell) => cell.textContent);

describe('the places at events', () => {
  it('stand in figures, each event with the way to who comes', async () => {
    open({ seats: [aTally(), aTally({ id: ID.replace(/1$/, '2'), title: 'Webinar', capacity: null, free: null })] });
    expect((await screen.findByRole('link', { name: 'Webinar' })).getAttribute('href')).toBe('/agenda/0199d000-0000-7000-8000-000000000002');
    for (const figure of ['40', '12', '3', '2', '25']) expect((await rowOf('Opstartsessie kernendemocratie')).getByText(figure)).toBeDefined();
    expect((await rowOf('Webinar')).getAllByText('Zoveel als er komen')).toHaveLength(2);
  });

  it('say so when there are none', async () => {
    open({ seats: [] });
    expect(await screen.findByText(/Er komen geen bijeenkomsten met plekken aan/)).toBeDefined();
  });

  it('follow the news of their events: old state + news = fresh state', async () => {
    const now = { seats: [aTally()] };
    const server = open(now);
    const before = await figures('Opstartsessie kernendemocratie');
    now.seats = [aTally({ confirmed: 13, unconfirmed: 2, head: 2 })];
    act(() => server.tell(`agenda_event:${ID}`, [aNewsEvent('seat.moved', { agendaEventId: ID, seatId: ID, from: 'requested', to: 'confirmed', own: false }, { seq: 2 })]));
    await (await rowOf('Opstartsessie kernendemocratie')).findByText('13');
    expect(await figures('Opstartsessie kernendemocratie')).not.toEqual(before);
  });
});
