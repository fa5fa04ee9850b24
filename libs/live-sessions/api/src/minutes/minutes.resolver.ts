import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsLoaders } from '../live-sessions.loaders';
import type { Amendment, Minutes, MinutesSection } from './minutes.entity';
import { AnswerAmendmentInput, ChangeMinutesInput, CorrectMinutesInput, FinaliseMinutesInput, MinutesPayload, ProposeAmendmentInput, SubmitMinutesInput } from './minutes.inputs';
import { rightsOnMinutes } from './minutes.policy';
import { MinutesRepository } from './minutes.repository';
import { MinutesService } from './minutes.service';
import { AmendmentType, MinutesSectionType, MinutesType } from './minutes.type';
import { named } from './minutes-words';

const sections = loaderKey<MinutesSection[]>('sections of minutes');
const amendments = loaderKey<Amendment[]>('amendments of minutes');

type Answer = Promise<{ minutes: Minutes }>;

@Resolver(() => LiveSessionType)
export class SessionMinutesResolver {
  constructor(private readonly service: MinutesService) {}

  @ResolveField(() => [MinutesType], { description: 'Its minutes, as far as the viewer may read them: the latest version first. None before it is closed.' })
  minutes(@Parent() session: LiveSession, @CurrentActor() actor: Actor): Promise<Minutes[]> {
    return this.service.ofSession(actor, session);
  }
}

@Resolver(() => MinutesType)
export class MinutesResolver {
  constructor(
    private readonly service: MinutesService,
    private readonly repository: MinutesRepository,
    private readonly loaders: LiveSessionsLoaders,
    private readonly accounts: AccountsLoader,
  ) {}

  @Query(() => MinutesType, { description: 'One version of minutes, for who may read it.' })
  minutes(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Minutes> {
    return this.service.get(actor, id);
  }

  @Mutation(() => MinutesPayload, { description: 'Gives a part of minutes other words, when nobody else was ahead.' })
  async changeMinutes(@CurrentActor() actor: Actor, @Args('input') input: ChangeMinutesInput): Answer {
    return { minutes: await this.service.changeSection(actor, input) };
  }

  @Mutation(() => MinutesPayload, { description: 'Lays a draft before the members of the group.' })
  async submitMinutes(@CurrentActor() actor: Actor, @Args('input') input: SubmitMinutesInput): Answer {
    return { minutes: await this.service.submit(actor, input) };
  }

  @Mutation(() => MinutesPayload, { description: 'Proposes other words for a part of minutes.' })
  async proposeAmendment(@CurrentActor() actor: Actor, @Args('input') input: ProposeAmendmentInput): Answer {
    return { minutes: await this.service.propose(actor, input) };
  }

  @Mutation(() => MinutesPayload, { description: 'Takes a proposal over or rejects it.' })
  async answerAmendment(@CurrentActor() actor: Actor, @Args('input') input: AnswerAmendmentInput): Answer {
    return { minutes: await this.service.answer(actor, input) };
  }

  @Mutation(() => MinutesPayload, { description: 'Makes minutes final: nobody changes them any more.' })
  async finaliseMinutes(@CurrentActor() actor: Actor, @Args('input') input: FinaliseMinutesInput): Answer {
    return { minutes: await this.service.finalise(actor, input) };
  }

  @Mutation(() => MinutesPayload, { description: 'Begins a correction of final minutes: a new version, which names this one.' })
  async correctMinutes(@CurrentActor() actor: Actor, @Args('input') input: CorrectMinutesInput): Answer {
    return { minutes: await this.service.correct(actor, input) };
  }

  @ResolveField(() => [MinutesSectionType], { description: 'Its parts, in order.' })
  async sections(@Parent() { id }: Minutes, @Context() context: RequestContext): Promise<MinutesSection[]> {
    const parts = await this.sectionsOf(id, context);
    const people = await this.service.people(parts.map(({ text }) => text));
    return parts.map((part) => ({ ...part, text: named(part.text, namesOf(people)) }));
  }

  @ResolveField(() => [AccountType], { description: 'People whom its words speak of.' })
  async people(@Parent() { id }: Minutes, @Context() context: RequestContext): Promise<unknown[]> {
    const [parts, proposed] = await Promise.all([this.sectionsOf(id, context), this.amendmentsOf(id, context)]);
    return [...(await this.service.people([...parts, ...proposed].map(({ text }) => text))).values()];
  }

  @ResolveField(() => [AmendmentType], { description: 'What members proposed, oldest first, at most 100.' })
  async amendments(@Parent() { id }: Minutes, @Context() context: RequestContext): Promise<Amendment[]> {
    const proposed = await this.amendmentsOf(id, context);
    const people = await this.service.people(proposed.map(({ text }) => text));
    return proposed.map((one) => ({ ...one, text: named(one.text, namesOf(people)) }));
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who made them final.' })
  finalBy(@Parent() { finalById }: Minutes): Promise<unknown> | null {
    return finalById ? this.accounts.load(finalById) : null;
  }

  @ResolveField(() => Boolean, { nullable: true, description: 'Whether what they hold still gives the hash; null when they are not final.' })
  async intact(@Parent() minutes: Minutes): Promise<boolean | null> {
    return minutes.hash === null ? null : (await this.service.sealOf(minutes)).hash === minutes.hash;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with them.' })
  async viewerCan(@Parent() minutes: Minutes, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return rightsOnMinutes(actor, minutes, await this.loaders.rightsOn(context, actor, minutes.liveSessionId));
  }

  private async sectionsOf(id: string, context: RequestContext): Promise<MinutesSection[]> {
    return (await loader(context, sections, (ids) => this.repository.sections(ids)).load(id)) ?? [];
  }

  private async amendmentsOf(id: string, context: RequestContext): Promise<Amendment[]> {
    return (await loader(context, amendments, (ids) => this.repository.amendments(ids)).load(id)) ?? [];
  }
}

@Resolver(() => AmendmentType)
export class AmendmentsResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { description: 'Who proposed it.' })
  author(@Parent() { authorId }: Amendment): Promise<unknown> {
    return this.accounts.load(authorId);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who answered it.' })
  answeredBy(@Parent() { answeredById }: Amendment): Promise<unknown> | null {
    return answeredById ? this.accounts.load(answeredById) : null;
  }
}

const namesOf = (people: ReadonlyMap<string, { name: string }>): Map<string, string> => new Map([...people].map(([id, { name }]) => [id, name]));
