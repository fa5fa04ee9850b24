import { Injectable } from '@nestjs/common';
import { AccountsLoader } from '@leerkring/identity/api';
import { Clock, DomainError, check, toCursor, type Actor, type Connection } from '@leerkring/platform/api';
import { MAX as MAX_UUID, validate as isUuid } from 'uuid';
import type { Share } from './share.entity';
import { shareList, type ShareListArgs } from './share.type';
import { stateOf } from './share-states';
import { SharingRepository } from './sharing.repository';

const PAGE = 20;

/** Share requests in lists, and who decides on one. */
@Injectable()
export class ShareLists {
  constructor(
    private readonly repository: SharingRepository,
    private readonly accounts: AccountsLoader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError INPUT_INVALID */
  async page(actor: Actor, args: ShareListArgs): Promise<Connection<Share>> {
    const { box, first, after } = check(shareList, args);
    const size = first ?? PAGE;
    const [rows, totalCount] = await this.repository.page(actor, box, { before: after ? idOf(after) : MAX_UUID, size });
    const nodes = rows.slice(0, size);
    const [begin, end] = [nodes[0], nodes.at(-1)].map((node) => (node ? toCursor(node.id) : null));
    return { nodes, totalCount, pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after), startCursor: begin!, endCursor: end! } };
  }

  waiting(actor: Actor): Promise<number> {
    return this.repository.waiting(actor);
  }

  async coordinatorDecides(share: Share): Promise<boolean> {
    return (await this.others(share)).some(({ coordinates }) => coordinates);
  }

  /** Coordinators other than who proposed; where there are none the others of the delegation. */
  async deciders(share: Share): Promise<unknown[]> {
    if (stateOf(share, this.clock.now()) !== 'proposed') return [];
    const others = await this.others(share);
    const coordinators = others.filter(({ coordinates }) => coordinates);
    const ids = (coordinators.length ? coordinators : others).map(({ id }) => id);
    const people = await this.accounts.loadAll(ids);
    return ids.flatMap((id) => people.get(id) ?? []);
  }

  private async others({ caseFileId, proposedById }: Share): Promise<{ id: string; coordinates: boolean }[]> {
    return (await this.repository.concerned(caseFileId)).filter(({ id }) => id !== proposedById);
  }
}

function idOf(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!isUuid(id)) throw new DomainError('INPUT_INVALID', { fields: { after: 'invalid' } });
  return id;
}
