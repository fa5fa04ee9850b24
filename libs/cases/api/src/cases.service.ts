import { Injectable } from '@nestjs/common';
import { limits, streamOf } from '@leerkring/contract';
import { GroupsService } from '@leerkring/groups/api';
import { Access, DomainError, Storage, Works, accountIdOf, check, membershipOf, violates, type Actor, type Beginning, type WholeFile, type Work } from '@leerkring/platform/api';
import { TermsLoader } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { CaseFile, type CaseMoment } from './case-file.entity';
import { openCaseFile, updateCaseFile, type CaseUpdate, type OpenCaseFileInput, type UpdateCaseFileInput, type UploadMetadata } from './case-file.inputs';
import { CaseTerm } from './case-term.entity';
import { CasesRepository } from './cases.repository';
import { Document } from './document.entity';
import { DocumentVersion } from './document-version.entity';
import { append } from './versions/append';
import { requireWhole } from './versions/whole';

/** A whole file that waits to become a version. */
export type NewVersion = Omit<WholeFile, 'metadata' | 'image'> & { metadata: UploadMetadata };

/** The rules of case files; the only writer of this room. */
@Injectable()
export class CasesService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly cases: CasesRepository,
    private readonly storage: Storage,
    private readonly groups: GroupsService,
    private readonly terms: TermsLoader,
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
        const caseFile = await work.save(CaseFile, { id: uuid(), groupId, organisationId, authorId, contactId: authorId, asked: '', people: [], moments: [], state: 'open', revision: 1, createdAt: work.now, ...words });
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

  /** Begins a case for another room, in its commit, with a document of each file that comes along. Returns its id. @throws DomainError as `open` does */
  async begin(work: Work, { place, words, files }: Beginning): Promise<string> {
    const { id: caseFileId } = await this.open(work.actor, { ...words, groupId: place.id, clientId: uuid() } as OpenCaseFileInput);
    await work.require('document_version.add', { type: 'case_file', id: caseFileId });
    for (const { id, fileName, mediaType, bytes, sha256 } of files) {
      const document = await work.save(Document, { id: uuid(), caseFileId, name: fileName, lastNumber: 1, createdAt: work.now });
      await append(work, this.storage, document, { fileName, mediaType, bytes, sha256, macros: false, note: '', classification: 'group', uploadId: `brought-${id}` });
    }
    return caseFileId;
  }

  /**
   * Changes what is given of a case: words, labels, people, timeline.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CASE_FILE_CHANGED when somebody else did so first, INPUT_INVALID for labels and members that are not there
   */
  async update(actor: Actor, input: UpdateCaseFileInput): Promise<CaseFile> {
    const { id, revision, termIds, ...given } = check(updateCaseFile, input);
    return this.works.run(actor, async (work) => {
      const before = await work.manager.findOne(CaseFile, { where: { id }, lock: { mode: 'pessimistic_write' } });
      await work.require('case_file.update', { type: 'case_file', id });
      if (before!.revision !== revision) throw new DomainError('CASE_FILE_CHANGED', { revision: before!.revision });
      await this.checkDetails(work, before!, given);
      if (termIds) await this.label(work, id, termIds);
      const change = defined({ ...given, moments: given.moments && inOrder(given.moments) });
      await work.manager.update(CaseFile, { id }, { ...change, revision: revision + 1 });
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
      const { uploadId, mediaType, macros, bytes, sha256 } = file;
      return append(work, this.storage, document, { uploadId, mediaType, macros, bytes, sha256, fileName: file.metadata.filename, note: file.metadata.note ?? '', classification: file.metadata.classification ?? 'group' });
    });
  }

  /** A version that the actor may fetch; every fetch is audited. @throws DomainError NOT_FOUND, FORBIDDEN, DOCUMENT_VERSION_DESTROYED */
  async download(actor: Actor, versionId: string): Promise<DocumentVersion> {
    return this.works.run(actor, async (work) => {
      await requireWhole(work, versionId);
      await work.require('document_version.download', { type: 'document_version', id: versionId });
      work.silently('a download is kept in the audit log');
      await work.audit('document_version.download', { type: 'document_version', id: versionId });
      return work.manager.findOneByOrFail(DocumentVersion, { id: versionId });
    });
  }

  /** Members must sit in the group, unless they stood there already; moments must not be ages away. */
  private async checkDetails(work: Work, before: CaseFile, { people = [], moments = [] }: Pick<CaseUpdate, 'people' | 'moments'>): Promise<void> {
    const known = new Set(before.people.map(({ accountId }) => accountId));
    const fresh = people.flatMap(({ accountId }) => (accountId && !known.has(accountId) ? [accountId] : []));
    const seats = fresh.length ? await this.groups.seats(before.groupId, work.manager) : [];
    if (!fresh.every((id) => seats.some(({ accountId }) => accountId === id))) throw new DomainError('INPUT_INVALID', { fields: { people: 'no_member' } });
    const year = work.now.getUTCFullYear();
    if (moments.some(({ on }) => Math.abs(Number(on.slice(0, 4)) - year) > limits.caseMomentYears)) throw new DomainError('INPUT_INVALID', { fields: { moments: 'too_far' } });
  }

  private async label(work: Work, caseFileId: string, termIds: readonly string[]): Promise<void> {
    const terms = await this.terms.loadAll(termIds);
    if (terms.length < termIds.length) throw new DomainError('INPUT_INVALID', { fields: { termIds: 'unknown' } });
    await work.manager.delete(CaseTerm, { caseFileId });
    if (terms.length) await work.manager.insert(CaseTerm, terms.map(({ id: termId }) => ({ caseFileId, termId })));
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

/** What was given, without what was left out. */
function defined<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function inOrder(moments: readonly CaseMoment[]): CaseMoment[] {
  return moments.toSorted((one, other) => one.on.localeCompare(other.on));
}
