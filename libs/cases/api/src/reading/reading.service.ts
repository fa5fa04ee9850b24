import { Injectable } from '@nestjs/common';
import { Access, DomainError, Scans, Works, type Actor } from '@leerkring/platform/api';
import { DocumentVersion } from '../document-version.entity';
import { requireWhole } from '../versions/whole';
import type { DocumentText, DocumentTextPart } from './document-text.entity';
import { ReadingRepository } from './reading.repository';

/** What people see of a version on screen: its bytes and its words, by one right. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly reading: ReadingRepository,
    private readonly scans: Scans,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async version(actor: Actor, id: string): Promise<DocumentVersion> {
    await this.access.require(actor, 'document_version.read', { type: 'document_version', id });
    return (await this.reading.version(id))!;
  }

  /** A version that the actor looks at; every look is audited. @throws DomainError NOT_FOUND, DOCUMENT_VERSION_DESTROYED */
  async view(actor: Actor, versionId: string): Promise<DocumentVersion> {
    return this.works.run(actor, async (work) => {
      await requireWhole(work, versionId);
      await work.require('document_version.view', { type: 'document_version', id: versionId });
      work.silently('a view is kept in the audit log');
      await work.audit('document_version.view', { type: 'document_version', id: versionId });
      return work.manager.findOneByOrFail(DocumentVersion, { id: versionId });
    });
  }

  /** The words of a version that the actor looks at; audited as a view. @throws DomainError NOT_FOUND, also while there are none; FILE_INFECTED, FILE_HELD */
  async words(actor: Actor, versionId: string): Promise<{ version: DocumentVersion; text: DocumentText; parts: DocumentTextPart[] }> {
    const version = await this.view(actor, versionId);
    await this.scans.requirePassed(version.sha256);
    const text = await this.reading.text(versionId);
    if (text?.state !== 'ready') throw new DomainError('NOT_FOUND');
    return { version, text, parts: await this.reading.parts(versionId) };
  }
}
