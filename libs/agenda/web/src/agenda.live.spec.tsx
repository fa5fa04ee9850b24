import { afterEach, describe, expect, it } from '@jest/globals';
import { useQuery } from '@apollo/client/react';
import type { AgendaEventNews } from '@leerkring/contract';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { AgendaDrafts } from './agenda-drafts';
import { AgendaEventBody, AgendaEventHead, AgendaEventNotice } from './agenda-event-view';
import { applyDraftsNews, useAgendaEvent } from './agenda.live';
import { AgendaDraftsQuery, type AgendaEventData, type AgendaRowData } from './agenda.queries';
import { aRow, anEvent } from './testing';

afterEach(cleanup);

const ID = '01996a3e-0000-7000-8000-000000000001';
const hrefs = { agenda: () => '/agenda', event: (id: string) => id, track: (slug: string) => slug, group: (id: string) => id };

function Seen({ event }: { event: AgendaEventData }) {
  return (
    <>
      <AgendaEventHead event={event} hrefs={hrefs} />
      <AgendaEventNotice event={event} />
      <AgendaEventBody event={event} hrefs={hrefs} />
    </>
  );
}

function Screen() {
  const { event } = useAgendaEvent(ID);
  return event ? <Seen event={event} /> : null;
}

function onScreen(event: AgendaEventData): string {
  cleanup();
  render(<TestProviders><Seen event={event} /></TestProviders>);
  return document.body.textContent;
}

/** What stands on the screen after this news, when the server then answers this. */
async function afterNews(name: keyof AgendaEventNews & `agenda_event.${string}`, old: AgendaEventData, fresh: AgendaEventData): Promise<string> {
  const server = new FakeLiveServer();
  let now = old;
  render(
    <TestProviders server={server} client={aClient({ AgendaEvent: () => ({ data: { agendaEvent: now } }) })}>
      <Screen />
    </TestProviders>,
  );
  await screen.findByRole('heading', { level: 1 });
  now = fresh;
  const before = document.body.textContent;
  act(() => server.tell(`agenda_event:${ID}`, [aNewsEvent(name, { agendaEventId: ID } as never, { seq: 2 })]));
  await waitFor(() => expect(document.body.textContent).not.toBe(before));
  return document.body.textContent;
}

describe('old state + news = fresh state', () => {
  const event = (change: Partial<AgendaEventData>) => anEvent({ id: ID, ...change });
  it.each<[keyof AgendaEventNews & `agenda_event.${string}`, AgendaEventData, AgendaEventData]>([
    ['agenda_event.changed', event({}), event({ head: 2, revision: 3, title: 'Verplaatst', startsAt: '2026-12-03T14:00:00.000Z' })],
    ['agenda_event.cancelled', event({}), event({ head: 2, revision: 3, state: 'cancelled', reason: 'Storm' })],
    ['agenda_event.decided', event({ state: 'proposed' }), event({ head: 2, revision: 3, state: 'refused', reason: 'Reclame' })],
    ['agenda_event.published', event({ state: 'approved' }), event({ head: 2, revision: 3 })],
    ['agenda_event.parts_changed', event({}), event({ head: 2, parts: [aRow({ id: 'event-2', title: 'Lunch' })] })],
    ['agenda_event.words_removed', event({ state: 'cancelled', reason: 'Woorden' }), event({ head: 2, state: 'cancelled', reason: '…' })],
  ])('after %s', async (name, old, fresh) => {
    const seen = await afterNews(name, old, fresh);
    expect(seen).toBe(onScreen(fresh));
  });
});

describe('what is not published yet', () => {
  const hrefOf = (id: string) => `/agenda/${id}`;
  function Drafts() {
    const { data } = useQuery(AgendaDraftsQuery);
    return data ? <AgendaDrafts drafts={data.agendaDrafts} hrefOf={hrefOf} /> : null;
  }
  const proposal = aRow({ state: 'proposed' });

  it.each<[string, AgendaRowData[], AgendaRowData[]]>([
    ['proposed', [], [proposal]],
    ['changed', [proposal], [aRow({ state: 'proposed', title: 'Langs de dijk', revision: 3 })]],
    ['approved', [proposal], [aRow({ state: 'approved', revision: 3 })]],
    ['published', [proposal, aRow({ id: 'event-2', title: 'Webinar', state: 'proposed' })], [aRow({ id: 'event-2', title: 'Webinar', state: 'proposed' })]],
  ])('with news is what a fresh look shows, after one was %s, also when it comes twice', async (_, old, fresh) => {
    render(<TestProviders><AgendaDrafts drafts={fresh} hrefOf={hrefOf} /></TestProviders>);
    const expected = document.body.textContent;
    cleanup();
    let now = old;
    const client = aClient({ AgendaDrafts: () => ({ data: { agendaDrafts: now, agendaFeed: null } }) });
    render(<TestProviders client={client}><Drafts /></TestProviders>);
    await screen.findByRole('status');
    expect(document.body.textContent).not.toBe(expected);
    now = fresh;
    await act(() => Promise.all([applyDraftsNews(client), applyDraftsNews(client)]));
    await waitFor(() => expect(document.body.textContent).toBe(expected));
  });
});
