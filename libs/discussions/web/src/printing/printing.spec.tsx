import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { LeerkringError } from '@leerkring/platform/web';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aPerson, aPostOf, aThreadOf } from '../testing';
import type { PostData } from '../thread.queries';
import { PrintedThread } from './printed-thread';

jest.setTimeout(30_000);

const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const femke = aPerson('femke', 'Femke Oldenkotte');
const print = jest.fn();
window.print = print;

afterEach(() => {
  cleanup();
  print.mockClear();
});

type Wishes = Parameters<typeof aThreadOf>[1];

/** Opens the printed page of a thread with these posts; answers which blocks were asked for. */
function open(posts: PostData[], wishes: Wishes = {}, answers: Answers = {}, most?: number): { first: number; from: number }[] {
  const asked: { first: number; from: number }[] = [];
  const thread = { createdAt: posts[0]!.createdAt, ...aThreadOf(posts, wishes) };
  const block = ({ first, from }: { first: number; from: number }) => {
    asked.push({ first, from });
    return { data: { thread: { __typename: 'Thread', id: 'thread', posts: { __typename: 'PostConnection', nodes: posts.slice(from - 1, from - 1 + first) } } } };
  };
  const client = aClient({ PrintedThread: () => ({ data: { thread } }), PrintedPosts: block as never, ...answers });
  render(
    <TestProviders client={client}>
      <PrintedThread id="thread" most={most} notFound={<p>Niet gevonden</p>} failed={(_, retry) => <button onClick={retry}>Probeer opnieuw</button>} />
    </TestProviders>,
  );
  return asked;
}

const printed = () => waitFor(() => expect(print).toHaveBeenCalledTimes(1), { timeout: 10_000 });
const said = () => screen.getAllByRole('article').map((article) => article.textContent);

describe('a thread on paper', () => {
  it('has all posts of a long thread in order, and is printed once they are there', async () => {
    const posts = Array.from({ length: 230 }, (_, index) => aPostOf(index % 2 ? femke : anniek, index + 1));
    const asked = open(posts);
    await printed();
    expect(asked).toEqual([{ first: 100, from: 1 }, { first: 100, from: 101 }, { first: 30, from: 201 }]);
    expect(said()).toHaveLength(230);
    expect(said()[229]).toMatch(/230Femke Oldenkotte.*griffier, Dalfsen.*19 nov.*bericht 230/);
    expect(screen.queryByText(/Alleen de eerste/)).toBeNull();
  });

  it('says so when there are more posts than go on paper', async () => {
    const posts = Array.from({ length: 150 }, (_, index) => aPostOf(anniek, index + 1));
    const asked = open(posts, { lastOrdinal: 155 }, {}, 150);
    await printed();
    expect(asked).toEqual([{ first: 100, from: 1 }, { first: 50, from: 101 }]);
    expect(screen.getByText('Dit gesprek heeft 155 berichten. Alleen de eerste 150 staan hier.')).toBeDefined();
  });

  it('shows what came out of it, the accepted answer and what is answered', async () => {
    const answer = aPostOf(femke, 2, { body: 'De koster.', parentId: null });
    open([aPostOf(anniek, 1), answer, aPostOf(anniek, 3, { parentId: 'post-2' })], { outcome: 'De koster doet het.', answeredAt: '2026-11-20T10:00:00.000Z', acceptedAnswer: answer });
    await printed();
    expect(screen.getByRole('heading', { level: 1, name: 'Wie opent het dorpshuis?' })).toBeDefined();
    expect(screen.getByText('Vraag · Leergroep Kernendemocratie Noordoost')).toBeDefined();
    expect(screen.getByText('De koster doet het.')).toBeDefined();
    expect(screen.getByRole('region', { name: 'Gekozen antwoord' }).textContent).toContain('De koster.');
    expect(screen.getByText('Antwoord op bericht 2 van Femke Oldenkotte')).toBeDefined();
  });

  it('has no words of posts that were deleted, hidden or moved', async () => {
    const gone = { body: '', deletedAt: '2026-11-19T14:00:00.000Z' };
    const hidden = aPostOf(anniek, 3, { body: '', hiddenAt: '2026-11-19T14:00:00.000Z' });
    const movedTo = { __typename: 'NewPlace', threadId: 'other', title: 'Sleutels', ordinal: 4 };
    open([aPostOf(femke, 1), aPostOf(anniek, 2, gone), hidden, aPostOf(anniek, 4, { ...gone, movedAt: gone.deletedAt, movedTo } as never)]);
    await printed();
    expect(said().slice(1).map((words) => words!.replace(/.*\d\d:\d\d/, ''))).toEqual([
      'Anniek Scholtemeijer heeft dit bericht verwijderd',
      'Verborgen door een begeleider',
      'Een begeleider heeft het bericht van Anniek Scholtemeijer verplaatst naar “Sleutels”',
    ]);
  });

  it('writes out where links lead, once', async () => {
    open([aPostOf(anniek, 1, { body: `[hier](${window.location.origin}/casussen/1) en https://vng.nl en [de VNG](https://vng.nl)` })]);
    await printed();
    expect(screen.getByText(`hier (${window.location.origin}/casussen/1)`)).toBeDefined();
    expect(screen.getByText('https://vng.nl').hasAttribute('data-address')).toBe(true);
    expect(screen.getByText('de VNG').hasAttribute('data-address')).toBe(false);
  });

  it('is not there for who may not read it', async () => {
    open([aPostOf(anniek, 1)], {}, { PrintedThread: () => Promise.reject(new LeerkringError('NOT_FOUND')) });
    expect(await screen.findByText('Niet gevonden')).toBeDefined();
    expect(print).not.toHaveBeenCalled();
  });

  it('can be asked for again when the line was lost halfway', async () => {
    let away = true;
    const posts = [aPostOf(anniek, 1)];
    const nodes = { data: { thread: { __typename: 'Thread', id: 'thread', posts: { __typename: 'PostConnection', nodes: posts } } } };
    open(posts, {}, { PrintedPosts: () => (away ? Promise.reject(new LeerkringError('UNAVAILABLE')) : nodes) });
    const retry = await screen.findByRole('button', { name: 'Probeer opnieuw' });
    expect(print).not.toHaveBeenCalled();
    away = false;
    await userEvent.setup().click(retry);
    await printed();
  });
});
