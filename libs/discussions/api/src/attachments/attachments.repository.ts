import { Injectable } from '@nestjs/common';
import type { AttachmentNews } from '@leerkring/contract';
import { Reads, type Send } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import type { AttachmentFacts } from '../discussions.policy';
import type { Attachment } from './attachment.entity';

/** A file as it is held while posts are stored. */
export type HeldAttachment = AttachmentNews & Pick<Attachment, 'postId' | 'uploaderId'>;

/** Which files go with which post, in order. */
export interface Attaching {
  postId: string;
  attachments: readonly { id: string }[];
}

const SHOWN = 'id, file_name AS "fileName", media_type AS "mediaType", bytes, width, height';
const HELD = `${SHOWN}, post_id AS "postId", uploader_id AS "uploaderId"`;

/** The only one who reads and writes files of posts. */
@Injectable()
export class AttachmentsRepository {
  constructor(private readonly reads: Reads) {}

  /** Files that are not removed, with the post that they go with. */
  async facts(ids: string[], manager: EntityManager): Promise<Map<string, AttachmentFacts>> {
    const rows = await manager.query<{ id: string; uploaderId: string; postId: string | null; deletedAt: Date | null }[]>(
      `SELECT a.id, a.uploader_id AS "uploaderId", a.post_id AS "postId", p.deleted_at AS "deletedAt"
       FROM attachments a LEFT JOIN posts p ON p.id = a.post_id WHERE a.id = ANY($1) AND a.removed_at IS NULL`,
      [ids.filter((id) => isUuid(id))],
    );
    const factsOf = ({ uploaderId, postId, deletedAt }: (typeof rows)[number]): AttachmentFacts =>
      postId ? { uploaderId, deletedAt, about: { type: 'post', id: postId } } : { uploaderId, deletedAt, about: { type: 'account', id: uploaderId } };
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }

  /** The files of these posts, in order. */
  async ofPosts(postIds: readonly string[]): Promise<Map<string, AttachmentNews[]>> {
    const text = `SELECT post_id AS "postId", ${SHOWN} FROM attachments WHERE post_id = ANY($1) AND removed_at IS NULL ORDER BY position`;
    const rows = await this.reads.rows<AttachmentNews & { postId: string }>('attachments of posts', text, [postIds]);
    const byPost = Map.groupBy(rows, (row) => row.postId);
    return new Map([...byPost].map(([postId, all]) => [postId, all.map(({ postId: _, ...attachment }) => attachment)]));
  }

  async ofUpload(uploadId: string): Promise<AttachmentNews | null> {
    return (await this.reads.rows<AttachmentNews>('attachment of an upload', `SELECT ${SHOWN} FROM attachments WHERE upload_id = $1`, [uploadId]))[0] ?? null;
  }

  /** What is served of a file that is not removed. */
  async shown(id: string): Promise<(AttachmentNews & { sha256: string }) | null> {
    return (await this.reads.rows<AttachmentNews & { sha256: string }>('attachment', `SELECT ${SHOWN}, sha256 FROM attachments WHERE id = $1 AND removed_at IS NULL`, [id]))[0] ?? null;
  }

  /** How many files of this person stand in no post. */
  async countLoose(uploaderId: string, manager: EntityManager): Promise<number> {
    const text = 'SELECT count(*)::int AS count FROM attachments WHERE uploader_id = $1 AND post_id IS NULL AND removed_at IS NULL';
    return (await manager.query<{ count: number }[]>(text, [uploaderId]))[0]!.count;
  }

  /** These files as far as they stand in no post, held until commit; nothing is sent when there are none. */
  async lockLoose(ids: readonly string[], send: Send): Promise<Map<string, HeldAttachment>> {
    if (!ids.length) return new Map();
    const text = `SELECT ${HELD} FROM attachments WHERE id = ANY($1) AND post_id IS NULL AND removed_at IS NULL ORDER BY id FOR UPDATE`;
    return byId(await send<HeldAttachment>({ name: 'lock loose attachments', text, values: [ids] }));
  }

  /** The files of a post that is held, and these as far as they stand in no post: held until commit, in order of id. */
  async lockWith(postId: string, ids: readonly string[], send: Send): Promise<Map<string, HeldAttachment>> {
    const text = `SELECT ${HELD} FROM attachments WHERE (post_id = $1 OR id = ANY($2) AND post_id IS NULL) AND removed_at IS NULL ORDER BY id FOR UPDATE`;
    return byId(await send<HeldAttachment>({ name: 'lock attachments of a post', text, values: [postId, ids] }));
  }

  /** These files go with these posts from now on; the commit waits for it. Nothing is sent when there are none. */
  attach(all: readonly Attaching[], send: Send): void {
    const rows = all.flatMap(({ postId, attachments }) => attachments.map(({ id }, position) => [id, postId, position] as const));
    if (!rows.length) return;
    const text = 'UPDATE attachments SET post_id = a.post_id, position = a.position FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS a(id, post_id, position) WHERE attachments.id = a.id';
    void send({ name: 'attach', text, values: [rows.map(([id]) => id), rows.map(([, postId]) => postId), rows.map(([, , position]) => position)] });
  }

  /** From commit on nobody may have these files. */
  remove(ids: readonly string[], now: Date, send: Send): void {
    if (ids.length) void send({ name: 'remove attachments', text: 'UPDATE attachments SET removed_at = $2 WHERE id = ANY($1) AND removed_at IS NULL', values: [ids, now] });
  }

  /** From commit on nobody may have the files of these posts. */
  removeOf(postIds: readonly string[], now: Date, send: Send): void {
    if (postIds.length) void send({ name: 'remove attachments of posts', text: 'UPDATE attachments SET removed_at = $2 WHERE post_id = ANY($1) AND removed_at IS NULL', values: [postIds, now] });
  }
}

function byId(rows: readonly HeldAttachment[]): Map<string, HeldAttachment> {
  return new Map(rows.map((row) => [row.id, row]));
}
