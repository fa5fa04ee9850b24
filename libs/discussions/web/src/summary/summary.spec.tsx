import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aPerson, aPostOf, aThreadOf } from '../testing';
import type { ThreadData } from '../thread.queries';
import { ThreadSummary } from './thread-summary';

jest.setTimeout(30_000);
afterEach(cleanup);

const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const femke = aPerson('femke', 'Femke Oldenkotte');
const noted = (ordinal: number, count: number) => ({ __typename: 'NotedPost', id: `post-${ordinal}`, ordinal, excerpt: `woorden van ${ordinal}`, count, author: { __typename: 'Account', id: 'anniek', name: 'Anniek Scholtemeijer' } });
const speaker = ({ id, name }: { id: string; name: string }, postCount: number) => ({ __typename: 'ThreadSpeaker', postCount, account: { __typename: 'Account', id, name } });
const summary = { __typename: 'ThreadSummary', speakerCount: 3, speakers: [speaker(anniek, 20), speaker(femke, 11)], mostLinked: [noted(4, 2)], mostAnswered: [noted(7, 3), noted(9, 1)] };

function show(wishes: Partial<ThreadData> = {}, answers: Answers = {}): void {
  const thread = { ...aThreadOf([aPostOf(anniek, 1), aPostOf(femke, 31)]), ...wishes };
  const client = aClient({ ThreadSummary: () => ({ data: { thread: { __typename: 'Thread', id: 'thread', summary } } }), ...answers });
  render(
    <TestProviders client={client}>
      <ThreadSummary thread={thread} />
    </TestProviders>,
  );
}

const open = () => userEvent.setup().click(screen.getByText('Samenvatting'));

describe('a long thread in short', () => {
  it('says who wrote in it, and asks for nothing more before it is opened', () => {
    show({}, { ThreadSummary: () => { throw new Error('nobody asked'); } });
    expect(screen.getByText('31 berichten van 2 mensen')).toBeDefined();
    expect(within(screen.getByRole('list', { name: 'Wie hier schreven' })).getAllByRole('listitem')).toHaveLength(2);
  });

  it('shows what stands out, and leads there', async () => {
    show({ outcome: 'De koster doet het.', acceptedAnswer: aPostOf(femke, 5) });
    await open();
    expect((await screen.findByRole('link', { name: 'Bericht 4 van Anniek Scholtemeijer' })).getAttribute('href')).toBe('#bericht-4');
    for (const words of ['2 verwijzingen', '3 antwoorden', '1 antwoord', '20 berichten', 'en 1 ander', 'De koster doet het.', 'woorden van 7']) expect(screen.getByText(words)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Bericht 5 van Femke Oldenkotte' })).toBeDefined();
  });

  it('leaves out what does not stand out', async () => {
    show({}, { ThreadSummary: () => ({ data: { thread: { __typename: 'Thread', id: 'thread', summary: { ...summary, mostLinked: [], mostAnswered: [] } } } }) });
    await open();
    await screen.findByText('20 berichten');
    for (const title of ['Het vaakst aangehaald', 'De meeste antwoorden', 'Wat nemen we mee', 'Het antwoord']) expect(screen.queryByText(title)).toBeNull();
  });

  it('can be asked for again when it did not come', async () => {
    let fails = true;
    const answer = { data: { thread: { __typename: 'Thread', id: 'thread', summary } } };
    show({}, { ThreadSummary: () => (fails ? { errors: [{ message: 'no', extensions: { code: 'INTERNAL' } }] } : answer) });
    await open();
    const again = await screen.findByRole('button', { name: 'Probeer opnieuw' });
    fails = false;
    await userEvent.setup().click(again);
    expect(await screen.findByText('20 berichten')).toBeDefined();
  });

  it('is not there above a short one', () => {
    show({ lastOrdinal: 30 });
    expect(screen.queryByText('Samenvatting')).toBeNull();
  });
});
