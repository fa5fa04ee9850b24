import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Storage } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { FileContent } from './content/types';
import { makeDocument } from './documents';

const mediaTypes = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Makes one version of a document and brings its bytes, as an upload that is whole does. */
export async function broughtDocument(storage: Storage, content: FileContent, version = content.versions.length) {
  const bytes = await makeDocument(content, version);
  const uploadId = uuid().replaceAll('-', '');
  const folder = storage.incomingOf('documents');
  await mkdir(folder, { recursive: true });
  const path = join(folder, uploadId);
  await writeFile(path, bytes);
  const file = { uploadId, path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), mediaType: mediaTypes[content.format], macros: false };
  await storage.bring(file);
  await rm(path);
  return file;
}
