import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { DomainError, Scans, Storage, Works, accountIdOf, check, type Actor } from '@leerkring/platform/api';
import { DataSource, IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Document } from '../document.entity';
import { DocumentVersion } from '../document-version.entity';
import { ShareFinding } from '../findings/share-finding.entity';
import { DocumentMetadata } from '../metadata/document-metadata.entity';
import { DocumentText, DocumentTextPart } from '../reading/document-text.entity';
import { RemarksRepository } from '../remarks/remarks.repository';
import { SharingService } from '../sharing/sharing.service';
import { append } from './append';
import { versionBounds } from './versions.inputs';
import { requireWhole } from './whole';

/** What is done with versions that are there. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly works: Works,
    private readonly sharing: SharingService,
    private readonly storage: Storage,
    private readonly scans: Scans,
    private readonly remarks: RemarksRepository,
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
      await work.manager.delete(ShareFinding, { versionId: id });
      await this.remarks.removeWith(id, work.manager);
      await work.manager.delete(DocumentTextPart, { versionId: id });
      await work.manager.delete(DocumentText, { versionId: id });
      await work.manager.delete(DocumentMetadata, { versionId: id });
      await work.manager.update(DocumentVersion, id, { fileName: '', note: '', destroyedAt: work.now, destroyedById: accountIdOf(actor), destroyedReason: reason });
      await work.audit('document_version.destroy', { type: 'document_version', id });
      work.record('document_version.destroyed', { caseFileId, documentId, versionId: id }, streamOf('case_documents', caseFileId), { type: 'document_version', id });
      return work.manager.findOneByOrFail(DocumentVersion, { id });
    });
  }

  /** Makes a new version with the bytes of an earlier one. @throws DomainError NOT_FOUND, FORBIDDEN, DOCUMENT_VERSION_DESTROYED, DOCUMENT_VERSION_NEWEST, FILE_INFECTED, FILE_HELD */
  restore(actor: Actor, input: unknown): Promise<DocumentVersion> {
    const { id } = check(versionBounds.restore, input);
    return this.works.run(actor, async (work) => {
      // Held until commit: nobody lets go of its bytes before the new version has them.
      const version = await work.manager.findOne(DocumentVersion, { where: { id }, lock: { mode: 'pessimistic_read' } });
      await requireWhole(work, id);
      const { fileName, mediaType, macros, bytes, sha256, classification, documentId, number } = version!;
      const { caseFileId } = await work.manager.findOneByOrFail(Document, { id: documentId });
      await work.require('document_version.add', { type: 'case_file', id: caseFileId });
      await this.scans.requirePassed(sha256);
      await work.manager.increment(Document, { id: documentId }, 'lastNumber', 1);
      const document = await work.manager.findOneByOrFail(Document, { id: documentId });
      // Whoever presses twice, or as a second one, made it the newest already.
      const newest = await work.manager.findOne(DocumentVersion, { where: { documentId, destroyedAt: IsNull() }, order: { number: 'DESC' } });
      if (newest!.sha256 === sha256) throw new DomainError('DOCUMENT_VERSION_NEWEST');
      return append(work, this.storage, document, { fileName, mediaType, macros, bytes: Number(bytes), sha256, classification, note: `Versie ${number} teruggezet`, uploadId: `restored-${uuid()}` });
    });
  }

  /** Lets go of the bytes of a destroyed version; what has the same bytes keeps them. Twice is the same as once. */
  async release(versionId: string): Promise<void> {
    const version = await this.database.manager.findOneBy(DocumentVersion, { id: versionId });
    if (version?.destroyedAt) await this.storage.release(version);
  }
}
