import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader, type Account } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { TaxonomyTermType, TermsLoader, TrackType, type TaxonomyTerm, type Track } from '@leerkring/tracks/api';
import type { Application } from '../application.entity';
import { ApplicationPayload } from '../application.inputs';
import { ApplicationType } from '../application.type';
import { ApplicationsService } from '../applications.service';
import { LearningQuestionsService } from './learning-questions.service';
import type { LearningQuestionProposal, LocalQuestion, LocalQuestionMark } from './local-question.entity';
import {
  AddLocalQuestionInput,
  ChangeLocalQuestionInput,
  DeclineLearningQuestionInput,
  LayLocalIntakeBeforeInput,
  LearningQuestionProposalPayload,
  LearningQuestionProposalType,
  LinkLocalQuestionInput,
  LocalQuestionInput,
  LocalQuestionPayload,
  LocalQuestionType,
  ProposeLearningQuestionInput,
  SetLocalQuestionInput,
  TakeInLearningQuestionInput,
} from './local-question.type';
import { LocalQuestionsRepository } from './local-questions.repository';
import { LocalQuestionsService } from './local-questions.service';

const marksOf = loaderKey<LocalQuestionMark[]>('marks of local question');
const proposalOf = loaderKey<LearningQuestionProposal>('proposal of local question');

@Resolver(() => LocalQuestionType)
export class LocalQuestionsResolver {
  constructor(
    private readonly service: LocalQuestionsService,
    private readonly learning: LearningQuestionsService,
    private readonly applications: ApplicationsService,
    private readonly repository: LocalQuestionsRepository,
    private readonly terms: TermsLoader,
  ) {}

