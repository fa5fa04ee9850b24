import type { Permission, SubjectRef, SubjectType } from '@leerkring/contract';
import { Column, PrimaryColumn } from 'typeorm';
import type { Actor } from '../access/actor';
import type { UploadFacts } from '../storage/uploads';

/** Columns of a file that goes with what somebody says: loose until that names it. Its bytes lie in the storage under its id. */
export abstract class AttachedFile {
  @PrimaryColumn('uuid')
  id: string;

  /** The upload that it was made of: the end of an upload may be told twice. */
  @Column('text')
  uploadId: string;

  @Column('text')
  fileName: string;

  /** Of an image that pages show as its content says, otherwise as the ending of its name says. */
  @Column('text')
  mediaType: string;

  @Column('int')
  bytes: number;

  /** In hexadecimal. */
  @Column('text')
  sha256: string;

  /** Of an image that pages show, in pixels. */
  @Column('int', { nullable: true })
  width: number | null;

  @Column('int', { nullable: true })
  height: number | null;

  /** Its place among the files that go along. */
  @Column('smallint', { default: 0 })
  position: number;

  @Column('timestamptz')
  createdAt: Date;

  /** Since when nobody may have it any more; soon its bytes go, and then this row. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  abstract uploaderId: string;
}

/** What differs between files with one kind of words and with another. */
export interface AttachedFilesKind {
  entity: new () => AttachedFile;
  table: string;
  /** Column of the id of the words that a file goes with; null while it is loose. */
  carrier: string;
  /** What policies call one of them; the audit log too. */
  subject: SubjectType;
  add: Permission;
  read: Permission;
  /** What `add` is asked about, given what an upload tells of itself. */
  placeOf: (actor: Actor, metadata: UploadFacts) => SubjectRef;
  /** Where uploads come in; files are saved from `/<id>` below it, and images shown from `/<id>/image`. */
  path: string;
  /** Folder of uploads that are not whole yet; also names the jobs. */
  folder: string;
  /** Name of the reaction that takes the loose files of somebody who is forgotten. */
  forgetting: string;
}
