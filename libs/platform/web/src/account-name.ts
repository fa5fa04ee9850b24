import type { ApolloCache } from '@apollo/client';
import { graphql } from '@leerkring/contract';

const AccountName = graphql(`
  fragment AccountName on Account @_unmask {
    id
    name
  }
`);

/** What the cache knows somebody to be called; undefined when it does not. */
export function nameIn(cache: ApolloCache, id: string): string | undefined {
  return cache.readFragment({ fragment: AccountName, id: `Account:${id}` })?.name;
}

/** Keeps a name that came with news; one that is known already is newer. */
export function keepName(cache: ApolloCache, id: string, name: string): void {
  if (nameIn(cache, id) === undefined) cache.writeFragment({ fragment: AccountName, id: `Account:${id}`, data: { __typename: 'Account', id, name } as never });
}
