import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { DomainError, check } from '../errors/domain-error';

@ObjectType({ description: 'Where a page of a list stands.' })
export class PageInfo {
  @Field({ description: 'More follow after this page.' })
  hasNextPage: boolean;

  @Field({ description: 'More come before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item of this page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item of this page.' })
  endCursor: string | null;
}

export interface Connection<T> {
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'The first so many items; at most 100.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string;

  @Field(() => Int, { nullable: true, description: 'The last so many items; at most 100.' })
  last?: number;

  @Field(() => String, { nullable: true, description: 'Only items before this cursor.' })
  before?: string;
}

/** Declares the connection type of `Node`; `name` is its GraphQL name without `Connection`. */
export function connectionOf<T>(Node: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionType {
    @Field(() => [Node], { description: 'The items of this page.' })
    nodes: T[];

    @Field({ description: 'Where this page stands in the list.' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has, as far as the viewer may see it.' })
    totalCount: number;
  }
  return ConnectionType as Type<Connection<T>>;
}

const bounds = z.object({
  first: z.number().int().min(0).max(limits.page).nullish(),
  last: z.number().int().min(0).max(limits.page).nullish(),
  after: z.string().max(200).nullish(),
  before: z.string().max(200).nullish(),
});

/** A page asked for in a list that is numbered by ordinal, from 1: cursors are ordinals. */
export interface OrdinalPage {
  after: number;
  before: number;
  size: number;
  backwards: boolean;
}

/**
 * Reads page arguments of a list by ordinal; without arguments the first `standard` items.
 * @throws DomainError INPUT_INVALID
 */
export function ordinalPage(args: PageArgs, standard = 20): OrdinalPage {
  const { first, last, after, before } = check(bounds, args);
  if (first != null && last != null) throw new DomainError('INPUT_INVALID', { fields: { last: 'not_with_first' } });
  return {
    after: after == null ? 0 : fromCursor(after),
    before: before == null ? Number.MAX_SAFE_INTEGER : fromCursor(before),
    size: last ?? first ?? standard,
    backwards: last != null,
  };
}

/** `rows` in order of ordinal, all of them inside the page's bounds. */
export function ordinalConnection<T extends { ordinal: number }>(rows: T[], lastOrdinal: number): Connection<T> {
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    nodes: rows,
    totalCount: lastOrdinal,
    pageInfo: {
      hasPreviousPage: first !== undefined && first.ordinal > 1,
      hasNextPage: last !== undefined && last.ordinal < lastOrdinal,
      startCursor: first ? toCursor(first.ordinal) : null,
      endCursor: last ? toCursor(last.ordinal) : null,
    },
  };
}

/** A short list in its whole length, as a connection. */
export function wholeConnection<T>(nodes: T[]): Connection<T> {
  return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } };
}

export function toCursor(value: number | string): string {
  return Buffer.from(String(value)).toString('base64url');
}

function fromCursor(cursor: string): number {
  const ordinal = Number(Buffer.from(cursor, 'base64url').toString());
  if (!Number.isSafeInteger(ordinal) || ordinal < 0) throw new DomainError('INPUT_INVALID', { fields: { cursor: 'invalid' } });
  return ordinal;
}
