import { Account } from '@leerkring/identity/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LiveSession } from '../live-session.entity';

/** What a sub-session has that other sessions have not. Its row of live_sessions has the same id; title, times and all that happens in it stand there. */
@Entity('sub_sessions')
@Check('ck_sub_sessions_places', 'places BETWEEN 2 AND 15')
export class SubSession {
  @ForeignKey(() => LiveSession)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sub_sessions' })
  id: string;

  @Column('int')
  places: number;
}

/** That somebody sits in a sub-session. Whoever walks takes the row along; one that ends leaves its rows with who sat there. */
@Entity('sub_session_seats')
@Index('uq_sub_session_seats_held', { synchronize: false })
export class SubSessionSeat {
  @ForeignKey(() => SubSession)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sub_session_seats' })
  subSessionId: string;

  @Index()
  @ForeignKey(() => Account)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sub_session_seats' })
  accountId: string;

  /** The session of which it is a part: one holds one seat in all of its parts together. */
  @ForeignKey(() => LiveSession)
  @Column('uuid')
  mainId: string;

  @Column('timestamptz')
  takenAt: Date;

  /** When the sub-session ended, or the person left the group. */
  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;
}

/** Until when everybody is to be back in the main session. */
@Entity('sub_session_recalls')
export class SubSessionRecall {
  @ForeignKey(() => LiveSession)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sub_session_recalls' })
  mainId: string;

  @Index()
  @Column('timestamptz')
  backAt: Date;
}
