import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { isMember } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, accountIdOf, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsLoaders } from '../live-sessions.loaders';
import { LiveSessionsRepository } from '../live-sessions.repository';
import {
  OpenSubSessionsInput, RecallSubSessionsInput, RenameSubSessionInput, SubSessionType, SubSessionsPayload, SubSessionsType, WalkToSubSessionInput, WalkToSubSessionPayload,
} from './sub-session.type';
import { rightsOnSubSession } from './sub-sessions.policy';
import { SubSessionsRepository, type ListedSubSession } from './sub-sessions.repository';
import { SubSessionsService } from './sub-sessions.service';
import { Walking } from './walking.service';

const seatedIn = loaderKey<string[]>('who sits in sub-sessions');

type Of = Promise<{ liveSession: LiveSession }>;

@Resolver(() => LiveSessionType)
export class LiveSessionPartsResolver {
  constructor(
    private readonly service: SubSessionsService,
    private readonly walking: Walking,
    private readonly repository: SubSessionsRepository,
    private readonly sessions: LiveSessionsRepository,
  ) {}

  @ResolveField(() => LiveSessionType, { nullable: true, description: 'The session that it is a sub-session of; null when it is none.' })
  partOf(@Parent() { partOfId }: LiveSession): Promise<LiveSession | null> | null {
    return partOfId ? this.sessions.find(partOfId) : null;
  }

  @ResolveField(() => SubSessionsType, { nullable: true, description: 'Its sub-sessions; null as long as it never had any, and for who observes it.' })
  subSessions(@Parent() { id, groupId, partOfId }: LiveSession, @CurrentActor() actor: Actor): Promise<SubSessionsType | null> | null {
    return partOfId || !isMember(actor, groupId) ? null : this.repository.ofSession(id);
  }

  @Mutation(() => SubSessionsPayload, { description: 'Makes sub-sessions of an open session, for its facilitators.' })
  async openSubSessions(@CurrentActor() actor: Actor, @Args('input') input: OpenSubSessionsInput): Of {
    return { liveSession: await this.service.open(actor, input) };
  }

  @Mutation(() => SubSessionsPayload, { description: 'Calls a sub-session something else, for facilitators. One is closed with closeLiveSession.' })
  async renameSubSession(@CurrentActor() actor: Actor, @Args('input') input: RenameSubSessionInput): Of {
    return { liveSession: await this.service.rename(actor, input) };
  }

  @Mutation(() => SubSessionsPayload, { description: 'Calls everybody back from sub-sessions, for facilitators: they close at that moment.' })
  async recallSubSessions(@CurrentActor() actor: Actor, @Args('input') input: RecallSubSessionsInput): Of {
    return { liveSession: await this.service.recall(actor, input) };
  }

  @Mutation(() => WalkToSubSessionPayload, { description: 'Takes a seat in a sub-session, and leaves the one that you had.' })
  async walkToSubSession(@CurrentActor() actor: Actor, @Args('input') input: WalkToSubSessionInput): Of {
    return { liveSession: await this.walking.walk(actor, input) };
  }
}

@Resolver(() => SubSessionsType)
export class SubSessionsResolver {
  constructor(private readonly repository: SubSessionsRepository) {}

  @ResolveField(() => [SubSessionType], { description: 'All of them, at most 180, in the order in which they were made; closed ones too.' })
  async subSessions(@Parent() { id }: SubSessionsType): Promise<ListedSubSession[]> {
    return [...(await this.repository.list(id))];
  }

  @ResolveField(() => SubSessionType, { nullable: true, description: 'One of them; null when it is none of these.' })
  async subSession(@Parent() { id }: SubSessionsType, @Args('id', { type: () => ID, description: 'Its id.' }) partId: string): Promise<ListedSubSession | null> {
    return (await this.repository.list(id)).find((part) => part.id === partId) ?? null;
  }

  @ResolveField(() => ID, { nullable: true, description: 'The one that the viewer sits in; null for who sits nowhere.' })
  viewerSeat(@Parent() { id }: SubSessionsType, @CurrentActor() actor: Actor): Promise<string | null> {
    return this.repository.seatOf(id, accountIdOf(actor));
  }
}

@Resolver(() => SubSessionType)
export class SubSessionResolver {
  constructor(
    private readonly repository: SubSessionsRepository,
    private readonly loaders: LiveSessionsLoaders,
    private readonly accounts: AccountsLoader,
  ) {}

  @ResolveField(() => [AccountType], { description: 'Who sits in it, at most 15; when it is closed: sat in it then.' })
  async seated(@Parent() { id }: ListedSubSession, @Context() context: RequestContext): Promise<unknown[]> {
    const accountIds = (await loader(context, seatedIn, (ids) => this.repository.seated(ids)).load(id)) ?? [];
    return Promise.all(accountIds.map((accountId) => this.accounts.load(accountId)));
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() part: ListedSubSession, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return rightsOnSubSession(actor, { ...part, seatedIds: null, observerIds: [] }, await this.loaders.rightsOn(context, actor, part.partOfId));
  }
}
