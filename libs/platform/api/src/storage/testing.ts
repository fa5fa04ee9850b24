import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { AttachmentNews } from '@leerkring/contract';
import type { Caller, TestApp } from '../testing';

/** tus metadata as the protocol wants it. */
export function tusMetadata(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

/** Metadata of an upload of these bytes. */
export function metadataOf(values: Record<string, string>, bytes: Uint8Array): string {
  return tusMetadata({ sha256: createHash('sha256').update(bytes).digest('hex'), ...values });
}

/** Uploads these bytes in one go, to the door at `path`. Returns the last answer of the server. */
export async function uploadTo(app: TestApp, path: string, as: Caller, metadata: Record<string, string>, bytes: Uint8Array): Promise<Response> {
  const created = await app.fetch(
    path,
    { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadataOf(metadata, bytes) } },
    as,
  );
  if (created.status !== 201) return created;
  return sendPart(app, as, created.headers.get('location')!, 0, bytes);
}

export function sendPart(app: TestApp, as: Caller, location: string, offset: number, bytes: Uint8Array): Promise<Response> {
  const headers = { 'tus-resumable': '1.0.0', 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return app.fetch(new URL(location, app.url).pathname, { method: 'PATCH', headers, body: new Blob([bytes as Uint8Array<ArrayBuffer>]) }, as);
}

/** So many letters that nobody wrote before. */
export function someText(letters: number): Buffer {
  return Buffer.from(randomBytes(letters).toString('hex').slice(0, letters));
}

/** The first bytes of a PNG of this size: enough to tell what it is. */
export function aPng(width: number, height: number): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR________\b\x02\0\0\0', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** What the server said that the upload of an attachment became. */
export function madeOf(answer: Response): Pick<AttachmentNews, 'id' | 'mediaType' | 'width' | 'height'> {
  return JSON.parse(answer.headers.get('leerkring-attachment')!) as ReturnType<typeof madeOf>;
}

/** Where the bytes of a kept file lie. */
export async function bytesOf(app: TestApp, { id }: { id: string }): Promise<string> {
  const [{ sha256 }] = await app.database.query<[{ sha256: string }]>('SELECT sha256 FROM stored_files WHERE id = $1', [id]);
  return join(app.config.DATA_DIR, 'files', 'sha256', sha256.slice(0, 2), sha256);
}
