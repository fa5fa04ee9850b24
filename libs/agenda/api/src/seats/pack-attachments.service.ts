import { Injectable, type OnModuleInit } from '@nestjs/common';
import { holdingSeatStates, type AttachmentNews } from '@leerkring/contract';
import { AttachedFiles, AttachingTools, DomainError, check, newsOf, type Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { PackAttachment } from './pack-attachment.entity';
import type { PackAttachmentFacts } from './seats.policy';

const upload = z.object({ agendaEventId: z.uuid() });

/** Files that go with the preparation of an event: added by who looks after it, saved by who has a place there. */
@Injectable()
export class PackAttachments extends AttachedFiles implements OnModuleInit {
  constructor(private readonly parts: AttachingTools) {
    super(parts, {
      entity: PackAttachment,
      table: 'pack_attachments',
      carrier: 'agenda_event_id',
      subject: 'pack_attachment',
      add: 'pack_attachment.add',
      read: 'pack_attachment.read',
      placeOf: (_, metadata) => ({ type: 'agenda_event', id: check(upload, metadata).agendaEventId }),
      path: '/files/pack-attachments',
      folder: 'pack-attachments',
      forgetting: 'agenda.remove-loose-attachments',
    });
  }

  onModuleInit(): Promise<void> {
    this.parts.access.registerFacts('pack_attachment', (ids, manager) => this.facts(ids, manager));
    return this.open();
  }

  async of(eventId: string): Promise<AttachmentNews[]> {
    return (await this.repository.ofCarriers([eventId])).get(eventId) ?? [];
  }

  /**
   * These files, in this order, go with a preparation that is held from now on. Others go away.
   * @returns whether that changes anything
   * @throws DomainError ATTACHMENT_GONE
   */
  async replace(work: Work, eventId: string, ids: readonly string[]): Promise<boolean> {
    const held = await this.repository.lockWith(eventId, ids, work.send);
    const chosen = ids.map((id) => {
      const attachment = held.get(id);
      if (!attachment || (attachment.carrierId === null && attachment.uploaderId !== work.actor.accountId)) throw new DomainError('ATTACHMENT_GONE');
      return attachment;
    });
    const gone = [...held.values()].filter(({ id, carrierId }) => carrierId && !ids.includes(id)).map(({ id }) => id);
    this.repository.remove(gone, work.now, work.send);
    this.attach([{ id: eventId, attachments: chosen.map(newsOf) }], work.send);
    return gone.length > 0 || chosen.some(({ carrierId }) => carrierId === null);
  }

  /** Files that are not removed, with the event that they go with and who has a place there. */
  private async facts(ids: string[], manager: EntityManager): Promise<Map<string, PackAttachmentFacts>> {
    const rows = await manager.query<{ id: string; uploaderId: string; eventId: string | null; holderIds: string[] }[]>(
      `SELECT f.id, f.uploader_id AS "uploaderId", f.agenda_event_id AS "eventId",
         ARRAY(SELECT DISTINCT s.account_id::text FROM seats s WHERE s.agenda_event_id = f.agenda_event_id AND s.state = ANY($2)) AS "holderIds"
       FROM pack_attachments f WHERE f.id = ANY($1) AND f.removed_at IS NULL`,
      [ids.filter((id) => isUuid(id)), holdingSeatStates],
    );
    return new Map(rows.map(({ id, uploaderId, eventId, holderIds }) => [id, { uploaderId, holderIds, about: eventId ? { type: 'agenda_event', id: eventId } : { type: 'account', id: uploaderId } }]));
  }
}