  @Mutation(() => ApplicationPayload, { description: 'Adds a question that somebody in the own municipality asked.' })
  async addLocalQuestion(@CurrentActor() actor: Actor, @Args('input') input: AddLocalQuestionInput): Promise<{ application: Application }> {
    return { application: await this.service.add(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Changes the words of a question of the own municipality.' })
  async changeLocalQuestion(@CurrentActor() actor: Actor, @Args('input') input: ChangeLocalQuestionInput): Promise<{ application: Application }> {
    return { application: await this.service.change(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Removes a question of the own municipality.' })
  async removeLocalQuestion(@CurrentActor() actor: Actor, @Args('input') input: LocalQuestionInput): Promise<{ application: Application }> {
    return { application: await this.service.remove(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Says that a question of the own municipality matters, or takes that back.' })
  async markLocalQuestion(@CurrentActor() actor: Actor, @Args('input') input: SetLocalQuestionInput): Promise<{ application: Application }> {
    return { application: await this.service.mark(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Lets a question of the own municipality go along, or stay at home.' })
  async chooseLocalQuestion(@CurrentActor() actor: Actor, @Args('input') input: SetLocalQuestionInput): Promise<{ application: Application }> {
    return { application: await this.service.choose(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Lays the questions that go along before who looks after the track; from then on they do not change.' })
  async layLocalIntakeBefore(@CurrentActor() actor: Actor, @Args('input') input: LayLocalIntakeBeforeInput): Promise<{ application: Application }> {
    return { application: await this.service.layBefore(actor, input) };
  }

  @Mutation(() => LocalQuestionPayload, { description: 'Says to which learning question a question of a municipality belongs.' })
  async linkLocalQuestion(@CurrentActor() actor: Actor, @Args('input') input: LinkLocalQuestionInput): Promise<{ localQuestion: LocalQuestion }> {
    return { localQuestion: await this.learning.link(actor, input) };
  }

  @Mutation(() => LocalQuestionPayload, { description: 'Proposes a learning question for a question of a municipality.' })
  async proposeLearningQuestion(@CurrentActor() actor: Actor, @Args('input') input: ProposeLearningQuestionInput): Promise<{ localQuestion: LocalQuestion }> {
    return { localQuestion: await this.learning.propose(actor, input) };
  }

  @ResolveField(() => Int, { description: 'How many people of the municipality find that it matters.' })
  async marks(@Parent() { id }: LocalQuestion, @Context() context: RequestContext): Promise<number> {
    return (await this.marksOf(id, context)).length;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer finds that it matters.' })
  async marked(@CurrentActor() { accountId }: Actor, @Parent() { id }: LocalQuestion, @Context() context: RequestContext): Promise<boolean> {
    return (await this.marksOf(id, context)).some((mark) => mark.accountId === accountId);
  }

  @ResolveField(() => TaxonomyTermType, { nullable: true, description: 'The learning question that it belongs to.' })
  async learningQuestion(@Parent() { termId }: LocalQuestion): Promise<TaxonomyTerm | null> {
    return termId ? ((await this.terms.loadAll([termId]))[0] ?? null) : null;
  }

  @ResolveField(() => LearningQuestionProposalType, { nullable: true, description: 'The learning question that was proposed for it.' })
  proposal(@Parent() { proposalId }: LocalQuestion, @Context() context: RequestContext): Promise<LearningQuestionProposal | null> | null {
    return proposalId ? loader(context, proposalOf, (ids) => this.repository.proposals(ids)).load(proposalId) : null;
  }

  @ResolveField(() => ApplicationType, { description: 'Of which municipality.' })
  application(@CurrentActor() actor: Actor, @Parent() { applicationId }: LocalQuestion): Promise<Application> {
    return this.applications.read(actor, applicationId);
  }

  private async marksOf(id: string, context: RequestContext): Promise<LocalQuestionMark[]> {
    return (await loader(context, marksOf, (ids) => this.repository.marks(ids)).load(id)) ?? [];
  }
}

@Resolver(() => LearningQuestionProposalType)
export class LearningQuestionProposalsResolver {
  constructor(
    private readonly service: LearningQuestionsService,
    private readonly accounts: AccountsLoader,
  ) {}

  @Mutation(() => LearningQuestionProposalPayload, { description: 'Takes a proposal into the taxonomy.' })
  async takeInLearningQuestion(@CurrentActor() actor: Actor, @Args('input') input: TakeInLearningQuestionInput): Promise<{ proposal: LearningQuestionProposal }> {
    return { proposal: await this.service.takeIn(actor, input) };
  }

  @Mutation(() => LearningQuestionProposalPayload, { description: 'Declines a proposal, and says why.' })
  async declineLearningQuestion(@CurrentActor() actor: Actor, @Args('input') input: DeclineLearningQuestionInput): Promise<{ proposal: LearningQuestionProposal }> {
    return { proposal: await this.service.decline(actor, input) };
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who proposed it.' })
  proposedBy(@Parent() { proposedById }: LearningQuestionProposal): Promise<Account | null> {
    return this.accounts.load(proposedById);
  }
}

/** What the local intake adds to an application. */
@Resolver(() => ApplicationType)
export class ApplicationLocalIntakeResolver {
  constructor(
    private readonly service: LocalQuestionsService,
    private readonly repository: LocalQuestionsRepository,
  ) {}

  @ResolveField(() => [LocalQuestionType], { description: 'Questions that the municipality collected, as far as the viewer may read them; the oldest first.' })
  localQuestions(@CurrentActor() actor: Actor, @Parent() application: Application): Promise<LocalQuestion[]> {
    return this.service.readable(actor, application);
  }

  @ResolveField(() => Date, { nullable: true, description: 'Since when the questions that go along lie before who looks after the track.' })
  async localQuestionsLaidBeforeAt(@Parent() { id }: Application): Promise<Date | null> {
    return (await this.repository.laidBefore(id))?.laidBeforeAt ?? null;
  }

  @ResolveField(() => Int, { description: 'How many questions go along at most.' })
  localQuestionsAtMost(): Promise<number> {
    return this.service.atMost();
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with the local intake.' })
  viewerCanLocally(@CurrentActor() actor: Actor, @Parent() { id }: Application): Promise<Permission[]> {
    return this.service.viewerCan(actor, id);
  }
}

/** What municipalities ask, in a track. */
@Resolver(() => TrackType)
export class TrackLearningQuestionsResolver {
  constructor(private readonly service: LearningQuestionsService) {}

  @ResolveField(() => [LocalQuestionType], { nullable: true, description: 'Questions of its municipalities that lie before who looks after it, of applications that the viewer may read, at most 1,000; null for others.' })
  collectedQuestions(@CurrentActor() actor: Actor, @Parent() { id }: Track): Promise<LocalQuestion[] | null> {
    return this.service.collected(actor, id);
  }

  @ResolveField(() => [LearningQuestionProposalType], { nullable: true, description: 'Learning questions that wait to be taken into the taxonomy, of all tracks, the oldest first, at most 100; null for who does not decide about them.' })
  learningQuestionProposals(@CurrentActor() actor: Actor): Promise<LearningQuestionProposal[] | null> {
    return this.service.proposals(actor);
  }
}
