import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { newCache } from '@leerkring/platform/web';
import { TestProviders, aClient, aNewsEvent, type Answers } from '@leerkring/platform/web/testing';
import { AgendaBoard, AgendaItems, ClusterVote, MeetingInputs, SettledAgenda } from '..';
import { applyLiveSessionNews } from '../live-sessions.live';
import { applyMeetingNews } from '../meetings/meetings.live';
import { SESSION, aMeetingOf, aPollOf, anAgendaOf, anInputOf } from '../testing';
import type { JointAgendaData } from './agenda.queries';

afterEach(cleanup);

const clusters = [['money', 'Geld'], ['say', 'Zeggenschap']].map(([id, name]) => ({ __typename: 'Cluster', id, name, revision: 1 })) as unknown as JointAgendaData['clusters'];
const inputs = [anInputOf({ clusterId: 'money' }), anInputOf({ id: 'other', text: 'Hoe loten we?', clusterId: 'say' }), anInputOf({ id: 'loose', text: 'Wanneer is de borrel?' })];
const items = [['money', 'Geld', 40], ['say', 'Zeggenschap', 30]].map(([clusterId, name, minutes]) => ({ __typename: 'AgendaItem', clusterId, name, minutes })) as unknown as JointAgendaData['items'];
const result = { __typename: 'PollResult', scores: [1.5, 4], winners: [1], drawn: null, voters: [[], []], spread: null } as never;
const vote = aPollOf({ kind: 'dots', dots: 3, options: ['Geld', 'Zeggenschap'], clusterIds: ['money', 'say'] });
const facilitator = ['live_session.read', 'joint_agenda.arrange', 'joint_agenda.settle', 'poll.close'] as never;
const member = ['live_session.read', 'poll.vote'] as never;

function show(wishes: Partial<JointAgendaData> = {}, { viewerCan = facilitator, answers = {} }: { viewerCan?: never; answers?: Answers } = {}) {
  const meeting = aMeetingOf({ viewerCan, jointAgenda: anAgendaOf(inputs, { clusters, ...wishes }) });
  const retry = jest.fn();
  render(
    <TestProviders client={aClient({ SimilarInputs: () => ({ data: { meeting: { __typename: 'Meeting', id: SESSION, jointAgenda: null } } }), ...answers })}>
      <AgendaBoard meeting={meeting} retry={retry} />
      <ClusterVote meeting={meeting} />
      <AgendaItems meeting={meeting} retry={retry} />
    </TestProviders>,
  );
  return { user: userEvent.setup(), retry };
}

/** An answer of the server that notes what it was asked. */
function noting(field: string): [jest.Mock<(variables: unknown) => void>, Answers[string]] {
  const asked = jest.fn<(variables: unknown) => void>();
  return [asked, (variables) => (asked(variables), { data: { [field]: { __typename: 'MeetingPayload', meeting: { __typename: 'Meeting', id: SESSION, jointAgenda: anAgendaOf(inputs, { clusters }) } } } })];
}

const refusal = (code: string, details: object) => () => ({ errors: [{ message: '', extensions: { code, details } }] }) as never;

describe('the items of an agenda on screen', () => {
  it('come from clusters, with minutes that are asked for', async () => {
    const [asked, answer] = noting('arrangeJointAgenda');
    const { user } = show({ items: items.slice(0, 1) }, { answers: { ArrangeJointAgenda: answer } });
    await user.click(screen.getByRole('button', { name: 'Zet op de agenda: Zeggenschap' }));
    const field = screen.getByLabelText('Minuten');
    await user.clear(field);
    await user.type(field, '0');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Vul een heel getal in van 1 tot 960.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '30');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(asked.mock.calls).toEqual([[{ input: { meetingId: SESSION, revision: 1, items: [{ clusterId: 'money', minutes: 40 }, { clusterId: 'say', minutes: 30 }], boxMinutes: null } }]]);
  });

  it('keep what was filled in when it does not fit, and say how many minutes are left', async () => {
    const { user, retry } = show({ items: items.slice(0, 1) }, { answers: { ArrangeJointAgenda: refusal('AGENDA_FULL', { left: 1 }) } });
    await user.click(screen.getByRole('button', { name: 'Zet op de agenda: Zeggenschap' }));
    await user.clear(screen.getByLabelText('Minuten'));
    await user.type(screen.getByLabelText('Minuten'), '90');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await within(screen.getByRole('dialog')).findByText('Dit past niet in de tijd voor de agenda. Er is nog 1 minuut over.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Minuten').value).toBe('90');
    expect(retry).toHaveBeenCalled();
  });

  it('are put in another order from the menu, which is said', async () => {
    const [asked, answer] = noting('arrangeJointAgenda');
    const { user } = show({ items }, { answers: { ArrangeJointAgenda: answer } });
    await user.click(await screen.findByRole('button', { name: 'Wat je kunt doen met agendapunt: Zeggenschap' }));
    await user.click(screen.getByRole('menuitem', { name: 'Eerder' }));
    expect(asked.mock.calls[0]).toMatchObject([{ input: { items: [{ clusterId: 'say' }, { clusterId: 'money' }] } }]);
    expect((await screen.findByText('Zeggenschap staat nu op plek 1 van de agenda.')).getAttribute('aria-live')).toBe('polite');
  });

  it('are not settled while an input has no place, and it is told which', async () => {
    const { user } = show({ items }, { answers: { SettleJointAgenda: refusal('AGENDA_INPUTS_LEFT', { inputs: ['loose'] }) } });
    await user.click(screen.getByRole('button', { name: 'Stel de agenda vast' }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Wanneer is de borrel?']);
  });

  it('are only read by members', () => {
    show({ items }, { viewerCan: member });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Geld 40 minuten', 'Zeggenschap 30 minuten']);
  });
});

