import { partnerKinds } from '@leerkring/contract';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const organisationKinds = ['municipality', ...partnerKinds] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

@Entity('organisations')
@Unique('uq_organisations_code', ['code'])
@Index('uq_organisations_kind_name', { synchronize: false })
@Check('ck_organisations_kind', `kind IN ('municipality', 'province', 'association', 'ministry', 'university', 'company', 'initiative')`)
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  name: string;

  /** The name without accents, case and signs, with other names that people use. */
  @Column('text')
  searchName: string;

  /** TOOI code such as `gm0014`; only municipalities have one. */
  @Column('text', { nullable: true })
  code: string | null;

  @Column('text', { nullable: true })
  province: string | null;

  @Column('date', { nullable: true })
  beginDate: string | null;

  /** Last day. */
  @Column('date', { nullable: true })
  endDate: string | null;

  /** What it was called before, the latest first. The register keeps none of municipalities. */
  @Column('text', { array: true, default: [] })
  formerNames: string[];

  /** One more with each change. */
  @Column('int', { default: 1 })
  revision: number;
}

/** Where the inhabitants of an ended municipality went. */
@Entity('organisation_successors')
export class OrganisationSuccessor {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation)
  organisationId: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation)
  @Index('ix_organisation_successors_successor_id')
  successorId: string;
}
