import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AgendaEventDeeds } from '../agenda-event-deeds';
import type { AgendaEventData } from '../agenda.queries';
import { anEvent } from '../testing';
import { ChangeAgendaEventForm } from '../write-agenda-event';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const one = (id: string, movedAloneAt: string | null = null) => ({ __typename: 'AgendaEvent', id, revision: 4, movedAloneAt });
const event: AgendaEventData = anEvent({ startsAt: '2027-12-02T13:00:00.000Z', endsAt: '2027-12-02T15:00:00.000Z', seriesId: 'series-1', viewerCan: ['agenda_event.change', 'agenda_event.cancel'] });
const answers = (later: object[]): Answers => ({
  TaxonomyTerms: () => ({ data: { taxonomyTerms: [] } }),
  AgendaEvent: () => ({ data: { agendaEvent: event } }),
  LaterInSeries: () => ({ data: { agendaEvent: { __typename: 'AgendaEvent', id: 'event-1', laterInSeries: later } } }),
});

describe('an event of a series that is changed', () => {
  const form = (later: object[], asked: object[]) => {
    const client = aClient({
      ...answers(later),
      ChangeAgendaEvent: ({ input }) => (asked.push(input!), { data: { changeAgendaEvent: { __typename: 'AgendaEventPayload', agendaEvent: event } } }),
      ChangeAgendaSeries: ({ input }) => (asked.push(input!), { data: { changeAgendaSeries: { __typename: 'AgendaEventsPayload', agendaEvents: [] } } }),
    });
    render(<TestProviders client={client}><ChangeAgendaEventForm event={event} onDone={() => undefined} /></TestProviders>);
  };

  it('is changed alone, unless somebody chooses all that come; what that means stands there', async () => {
    const user = userEvent.setup();
    const asked: object[] = [];
    form([one('event-2'), one('event-3', '2027-01-01T10:00:00.000Z')], asked);
    expect(await screen.findByRole('radio', { name: 'Alleen deze' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Sla op' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).not.toHaveProperty('later');
    await user.click(screen.getByRole('radio', { name: 'Deze en de 2 die nog komen' }));
    expect(screen.getByText(/schuift bij alle evenveel op/)).toBeDefined();
    const apart = screen.getByRole('checkbox', { name: /de ene die eerder apart is verplaatst/ });
    expect(apart).toHaveProperty('checked', false);
    await user.click(apart);
    await user.click(screen.getByRole('button', { name: 'Sla op' }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({ id: 'event-1', revision: 2, later: [{ id: 'event-2', revision: 4 }, { id: 'event-3', revision: 4 }], movesMovedAlone: true });
  });

  it('as the last one is changed without a question', async () => {
    const asked: object[] = [];
    form([], asked);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Sla op' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.queryByRole('radio', { name: 'Alleen deze' })).toBeNull();
  });
});

describe('an event of a series that is called off', () => {
  it('goes alone or with all that come, for one reason', async () => {
    const user = userEvent.setup();
    const asked: object[] = [];
    const client = aClient({ ...answers([one('event-2')]), CancelAgendaSeries: ({ input }) => (asked.push(input!), { data: { cancelAgendaSeries: { __typename: 'AgendaEventsPayload', agendaEvents: [] } } }) });
    render(<TestProviders client={client}><AgendaEventDeeds event={event} onChange={() => undefined} onAddPart={() => undefined} /></TestProviders>);
    await user.click(screen.getByRole('button', { name: 'Gaat niet door' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(await dialog.findByRole('radio', { name: 'Deze en de volgende' }));
    await user.type(dialog.getByRole('textbox', { name: /Waarom/ }), 'Geen zaal');
    await user.click(dialog.getByRole('button', { name: 'Gaat niet door' }));
    await waitFor(() => expect(asked).toEqual([{ id: 'event-1', revision: 2, later: [{ id: 'event-2', revision: 4 }], reason: 'Geen zaal' }]));
  });
});
