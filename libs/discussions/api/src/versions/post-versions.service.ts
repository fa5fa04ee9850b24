import { Injectable } from '@nestjs/common';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, check, type Actor } from '@leerkring/platform/api';
import { HiddenPostsRepository } from '../hiding/hidden-posts.repository';
import { postVersionsOf, type PostVersionType } from './post-version.type';
import { PostVersionsRepository } from './post-versions.repository';

/** What posts said before they were edited, for their authors and for who facilitates the thread. */
@Injectable()
export class PostVersions {
  constructor(
    private readonly access: Access,
    private readonly repository: PostVersionsRepository,
    private readonly hidden: HiddenPostsRepository,
    private readonly accounts: AccountsLoader,
  ) {}

  /**
   * Every wording of a post that is kept, oldest first; the last one is what it says now.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID
   */
  async of(actor: Actor, postId: string): Promise<PostVersionType[]> {
    const { postId: id } = check(postVersionsOf, { postId });
    await this.access.require(actor, 'post.read_versions', { type: 'post', id });
    const [rows, hidden] = await Promise.all([this.repository.ofPost(id), this.hidden.of([id])]);
    // Hidden words of now stand elsewhere.
    const now = hidden.get(id);
    const versions = rows.map((row, index) => (now && index === rows.length - 1 ? { ...row, body: now.body, mentions: now.mentions } : row));
    const people = await this.accounts.loadAll(versions.flatMap(({ mentions }) => mentions));
    return versions.map(({ number, body, mentions, writtenAt }) => ({ number, body, writtenAt, mentions: mentions.flatMap((one) => people.get(one) ?? []) }));
  }
}
