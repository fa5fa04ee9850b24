import { createHash } from 'node:crypto';
import { limits } from '@leerkring/contract';
import type { ThreadImports, PastPlace } from '@leerkring/discussions/api';
import type { AccountsService, NewPlaceholder, PlaceholdersService } from '@leerkring/identity/api';
import { systemActor, type Works } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { number, type Report } from './report';
import type { Source, SourceAuthor, SourceThread } from './source';
import { clean, divided, nameOnly, titleOf } from './words';

/** Posts in one commit. */
const AT_ONCE = 200;
/** What is longer than ten long posts is a log or a dump. */
const MOST_LENGTH = 10 * limits.postBody;
const SHOW_EVERY = 500;

interface Rooms {
  works: Works;
  imports: ThreadImports;
  placeholders: PlaceholdersService;
  accounts: AccountsService;
}

export interface Task {
  groupId: string;
  /** False: nothing is written, only counted. */
  apply: boolean;
  report: Report;
  /** Shows how far it is. */
  say: (sentence: string) => void;
}

/** A post, or a part of a long one, as it is stored. */
interface Piece {
  sourceId: string;
  sourceKey: string;
  answers: string | null;
  author: SourceAuthor;
  at: Date;
  body: string;
}

/** Brings threads of elsewhere into one group: what was there already stays, what is new comes at the end of its thread. */
export class BringIn {
  /** Placeholder key of each author, and the account once there is one. */
  private readonly keys = new Map<string, string>();
  private readonly accounts = new Map<string, string>();
  private readonly met = new Set<string>();
  private done = 0;

  constructor(
    private readonly rooms: Rooms,
    private readonly task: Task,
  ) {}

  async run(source: Source): Promise<void> {
    for await (const thread of source.threads) {
      await this.thread(thread, source.origin);
      this.show(thread.posts.length, source.size);
    }
    const { groupId, apply, report } = this.task;
    if (!apply || !report.posts.new) return;
    await this.rooms.works.run(systemActor, async (work) => {
      work.asSystem('an operator brought in what was written elsewhere');
      work.silently('its threads and posts were announced one by one');
      await work.audit('thread.import', { type: 'group', id: groupId });
    });
  }

  private async thread({ title: whole, posts }: SourceThread, origin: string): Promise<void> {
    const { report, groupId, apply } = this.task;
    const pieces = posts.flatMap((post) => this.pieces(post));
    const known = await this.rooms.imports.known(groupId, pieces.map(({ sourceKey }) => sourceKey));
    const fresh = pieces.filter(({ sourceKey }) => !known.has(sourceKey));
    const { title, cut } = titleOf(whole);
    this.count(pieces, fresh);
    if (cut && !known.size) report.changed('title', title);
    await this.meet(fresh.map(({ author }) => author));
    if (!apply || !fresh.length) return;
    await this.makePlaceholders(fresh.map(({ author }) => author), origin);
    await this.add(title, fresh, pieces, known);
  }

  private count(pieces: readonly Piece[], fresh: readonly Piece[]): void {
    const { threads, posts } = this.task.report;
    posts.new += fresh.length;
    posts.known += pieces.length - fresh.length;
    if (!fresh.length) threads.known++;
    else if (fresh.length === pieces.length) threads.new++;
    else threads.extended++;
  }

  private pieces({ id, parentId, author, at, body }: SourceThread['posts'][number]): Piece[] {
    const bodies = this.bodies(clean(body), at);
    if (bodies.length > 1) this.task.report.changed('split', `${at.toISOString().slice(0, 10)}  ${bodies.length} posts`);
    this.task.report.posts.parts += bodies.length - 1;
    return bodies.map((part, index) => {
      const sourceId = index ? `${id} part ${index + 1}` : id;
      return { sourceId, sourceKey: hashOf(sourceId), answers: index ? id : parentId, author, at, body: part };
    });
  }

  private bodies(body: string, at: Date): string[] {
    if (body.length <= MOST_LENGTH) return divided(body);
    this.task.report.changed('cut', at.toISOString().slice(0, 10));
    return [...divided(body.slice(0, MOST_LENGTH).toWellFormed()), '*De rest van dit bericht is niet overgenomen.*'];
  }

  /** Looks up, once for each author, the placeholder that there may be, and whether an account has the same address. */
  private async meet(authors: readonly SourceAuthor[]): Promise<void> {
    const { report, groupId } = this.task;
    const strangers = [...new Map(authors.map((author) => [author.key, author])).values()].filter(({ key }) => !this.met.has(key));
    for (const { key } of strangers) this.keys.set(key, await this.rooms.placeholders.keyOf(`group ${groupId}`, key));
    const known = await this.rooms.placeholders.known(strangers.map(({ key }) => this.keys.get(key)!));
    for (const { key, name, email } of strangers) {
      this.met.add(key);
      const account = known.get(this.keys.get(key)!);
      if (account) this.accounts.set(key, account);
      report.placeholders[account ? 'known' : 'new']++;
      if (email && (await this.rooms.accounts.byEmail(email))) report.changed('account', shownName(name));
    }
  }

  private async makePlaceholders(authors: readonly SourceAuthor[], origin: string): Promise<void> {
    const wanted = authors.filter(({ key }) => !this.accounts.has(key));
    if (!wanted.length) return;
    const placeholders = wanted.map(({ key, name }): NewPlaceholder => ({ key: this.keys.get(key)!, name: shownName(name), origin }));
    const made = await this.rooms.works.run(systemActor, (work) => {
      work.asSystem('an operator brings in what was written elsewhere');
      work.silently('nobody acts with a placeholder');
      return this.rooms.placeholders.make(work, placeholders);
    });
    for (const { key } of wanted) this.accounts.set(key, made.get(this.keys.get(key)!)!);
  }

  /** In commits of some hundreds of posts: an import that is cut off is simply done again. */
  private async add(title: string, fresh: readonly Piece[], all: readonly Piece[], known: ReadonlyMap<string, PastPlace>): Promise<void> {
    const ids = new Map(all.map(({ sourceId, sourceKey }) => [sourceId, known.get(sourceKey)?.postId ?? uuid()]));
    let threadId = latestOf(known);
    for (let from = 0; from < fresh.length; from += AT_ONCE) {
      const posts = fresh.slice(from, from + AT_ONCE).map(({ sourceId, sourceKey, answers, author, at, body }) => {
        const parentId = (answers && ids.get(answers)) ?? null;
        return { id: ids.get(sourceId)!, sourceKey, parentId, authorId: this.accounts.get(author.key)!, at, body };
      });
      threadId = await this.rooms.imports.add({ groupId: this.task.groupId, threadId, title, posts });
    }
  }

  private show(posts: number, size: number): void {
    const before = Math.floor(this.done / SHOW_EVERY);
    this.done += posts;
    if (Math.floor(this.done / SHOW_EVERY) > before) this.task.say(`… ${number(this.done)} of ${number(size)} posts`);
  }
}

/** The thread in which the newest of them stands now: facilitators may have moved posts. */
function latestOf(known: ReadonlyMap<string, PastPlace>): string | null {
  return [...known.values()].sort((a, b) => b.ordinal - a.ordinal)[0]?.threadId ?? null;
}

const shownName = (name: string): string => nameOnly(name) || 'Onbekende schrijver';

/** A hash, because what others call a message may name people or machines. */
function hashOf(sourceId: string): string {
  return createHash('sha256').update(sourceId).digest('base64url');
}
