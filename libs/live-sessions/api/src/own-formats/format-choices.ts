import { Injectable } from '@nestjs/common';
import type { Rundown, SessionFormat } from '@leerkring/contract';
import { DomainError } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { newRundown, newRundownOf } from '../running/rundown-steps';
import type { OwnFormat } from './own-format.entity';
import { OwnFormatsRepository } from './own-formats.repository';

/** How facilitators want to hold a session: in a format that comes with Leerkring, or in an own one of the group. */
export interface FormatWish {
  format?: SessionFormat | null | undefined;
  ownFormatId?: string | null | undefined;
}

/** Where a session stands that begins. */
interface Beginning {
  groupId: string;
  /** The planned session; null when it is a new one. */
  planned: { id: string; format: SessionFormat } | null;
  leaderId: string;
}

/** What becomes of the wish for a format: when a session is planned, and when it begins. */
@Injectable()
export class FormatChoices {
  constructor(private readonly formats: OwnFormatsRepository) {}

  /**
   * What a planned session keeps; without a wish it is a free one.
   * @throws DomainError NOT_FOUND for an own format that the group is not offered
   */
  async plan(groupId: string, { format, ownFormatId }: FormatWish, manager: EntityManager): Promise<{ format: SessionFormat; ownFormatId: string | null }> {
    if (!ownFormatId) return { format: format ?? 'free', ownFormatId: null };
    const own = await this.offered(ownFormatId, groupId, manager);
    return { format: own.copiedFrom, ownFormatId };
  }

  /**
   * How a session begins: as wished, else as it was planned, and a new one free. An own format counts as it stands now.
   * @throws DomainError NOT_FOUND for an own format that the group is not offered
   */
  async begin({ groupId, planned, leaderId }: Beginning, { format, ownFormatId }: FormatWish, manager: EntityManager): Promise<{ format: SessionFormat; rundown: Rundown }> {
    let own: OwnFormat | null = null;
    if (ownFormatId) own = await this.offered(ownFormatId, groupId, manager);
    // One that was taken off the list since is still what this meeting was planned with.
    else if (planned && !format) own = await this.formats.plannedWith(planned.id, manager);
    if (own) return { format: own.copiedFrom, rundown: newRundownOf(own, leaderId) };
    const given = format ?? planned?.format ?? 'free';
    return { format: given, rundown: newRundown(given, leaderId) };
  }

  private async offered(id: string, groupId: string, manager: EntityManager): Promise<OwnFormat> {
    const own = await this.formats.offered(id, groupId, manager);
    if (!own) throw new DomainError('NOT_FOUND');
    return own;
  }
}
