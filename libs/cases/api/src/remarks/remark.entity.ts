import type { RemarkCircle, RemarkKind } from '@leerkring/contract';
import { Account } from '@leerkring/identity/api';
import { Group } from '@leerkring/groups/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Document } from '../document.entity';
import { DocumentVersion } from '../document-version.entity';

/** What somebody says about a version of a document, or an answer to that. One that is deleted leaves its place for its answers, and no words. */
@Entity('remarks')
@Unique(['authorId', 'clientId'])
@Index(['documentId', 'parentId'])
@Check('ck_remarks_kind', `kind IN ('document', 'page', 'passage')`)
@Check('ck_remarks_circle', `circle IN ('delegation', 'group')`)
@Check('ck_remarks_body', `deleted_at IS NULL OR body = ''`)
@Check('ck_remarks_resolved', '(resolved_at IS NULL) = (resolved_by_id IS NULL) AND (resolved_at IS NULL OR parent_id IS NULL)')
export class Remark {
  @PrimaryColumn('uuid')
  id: string;

  /** The remark that it answers; an answer has the version, group and circle of that. */
  @Index()
  @ForeignKey(() => Remark)
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @ForeignKey(() => Document)
  @Column('uuid')
  documentId: string;

  /** The version that it was made at. */
  @Index()
  @ForeignKey(() => DocumentVersion)
  @Column('uuid')
  versionId: string;

  /** Where it was written: nobody outside that group reads it. */
  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  @Column('text')
  circle: RemarkCircle;

  @Column('text')
  kind: RemarkKind;

  @ForeignKey(() => Account)
  @Column('uuid')
  authorId: string;

  @Column('uuid')
  clientId: string;

  /** In Markdown. */
  @Column('text')
  body: string;

  @Column('int')
  revision: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  @ForeignKey(() => Account)
  @Column('uuid', { nullable: true })
  resolvedById: string | null;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;
}

/** Where a remark stands in the words of a version: counted, without holding any of them. */
@Entity('remark_anchors')
@Check('ck_remark_anchors_place', 'part >= 0 AND at >= 0 AND length > 0 AND end_part >= part')
export class RemarkAnchor {
  @ForeignKey(() => Remark, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_remark_anchors' })
  remarkId: string;

  @Index()
  @ForeignKey(() => DocumentVersion)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_remark_anchors' })
  versionId: string;

  @Column('int')
  part: number;

  @Column('int')
  at: number;

  @Column('int')
  length: number;

  /** The part that it ends in. */
  @Column('int')
  endPart: number;
}
