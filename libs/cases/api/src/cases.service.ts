import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Access, DomainError, Storage, Works, accountIdOf, check, membershipOf, violates, type Actor, type WholeFile, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { CaseFile } from './case-file.entity';
import { openCaseFile, updateCaseFile, type OpenCaseFileInput, type UpdateCaseFileInput, type UploadMetadata } from './case-file.inputs';
import { CasesRepository } from './cases.repository';
import { Document } from './document.entity';
import { DocumentVersion } from './document-version.entity';

/** A whole file that waits to become a version. */
export type NewVersion = Omit<WholeFile, 'metadata'> & { metadata: UploadMetadata };

/** The rules of case files; the only writer of this room. */
@Injectable()
export class CasesService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly cases: CasesRepository,
    private readonly storage: Storage,
  ) {}

  /** @throws DomainError NOT_FOUND when it is not there for this actor */
  async read(actor: Actor, id: string): Promise<CaseFile> {
    await this.access.require(actor, 'case_file.read', { type: 'case_file', id });
    return (await this.cases.caseFile(id))!;
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN or CASE_FILE_NOT_OWN_MUNICIPALITY */
  async open(actor: Actor, input: OpenCaseFileInput): Promise<CaseFile> {
    const { groupId, ...words } = check(openCaseFile, input);
    const authorId = accountIdOf(actor);
    try {
      return await this.works.run(actor, async (work) => {
        await work.require('group.take_part', { type: 'group', id: groupId });
        const organisationId = membershipOf(actor, groupId)?.organisationId;
        if (!organisationId) throw new DomainError('CASE_FILE_NOT_OWN_MUNICIPALITY');
        await work.require('case_file.open', { type: 'group', id: groupId });
        const caseFile = await work.save(CaseFile, { id: uuid(), groupId, organisationId, authorId, createdAt: work.now, ...words });
        await work.openStream(streamOf('case_file', caseFile.id));
        await work.openStream(streamOf('case_documents', caseFile.id));
        work.record('case_file.opened', { caseFileId: caseFile.id }, streamOf('group', groupId), { type: 'case_file', id: caseFile.id });
        return caseFile;
      });
    } catch (error) {
      if (violates(error, 'uq_case_files_author_id_client_id')) return (await this.cases.stored(authorId, words.clientId))!;
      throw error;
    }
  }

  async update(actor: Actor, input: UpdateCaseFileInput): Promise<CaseFile> {
    const { id, ...words } = check(updateCaseFile, input);
    return this.works.run(actor, async (work) => {
      await work.require('case_file.update', { type: 'case_file', id });
      await work.manager.update(CaseFile, { id }, words);
      const caseFile = await work.manager.findOneByOrFail(CaseFile, { id });
      this.tell(work, caseFile, (stream) => work.record('case_file.updated', { caseFileId: id }, stream, { type: 'case_file', id }));
      return caseFile;
    });
  }

  /** Asks, before the first byte is taken, whether this upload may come. */
  async expectUpload(actor: Actor, { caseFileId, documentId }: UploadMetadata): Promise<void> {
    await this.access.require(actor, 'document_version.add', { type: 'case_file', id: caseFileId });
    if (documentId) await this.ownDocument(caseFileId, documentId);
  }

  /** Makes a whole file a version: the first of a new document, or the next of `documentId`. */
  async addVersion(actor: Actor, file: NewVersion): Promise<DocumentVersion> {
    const { caseFileId } = file.metadata;
    return this.works.run(actor, async (work) => {
      await work.require('document_version.add', { type: 'case_file', id: caseFileId });
      const document = await this.documentFor(work, file.metadata);
      const version = await work.save(DocumentVersion, {
        id: uuid(),
        documentId: document.id,
        number: document.lastNumber,
        authorId: accountIdOf(actor),
        uploadId: file.uploadId,
        fileName: file.metadata.filename,
        mediaType: file.metadata.filetype ?? 'application/octet-stream',
        bytes: file.bytes,
        sha256: file.sha256,
        note: file.metadata.note ?? '',
        createdAt: work.now,
      });
      await this.storage.keep(version, work.manager);
      // To the delegation only: nobody else learns of a version before it is shared.
      const ids = { caseFileId, documentId: document.id, versionId: version.id };
      work.record('document_version.added', ids, streamOf('case_documents', caseFileId), { type: 'document_version', id: version.id });
      return version;
    });
  }

  /** A version that the actor may fetch; every fetch is audited. */
  async download(actor: Actor, versionId: string): Promise<DocumentVersion> {
    return this.works.run(actor, async (work) => {
      await work.require('document_version.download', { type: 'document_version', id: versionId });
      work.silently('a download is kept in the audit log');
      await work.audit('document_version.download', { type: 'document_version', id: versionId });
      return work.manager.findOneByOrFail(DocumentVersion, { id: versionId });
    });
  }

  private async documentFor(work: Work, { caseFileId, documentId, filename, name }: UploadMetadata): Promise<Document> {
    if (!documentId) return work.save(Document, { id: uuid(), caseFileId, name: name ?? filename, lastNumber: 1, createdAt: work.now });
    await this.ownDocument(caseFileId, documentId);
    await work.manager.increment(Document, { id: documentId }, 'lastNumber', 1);
    return work.manager.findOneByOrFail(Document, { id: documentId });
  }

  private async ownDocument(caseFileId: string, documentId: string): Promise<void> {
    const documents = (await this.cases.documents([caseFileId])).get(caseFileId) ?? [];
    if (!documents.some((document) => document.id === documentId)) throw new DomainError('NOT_FOUND');
  }

  private tell(work: Work, caseFile: CaseFile, record: (stream: ReturnType<typeof streamOf>) => unknown): void {
    const stream = streamOf('case_file', caseFile.id);
    record(stream);
    work.hintGroup(caseFile.groupId, stream);
  }
}
