import { Injectable } from '@nestjs/common';
import { limits, subjectAt, type Permission, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, DomainError, Titles, check, type Actor } from '@leerkring/platform/api';
import { z } from 'zod';
import { linksIn, type WrittenLink } from './link-words';
import type { BacklinkType, LinkTitleType } from './links.type';
import { LinksRepository } from './links.repository';

const asking = z.array(z.string().max(500)).max(limits.linkTitles);
const MOST_BACKLINKS = 20;
const keyOf = (subject: SubjectRef): string => `${subject.type}:${subject.id}`;

/** What links lead to, and where something is linked from, for who may see it. */
@Injectable()
export class LinksService {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly accounts: AccountsLoader,
    private readonly repository: LinksRepository,
  ) {}

  /** What a post of this actor links to; only what they may read themselves. Asks nothing when there are no links. */
  async settle(actor: Actor, body: string): Promise<WrittenLink[]> {
    const links = linksIn(body);
    if (!links.length) return [];
    const readable = await this.titles.visibleTo(actor, links);
    return links.filter((link) => readable.has(keyOf(link)));
  }

  /**
   * Titles of pages of this site, in the order of the paths. What may not be read looks like what does not exist.
   * @throws DomainError INPUT_INVALID, INPUT_TOO_LONG
   */
  async titlesOf(actor: Actor, paths: readonly string[], language: 'nl' | 'en'): Promise<LinkTitleType[]> {
    const subjects = check(asking, paths).map((path) => ({ path, subject: subjectAt(path) }));
    const titles = await this.titles.visibleTo(actor, subjects.flatMap(({ subject }) => subject ?? []));
    return subjects.map(({ path, subject }) => ({ path, title: (subject && titles.get(keyOf(subject))?.[language]) ?? null }));
  }

  /**
   * Where something that the actor may read is linked from, newest first.
   * @throws DomainError NOT_FOUND, INPUT_INVALID
   */
  async to(actor: Actor, path: string): Promise<BacklinkType[]> {
    const subject = subjectAt(path);
    if (!subject || !(await this.access.can(actor, `${subject.type}.read` as Permission, subject))) throw new DomainError('NOT_FOUND');
    const rows = await this.repository.to(subject, MOST_BACKLINKS, actor);
    const threads = rows.map(({ threadId: id }): SubjectRef => ({ type: 'thread', id }));
    const [titles, authors] = await Promise.all([this.titles.visibleTo(actor, threads), this.accounts.loadAll(rows.map((row) => row.authorId))]);
    return rows.flatMap((row) => {
      const title = titles.get(`thread:${row.threadId}`);
      return title ? [{ ...row, title: title.nl, author: authors.get(row.authorId)! }] : [];
    });
  }
}
