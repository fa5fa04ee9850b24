import { Injectable } from '@nestjs/common';
import { Access, DomainError, FileMetadata, Storage, Works, check, isMetadataRemovable, metadataFormatOf, type Actor, type Work } from '@leerkring/platform/api';
import { IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Document } from '../document.entity';
import { DocumentVersion } from '../document-version.entity';
import { wholeFileOf } from '../reading/whole-file';
import { append } from '../versions/append';
import { requireWhole } from '../versions/whole';
import { removeMetadataBounds, type DocumentMetadataType } from './document-metadata.type';
import { MOST_BYTES } from './metadata-reader';
import { MetadataRepository } from './metadata.repository';

/** Begins the name of the upload of a version without what that one told. */
const bareOf = (versionId: string): string => `bare-${versionId}-`;

/** What the files of versions tell besides their content: shown to who oversees them, and taken out by who may add a version. */
@Injectable()
export class MetadataService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: MetadataRepository,
    private readonly storage: Storage,
    private readonly files: FileMetadata,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  async ofVersion(actor: Actor, versionId: string): Promise<DocumentMetadataType> {
    await this.access.require(actor, 'document_version.oversee', { type: 'document_version', id: versionId });
    return (await this.of([versionId]))[0]!;
  }

  /** Of versions that whoever asks has the right to. */
  async of(versionIds: readonly string[]): Promise<DocumentMetadataType[]> {
    const [versions, told] = [await this.repository.versions(versionIds), await this.repository.of(versionIds)];
    return versions.map(({ id, fileName, destroyedAt }) => {
      const { state, trouble, items } = told.get(id) ?? { state: destroyedAt ? ('unreadable' as const) : ('waiting' as const), trouble: null, items: [] };
      return { versionId: id, state, trouble, items, removable: items.length > 0 && isMetadataRemovable(fileName) };
    });
  }

  /**
   * Makes a new version of the newest one, that tells nothing besides its content. Asked for twice, it is made once.
   * @throws DomainError NOT_FOUND, FORBIDDEN, DOCUMENT_VERSION_DESTROYED, DOCUMENT_METADATA_OLDER, DOCUMENT_METADATA_NONE, FILE_HELD, FILE_INFECTED, and those of taking it out
   */
  async remove(actor: Actor, input: unknown): Promise<DocumentVersion> {
    const { id } = check(removeMetadataBounds, input);
    const { version, made } = await this.works.run(actor, async (work) => {
      work.silently('nothing is made yet');
      return this.asked(work, id);
    });
    if (made) return made;
    const { bytes, sha256 } = await this.storage.bringMade(await this.bare(version));
    return this.works.run(actor, async (work) => {
      const again = await this.asked(work, id);
      if (again.made) {
        work.silently('it was made already');
        return again.made;
      }
      await work.manager.increment(Document, { id: version.documentId }, 'lastNumber', 1);
      const document = await work.manager.findOneByOrFail(Document, { id: version.documentId });
      const { fileName, mediaType, macros, classification, number } = version;
      await work.audit('document_version.remove_metadata', { type: 'document_version', id });
      return append(work, this.storage, document, { fileName, mediaType, macros, classification, bytes, sha256, note: `Versie ${number} zonder metagegevens`, uploadId: `${bareOf(id)}${uuid()}` });
    });
  }

  /** The version and what was made of it before; other versions of the document wait until commit. */
  private async asked(work: Work, id: string): Promise<{ version: DocumentVersion; made: DocumentVersion | null }> {
    await requireWhole(work, id);
    const version = await work.manager.findOneByOrFail(DocumentVersion, { id });
    const { caseFileId } = (await work.manager.findOne(Document, { where: { id: version.documentId }, lock: { mode: 'pessimistic_write' } }))!;
    await work.require('document_version.add', { type: 'case_file', id: caseFileId });
    const newest = await work.manager.findOne(DocumentVersion, { where: { documentId: version.documentId, destroyedAt: IsNull() }, order: { number: 'DESC' } });
    if (newest!.id === id) return { version, made: null };
    if (newest!.uploadId.startsWith(bareOf(id))) return { version, made: newest };
    throw new DomainError('DOCUMENT_METADATA_OLDER');
  }

  private async bare(version: DocumentVersion): Promise<Uint8Array> {
    const format = metadataFormatOf(version.fileName);
    if (!format || !isMetadataRemovable(version.fileName)) throw new DomainError('DOCUMENT_METADATA_STUCK');
    const told = (await this.repository.of([version.id])).get(version.id);
    if (told?.state === 'ready' && !told.items.length) throw new DomainError('DOCUMENT_METADATA_NONE');
    if (Number(version.bytes) > MOST_BYTES) throw new DomainError('DOCUMENT_METADATA_UNREADABLE');
    const made = await this.files.remove(format, await wholeFileOf(this.storage, version));
    if ('trouble' in made) throw new DomainError(made.trouble);
    return made.bytes;
  }
}
