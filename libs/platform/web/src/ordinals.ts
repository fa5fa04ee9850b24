import type { FieldPolicy, Reference } from '@apollo/client';

type ReadField = (name: string, from: Reference) => unknown;

interface PageInfo {
  hasNextPage?: boolean;
  hasPreviousPage?: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

/** A connection as the cache keeps it: its nodes have a gap-free `ordinal`, counted from 1. */
export interface OrdinalConnection {
  nodes: readonly Reference[];
  pageInfo?: PageInfo;
  totalCount?: number;
}

const ordinalOf = (node: Reference, readField: ReadField): number => Number(readField('ordinal', node));

/**
 * Cache rule for a list that is paged by ordinal (posts, messages): pages that touch grow together in order, whatever
 * came first. A page that leaves a gap replaces what was there, so a list on screen never hides a hole.
 */
export function connectionByOrdinal(): FieldPolicy<OrdinalConnection> {
  return {
    keyArgs: false,
    merge: (existing, incoming, { readField }) => (existing ? joined(existing, incoming, readField as ReadField) : incoming),
  };
}

function joined(existing: OrdinalConnection, incoming: OrdinalConnection, readField: ReadField): OrdinalConnection {
  const [old, fresh] = [bounds(existing, readField), bounds(incoming, readField)];
  if (!old || !fresh || fresh.first > old.last + 1 || fresh.last < old.first - 1) return incoming;
  const nodes = new Map([...existing.nodes, ...incoming.nodes].map((node) => [ordinalOf(node, readField), node]));
  const start = (fresh.first <= old.first ? incoming : existing).pageInfo;
  const end = (fresh.last >= old.last ? incoming : existing).pageInfo;
  return {
    ...existing,
    ...incoming,
    nodes: [...nodes].sort(([a], [b]) => a - b).map(([, node]) => node),
    pageInfo: {
      ...incoming.pageInfo,
      hasPreviousPage: start?.hasPreviousPage,
      startCursor: start?.startCursor,
      hasNextPage: end?.hasNextPage,
      endCursor: end?.endCursor,
    },
  };
}

function bounds({ nodes }: OrdinalConnection, readField: ReadField): { first: number; last: number } | undefined {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last && { first: ordinalOf(first, readField), last: ordinalOf(last, readField) };
}

/**
 * The connection with one more node, for `cache.modify`. Doing it twice changes nothing. A node that does not touch
 * what is loaded (newer pages were never fetched) is counted, not shown.
 */
export function withNode(connection: OrdinalConnection, node: Reference, readField: ReadField): OrdinalConnection {
  const ordinal = ordinalOf(node, readField);
  const totalCount = connection.totalCount === undefined ? undefined : Math.max(connection.totalCount, ordinal);
  const counted = totalCount === undefined ? connection : { ...connection, totalCount };
  const loaded = bounds(connection, readField);
  const touches = loaded ? ordinal >= loaded.first && ordinal <= loaded.last + 1 : ordinal === 1;
  if (!touches) return { ...counted, pageInfo: { ...connection.pageInfo, hasNextPage: !loaded || ordinal > loaded.last || connection.pageInfo?.hasNextPage } };
  if (connection.nodes.some((other) => ordinalOf(other, readField) === ordinal)) return counted;
  return { ...counted, nodes: [...connection.nodes, node].sort((a, b) => ordinalOf(a, readField) - ordinalOf(b, readField)) };
}
