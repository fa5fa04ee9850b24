import { Column, Entity, ForeignKey, PrimaryColumn, Unique, VirtualColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** What the people in a session write down together: a document for each phase. */
@Entity('session_notes')
@Unique(['liveSessionId'])
export class SessionNotes {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_session_notes' })
  id: string;

  @ForeignKey(() => LiveSession)
  @Column('uuid')
  liveSessionId: string;

  /** Head of its stream, read in the same statement as the row, so never later than what is read after it. */
  @VirtualColumn({ type: 'int', query: (alias) => `SELECT head FROM streams WHERE stream = 'session_notes:' || ${alias}.id` })
  head: number;
}

/** The notes of one phase, from their first word on. */
@Entity('session_notes_phases')
export class PhaseNotes {
  @ForeignKey(() => SessionNotes)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_session_notes_phases' })
  sessionNotesId: string;

  /** Key of the phase in the rundown. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_session_notes_phases' })
  phase: string;

  /** Of the latest update, from 1, without gaps. */
  @Column('int')
  number: number;

  /** The Yjs document as it was after `stateNumber` updates, without words that were taken out before. */
  @Column('bytea')
  state: Buffer;

  @Column('int')
  stateNumber: number;
}

/** What changed since. Nobody's name stands with it. */
@Entity('session_notes_updates')
export class NotesUpdate {
  @ForeignKey(() => SessionNotes)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_session_notes_updates' })
  sessionNotesId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_session_notes_updates' })
  phase: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_session_notes_updates' })
  number: number;

  /** What it adds to the one before, in the encoding of Yjs (version 1). */
  @Column('bytea')
  update: Buffer;
}
