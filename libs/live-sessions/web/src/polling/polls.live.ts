import type { ApolloCache } from '@apollo/client';
import type { Events, NewsEvent, PollNews, PollResult } from '@leerkring/contract';
import { PollsFragment, type SessionPoll } from '../fragments';

/**
 * Writes news of polls into the cache.
 * @returns false when the session must be fetched anew: the news is of something else, of a vote over clusters, whose names stand in no event, or a proposal was closed, whose reasons stand in none
 */
export function applyPollNews(cache: ApolloCache, sessionId: string, event: NewsEvent, me: string | null): boolean {
  switch (event.name) {
    case 'poll.opened':
      // What clusters are called stands in no event.
      if (event.payload.poll.clusterIds) return false;
      add(cache, sessionId, event.payload.poll);
      return true;
    case 'poll.voted':
      change(cache, event.payload.pollId, {
        voterCount: (known) => Math.max(known as number, event.payload.voterCount),
        enough: (known) => known === true || event.payload.enough,
        viewerVoted: (known) => known === true || event.actor?.id === me,
      });
      return true;
    case 'poll.closed':
      if (known(cache, sessionId).some(({ id, kind }) => id === event.payload.pollId && kind === 'consent')) return false;
      close(cache, event.payload);
      return true;
    default:
      return false;
  }
}

function known(cache: ApolloCache, sessionId: string): readonly SessionPoll[] {
  return cache.readFragment({ fragment: PollsFragment, fragmentName: 'LiveSessionPolls', id: `LiveSession:${sessionId}` })?.polls ?? [];
}

function add(cache: ApolloCache, sessionId: string, { ends, round, ...news }: PollNews): void {
  const polls = known(cache, sessionId);
  if (polls.some(({ id }) => id === news.id)) return;
  const parts = { ends: ends ? { __typename: 'ScaleEnds', ...ends } : null, round: round ? { __typename: 'StatementRound', ...round } : null };
  const poll = { __typename: 'Poll', ...news, ...parts, clusterIds: null, closedAt: null, result: null, reasons: [], voterCount: 0, enough: !news.anonymous, viewerVoted: false };
  cache.writeFragment({ fragment: PollsFragment, fragmentName: 'LiveSessionPolls', id: `LiveSession:${sessionId}`, data: { __typename: 'LiveSession', id: sessionId, polls: [...polls, poll] } as never });
}

function close(cache: ApolloCache, { pollId, closedAt, result }: Events['poll.closed']): void {
  change(cache, pollId, { closedAt: () => closedAt, enough: () => result !== null, result: () => result && resultOf(result) });
}

function resultOf({ spread, ...result }: PollResult): object {
  return { __typename: 'PollResult', ...result, spread: spread ? { __typename: 'PollSpread', ...spread } : null };
}

function change(cache: ApolloCache, id: string, fields: Record<string, (known: unknown) => unknown>): void {
  cache.modify({ id: `Poll:${id}`, fields: fields as never });
}
