import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import type { RoomSession } from '../live-session.query';
import { SESSION, aPollOf, aSessionOf } from '../testing';
import { OpenPollDialog } from './open-poll-dialog';
import { PollsPane } from './polls-pane';

afterEach(cleanup);

const payload = { __typename: 'PollPayload', liveSession: { __typename: 'LiveSession', id: SESSION } };
const participant = ['live_session.read', 'poll.vote'] as never;

function show(wishes: Partial<RoomSession>, answers: Answers = {}): ReturnType<typeof userEvent.setup> {
  const session = aSessionOf([], { viewerCan: participant, ...wishes });
  render(
    <TestProviders client={aClient(answers)}>
      <PollsPane session={session} />
    </TestProviders>,
  );
  return userEvent.setup();
}

describe('a poll on screen', () => {
  it('is voted in with one answer, and asks for it first', async () => {
    const vote = jest.fn<(variables: unknown) => object>();
    const user = show({ polls: [aPollOf()] }, { Vote: (variables) => (vote(variables), { data: { vote: payload } }) });
    expect(screen.getByText('kies één antwoord · per gemeente')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(screen.getByText('Kies eerst een antwoord.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Stemmen' }));
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(vote.mock.calls).toEqual([[{ input: { pollId: 'poll', options: [1] } }]]);
  });

  it('spreads dots, never more than there are', async () => {
    const vote = jest.fn<(variables: unknown) => object>();
    const user = show({ polls: [aPollOf({ kind: 'dots', dots: 2 })] }, { Vote: (variables) => (vote(variables), { data: { vote: payload } }) });
    for (let press = 0; press < 3; press++) await user.click(screen.getByRole('button', { name: 'Een stip bij Loten' }));
    await user.click(screen.getByRole('button', { name: 'Een stip weg bij Loten' }));
    await user.click(screen.getByRole('button', { name: 'Een stip bij Stemmen' }));
    expect(screen.getByText('Nog 0 stippen te verdelen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(vote.mock.calls).toEqual([[{ input: { pollId: 'poll', options: [0, 1] } }]]);
  });

  it('shows no scores while it is open: not to who voted, not to who facilitates', () => {
    show({ polls: [aPollOf({ viewerVoted: true, voterCount: 3 })] });
    expect(screen.getByText(/Je hebt gestemd/)).toBeTruthy();
    expect(screen.getByText('3 mensen stemden')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    cleanup();
    show({ polls: [aPollOf({ voterCount: 3 })], viewerCan: ['live_session.read', 'poll.close'] as never });
    expect(screen.getByRole('button', { name: 'Sluit de peiling' })).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows what came out as a table with numbers and names, and says that a tie is one', () => {
    const result = { __typename: 'PollResult', scores: [1.5, 1.5], winners: [0, 1], voters: [['anniek'], ['somebody-else']] } as never;
    show({ polls: [aPollOf({ closedAt: '2026-11-19T13:10:00.000Z', result, voterCount: 2 })] });
    const rows = within(screen.getByRole('table', { name: 'Uitslag' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['LotenAnniek Scholtemeijer1,5', 'Stemmeniemand1,5']);
    expect(screen.getByText('Gelijke stand. Jullie kiezen samen.')).toBeTruthy();
  });
});

describe('asking a poll', () => {
  it('takes a question, different answers and how they count, and says what is missing', async () => {
    const ask = jest.fn<(variables: unknown) => object>();
    const user = userEvent.setup();
    render(
      <TestProviders client={aClient({ OpenPoll: (variables) => (ask(variables), { data: { openPoll: payload } }) })}>
        <OpenPollDialog session={aSessionOf([])} open onOpenChange={() => undefined} />
      </TestProviders>,
    );
    await user.click(screen.getByRole('button', { name: 'Begin de peiling' }));
    expect(screen.getByText('Vul je vraag in.')).toBeTruthy();
    expect(screen.getByText('Vul minstens twee verschillende antwoorden in.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Je vraag/ }), 'Waar beginnen we?');
    await user.type(screen.getByRole('textbox', { name: 'Antwoord 1' }), 'Bij de raad');
    await user.type(screen.getByRole('textbox', { name: 'Antwoord 2' }), 'In het dorp');
    await user.click(screen.getByRole('checkbox', { name: /Anoniem/ }));
    await user.click(screen.getByRole('button', { name: 'Begin de peiling' }));
    const input = { liveSessionId: SESSION, question: 'Waar beginnen we?', kind: 'one', weight: 'per_municipality', anonymous: true, options: ['Bij de raad', 'In het dorp'] };
    expect(ask.mock.calls).toEqual([[{ input }]]);
  });
});
