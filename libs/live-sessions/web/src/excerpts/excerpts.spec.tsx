import { afterEach, describe, expect, it } from '@jest/globals';
import { ApolloClient } from '@apollo/client';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { SESSION, aMessageOf, aSessionOf, anniek, femke } from '../testing';
import { ChooseMessages } from './choose-messages';
import { ExcerptAt } from './excerpt-at';
import { ContinuedIn, ExcerptingMessages, OnwardContext, type OnwardOfSession } from './excerpting-messages';
import type { ExcerptData } from './excerpts.queries';

afterEach(cleanup);

const anExcerptOf = (messages: ExcerptData['messages'], wishes: Partial<ExcerptData> = {}): ExcerptData =>
  ({
    __typename: 'Excerpt',
    id: 'excerpt',
    placeType: 'thread',
    placeId: 'thread',
    objectionsUntil: '2026-11-22T13:00:00.000Z',
    leftOut: 0,
    viewerMayObject: false,
    viewerObjected: false,
    madeBy: { __typename: 'Account', id: 'anniek', name: anniek.name },
    liveSession: { __typename: 'LiveSession', id: SESSION, title: 'Uitwisseling 3' },
    messages,
    ...wishes,
  }) as unknown as ExcerptData;

/** The thread of whoever reads, with what the server says at each reading. */
function inThread(...answers: (ExcerptData | null)[]) {
  const server = new FakeLiveServer();
  const objections: string[] = [];
  let reading = 0;
  const left = anExcerptOf([aMessageOf(anniek, 1)], { leftOut: 1, viewerMayObject: true, viewerObjected: true });
  const object = () => {
    objections.push('objected');
    return { data: { objectToExcerpt: { __typename: 'ExcerptPayload', excerpt: left } } };
  };
  const { link } = aClient({ ExcerptAt: () => ({ data: { excerpt: answers[Math.min(reading++, answers.length - 1)]! } }), ObjectToExcerpt: object });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke">
      <ExcerptAt place={{ type: 'thread', id: 'thread' }} page={{ type: 'thread', id: 'thread' }} head={0} hrefOf={(id, ordinal) => `/live/${id}#bericht-${ordinal}`} />
    </TestProviders>,
  );
  return { server, objections };
}

const lines = () => within(screen.getByRole('list', { name: 'Uit de chat' })).getAllByRole('listitem');

describe('words of the chat in a thread', () => {
  it('stand there with who said them and the way to their place', async () => {
    inThread(anExcerptOf([aMessageOf(anniek, 1), aMessageOf(femke, 2)]));
    await screen.findByText('zin 1');
    expect(screen.getByRole('link', { name: /, naar het bericht van Femke Oldenkotte in de chat$/ }).getAttribute('href')).toBe(`/live/${SESSION}#bericht-2`);
    expect(screen.queryByRole('button', { name: 'Bezwaar maken' })).toBeNull();
  });

  it('are read anew when the thread says that they are others', async () => {
    const { server } = inThread(anExcerptOf([aMessageOf(anniek, 1), aMessageOf(femke, 2)]), anExcerptOf([aMessageOf(anniek, 1)], { leftOut: 1 }));
    await screen.findByText('zin 2');
    server.publish('thread:thread', 'excerpt.changed', { excerptId: 'excerpt' });
    await screen.findByText('1 bericht is hier niet meer te lezen.');
    expect(lines()).toHaveLength(1);
  });

  it('are taken out by who said them, who can put them back', async () => {
    const { objections } = inThread(anExcerptOf([aMessageOf(anniek, 1), aMessageOf(femke, 2)], { viewerMayObject: true }));
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Bezwaar maken' }));
    await screen.findByRole('button', { name: 'Zet mijn woorden terug' });
    expect(objections).toEqual(['objected']);
    expect(lines()).toHaveLength(1);
  });

  it('are nothing in a thread without any', async () => {
    inThread(null);
    await waitFor(() => expect(document.body.textContent).toBe(''));
  });
});

describe('choosing messages to go on about', () => {
  it('takes a stretch, all of a phase, and none that is gone', async () => {
    const gone = aMessageOf(femke, 4, { body: '', deletedAt: '2026-11-19T13:05:00.000Z' });
    const given = (ordinal: number) => aMessageOf(anniek, ordinal, { phase: 'advice', kind: 'advice' });
    const messages = [given(1), aMessageOf(femke, 2), aMessageOf(anniek, 3), gone, given(5)];
    let done: readonly string[] | null | undefined;
    const ui = (
      <TestProviders server={new FakeLiveServer()} client={aClient({})} accountId="femke">
        <ChooseMessages session={aSessionOf(messages)} first={messages[0]!} to="thread" onDone={(ids) => (done = ids)} />
      </TestProviders>
    );
    render(ui);
    const user = userEvent.setup();
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Kies alle bijdragen van deze fase' }));
    expect(screen.getByText('2 berichten gekozen')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Kies ook alles ertussen' }));
    expect(screen.getByText('4 berichten gekozen')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: /Femke/ }));
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    expect(done).toEqual(['message-1', 'message-3', 'message-5']);
  });
});

describe('a message that goes on elsewhere', () => {
  const onward: OnwardOfSession = { href: ({ placeType, placeId, slug }) => `/${placeType}/${slug}/${placeId}`, take: () => null };

  it('says in which conversation, note or lesson, after the last one that is shown there', () => {
    const messages = [aMessageOf(anniek, 1), aMessageOf(femke, 2)];
    const mark = (placeType: string, title: string, messageIds = ['message-1', 'message-2']) => ({ __typename: 'ExcerptMark', id: title, placeType, placeId: `id-${placeType}`, title, slug: 'slug', messageIds });
    const excerpts = [mark('thread', 'Samen een zaaltje'), mark('case_note', 'Wie beslist?'), mark('lesson', 'Loot eens'), mark('lesson', 'Is leeg', [])];
    render(
      <TestProviders server={new FakeLiveServer()} client={aClient({})} accountId="femke">
        <OnwardContext value={onward}>
          <ExcerptingMessages session={{ ...aSessionOf(messages), excerpts } as never}>
            <ContinuedIn messageId="message-1" />
            <hr />
            <ContinuedIn messageId="message-2" />
          </ExcerptingMessages>
        </OnwardContext>
      </TestProviders>,
    );
    expect(document.body.textContent).toBe('Verder gepraat in:Samen een zaaltjeIn een notitie bij:Wie beslist?In de les:Loot eens');
    expect(screen.getByRole('separator').previousElementSibling).toBeNull();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/thread/slug/id-thread', '/case_note/slug/id-case_note', '/lesson/slug/id-lesson']);
  });
});
