import type { ApolloCache, Reference } from '@apollo/client';
import { allNamesIn } from '@leerkring/contract';
import { keepName, nameIn, registerPolicies } from '@leerkring/platform/web';

registerPolicies({ ChatMessage: { fields: { mentions: { merge: false } } } });

/** Whom the words in news mention, as the cache keeps them; a name that is known already is newer. */
export function refsToMentioned(cache: ApolloCache, body: string): Reference[] {
  return allNamesIn(body).map(({ id, name }) => {
    keepName(cache, id, name);
    return { __ref: `Account:${id}` };
  });
}

/** The same for a message that is written anew. */
export function mentionedIn(cache: ApolloCache, body: string): { __typename: 'Account'; id: string; name: string }[] {
  return allNamesIn(body).map(({ id, name }) => ({ __typename: 'Account', id, name: nameIn(cache, id) ?? name }));
}
