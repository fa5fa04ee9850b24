import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { DomainError, Storage, Works, accountIdOf, check, type Actor } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { Document } from '../document.entity';
import { DocumentVersion } from '../document-version.entity';
import { DocumentText, DocumentTextPart } from '../reading/document-text.entity';
import { SharingService } from '../sharing/sharing.service';
import { versionBounds } from './versions.inputs';

/** What is done with versions that are there. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly works: Works,
    private readonly sharing: SharingService,
    private readonly storage: Storage,
    private readonly database: DataSource,
  ) {}

  /** Destroys a version for good: words, name and note at once, its bytes right after. @throws DomainError NOT_FOUND, FORBIDDEN, DOCUMENT_VERSION_DESTROYED */
  destroy(actor: Actor, input: unknown): Promise<DocumentVersion> {
    const { id, reason } = check(versionBounds.destroy, input);
    return this.works.run(actor, async (work) => {
      // Whoever reads its words from the file at this moment stores them first, and they go too.
      const version = await work.manager.findOne(DocumentVersion, { where: { id }, lock: { mode: 'pessimistic_write' } });
      await work.require('document_version.read', { type: 'document_version', id });
      if (version!.destroyedAt) throw new DomainError('DOCUMENT_VERSION_DESTROYED');
      await work.require('document_version.destroy', { type: 'document_version', id });
      const { id: documentId, caseFileId } = await work.manager.findOneByOrFail(Document, { id: version!.documentId });
      await this.sharing.tellReadersOf(work, id);
      await work.manager.delete(DocumentTextPart, { versionId: id });
      await work.manager.delete(DocumentText, { versionId: id });
      await work.manager.update(DocumentVersion, id, { fileName: '', note: '', destroyedAt: work.now, destroyedById: accountIdOf(actor), destroyedReason: reason });
      await work.audit('document_version.destroy', { type: 'document_version', id });
      work.record('document_version.destroyed', { caseFileId, documentId, versionId: id }, streamOf('case_documents', caseFileId), { type: 'document_version', id });
      return work.manager.findOneByOrFail(DocumentVersion, { id });
    });
  }

  /** Lets go of the bytes of a destroyed version; what has the same bytes keeps them. Twice is the same as once. */
  async release(versionId: string): Promise<void> {
    const version = await this.database.manager.findOneBy(DocumentVersion, { id: versionId });
    if (version?.destroyedAt) await this.storage.release(version);
  }
}
