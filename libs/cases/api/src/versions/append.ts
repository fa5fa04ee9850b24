import { streamOf } from '@leerkring/contract';
import { accountIdOf, type Storage, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { Document } from '../document.entity';
import { DocumentVersion } from '../document-version.entity';

/** What a new version is, besides its place and its author. */
export type NewFile = Pick<DocumentVersion, 'fileName' | 'mediaType' | 'macros' | 'bytes' | 'sha256' | 'note' | 'classification' | 'uploadId'>;

/** Makes these bytes the last version of a document whose last number counts it already. */
export async function append(work: Work, storage: Storage, { id: documentId, caseFileId, lastNumber }: Document, file: NewFile): Promise<DocumentVersion> {
  const version = await work.save(DocumentVersion, { id: uuid(), documentId, number: lastNumber, authorId: accountIdOf(work.actor), ...file, createdAt: work.now });
  await storage.keep(version, work.manager);
  // To the delegation only: nobody else learns of a version before it is shared.
  work.record('document_version.added', { caseFileId, documentId, versionId: version.id }, streamOf('case_documents', caseFileId), { type: 'document_version', id: version.id });
  return version;
}
