import { z } from 'zod';
import type { ThreadKind } from '@leerkring/contract';
import { check, toCursor, type Connection } from '@leerkring/platform/api';
import type { ThreadPlace, ThreadRow } from './discussions.repository';

export interface ThreadsQuery {
  first?: number | null;
  after?: string | null;
  kind?: ThreadKind | null;
  termId?: string | null;
}

const place = z.object({ lastPostAt: z.iso.datetime(), id: z.uuid() });

/** A page of a list by last activity; `rows` holds one more than `size` when there are more. */
export function threadsConnection<T extends ThreadRow>(rows: T[], size: number, after: ThreadPlace | null, totalCount: number): Connection<T> {
  const nodes = rows.slice(0, size);
  return {
    nodes,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: nodes[0] ? cursorOf(nodes[0]) : null,
      endCursor: nodes.length ? cursorOf(nodes.at(-1)!) : null,
    },
  };
}

/** @throws DomainError INPUT_INVALID when it is no cursor of such a list */
export function placeOf(cursor: string): ThreadPlace {
  const [lastPostAt, id] = Buffer.from(cursor, 'base64url').toString().split('|');
  return check(place, { lastPostAt, id });
}

function cursorOf(row: ThreadRow): string {
  return toCursor(`${row.lastPostAt.toISOString()}|${row.id}`);
}
