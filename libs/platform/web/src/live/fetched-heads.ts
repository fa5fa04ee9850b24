import { ApolloLink, type ApolloClient } from '@apollo/client';
import { tap } from 'rxjs';

type Listener = (id: string, head: number) => void;

const listeners = new WeakMap<ApolloClient, Set<Listener>>();

/**
 * Tells of every answer that carries rows with the `head` of their stream. What it says is from then, and takes the place of what the stream
 * told meanwhile; a screen cannot see that when it was drawn with the same head before.
 */
export function fetchedHeadsLink(): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      tap(({ data }) => {
        const told = listeners.get(operation.client);
        if (told?.size) for (const [id, head] of headsIn(data)) for (const listener of told) listener(id, head);
      }),
    ),
  );
}

/** Calls `listener` with the id of a stream's subject and the head that came with it. Returns how to end that. */
export function onFetchedHead(client: ApolloClient, listener: Listener): () => void {
  const told = listeners.get(client) ?? new Set();
  listeners.set(client, told.add(listener));
  return () => void told.delete(listener);
}

function* headsIn(value: unknown): Generator<[id: string, head: number]> {
  if (typeof value !== 'object' || value === null) return;
  const { id, head, account } = value as { id?: string; head?: unknown; account?: { id: string } };
  const subjectId = id ?? account?.id;
  if (typeof head === 'number' && subjectId) yield [subjectId, head];
  for (const inside of Object.values(value)) yield* headsIn(inside);
}
