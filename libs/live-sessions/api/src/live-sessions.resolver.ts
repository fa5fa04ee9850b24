import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { streamOf, type Permission } from '@leerkring/contract';
import { GroupType, GroupsLoader, isMember } from '@leerkring/groups/api';
import { AccountType, AccountsLoader, ViewerType } from '@leerkring/identity/api';
import {
  CurrentActor, DomainError, PageArgs, PermissionScalar, Presence, accountIdOf, ordinalConnection, ordinalPage, wholeConnection, loader, loaderKey,
  type Actor, type Connection, type RequestContext,
} from '@leerkring/platform/api';
import type { ChatMessage } from './chat-message.entity';
import type { LiveSession } from './live-session.entity';
import {
  CloseLiveSessionInput, CloseLiveSessionPayload, OpenLiveSessionInput, OpenLiveSessionPayload, PlanLiveSessionInput, PlanLiveSessionPayload,
} from './live-session.inputs';
import { ChatMessageConnection, ChatMessageType, LiveSessionConnection, LiveSessionState, LiveSessionType } from './live-session.type';
import { LiveSessionsLoaders } from './live-sessions.loaders';
import { LiveSessionsRepository } from './live-sessions.repository';
import { LiveSessionsService } from './live-sessions.service';

const readOrdinals = loaderKey<number>('read ordinals of live sessions');
const openSessions = loaderKey<LiveSession>('open sessions of groups');

@Resolver(() => LiveSessionType)
export class LiveSessionsResolver {
  constructor(
    private readonly sessions: LiveSessionsService,
    private readonly repository: LiveSessionsRepository,
    private readonly loaders: LiveSessionsLoaders,
    private readonly accounts: AccountsLoader,
    private readonly groups: GroupsLoader,
    private readonly presence: Presence,
  ) {}

  @Query(() => LiveSessionType, { description: 'One live session, for members of its group and who observes it.' })
  liveSession(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<LiveSession> {
    return this.sessions.get(actor, id);
  }

  @Mutation(() => PlanLiveSessionPayload, { description: 'Puts a meeting in the year of the group.' })
  async planLiveSession(@CurrentActor() actor: Actor, @Args('input') input: PlanLiveSessionInput): Promise<{ liveSession: LiveSession }> {
    return { liveSession: await this.sessions.plan(actor, input) };
  }

  @Mutation(() => OpenLiveSessionPayload, { description: 'Begins a meeting; a group is in one at a time.' })
  async openLiveSession(@CurrentActor() actor: Actor, @Args('input') input: OpenLiveSessionInput): Promise<{ liveSession: LiveSession }> {
    return { liveSession: await this.sessions.open(actor, input) };
  }

  @Mutation(() => CloseLiveSessionPayload, { description: 'Ends a meeting; afterwards it can be read back.' })
  async closeLiveSession(@CurrentActor() actor: Actor, @Args('input') input: CloseLiveSessionInput): Promise<{ liveSession: LiveSession }> {
    return { liveSession: await this.sessions.close(actor, input) };
  }

  @ResolveField(() => LiveSessionState, { description: 'Planned, open, closed or cancelled.' })
  state(@Parent() session: LiveSession): LiveSessionState {
    if (session.closedAt) return LiveSessionState.closed;
    if (session.cancelledAt) return LiveSessionState.cancelled;
    return session.openedAt ? LiveSessionState.open : LiveSessionState.planned;
  }

  @ResolveField(() => GroupType, { description: 'The group that meets, for its members.' })
  group(@Parent() { groupId }: LiveSession, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<unknown> {
    if (!isMember(actor, groupId)) throw new DomainError('NOT_FOUND');
    return this.groups.load(context, groupId);
  }

  @ResolveField(() => GroupType, { nullable: true, description: 'The group that meets; null for who observes the session.' })
  ownGroup(@Parent() { groupId }: LiveSession, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<unknown> | null {
    return isMember(actor, groupId) ? this.groups.load(context, groupId) : null;
  }

  @ResolveField(() => String, { description: 'Name of the group that meets, also for who observes the session.' })
  async groupName(@Parent() { groupId }: LiveSession, @Context() context: RequestContext): Promise<string> {
    return (await this.groups.load(context, groupId))!.name;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who opened it.' })
  openedBy(@Parent() session: LiveSession): Promise<unknown> | null {
    return session.openedById ? this.accounts.load(session.openedById) : null;
  }

  @ResolveField(() => ChatMessageConnection, { description: 'What was said, in order; tombstones included.' })
  async messages(@Parent() session: LiveSession, @Args() args: PageArgs): Promise<Connection<ChatMessage>> {
    return ordinalConnection(await this.repository.messages(session.id, ordinalPage(args)), session.lastOrdinal);
  }

  @ResolveField(() => [ChatMessageType], { description: 'These of its messages, in order, at most 100; others are left out.' })
  messagesById(@Parent() session: LiveSession, @Args('ids', { type: () => [ID], description: 'Ids of messages.' }) ids: string[]): Promise<ChatMessage[]> {
    return this.sessions.messagesById(session, ids);
  }

  @ResolveField(() => Int, { description: 'How many people have it open now.' })
  presentCount(@Parent() session: LiveSession): number {
    return this.presence.accountsIn(streamOf('live_session', session.id)).size;
  }

  @ResolveField(() => Int, { description: 'Ordinal up to which the viewer has read; 0 when nothing yet.' })
  async readOrdinal(@Parent() session: LiveSession, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<number> {
    return (await loader(context, readOrdinals, (ids) => this.repository.readOrdinals(accountIdOf(actor), ids)).load(session.id)) ?? 0;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() session: LiveSession, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return [...(await this.loaders.rightsOn(context, actor, session.id))];
  }
}

@Resolver(() => GroupType)
export class GroupLiveSessionsResolver {
  constructor(private readonly repository: LiveSessionsRepository) {}

  @ResolveField(() => LiveSessionConnection, { description: 'Meetings of the group, newest first; for members.' })
  async liveSessions(@Parent() group: { id: string }, @CurrentActor() actor: Actor): Promise<Connection<LiveSession>> {
    return wholeConnection(await this.repository.ofGroup(actor, group.id));
  }

  @ResolveField(() => LiveSessionType, { nullable: true, description: 'The meeting that is going on now; for members.' })
  openLiveSession(@Parent() group: { id: string }, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<LiveSession | null> {
    return loader(context, openSessions, (groupIds) => this.repository.openOf(actor, groupIds)).load(group.id);
  }
}

@Resolver(() => ViewerType)
export class ViewerLiveSessionsResolver {
  constructor(private readonly repository: LiveSessionsRepository) {}

  @ResolveField(() => LiveSessionType, { nullable: true, description: 'What the groups of the viewer do next: an open session first, else the soonest planned one.' })
  nextLiveSession(@CurrentActor() actor: Actor): Promise<LiveSession | null> {
    return this.repository.next(actor);
  }
}
