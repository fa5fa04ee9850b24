import type { AttachmentNews } from '@leerkring/contract';
import type { EntityManager } from 'typeorm';
import type { Reads } from '../database/reads';
import type { Send } from '../work/transaction';
import type { AttachedFilesKind } from './attached-file';

/** A file as it is held while words are stored. */
export interface HeldAttachment extends AttachmentNews {
  carrierId: string | null;
  uploaderId: string;
}

/** Which files go with which words, in order. */
export interface Attaching {
  id: string;
  attachments: readonly { id: string }[];
}

const SHOWN = 'id, file_name AS "fileName", media_type AS "mediaType", bytes, width, height';

/** The only one who reads and writes files that go with one kind of words. */
export class AttachedFilesRepository {
  private readonly table: string;
  private readonly carrier: string;
  private readonly held: string;

  constructor(
    private readonly reads: Reads,
    { table, carrier }: AttachedFilesKind,
  ) {
    this.table = table;
    this.carrier = carrier;
    this.held = `${SHOWN}, ${carrier} AS "carrierId", uploader_id AS "uploaderId"`;
  }

  /** The files of these words, in order. */
  async ofCarriers(ids: readonly string[]): Promise<Map<string, AttachmentNews[]>> {
    const text = `SELECT ${this.carrier} AS "carrierId", ${SHOWN} FROM ${this.table} WHERE ${this.carrier} = ANY($1) AND removed_at IS NULL ORDER BY position`;
    const rows = await this.reads.rows<AttachmentNews & { carrierId: string }>(`${this.table} of carriers`, text, [ids]);
    const byCarrier = Map.groupBy(rows, (row) => row.carrierId);
    return new Map([...byCarrier].map(([id, all]) => [id, all.map(({ carrierId: _, ...attachment }) => attachment)]));
  }

  async ofUpload(uploadId: string): Promise<AttachmentNews | null> {
    return (await this.reads.rows<AttachmentNews>(`${this.table} of an upload`, `SELECT ${SHOWN} FROM ${this.table} WHERE upload_id = $1`, [uploadId]))[0] ?? null;
  }

  /** What is served of a file that is not removed. */
  async shown(id: string): Promise<(AttachmentNews & { sha256: string }) | null> {
    return (await this.reads.rows<AttachmentNews & { sha256: string }>(`${this.table} shown`, `SELECT ${SHOWN}, sha256 FROM ${this.table} WHERE id = $1 AND removed_at IS NULL`, [id]))[0] ?? null;
  }

  /** How many files of this person go with no words. */
  async countLoose(uploaderId: string, manager: EntityManager): Promise<number> {
    const text = `SELECT count(*)::int AS count FROM ${this.table} WHERE uploader_id = $1 AND ${this.carrier} IS NULL AND removed_at IS NULL`;
    return (await manager.query<{ count: number }[]>(text, [uploaderId]))[0]!.count;
  }

  /** These files as far as they are loose, held until commit; nothing is sent when there are none. */
  async lockLoose(ids: readonly string[], send: Send): Promise<Map<string, HeldAttachment>> {
    if (!ids.length) return new Map();
    const text = `SELECT ${this.held} FROM ${this.table} WHERE id = ANY($1) AND ${this.carrier} IS NULL AND removed_at IS NULL ORDER BY id FOR UPDATE`;
    return byId(await send<HeldAttachment>({ name: `lock loose ${this.table}`, text, values: [ids] }));
  }

  /** The files of words that are held, and these as far as they are loose: held until commit, in order of id. */
  async lockWith(carrierId: string, ids: readonly string[], send: Send): Promise<Map<string, HeldAttachment>> {
    const text = `SELECT ${this.held} FROM ${this.table} WHERE (${this.carrier} = $1 OR id = ANY($2) AND ${this.carrier} IS NULL) AND removed_at IS NULL ORDER BY id FOR UPDATE`;
    return byId(await send<HeldAttachment>({ name: `lock ${this.table} of a carrier`, text, values: [carrierId, ids] }));
  }

  /** These files go with these words from now on; the commit waits for it. Nothing is sent when there are none. */
  attach(all: readonly Attaching[], send: Send): void {
    const rows = all.flatMap(({ id, attachments }) => attachments.map((attachment, position) => [attachment.id, id, position] as const));
    if (!rows.length) return;
    const text = `UPDATE ${this.table} f SET ${this.carrier} = a.carrier_id, position = a.position FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS a(id, carrier_id, position) WHERE f.id = a.id`;
    void send({ name: `attach ${this.table}`, text, values: [rows.map(([id]) => id), rows.map(([, carrierId]) => carrierId), rows.map(([, , position]) => position)] });
  }

  /** From commit on nobody may have these files. */
  remove(ids: readonly string[], now: Date, send: Send): void {
    if (ids.length) void send({ name: `remove ${this.table}`, text: `UPDATE ${this.table} SET removed_at = $2 WHERE id = ANY($1) AND removed_at IS NULL`, values: [ids, now] });
  }

  /** From commit on nobody may have the files of these words. */
  removeOf(carrierIds: readonly string[], now: Date, send: Send): void {
    const text = `UPDATE ${this.table} SET removed_at = $2 WHERE ${this.carrier} = ANY($1) AND removed_at IS NULL`;
    if (carrierIds.length) void send({ name: `remove ${this.table} of carriers`, text, values: [carrierIds, now] });
  }

  /** From now on nobody may have loose files that came before, or those of one person. */
  async removeLoose(now: Date, which: { before: Date } | { uploaderId: string }, manager: EntityManager): Promise<void> {
    const [where, value] = 'before' in which ? ['created_at < $2', which.before] : ['uploader_id = $2', which.uploaderId];
    await manager.query(`UPDATE ${this.table} SET removed_at = $1 WHERE ${this.carrier} IS NULL AND removed_at IS NULL AND ${where}`, [now, value]);
  }

  /** Some of those that nobody may have any more. */
  removed(most: number, manager: EntityManager): Promise<{ id: string; uploadId: string; sha256: string }[]> {
    return manager.query(`SELECT id, upload_id AS "uploadId", sha256 FROM ${this.table} WHERE removed_at IS NOT NULL ORDER BY removed_at LIMIT ${most}`);
  }

  async forget(ids: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query(`DELETE FROM ${this.table} WHERE id = ANY($1) AND removed_at IS NOT NULL`, [ids]);
  }
}

function byId(rows: readonly HeldAttachment[]): Map<string, HeldAttachment> {
  return new Map(rows.map((row) => [row.id, row]));
}
