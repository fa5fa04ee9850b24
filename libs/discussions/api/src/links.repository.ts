import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import { Access, type Actor, type Send } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { Post } from './post.entity';
import type { WrittenLink } from './link-words';
import { PostLink } from './post-link.entity';

interface Linking {
  id: string;
  links: readonly WrittenLink[];
}

/** A post that links to something. */
export interface BacklinkRow {
  postId: string;
  threadId: string;
  ordinal: number;
  authorId: string;
  createdAt: Date;
}

/** The only one who reads and writes what posts link to. */
@Injectable()
export class LinksRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  /** Stores what these posts link to; the commit waits for it. Nothing is sent when they link to nothing. */
  insert(posts: readonly Linking[], send: Send): void {
    const rows = posts.flatMap(({ id, links }) => links.map((link) => [id, link.type, link.id, `{${link.ordinals?.join() ?? ''}}`] as const));
    if (!rows.length) return;
    const text = `INSERT INTO post_links (post_id, subject_type, subject_id, ordinals)
      SELECT post_id, type, id, ordinals::int[] FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[]) AS l(post_id, type, id, ordinals)`;
    void send({ name: 'insert links', text, values: [rows.map(([id]) => id), rows.map(([, type]) => type), rows.map(([, , id]) => id), rows.map(([, , , ordinals]) => ordinals)] });
  }

  /** The post links to this from now on, and to nothing else. */
  replace(post: Linking, send: Send): void {
    void send({ name: 'forget links', text: 'DELETE FROM post_links WHERE post_id = $1', values: [post.id] });
    this.insert([post], send);
  }

  /** Newest posts that link to something, from other threads that the actor may read. */
  async to({ type, id }: SubjectRef, most: number, actor: Actor): Promise<BacklinkRow[]> {
    const query = this.database.manager
      .createQueryBuilder()
      .select(['p.id AS "postId"', 'p.thread_id AS "threadId"', 'p.ordinal AS ordinal', 'p.author_id AS "authorId"', 'p.created_at AS "createdAt"'])
      .from(PostLink, 'l')
      .innerJoin(Post, 'p', 'p.id = l.post_id')
      .where('l.subject_type = :linkType AND l.subject_id = :linkId AND p.deleted_at IS NULL AND p.hidden_at IS NULL AND p.thread_id <> :linkId', { linkType: type, linkId: id });
    return this.access.visible('thread', query, 'p.thread_id', actor).orderBy('p.created_at', 'DESC').addOrderBy('p.id').limit(most).getRawMany<BacklinkRow>();
  }
}
