import { ApolloClient, ApolloLink, DocumentTransform, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { RetryLink } from '@apollo/client/link/retry';
import { cacheSizes } from '@apollo/client/utilities';
import type { DefinitionNode, DocumentNode } from 'graphql';
import { catchError, map, throwError } from 'rxjs';
import { errorOf, LeerkringError, transportErrorOf } from './errors';
import { fetchedHeadsLink } from './live/fetched-heads';
import { Reachable } from './reachable';

const ANSWER_WITHIN_MS = 30_000;
const MOST_TRIES = 4;

// What was read from the cache is remembered by every part of it, by default so much that a long thread fills tens of megabytes of what
// left the screen long ago. This holds the parts of more posts than any page shows.
Object.assign(cacheSizes, { 'inMemoryCache.executeSelectionSet': 4000, 'inMemoryCache.executeSubSelectedArray': 1000 });

const policies: TypePolicies[] = [];
const caches = new Set<InMemoryCache>();
const reachables = new WeakMap<ApolloClient, Reachable>();

/**
 * Adds cache rules of a room, at the top of the module that needs them: they arrive together with the room's code, so a
 * first load carries only what its page uses. Rooms may add fields to the same type.
 */
export function registerPolicies(added: TypePolicies): void {
  policies.push(added);
  for (const cache of caches) cache.policies.addTypePolicies(added);
}

/** An empty cache with the rules of all rooms that are loaded. */
export function newCache(): InMemoryCache {
  const cache = new InMemoryCache();
  for (const added of policies) cache.policies.addTypePolicies(added);
  caches.add(cache);
  return cache;
}

export interface ApolloOptions {
  /** The server says that nobody is signed in, while a page asked as if somebody were. */
  onUnauthenticated?: () => void;
}

/** The GraphQL client of the app: same origin, typed errors, queries repeated when the server cannot be reached, mutations never. */
export function createApolloClient({ onUnauthenticated }: ApolloOptions = {}): ApolloClient {
  const client: ApolloClient = new ApolloClient({
    cache: newCache(),
    documentTransform: new DocumentTransform(inOneOrder),
    link: ApolloLink.from([fetchedHeadsLink(), noticeLink(() => reachable.noAnswer()), retryLink(), faultLink(onUnauthenticated), ...hashLink(), httpLink()]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  const reachable = new Reachable(() => askAgain(client));
  reachables.set(client, reachable);
  return client;
}

/** Whether the server answers this client; undefined for a client of another making. */
export function reachableOf(client: ApolloClient): Reachable | undefined {
  return reachables.get(client);
}

/** Everything that the page shows; rejects only when there was no answer. */
async function askAgain(client: ApolloClient): Promise<void> {
  const asked = client.refetchQueries({ include: 'active' });
  asked.catch(() => undefined);
  const errors = await Promise.all(asked.results.map((result) => Promise.resolve(result).then(() => null, errorOf)));
  for (const error of errors) if (error?.code === 'UNAVAILABLE') throw error;
}

/** Notes that the server did not answer, also not when it was asked again. */
function noticeLink(noAnswer: () => void): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      catchError((error: unknown) => {
        if (errorOf(error).code === 'UNAVAILABLE') noAnswer();
        return throwError(() => error);
      }),
    ),
  );
}

/** Sends the hash of an operation instead of its text; the text too when the server does not know it. Browsers hash on https and localhost only. */
function hashLink(): ApolloLink[] {
  const { subtle } = globalThis.crypto;
  if (!subtle) return [];
  const sha256 = async (text: string): Promise<string> => 
    [...new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [new PersistedQueryLink({ sha256 })];
}

/** The operation, then its fragments by name: the same text, and so the same hash, in whatever order modules were loaded. */
function inOneOrder(document: DocumentNode): DocumentNode {
  const nameOf = (one: DefinitionNode): string => (one.kind === 'FragmentDefinition' ? one.name.value : '');
  return { ...document, definitions: [...document.definitions].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) };
}

function httpLink(): HttpLink {
  return new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true' },
    fetch: (uri, init) => {
      const tooLate = AbortSignal.timeout(ANSWER_WITHIN_MS);
      return fetch(uri, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, tooLate]) : tooLate });
    },
  });
}

/** Turns failures into LeerkringError; an answer that is nothing but UNAVAILABLE counts as a failure too, so that it is tried again. */
function faultLink(onUnauthenticated?: () => void): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        const code = result.errors?.[0]?.extensions?.['code'];
        if (code === 'UNAVAILABLE') throw new LeerkringError('UNAVAILABLE');
        if (code === 'UNAUTHENTICATED') onUnauthenticated?.();
        return result;
      }),
      catchError((error: unknown) => throwError(() => transportErrorOf(error))),
    ),
  );
}

function retryLink(): RetryLink {
  return new RetryLink({
    attempts: (attempt, operation, error) => operation.operationType === 'query' && attempt < MOST_TRIES && errorOf(error).code === 'UNAVAILABLE',
    delay: { initial: 400, max: 5000, jitter: true },
  });
}