describe('parking on screen', () => {
  it('asks for a reason, and keeps it when somebody else was ahead', async () => {
    const { user } = show({}, { answers: { MoveInput: refusal('INPUT_MOVED', {}) } });
    await user.click(await screen.findByRole('button', { name: 'Verplaats naar: Wanneer is de borrel?' }));
    await user.click(screen.getByRole('menuitem', { name: 'Geparkeerd' }));
    await user.click(screen.getByRole('button', { name: 'Parkeer' }));
    expect(screen.getByText('Vul in waarom dit niet op de agenda komt.')).toBeTruthy();
    await user.type(screen.getByLabelText(/Reden/), 'Later');
    await user.click(screen.getByRole('button', { name: 'Parkeer' }));
    expect(await within(screen.getByRole('dialog')).findByText(/net voor jou.*staat nu bij ‘Nog los’/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Reden/).value).toBe('Later');
  });
});

describe('a vote over clusters on screen', () => {
  it('tells nothing while it is open, and then an order beside the clusters', () => {
    show({ vote });
    expect(screen.queryByText(/in de stemming,/)).toBeNull();
    cleanup();
    show({ vote: { ...vote, closedAt: '2026-11-19T14:00:00.000Z', result } });
    expect(screen.getByText('Plek 1 in de stemming, 4 stippen')).toBeTruthy();
    expect(screen.getByText('Plek 2 in de stemming, 1,5 stippen')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Zet op de agenda/ }).map(({ textContent }) => textContent)).toEqual(['Zet op de agenda: Zeggenschap', 'Zet op de agenda: Geld']);
  });

  it('is voted in by participants', () => {
    show({ vote }, { viewerCan: member });
    expect(screen.getByRole('button', { name: 'Stem' })).toBeTruthy();
    cleanup();
    show({ vote });
    expect(screen.queryByRole('button', { name: 'Stem' })).toBeNull();
  });
});

describe('where input went', () => {
  it('is told on the page of the meeting once the agenda is settled', () => {
    const placed = [inputs[0]!, anInputOf({ id: 'support', place: 'local_support' }), anInputOf({ id: 'parked', place: 'parked', parkReason: 'Dat regelt de kroeg.' })];
    const page = (settledAt: string | null): void => {
      const meeting = aMeetingOf({ jointAgenda: anAgendaOf(placed, { clusters, items, settledAt }) });
      render(
        <TestProviders>
          <SettledAgenda meeting={meeting} />
          <MeetingInputs meeting={meeting} hrefs={{ board: (id) => `/${id}` }} />
        </TestProviders>,
      );
    };
    page(null);
    expect(screen.queryByText(/Op de agenda bij|Vastgesteld/)).toBeNull();
    cleanup();
    page('2026-11-19T14:00:00.000Z');
    for (const went of ['Op de agenda bij ‘Geld’', 'Gaat naar lokaal maatwerk', 'Geparkeerd: Dat regelt de kroeg.']) expect(screen.getByText(went)).toBeTruthy();
    expect(screen.getByText(/^Vastgesteld/)).toBeTruthy();
  });
});

describe('news of an agenda', () => {
  const actor = { id: 'rohan', name: 'Rohan Bisseswar', function: 'ambtenaar' as const, jobTitle: null, organisation: null, organisationId: null };
  const poll = { ...aPollOf(), clusterIds: ['money', 'say'], options: [] } as never;

  it('is asked for by the meeting, and by the room as far as that shows it', () => {
    const events = [
      [aNewsEvent('poll.opened', { poll }, { seq: 2, actor }), true],
      [aNewsEvent('joint_agenda.settled', { liveSessionId: SESSION }, { seq: 2, actor }), true],
      [aNewsEvent('joint_agenda.arranged', { liveSessionId: SESSION }, { seq: 2, actor }), true],
      [aNewsEvent('input.moved', { inputId: 'input' }, { seq: 2, actor }), false],
      [aNewsEvent('input.placed', { liveSessionId: SESSION, authorIds: ['femke'] }, { seq: 2, actor }), false],
    ] as const;
    for (const [event, inRoom] of events) {
      expect(applyMeetingNews(newCache(), SESSION, event)).toBe(false);
      expect(applyLiveSessionNews(newCache(), SESSION, event, 'femke')).toBe(!inRoom);
    }
  });
});
