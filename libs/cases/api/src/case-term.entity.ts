import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TaxonomyTerm } from '@leerkring/tracks/api';
import { CaseFile } from './case-file.entity';

/** A word of one of the four taxonomies that a case is labelled with. */
@Entity('case_terms')
@Index(['termId'])
export class CaseTerm {
  @PrimaryColumn('uuid')
  @ForeignKey(() => CaseFile)
  caseFileId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => TaxonomyTerm)
  termId: string;
}
