import { Injectable } from '@nestjs/common';
import { attachmentTypeOf, limits, shownImages, type AttachmentNews } from '@leerkring/contract';
import { Access, DomainError, Storage, Works, accountIdOf, check, type Actor, type Send, type UploadFacts, type WholeFile, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { Attachment } from './attachment.entity';
import { attachmentUpload } from './attachments.inputs';
import { AttachmentsRepository, type HeldAttachment } from './attachments.repository';
import { imageFactsOf } from './image-facts';

/** What a post has of files, as far as its row tells. */
interface Carrier {
  id: string;
  attachmentCount: number;
  hiddenAt: Date | null;
}

/** Files that go with posts: whose they are, who may have them. */
@Injectable()
export class Attachments {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly storage: Storage,
    private readonly repository: AttachmentsRepository,
  ) {}

  /**
   * Asks, before the first byte is taken, whether this upload may come.
   * @throws DomainError NOT_FOUND, INPUT_INVALID, INPUT_TOO_LONG, ATTACHMENT_TYPE_REFUSED
   */
  async expectUpload(actor: Actor, metadata: UploadFacts): Promise<void> {
    typeOf(check(attachmentUpload, metadata).filename);
    await this.access.require(actor, 'attachment.add', { type: 'account', id: accountIdOf(actor) });
  }

  /**
   * Makes a whole file a loose attachment, which only its uploader may have. The same upload again returns what it made.
   * @throws DomainError ATTACHMENT_TYPE_REFUSED when its content is not what its name says, LIMIT_EXCEEDED when too many are loose
   */
  async addUpload(actor: Actor, { uploadId, path, bytes, sha256, metadata }: WholeFile): Promise<AttachmentNews> {
    const stored = await this.repository.ofUpload(uploadId);
    if (stored) return stored;
    const uploaderId = accountIdOf(actor);
    const { filename } = check(attachmentUpload, metadata);
    const image = await imageFactsOf(path);
    const mediaType = image?.mediaType ?? typeOf(filename);
    if (!image && isShown(mediaType)) throw new DomainError('ATTACHMENT_TYPE_REFUSED');
    return this.works.run(actor, async (work) => {
      await work.require('attachment.add', { type: 'account', id: uploaderId });
      if ((await this.repository.countLoose(uploaderId, work.manager)) >= limits.looseAttachments) throw new DomainError('LIMIT_EXCEEDED');
      work.silently('nobody else sees it before it goes with a post');
      const size = { width: image?.width ?? null, height: image?.height ?? null };
      const attachment = { id: uuid(), postId: null, uploaderId, uploadId, fileName: filename, mediaType, bytes, sha256, ...size, position: 0, createdAt: work.now, removedAt: null };
      // Before commit: a row without its bytes must never be seen. Bytes without a row are harmless.
      await this.storage.adopt(attachment.id, path);
      return work.save(Attachment, attachment);
    });
  }

  /**
   * A file that the actor may save; every time is audited.
   * @throws DomainError NOT_FOUND
   */
  async download(actor: Actor, id: string): Promise<Attachment> {
    return this.works.run(actor, async (work) => {
      await work.require('attachment.read', { type: 'attachment', id });
      work.silently('a download is kept in the audit log');
      await work.audit('attachment.download', { type: 'attachment', id });
      return work.manager.findOneByOrFail(Attachment, { id });
    });
  }

  /**
   * An image that the actor may see in a page.
   * @throws DomainError NOT_FOUND, also when it is no image that pages show
   */
  async image(actor: Actor, id: string): Promise<AttachmentNews & { sha256: string }> {
    await this.access.require(actor, 'attachment.read', { type: 'attachment', id });
    const attachment = await this.repository.shown(id);
    if (!attachment || !isShown(attachment.mediaType)) throw new DomainError('NOT_FOUND');
    return attachment;
  }

  /** The files of posts that the actor got from the same room, none of hidden ones; asks nothing when there are none. */
  async of(posts: readonly Carrier[]): Promise<Map<string, AttachmentNews[]>> {
    const some = posts.filter((post) => post.attachmentCount > 0 && !post.hiddenAt).map((post) => post.id);
    return some.length ? this.repository.ofPosts(some) : new Map<string, AttachmentNews[]>();
  }

  /** Takes files out of those that are held loose, for a new post of this person: each goes with one post only. */
  take(loose: Map<string, HeldAttachment>, ids: readonly string[], uploaderId: string): AttachmentNews[] {
    return ids.map((id) => {
      const held = loose.get(id);
      if (held?.uploaderId !== uploaderId) throw new DomainError('ATTACHMENT_GONE');
      loose.delete(id);
      return newsOf(held);
    });
  }

  /** Holds files that new posts name, until commit. */
  hold(ids: readonly string[], send: Send): Promise<Map<string, HeldAttachment>> {
    return this.repository.lockLoose(ids, send);
  }

  /** The files that were taken go with these posts. */
  attach(posts: readonly { id: string; attachments: readonly AttachmentNews[] }[], send: Send): void {
    this.repository.attach(posts.map(({ id, attachments }) => ({ postId: id, attachments })), send);
  }

  /**
   * The files of a post that is held from now on: these in this order, or what it has when nothing is said. Others go away.
   * @throws DomainError ATTACHMENT_GONE
   */
  async replace(work: Work, post: Carrier, ids: readonly string[] | null | undefined): Promise<AttachmentNews[]> {
    if (!ids?.length && !post.attachmentCount) return [];
    if (!ids) return (await this.of([post])).get(post.id) ?? [];
    const held = await this.repository.lockWith(post.id, ids, work.send);
    const chosen = ids.map((id) => {
      const attachment = held.get(id);
      if (!attachment || (attachment.postId === null && attachment.uploaderId !== work.actor.accountId)) throw new DomainError('ATTACHMENT_GONE');
      return newsOf(attachment);
    });
    this.repository.remove([...held.values()].filter(({ id, postId }) => postId && !ids.includes(id)).map(({ id }) => id), work.now, work.send);
    this.attach([{ id: post.id, attachments: chosen }], work.send);
    return chosen;
  }

  /** The files of these posts go away with their words. */
  removeWith(posts: readonly { id: string }[], work: Work): void {
    this.repository.removeOf(posts.map(({ id }) => id), work.now, work.send);
  }
}

const isShown = (mediaType: string): boolean => (shownImages as readonly string[]).includes(mediaType);

function typeOf(fileName: string): string {
  const type = attachmentTypeOf(fileName);
  if (!type) throw new DomainError('ATTACHMENT_TYPE_REFUSED');
  return type;
}

function newsOf({ id, fileName, mediaType, bytes, width, height }: AttachmentNews): AttachmentNews {
  return { id, fileName, mediaType, bytes, width, height };
}
