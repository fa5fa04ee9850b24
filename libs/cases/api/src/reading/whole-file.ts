import type { Storage } from '@leerkring/platform/api';
import type { DocumentVersion } from '../document-version.entity';

/** SQL: the version, unless it was destroyed; held until commit. */
export const WHOLE = 'SELECT d.case_file_id AS "caseFileId", d.id AS "documentId" FROM document_versions v JOIN documents d ON d.id = v.document_id WHERE v.id = $1 AND v.destroyed_at IS NULL FOR SHARE OF v';

/** All bytes of a version, in memory: for files of which it is known that they fit. */
export async function wholeFileOf(storage: Storage, version: DocumentVersion): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(Number(version.bytes));
  let at = 0;
  for await (const chunk of (await storage.read(version)) as AsyncIterable<Buffer>) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
