import type { AgendaEventState, AgendaEventType, MunicipalFunction, Province } from '@leerkring/contract';
import { Group } from '@leerkring/groups/api';
import { Account } from '@leerkring/identity/api';
import { Organisation } from '@leerkring/organisations/api';
import { TaxonomyTerm, Track } from '@leerkring/tracks/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something that is held: for everybody, or for one group. Each event of a series is a row of its own, so that it can be moved or called off alone. */
@Entity('agenda_events')
@Index('ix_agenda_events_to_publish', ['publishAt'], { where: `state = 'approved'` })
@Check('ck_agenda_events_type', `type IN ('start_session', 'congress', 'open_meeting', 'webinar', 'site_visit', 'regional_meeting', 'exchange')`)
@Check('ck_agenda_events_state', `state IN ('proposed', 'approved', 'refused', 'published', 'cancelled')`)
@Check('ck_agenda_events_ends_at', `ends_at > starts_at`)
@Check('ck_agenda_events_published_at', `CASE WHEN published_at IS NULL THEN state <> 'published' ELSE state IN ('published', 'cancelled') END`)
export class AgendaEvent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  type: AgendaEventType;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** As Markdown; may be empty. */
  @Column('text')
  description: string;

  @Index()
  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text', { nullable: true })
  place: string | null;

  /** Where it is on the web; https only. */
  @Column('text', { nullable: true })
  link: string | null;

  /** Null: for the whole country, or online. */
  @Column('text', { nullable: true })
  province: Province | null;

  /** Who organises it; null: the programme. */
  @Index()
  @ForeignKey(() => Organisation)
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Index()
  @ForeignKey(() => Track)
  @Column('uuid', { nullable: true })
  trackId: string | null;

  /** Only its members find it; null: it is public. */
  @Index()
  @ForeignKey(() => Group)
  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** What it is a part of; that is no part itself. */
  @Index()
  @ForeignKey(() => AgendaEvent)
  @Column('uuid', { nullable: true })
  parentId: string | null;

  /** Shared by the events that were planned as one series. */
  @Index()
  @Column('uuid', { nullable: true })
  seriesId: string | null;

  /** When it was last moved apart from its series; null: it has the time of that. */
  @Column('timestamptz', { nullable: true })
  movedAloneAt: Date | null;

  /** For whom it is; empty: for everybody. */
  @Column('text', { array: true })
  functions: MunicipalFunction[];

  @Column('text')
  state: AgendaEventState;

  /** Not before; null: as soon as it is approved. */
  @Column('timestamptz', { nullable: true })
  publishAt: Date | null;

  /** Until then only who makes it sees it. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** Up with every change and step: calendars tell by it which version is the later one. */
  @Column('int')
  revision: number;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  createdById: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}

/** Who organises it along. */
@Entity('agenda_event_organisations')
export class AgendaEventOrganisation {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgendaEvent)
  agendaEventId: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation)
  organisationId: string;
}

/** What it is about. */
@Entity('agenda_event_terms')
export class AgendaEventTerm {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgendaEvent)
  agendaEventId: string;

  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey(() => TaxonomyTerm)
  termId: string;
}

/** A step to another state. Rows are only added. */
@Entity('agenda_event_changes')
export class AgendaEventChange {
  @PrimaryColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => AgendaEvent)
  @Column('uuid')
  agendaEventId: string;

  @Column('text')
  fromState: AgendaEventState;

  @Column('text')
  toState: AgendaEventState;

  /** Null: its moment had come. */
  @Index()
  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  madeById: string | null;

  /** May be empty. */
  @Column('text')
  reason: string;

  @Column('timestamptz')
  madeAt: Date;
}
