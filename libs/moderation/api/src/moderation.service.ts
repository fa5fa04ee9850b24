import { Inject, Injectable } from '@nestjs/common';
import { streamOf, type EventName, type Permission, type ReportOutcome, type SubjectRef } from '@leerkring/contract';
import { DiscussionsService, Hiding } from '@leerkring/discussions/api';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, CONFIG, DomainError, RateLimits, Works, accountIdOf, check, violates, type Actor, type Config, type KnownFacts, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { ModerationRepository, type ReportRow } from './moderation.repository';
import { Report } from './report.entity';
import { dismissing, reporting, upholding, type DismissReportInput, type OwnReportType, type ReportPostInput, type ReportType, type ReportedPostType, type UpholdReportInput } from './report.type';

const reportRef = (id: string): SubjectRef => ({ type: 'report', id });
const rights = ['report.read', 'report.uphold', 'report.dismiss'] as const satisfies Permission[];

/** What people report of posts, and how facilitators settle it. Nobody else learns that a report exists; all of it is in the audit log. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: ModerationRepository,
    private readonly discussions: DiscussionsService,
    private readonly hiding: Hiding,
    private readonly accounts: AccountsLoader,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Tells the facilitators of its thread that a post should not stand there; once per person and post.
   * @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_EXISTS, INPUT_INVALID, INPUT_TOO_LONG, LIMIT_EXCEEDED
   */
  async report(actor: Actor, input: ReportPostInput): Promise<string> {
    const { postId, category, words } = check(reporting, input);
    const reporterId = accountIdOf(actor);
    this.limits.take(`report ${reporterId}`, this.config.REPORT_RATE);
    const id = uuid();
    const store = this.works.run(actor, async (work) => {
      await work.require('report.add', { type: 'post', id: postId });
      await work.manager.insert(Report, { id, postId, reporterId, category, words, createdAt: work.now, note: '' });
      await this.tell(work, 'report.added', id, await this.repository.audience(postId, work.manager));
      await work.audit('report.add', reportRef(id));
    });
    await store.catch((error: unknown) => {
      throw violates(error, 'uq_reports_post_id_reporter_id') ? new DomainError('REPORT_EXISTS') : error;
    });
    return id;
  }

  /**
   * Hides the post with a reason, which settles all of its open reports.
   * @throws DomainError NOT_FOUND, FORBIDDEN, POST_DELETED, INPUT_INVALID, INPUT_TOO_LONG
   */
  async uphold(actor: Actor, input: UpholdReportInput): Promise<void> {
    const { reportId, reason } = check(upholding, input);
    await this.works.run(actor, async (work) => {
      await work.require('report.uphold', reportRef(reportId));
      const postId = (await this.repository.postOf(reportId, work.manager))!;
      await this.hiding.hide(actor, { postId, reason });
      await this.settle(work, postId, 'hidden', accountIdOf(actor));
      await work.audit('report.uphold', reportRef(reportId));
    });
  }

  /**
   * Leaves the post, which settles all of its open reports.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, INPUT_TOO_LONG
   */
  async dismiss(actor: Actor, input: DismissReportInput): Promise<void> {
    const { reportId, note } = check(dismissing, input);
    await this.works.run(actor, async (work) => {
      await work.require('report.dismiss', reportRef(reportId));
      await this.settle(work, (await this.repository.postOf(reportId, work.manager))!, 'dismissed', accountIdOf(actor), note);
      await work.audit('report.dismiss', reportRef(reportId));
    });
  }

  /** Settles what is open of a post; tells its reporters what became of it, and those in whose queue it was. */
  async settle(work: Work, postId: string, outcome: ReportOutcome, by: string | null, note = ''): Promise<void> {
    const reports = await this.repository.settle(postId, { outcome, by, note, at: work.now }, work.manager);
    if (!reports.length) return work.silently('nothing of it was open');
    const audience = await this.repository.audience(postId, work.manager);
    for (const { id, reporterId } of reports) {
      await this.tell(work, 'report.settled', id, audience);
      work.record('report.answered', { reportId: id, postId, outcome }, streamOf('account', reporterId), reportRef(id));
    }
  }

  /** How many posts wait for the actor; null for who facilitates nothing. */
  openCount(actor: Actor): Promise<number | null> {
    return this.repository.openCount(actor);
  }

  /** What the actor reported in a thread that they read; a stranger nothing. */
  async own(actor: Actor, threadId: string): Promise<OwnReportType[]> {
    return actor.accountId ? this.repository.own(actor, threadId) : [];
  }

  /** Posts with open reports, the one that waits longest first. */
  async open(actor: Actor): Promise<ReportedPostType[]> {
    return this.withPosts(actor, await this.repository.open(actor));
  }

  /** Posts of which reports were settled last. */
  async settled(actor: Actor): Promise<ReportedPostType[]> {
    return this.withPosts(actor, await this.repository.settled(actor));
  }

  private async withPosts(actor: Actor, rows: ReportRow[]): Promise<ReportedPostType[]> {
    const reports = await this.asSeen(actor, rows);
    const threads = new Map(await Promise.all([...Map.groupBy(rows, (row) => row.threadId)].map(async ([id, ofThread]) => {
      const thread = await this.discussions.thread(actor, id);
      const posts = await this.discussions.postsById(actor, thread, [...new Set(ofThread.map((row) => row.postId))]);
      return [id, { title: thread.title, posts: new Map(posts.map((post) => [post.id, post])) }] as const;
    })));
    return [...Map.groupBy(rows, (row) => row.postId)].map(([postId, ofPost]) => {
      const { title, posts } = threads.get(ofPost[0]!.threadId)!;
      return { threadTitle: title, post: posts.get(postId)!, reports: ofPost.map((row) => reports.get(row.id)!) };
    });
  }

  private async asSeen(actor: Actor, rows: readonly ReportRow[]): Promise<Map<string, ReportType>> {
    const known: KnownFacts = new Map();
    await this.access.learn(rows.map(({ id }) => reportRef(id)), undefined, known);
    const people = await this.accounts.loadAll(rows.flatMap(({ reporterId, settledBy }) => [reporterId, ...(settledBy ? [settledBy] : [])]));
    const seen = rows.map(async (row) => {
      const viewerCan = [...(await this.access.granted(actor, rights, reportRef(row.id), undefined, known))];
      const reporter = row.authorId === actor.accountId ? null : people.get(row.reporterId)!;
      return [row.id, { ...row, reporter, settledBy: row.settledBy ? people.get(row.settledBy)! : null, viewerCan }] as const;
    });
    return new Map(await Promise.all(seen));
  }

  /** Tells people on their own streams, and not by whom: one of them may have written the post. */
  private async tell(work: Work, name: Extract<EventName, 'report.added' | 'report.settled'>, reportId: string, audience: readonly string[]): Promise<void> {
    for (const accountId of audience) Object.assign(work.record(name, { reportId }, streamOf('account', accountId), reportRef(reportId)), { actorId: null });
    if (!audience.length) work.silently('nobody facilitates it now; whoever does later finds it');
  }
}
