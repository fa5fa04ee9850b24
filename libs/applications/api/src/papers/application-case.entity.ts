import { Account } from '@leerkring/identity/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../application.entity';

/** The case that an application became in its learning group; there is one at most. */
@Entity('application_cases')
@Unique(['caseFileId'])
export class ApplicationCase {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Application)
  applicationId: string;

  /** In another room. */
  @Column('uuid')
  caseFileId: string;

  @Index()
  @ForeignKey(() => Account)
  @Column('uuid')
  begunById: string;

  @Column('timestamptz')
  begunAt: Date;
}
