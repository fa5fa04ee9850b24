import { Injectable } from '@nestjs/common';
import { OverseenApplications, type OverviewWish } from '@leerkring/applications/api';
import { applicationStates, waitedOn } from '@leerkring/contract';
import { Clock, DomainError, check, toCursor, type Actor, type Connection, type PageArgs } from '@leerkring/platform/api';
import { validate as isUuid } from 'uuid';
import { filtering, paging, type OverseenApplicationType, type OverviewFilterInput, type OverviewTrackType } from './overview.type';

const PAGE = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Where all applications stand that somebody looks after. Rows and numbers come from the same rows, so that they agree. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly applications: OverseenApplications,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND for who looks after nothing */
  async open(actor: Actor): Promise<void> {
    if (!(await this.applications.tracks(actor)).length) throw new DomainError('NOT_FOUND');
  }

  /** How many wait for who looks after them; null for who looks after nothing. Asked with every page, so most people cost one light query. */
  async waitingCount(actor: Actor): Promise<number | null> {
    if (!(await this.applications.tracks(actor)).length) return null;
    return (await this.applications.counts(actor)).reduce((sum, { waitsOn, count }) => (waitsOn === 'facilitator' || waitsOn === 'programme' ? sum + count : sum), 0);
  }

  async tracks(actor: Actor): Promise<OverviewTrackType[]> {
    const [tracks, counts] = await Promise.all([this.applications.tracks(actor), this.applications.counts(actor)]);
    return tracks.map(({ id }) => {
      const own = counts.filter(({ trackId }) => trackId === id);
      const sum = (rows: typeof own): number => rows.reduce((total, { count }) => total + count, 0);
      const states = applicationStates.map((state) => ({ state, count: sum(own.filter((row) => row.state === state)) }));
      const waiting = waitedOn.map((waitsOn) => ({ waitsOn, count: sum(own.filter((row) => row.waitsOn === waitsOn)) }));
      return { id, states: states.filter(({ count }) => count), waiting: waiting.filter(({ count }) => count) };
    });
  }

  provinces(actor: Actor): Promise<string[]> {
    return this.applications.provinces(actor);
  }

  /** @throws DomainError INPUT_INVALID */
  async page(actor: Actor, filter: OverviewFilterInput | null | undefined, args: PageArgs): Promise<Connection<OverseenApplicationType>> {
    const { first, after } = check(paging, args);
    const wish = this.wishOf(filter);
    const size = first ?? PAGE;
    const [rows, totalCount] = await Promise.all([this.applications.page(actor, wish, size, after ? placeOf(after) : null), this.applications.count(actor, wish)]);
    const nodes = rows.slice(0, size);
    const [begin, end] = [nodes[0], nodes.at(-1)].map((row) => (row ? toCursor(`${row.waitsOn === null} ${row.since.toISOString()} ${row.id}`) : null));
    return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after), startCursor: begin!, endCursor: end! } };
  }

  /** @throws DomainError INPUT_INVALID */
  wishOf(filter: OverviewFilterInput | null | undefined): OverviewWish {
    const { waitingDays, ...wish } = check(filtering, filter ?? {});
    return { ...wish, before: waitingDays == null ? null : new Date(this.clock.now().getTime() - waitingDays * DAY_MS) };
  }
}

/** @throws DomainError INPUT_INVALID */
function placeOf(cursor: string): { ended: boolean; since: Date; id: string } {
  const [ended, since = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isUuid(id) || Number.isNaN(Date.parse(since))) throw new DomainError('INPUT_INVALID', { fields: { after: 'invalid' } });
  return { ended: ended === 'true', since: new Date(since), id };
}
