import { Account } from '@leerkring/identity/api';
import { AttachedFile } from '@leerkring/platform/api';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AgendaEvent } from '../agenda-event.entity';

/** A file of somebody: loose until a preparation names it, then it goes with that event. */
@Entity('pack_attachments')
@Unique(['uploadId'])
@Index('ix_pack_attachments_agenda_event_id', ['agendaEventId'])
@Index('ix_pack_attachments_loose', ['uploaderId'], { where: 'agenda_event_id IS NULL' })
@Index('ix_pack_attachments_removed', ['removedAt'], { where: 'removed_at IS NOT NULL' })
@Check('ck_pack_attachments_size', '(width IS NULL) = (height IS NULL)')
export class PackAttachment extends AttachedFile {
  /** Null until a preparation names it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AgendaEvent)
  agendaEventId: string | null;

  @Column('uuid')
  @ForeignKey(() => Account)
  override uploaderId: string;
}
