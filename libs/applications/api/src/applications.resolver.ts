import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { missingAnswers, streamOf, type ApplicationField, type CommitmentParty, type Permission, type StreamName } from '@leerkring/contract';
import { GroupType, GroupsService, type GroupWithHead } from '@leerkring/groups/api';
import { AccountType, AccountsLoader, ViewerType, type Account } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader, type Organisation } from '@leerkring/organisations/api';
import { Access, Clock, CurrentActor, EventLog, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { TaxonomyTermType, TermsLoader, TrackType, TracksLoader, type TaxonomyTerm, type Track } from '@leerkring/tracks/api';
import type { Application, ApplicationAnswer, ApplicationChange, Commitment } from './application.entity';
import { ApplicationPayload, BeginApplicationInput, CommitmentInput, MoveApplicationInput, SaveApplicationAnswerInput } from './application.inputs';
import { ApplicationAnswerType, ApplicationChangeType, ApplicationFieldEnum, ApplicationType, CommitmentPartyEnum, CommitmentType } from './application.type';
import { ApplicationsRepository } from './applications.repository';
import { applicationRef } from './application-steps';
import { ApplicationsService } from './applications.service';
import { CommitmentsService } from './commitments.service';

const answersOf = loaderKey<ApplicationAnswer[]>('answers of application');
const changesOf = loaderKey<ApplicationChange[]>('changes of application');
const headsOf = loaderKey<number>('heads of applications');
const commitmentsOf = loaderKey<Commitment[]>('commitments of application');
const rights = ['application.fill', 'application.submit', 'application.withdraw', 'application.confirm', 'application.begin_case', 'application.handle', 'commitment.give', 'commitment.take_back', 'intake.book', 'intake.plan', 'intake_report.write', 'delegation.choose_kind', 'application_person.invite', 'application_person.remind', 'application_person.change', 'application_person.remove', 'application_paper.add'] as const;

@Resolver(() => ApplicationType)
export class ApplicationsResolver {
  constructor(
    private readonly service: ApplicationsService,
    private readonly committing: CommitmentsService,
  ) {}

  @Query(() => ApplicationType, { description: 'One application.' })
  application(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Application> {
    return this.service.read(actor, id);
  }

  @Mutation(() => ApplicationPayload, { description: 'Begins an application of the own municipality for a track that is open, or finds the one for now. With a place one begins another when the track was opened again.' })
  async beginApplication(@CurrentActor() actor: Actor, @Args('input') input: BeginApplicationInput): Promise<{ application: Application }> {
    return { application: await this.service.begin(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Saves the answer to one question of a draft.' })
  async saveApplicationAnswer(@CurrentActor() actor: Actor, @Args('input') input: SaveApplicationAnswerInput): Promise<{ application: Application }> {
    return { application: await this.service.save(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Takes an application to another state.' })
  async moveApplication(@CurrentActor() actor: Actor, @Args('input') input: MoveApplicationInput): Promise<{ application: Application }> {
    return { application: await this.service.move(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Commits the viewer, in the own function, for a party of the own municipality.' })
  async giveCommitment(@CurrentActor() actor: Actor, @Args('input') input: CommitmentInput): Promise<{ application: Application }> {
    return { application: await this.committing.give(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Takes back the own commitment, as long as the municipality has no place in a group.' })
  async takeBackCommitment(@CurrentActor() actor: Actor, @Args('input') input: CommitmentInput): Promise<{ application: Application }> {
    return { application: await this.committing.takeBack(actor, input) };
  }
}

/** What an application holds. */
@Resolver(() => ApplicationType)
export class ApplicationResolver {
  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly organisations: OrganisationsLoader,
    private readonly tracks: TracksLoader,
    private readonly terms: TermsLoader,
    private readonly accounts: AccountsLoader,
    private readonly access: Access,
    private readonly log: EventLog,
    private readonly groups: GroupsService,
    private readonly service: ApplicationsService,
    private readonly committing: CommitmentsService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => OrganisationType, { description: 'The municipality that applies.' })
  async organisation(@Parent() { organisationId }: Application): Promise<Organisation> {
    return (await this.organisations.load(organisationId))!;
  }

  @ResolveField(() => TrackType, { description: 'The track that it applies for.' })
  async track(@Parent() { trackId }: Application, @Context() context: RequestContext): Promise<Track> {
    return (await this.tracks.load(context, trackId))!;
  }

  @ResolveField(() => [ApplicationAnswerType], { description: 'What was filled in.' })
  async answers(@Parent() { id }: Application, @Context() context: RequestContext): Promise<ApplicationAnswer[]> {
    return (await loader(context, answersOf, (ids) => this.repository.answers(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [ApplicationFieldEnum], { description: 'The questions that still ask for an answer before it can be submitted.' })
  async missing(@Parent() application: Application, @Context() context: RequestContext): Promise<ApplicationField[]> {
    const answers = await this.answers(application, context);
    return missingAnswers(Object.fromEntries(answers.map(({ field, value }) => [field, value])));
  }

  @ResolveField(() => TaxonomyTermType, { nullable: true, description: 'The instrument that was chosen.' })
  async instrument(@Parent() application: Application, @Context() context: RequestContext): Promise<TaxonomyTerm | null> {
    const chosen = (await this.answers(application, context)).find(({ field }) => field === 'instrument')?.value;
    return chosen ? ((await this.terms.loadAll([chosen]))[0] ?? null) : null;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Whom the programme turns to; null when nobody took it on.' })
  async contact(@Parent() application: Application, @Context() context: RequestContext): Promise<Account | null> {
    const chosen = (await this.answers(application, context)).find(({ field }) => field === 'contact')?.value;
    return chosen ? this.accounts.load(chosen) : null;
  }

  @ResolveField(() => [ApplicationChangeType], { description: 'Its steps, the newest first.' })
  async changes(@Parent() { id }: Application, @Context() context: RequestContext): Promise<ApplicationChange[]> {
    return (await loader(context, changesOf, (ids) => this.repository.changes(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [CommitmentType], { description: 'Who committed themselves, also for parties that are not asked any more.' })
  async commitments(@Parent() { id }: Application, @Context() context: RequestContext): Promise<Commitment[]> {
    return (await loader(context, commitmentsOf, (ids) => this.repository.commitments(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [CommitmentPartyEnum], { description: 'Who commit themselves before a place in a group, by the rules of the programme today.' })
  commitmentParties(): Promise<CommitmentParty[]> {
    return this.committing.parties(this.clock.now());
  }

  @ResolveField(() => [CommitmentPartyEnum], { description: 'Parties for which the viewer can sign: by their function, while they signed for none.' })
  async viewerSignsFor(@Parent() application: Application, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<CommitmentParty[]> {
    return this.committing.signable(actor, application.id, await this.commitments(application, context));
  }

  @ResolveField(() => GroupType, { nullable: true, description: 'The learning group where it has a place, or where one is kept; null also for who may not see that group.' })
  async group(@Parent() { groupId }: Application, @CurrentActor() actor: Actor): Promise<GroupWithHead | null> {
    return groupId && (await this.access.can(actor, 'group.read', { type: 'group', id: groupId })) ? this.groups.byId(actor, groupId) : null;
  }

  @ResolveField(() => [GroupType], { nullable: true, description: 'The groups of its track that the viewer may add it to; null for who does not take it further.' })
  groupChoices(@Parent() application: Application, @CurrentActor() actor: Actor): Promise<GroupWithHead[] | null> {
    return this.service.groupChoices(actor, application);
  }

  @ResolveField(() => Int, { description: 'Where its stream stands: open the stream with `after: head`.' })
  async head(@Parent() { id }: Application, @Context() context: RequestContext): Promise<number> {
    return (await loader(context, headsOf, (streams) => this.log.heads(streams as StreamName[])).load(streamOf('application', id))) ?? 0;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: Application, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, rights, applicationRef(id)))];
  }
}

@Resolver(() => ApplicationAnswerType)
export class ApplicationAnswersResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Who saved it last.' })
  savedBy(@Parent() { savedById }: ApplicationAnswer): Promise<Account | null> {
    return this.accounts.load(savedById);
  }
}

@Resolver(() => ApplicationChangeType)
export class ApplicationChangesResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Who took the step.' })
  async madeBy(@Parent() { madeById }: ApplicationChange): Promise<Account | null> {
    return madeById ? this.accounts.load(madeById) : null;
  }
}

@Resolver(() => CommitmentType)
export class CommitmentsResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Who signed.' })
  givenBy(@Parent() { givenById }: Commitment): Promise<Account | null> {
    return this.accounts.load(givenById);
  }
}

/** What this room adds to the signed-in person. */
@Resolver(() => ViewerType)
export class ViewerApplicationsResolver {
  constructor(private readonly service: ApplicationsService) {}

  @ResolveField(() => [ApplicationType], { description: 'Applications of the viewer’s own municipality that are on their way or led to a place, the newest first; at most 20.' })
  ownApplications(@CurrentActor() actor: Actor): Promise<Application[]> {
    return this.service.ownAnywhere(actor);
  }
}

/** What this room adds to a track. */
@Resolver(() => TrackType)
export class TrackApplicationsResolver {
  constructor(private readonly service: ApplicationsService) {}

  @ResolveField(() => ApplicationType, { nullable: true, description: 'The application of the viewer’s own municipality for now; null when it can begin one.' })
  async ownApplication(@CurrentActor() actor: Actor, @Parent() { id }: Track): Promise<Application | null> {
    return (await this.service.own(actor, id)).current;
  }

  @ResolveField(() => [ApplicationType], { description: 'The earlier ones of the viewer’s own municipality that led to a place, before the track was opened again; the newest first.' })
  async earlierApplications(@CurrentActor() actor: Actor, @Parent() { id }: Track): Promise<Application[]> {
    return (await this.service.own(actor, id)).earlier;
  }

  @ResolveField(() => [ApplicationType], { nullable: true, description: 'What was submitted, the oldest first, at most 500; null for who does not look after the track.' })
  applications(@CurrentActor() actor: Actor, @Parent() { id }: Track): Promise<Application[] | null> {
    return this.service.ofTrack(actor, id);
  }
}
