import { Application } from '@leerkring/applications/api';
import type { ProgrammeMail } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Words that went to the people of many applications at once. */
@Entity('programme_messages')
@Unique(['sentById', 'clientId'])
export class ProgrammeMessage {
  @PrimaryColumn('uuid')
  id: string;

  /** Made where it was written: the same once more is no second message. */
  @Column('uuid')
  clientId: string;

  @ForeignKey(() => Account)
  @Column('uuid')
  sentById: string;

  @Index()
  @Column('timestamptz')
  sentAt: Date;

  @Column('text')
  subject: string;

  /** Plain Markdown. */
  @Column('text')
  body: string;

  /** The tracks that its applications are for. */
  @Column('uuid', { array: true })
  trackIds: string[];
}

/** An application that a message is about. */
@Entity('programme_message_applications')
export class ProgrammeMessageApplication {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProgrammeMessage)
  messageId: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Application)
  applicationId: string;
}

/** That a message goes to one person, and how far that is: nobody gets it twice, also after a crash. */
@Entity('programme_message_deliveries')
@Index('ix_programme_message_deliveries_open', { synchronize: false })
@Check('ck_programme_message_deliveries_mail', `mail IN ('waiting', 'claimed', 'sent', 'unwanted', 'failed', 'gone')`)
export class ProgrammeMessageDelivery {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ProgrammeMessage)
  messageId: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  /** The application through which it is for this person. */
  @Index()
  @ForeignKey(() => Application)
  @Column('uuid')
  applicationId: string;

  /** When the person was told in the app. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  @Column('text')
  mail: ProgrammeMail;

  /** When it was tried last to send the mail. */
  @Column('timestamptz', { nullable: true })
  mailAt: Date | null;

  @Column('int', { default: 0 })
  attempts: number;
}

/** Somebody wants no mail of such messages; they stand in the app all the same. */
@Entity('programme_mail_refusals')
export class ProgrammeMailRefusal {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account)
  accountId: string;

  @Column('timestamptz')
  refusedAt: Date;
}
