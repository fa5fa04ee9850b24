import { describe, expect, it } from '@jest/globals';
import { gql, type InMemoryCache, type Reference } from '@apollo/client';
import { connectionByOrdinal, newCache, registerPolicies, withNode, type OrdinalConnection } from '.';

const PAGE = gql`
  query Thread($after: String) {
    thread {
      id
      posts(after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
        }
        nodes {
          id
          ordinal
          body
        }
      }
    }
  }
`;

interface Shown {
  thread: { posts: { nodes: { ordinal: number; body: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean } } };
}

registerPolicies({ Thread: { fields: { posts: connectionByOrdinal() } } });

function fetched(cache: InMemoryCache, from: number, to: number, total = to, body = 'first'): void {
  const nodes = Array.from({ length: to - from + 1 }, (_, index) => ({ __typename: 'Post', id: `p${from + index}`, ordinal: from + index, body }));
  const pageInfo = { hasNextPage: to < total, hasPreviousPage: from > 1 };
  cache.writeQuery({ query: PAGE, data: { thread: { __typename: 'Thread', id: 't', posts: { totalCount: total, pageInfo, nodes } } } });
}

const shown = (cache: InMemoryCache): Shown['thread']['posts'] => cache.readQuery<Shown>({ query: PAGE })!.thread.posts;
const ordinals = (cache: InMemoryCache): number[] => shown(cache).nodes.map(({ ordinal }) => ordinal);

function told(cache: InMemoryCache, ordinal: number): void {
  cache.modify<{ posts: OrdinalConnection }>({
    id: 'Thread:t',
    fields: {
      posts: (posts, { readField }) => {
        const node = cache.writeFragment({
          fragment: gql`
            fragment NewPost on Post {
              id
              ordinal
              body
            }
          `,
          data: { __typename: 'Post', id: `p${ordinal}`, ordinal, body: 'news' },
        })!;
        return withNode(posts as OrdinalConnection, node, (name, from: Reference) => readField(name, from)) as never;
      },
    },
  });
}

describe('a list that is read page by page', () => {
  it('grows in order, whichever page comes first', () => {
    const cache = newCache();
    fetched(cache, 21, 40, 60);
    fetched(cache, 1, 20, 60);
    fetched(cache, 41, 60, 60);
    expect(ordinals(cache)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(shown(cache).pageInfo).toEqual(expect.objectContaining({ hasNextPage: false, hasPreviousPage: false }));
  });

  it('shows no hole: a page far away takes the place of what was there', () => {
    const cache = newCache();
    fetched(cache, 1, 20, 100);
    fetched(cache, 81, 100, 100);
    expect(ordinals(cache)[0]).toBe(81);
    expect(shown(cache).pageInfo).toEqual(expect.objectContaining({ hasNextPage: false, hasPreviousPage: true }));
  });

  it('takes in news once, however often it is told, also when the answer to the writer came first', () => {
    const cache = newCache();
    fetched(cache, 1, 2);
    told(cache, 3);
    told(cache, 3);
    expect(ordinals(cache)).toEqual([1, 2, 3]);
    expect(shown(cache).totalCount).toBe(3);
  });

  it('counts news that does not follow what is loaded, and says that there is more', () => {
    const cache = newCache();
    fetched(cache, 1, 20, 60);
    told(cache, 61);
    expect(ordinals(cache)).toHaveLength(20);
    expect(shown(cache)).toMatchObject({ totalCount: 61, pageInfo: { hasNextPage: true } });
  });

  it('takes the first news into an empty list', () => {
    const cache = newCache();
    cache.writeQuery({
      query: PAGE,
      data: { thread: { __typename: 'Thread', id: 't', posts: { totalCount: 0, pageInfo: { hasNextPage: false, hasPreviousPage: false }, nodes: [] } } },
    });
    told(cache, 1);
    expect(ordinals(cache)).toEqual([1]);
  });
});
