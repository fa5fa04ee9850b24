import { DomainError, type Work } from '@leerkring/platform/api';
import { DocumentVersion } from '../document-version.entity';

/** That a version can be read and was not destroyed: for who sees that it was there. @throws DomainError NOT_FOUND, DOCUMENT_VERSION_DESTROYED */
export async function requireWhole(work: Work, id: string): Promise<void> {
  await work.require('document_version.read', { type: 'document_version', id });
  if ((await work.manager.findOneByOrFail(DocumentVersion, { id })).destroyedAt) throw new DomainError('DOCUMENT_VERSION_DESTROYED');
}
