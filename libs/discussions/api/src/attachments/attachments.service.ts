import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AttachmentNews } from '@leerkring/contract';
import { AttachedFiles, AttachingTools, DomainError, accountIdOf, newsOf, type Work } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import type { AttachmentFacts } from '../discussions.policy';
import { Attachment } from './attachment.entity';

/** What a post has of files, as far as its row tells. */
interface Carrier {
  id: string;
  attachmentCount: number;
  hiddenAt: Date | null;
}

/** Files that go with posts. */
@Injectable()
export class Attachments extends AttachedFiles implements OnModuleInit {
  constructor(tools: AttachingTools) {
    super(tools, {
      entity: Attachment,
      table: 'attachments',
      carrier: 'post_id',
      subject: 'attachment',
      add: 'attachment.add',
      read: 'attachment.read',
      placeOf: (actor) => ({ type: 'account', id: accountIdOf(actor) }),
      path: '/files/attachments',
      folder: 'attachments',
      forgetting: 'discussions.remove-loose-attachments',
    });
  }

  onModuleInit(): Promise<void> {
    return this.open();
  }

  /** Files that are not removed, with the post that they go with. */
  async facts(ids: string[], manager: EntityManager): Promise<Map<string, AttachmentFacts>> {
    const rows = await manager.query<{ id: string; uploaderId: string; postId: string | null; deletedAt: Date | null }[]>(
      `SELECT a.id, a.uploader_id AS "uploaderId", a.post_id AS "postId", p.deleted_at AS "deletedAt"
       FROM attachments a LEFT JOIN posts p ON p.id = a.post_id WHERE a.id = ANY($1) AND a.removed_at IS NULL`,
      [ids.filter((id) => isUuid(id))],
    );
    const factsOf = ({ uploaderId, postId, deletedAt }: (typeof rows)[number]): AttachmentFacts =>
      postId ? { uploaderId, deletedAt, about: { type: 'post', id: postId } } : { uploaderId, deletedAt, about: { type: 'account', id: uploaderId } };
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  }

  /** The files of posts that the actor got from the same room, none of hidden ones; asks nothing when there are none. */
  async of(posts: readonly Carrier[]): Promise<Map<string, AttachmentNews[]>> {
    const some = posts.filter((post) => post.attachmentCount > 0 && !post.hiddenAt).map((post) => post.id);
    return some.length ? this.repository.ofCarriers(some) : new Map<string, AttachmentNews[]>();
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
      if (!attachment || (attachment.carrierId === null && attachment.uploaderId !== work.actor.accountId)) throw new DomainError('ATTACHMENT_GONE');
      return newsOf(attachment);
    });
    this.repository.remove([...held.values()].filter(({ id, carrierId }) => carrierId && !ids.includes(id)).map(({ id }) => id), work.now, work.send);
    this.attach([{ id: post.id, attachments: chosen }], work.send);
    return chosen;
  }
}
