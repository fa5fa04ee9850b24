import { Injectable } from '@nestjs/common';
import { limits, shownImages, type AttachmentNews } from '@leerkring/contract';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access.service';
import { accountIdOf, type Actor } from '../access/actor';
import { Clock } from '../config/clock';
import { Reads } from '../database/reads';
import { DomainError, check } from '../errors/domain-error';
import { Reactions } from '../events/reactions';
import { Jobs } from '../jobs/jobs';
import { Storage } from '../storage/storage';
import { Uploads, type UploadFacts, type WholeFile } from '../storage/uploads';
import type { Send } from '../work/transaction';
import type { Work } from '../work/work';
import { Works } from '../work/works.service';
import type { AttachedFile, AttachedFilesKind } from './attached-file';
import { openDoorOf } from './attached-files.door';
import { AttachedFilesRepository, type Attaching, type HeldAttachment } from './attached-files.repository';
import { attachmentUpload } from './attachments.inputs';

/** So long somebody may take to write the words that a file is for. */
const LOOSE_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 100;

/** What files that go with words are made with. */
@Injectable()
export class AttachingTools {
  constructor(
    readonly works: Works,
    readonly access: Access,
    readonly storage: Storage,
    readonly uploads: Uploads,
    readonly jobs: Jobs,
    readonly reactions: Reactions,
    readonly reads: Reads,
    readonly database: DataSource,
    readonly clock: Clock,
  ) {}
}

/** Files that go with one kind of words: whose they are, who may have them. A room says which kind by a class of its own. */
export abstract class AttachedFiles {
  protected readonly repository: AttachedFilesRepository;

  constructor(
    private readonly tools: AttachingTools,
    private readonly kind: AttachedFilesKind,
  ) {
    this.repository = new AttachedFilesRepository(tools.reads, kind);
  }

  /** Opens the door while the app starts, and sees to what nobody may have any more. */
  protected async open(): Promise<void> {
    const { jobs, reactions } = this.tools;
    const { folder, forgetting } = this.kind;
    jobs.every('*/10 * * * *', `sweep-${folder}`, () => this.sweep());
    reactions.on('account.erased', forgetting, ({ payload }) => this.repository.removeLoose(this.tools.clock.now(), { uploaderId: payload.accountId }, this.tools.database.manager));
    await openDoorOf(this, this.kind, this.tools);
  }

  /**
   * Asks, before the first byte is taken, whether this upload may come.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, INPUT_TOO_LONG
   */
  async expectUpload(actor: Actor, metadata: UploadFacts): Promise<void> {
    check(attachmentUpload, metadata);
    await this.tools.access.require(actor, this.kind.add, this.kind.placeOf(actor, metadata));
  }

  /** What an upload became. */
  ofUpload(uploadId: string): Promise<AttachmentNews | null> {
    return this.repository.ofUpload(uploadId);
  }

  /**
   * Makes a whole file a loose attachment, which only its uploader may have.
   * @throws DomainError LIMIT_EXCEEDED when too many are loose
   */
  async addUpload(actor: Actor, { uploadId, bytes, sha256, mediaType, image, metadata }: WholeFile): Promise<AttachmentNews> {
    const uploaderId = accountIdOf(actor);
    const { filename } = check(attachmentUpload, metadata);
    return this.tools.works.run(actor, async (work) => {
      await work.require(this.kind.add, this.kind.placeOf(actor, metadata));
      if ((await this.repository.countLoose(uploaderId, work.manager)) >= limits.looseAttachments) throw new DomainError('LIMIT_EXCEEDED');
      work.silently('nobody else sees it before its words are said');
      const size = { width: image?.width ?? null, height: image?.height ?? null };
      const file: AttachedFile = { id: uuid(), uploaderId, uploadId, fileName: filename, mediaType, bytes, sha256, ...size, position: 0, createdAt: work.now, removedAt: null };
      await this.tools.storage.keep(file, work.manager);
      return work.save(this.kind.entity, file);
    });
  }

  /**
   * A file that the actor may save; every time is audited.
   * @throws DomainError NOT_FOUND
   */
  async download(actor: Actor, id: string): Promise<AttachedFile> {
    const ref = { type: this.kind.subject, id };
    return this.tools.works.run(actor, async (work) => {
      await work.require(this.kind.read, ref);
      work.silently('a download is kept in the audit log');
      await work.audit(`${this.kind.subject}.download`, ref);
      return work.manager.findOneByOrFail(this.kind.entity, { id });
    });
  }

  /**
   * An image that the actor may see in a page.
   * @throws DomainError NOT_FOUND, also when it is no image that pages show
   */
  async image(actor: Actor, id: string): Promise<AttachmentNews & { sha256: string }> {
    await this.tools.access.require(actor, this.kind.read, { type: this.kind.subject, id });
    const attachment = await this.repository.shown(id);
    if (!attachment || !isShown(attachment.mediaType)) throw new DomainError('NOT_FOUND');
    return attachment;
  }

  /** Whether all of these are there to take. */
  mayTake(loose: ReadonlyMap<string, HeldAttachment>, ids: readonly string[], uploaderId: string): boolean {
    return ids.every((id) => loose.get(id)?.uploaderId === uploaderId);
  }

  /** Takes files out of those that are held loose, for new words of this person: each goes with one only. @throws DomainError ATTACHMENT_GONE */
  take(loose: Map<string, HeldAttachment>, ids: readonly string[], uploaderId: string): AttachmentNews[] {
    if (!this.mayTake(loose, ids, uploaderId)) throw new DomainError('ATTACHMENT_GONE');
    return ids.map((id) => {
      const held = loose.get(id)!;
      loose.delete(id);
      return newsOf(held);
    });
  }

  /** Holds files that new words name, until commit. */
  hold(ids: readonly string[], send: Send): Promise<Map<string, HeldAttachment>> {
    return this.repository.lockLoose(ids, send);
  }

  /** The files that were taken go with these words. */
  attach(carriers: readonly Attaching[], send: Send): void {
    this.repository.attach(carriers, send);
  }

  /** These words go away, and their files with them. */
  removeWith(carriers: readonly { id: string }[], work: Work): void {
    this.repository.removeOf(carriers.map(({ id }) => id), work.now, work.send);
  }

  /**
   * Throws away files that go with no words: those of words that were taken back, that were taken out, and that never came with any. First
   * the bytes, then the row: whatever breaks off in between, a row that is marked is all that can be left, and it is found again.
   */
  async sweep(): Promise<void> {
    const { clock, storage, database } = this.tools;
    const now = clock.now();
    await this.repository.removeLoose(now, { before: new Date(now.getTime() - LOOSE_MS) }, database.manager);
    let gone: { id: string; uploadId: string; sha256: string }[];
    do {
      gone = await this.repository.removed(AT_ONCE, database.manager);
      for (const { id, uploadId, sha256 } of gone) {
        await storage.release({ id, sha256 });
        await storage.removeUpload(this.kind.folder, uploadId);
      }
      await this.repository.forget(gone.map(({ id }) => id), database.manager);
    } while (gone.length === AT_ONCE);
  }
}

const isShown = (mediaType: string): boolean => (shownImages as readonly string[]).includes(mediaType);

/** What screens need of it. */
export function newsOf({ id, fileName, mediaType, bytes, width, height }: AttachmentNews): AttachmentNews {
  return { id, fileName, mediaType, bytes, width, height };
}
