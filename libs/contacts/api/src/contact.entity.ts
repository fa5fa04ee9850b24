import { municipalFunctions, type MunicipalFunction } from '@leerkring/contract';
import { Organisation } from '@leerkring/organisations/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person at a municipality whom the programme knows, with or without an account. */
@Entity('contacts')
@Unique('uq_contacts_organisation_id_email', ['organisationId', 'email'])
@Check('ck_contacts_email', 'email = lower(email)')
@Check('ck_contacts_function', `function IN (${municipalFunctions.map((held) => `'${held}'`).join(', ')})`)
export class Contact {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Organisation)
  organisationId: string;

  @Column('text')
  name: string;

  /** In lower case. */
  @Column('text')
  @Index('ix_contacts_email')
  email: string;

  @Column('text')
  function: MunicipalFunction;

  @Column('text', { nullable: true })
  telephone: string | null;

  /** Empty when there is none. */
  @Column('text')
  note: string;

  /** When an invitation to make an account went to the person last. */
  @Column('timestamptz', { nullable: true })
  invitedAt: Date | null;

  /** One more with each change. */
  @Column('int', { default: 1 })
  revision: number;

  @Column('timestamptz')
  createdAt: Date;
}
