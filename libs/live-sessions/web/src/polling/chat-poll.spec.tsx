import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { pollsBefore } from '../chat/polls-between';
import type { SessionPoll } from '../fragments';
import type { FlowItem } from '../replying/flow';
import { SESSION, aPollOf, aSessionOf } from '../testing';
import { ChatPoll } from './chat-poll';

afterEach(cleanup);

const payload = { __typename: 'PollPayload', liveSession: { __typename: 'LiveSession', id: SESSION } };

function show(poll: SessionPoll, viewerCan = ['live_session.read', 'poll.vote'], vote: (variables: unknown) => void = () => undefined) {
  render(
    <TestProviders client={aClient({ Vote: (variables) => (vote(variables), { data: { vote: payload } }) })}>
      <ol>
        <ChatPoll session={aSessionOf([], { viewerCan: viewerCan as never })} poll={poll} />
      </ol>
    </TestProviders>,
  );
  return userEvent.setup();
}

describe('a poll in the conversation', () => {
  it('is voted in from where it was asked', async () => {
    const vote = jest.fn<(variables: unknown) => void>();
    const poll = aPollOf();
    const user = show(poll, undefined, vote);
    await user.click(screen.getByRole('button', { name: `Doe mee: ${poll.question}` }));
    const dialog = within(screen.getByRole('dialog', { name: poll.question }));
    await user.click(dialog.getByRole('radio', { name: 'Stemmen' }));
    await user.click(dialog.getByRole('button', { name: 'Stem' }));
    expect(vote.mock.calls).toEqual([[{ input: { pollId: 'poll', options: [1] } }]]);
  });

  it('asks nothing of who voted, or has no vote', () => {
    show(aPollOf({ viewerVoted: true }));
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    show(aPollOf(), ['live_session.read']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what came out, and when nothing did', () => {
    show(aPollOf({ closedAt: '2026-11-19T19:40:00.000Z' }));
    expect(screen.getByText(/is gesloten, zonder uitslag/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('stands between what was said before and after it was asked, and not above what is not at hand', () => {
    const said = (createdAt: string) => ({ kind: 'line', message: { createdAt } }) as FlowItem;
    const flow = [said('2026-11-19T19:00:00.000Z'), said('2026-11-19T19:10:00.000Z')];
    const asked = (id: string, openedAt: string) => aPollOf({ id, openedAt });
    const polls = [asked('early', '2026-11-19T18:00:00.000Z'), asked('between', '2026-11-19T19:05:00.000Z'), asked('last', '2026-11-19T19:20:00.000Z')];
    const places = (more: boolean) => [...pollsBefore(flow, polls, more)].map(([place, all]) => [place, all.map(({ id }) => id)]);
    expect(places(false)).toEqual([[0, ['early']], [1, ['between']], [2, ['last']]]);
    expect(places(true)).toEqual([[1, ['between']], [2, ['last']]]);
  });
});
