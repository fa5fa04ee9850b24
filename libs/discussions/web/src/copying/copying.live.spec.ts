import { expect, it } from '@jest/globals';
import type { DocumentNode } from 'graphql';
import { aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { applyCopyNews, asksAgainOfCopying } from './copying.live';
import { CopyConsentsQuery, ProposedCopyQuery } from './copying.queries';
import { aConsent, whatIsAsked } from './testing';

const consents = { query: CopyConsentsQuery };
const proposed = { query: ProposedCopyQuery, variables: { id: 'thread' } };
const proposalOf = (givenCount: number) => {
  const proposedCopy = { __typename: 'ThreadCopy', id: 'copy', groupName: 'Leergroep twee', title: 'Wat elders werkte', askedCount: 3, givenCount, withheldCount: 0, postCount: givenCount };
  return { thread: { __typename: 'Thread', id: 'thread', proposedCopy } };
};

/** The old state is on screen; afterwards it is what the server would answer afresh, also when the news comes twice. */
async function expectFresh<Q extends { query: DocumentNode }>(shown: Q, old: object, fresh: object): Promise<void> {
  let answer = old;
  const client = aClient({ CopyConsents: () => ({ data: answer }), ProposedCopy: () => ({ data: answer }) });
  const watched = client.watchQuery(shown as never).subscribe({});
  await client.query(shown as never);
  expect(client.readQuery(shown as never)).toEqual(old);
  answer = fresh;
  for (let times = 0; times < 2; times++) {
    await applyCopyNews(client);
    expect(client.readQuery(shown as never)).toEqual(fresh);
  }
  watched.unsubscribe();
}

it('shows after a question, an answer or a copy that was made what the server would show afresh', async () => {
  const given = aConsent('one', { givenAt: '2026-11-19T13:00:00.000Z' });
  await expectFresh(consents, whatIsAsked(), whatIsAsked(aConsent('one')));
  await expectFresh(consents, whatIsAsked(aConsent('one')), whatIsAsked(given));
  await expectFresh(consents, whatIsAsked(given), whatIsAsked(aConsent('one', { madeAt: given.givenAt, words: [] })));
  await expectFresh(consents, whatIsAsked(given), whatIsAsked());
});

it('shows a facilitator how many agree, as the server would show it afresh', () => expectFresh(proposed, proposalOf(1), proposalOf(2)));

it('asks for a thread again when a copy of it was made', () => {
  expect(asksAgainOfCopying(aNewsEvent('thread_copy.made', { copyId: 'copy' }, { seq: 2 }))).toBe(true);
});
