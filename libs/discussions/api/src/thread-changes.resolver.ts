import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { AnnouncementConfirmationsType } from './announcement.type';
import { Announcements } from './announcements.service';
import { Answers } from './answers.service';
import { DiscussionsService } from './discussions.service';
import { PostType } from './post.type';
import {
  AcceptAnswerInput,
  AcceptAnswerPayload,
  ConfirmAnnouncementInput,
  ConfirmAnnouncementPayload,
  UpdateThreadInput,
  UpdateThreadPayload,
  WithdrawAcceptedAnswerInput,
  WithdrawAcceptedAnswerPayload,
} from './thread-changes.inputs';
import { BestPracticeType, HotIssueType } from './thread-fields.type';
import { ThreadWords } from './thread-words.service';
import { ThreadType } from './thread.type';

const confirmations = loaderKey<Date>('own confirmations of announcements');

/** What belongs to the kinds of threads: fields, answers, confirmations. */
@Resolver(() => ThreadType)
export class ThreadChangesResolver {
  constructor(
    private readonly discussions: DiscussionsService,
    private readonly words: ThreadWords,
    private readonly answers: Answers,
    private readonly announcements: Announcements,
    private readonly accounts: AccountsLoader,
  ) {}

  @Mutation(() => UpdateThreadPayload, { description: 'Changes title, fields and tags of an own thread.' })
  async updateThread(@CurrentActor() actor: Actor, @Args('input') input: UpdateThreadInput): Promise<UpdateThreadPayload> {
    return { thread: await this.discussions.thread(actor, await this.words.update(actor, input)) };
  }

  @Mutation(() => AcceptAnswerPayload, { description: 'Says that a post answers the question; for the asker and facilitators.' })
  async acceptAnswer(@CurrentActor() actor: Actor, @Args('input') input: AcceptAnswerInput): Promise<AcceptAnswerPayload> {
    return { thread: await this.discussions.thread(actor, await this.answers.accept(actor, input)) };
  }

  @Mutation(() => WithdrawAcceptedAnswerPayload, { description: 'Says that a question is open again; for the asker and facilitators.' })
  async withdrawAcceptedAnswer(@CurrentActor() actor: Actor, @Args('input') input: WithdrawAcceptedAnswerInput): Promise<WithdrawAcceptedAnswerPayload> {
    return { thread: await this.discussions.thread(actor, await this.answers.withdraw(actor, input)) };
  }

  @Mutation(() => ConfirmAnnouncementPayload, { description: 'Says that the viewer has read an announcement.' })
  async confirmAnnouncement(@CurrentActor() actor: Actor, @Args('input') input: ConfirmAnnouncementInput): Promise<ConfirmAnnouncementPayload> {
    return { thread: await this.discussions.thread(actor, await this.announcements.confirm(actor, input)) };
  }

  @ResolveField(() => BestPracticeType, { nullable: true, description: 'What a best practice tells; null for other kinds.' })
  async bestPractice(@Parent() thread: ThreadType): Promise<BestPracticeType | null> {
    return (await this.discussions.fieldsOf(thread)).bestPractice;
  }

  @ResolveField(() => HotIssueType, { nullable: true, description: 'What a hot issue is about; null for other kinds.' })
  async hotIssue(@Parent() thread: ThreadType): Promise<HotIssueType | null> {
    return (await this.discussions.fieldsOf(thread)).hotIssue;
  }

  @ResolveField(() => PostType, { nullable: true, description: 'The post that answers the question; null while it is open.' })
  acceptedAnswer(@CurrentActor() actor: Actor, @Parent() thread: ThreadType): Promise<PostType | null> {
    return this.discussions.acceptedAnswerOf(actor, thread);
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the viewer said to have read this announcement.' })
  confirmedAt(@CurrentActor() actor: Actor, @Parent() { id, kind }: ThreadType, @Context() context: RequestContext): Promise<Date | null> | null {
    return kind === 'announcement' ? loader(context, confirmations, (ids) => this.announcements.ownOf(actor, ids)).load(id) : null;
  }

  @ResolveField(() => AnnouncementConfirmationsType, { nullable: true, description: 'Who has read this announcement; for the facilitators of the group only.' })
  async confirmations(@CurrentActor() actor: Actor, @Parent() thread: ThreadType): Promise<AnnouncementConfirmationsType | null> {
    const found = await this.announcements.of(actor, thread);
    if (!found) return null;
    const people = await this.accounts.loadAll([...found.confirmed.map((one) => one.accountId), ...found.missing]);
    return {
      confirmed: found.confirmed.map(({ accountId, confirmedAt }) => ({ confirmedAt, account: people.get(accountId)! })),
      missing: found.missing.map((id) => people.get(id)!),
    };
  }
}
