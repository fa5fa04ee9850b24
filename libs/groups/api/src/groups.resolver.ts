import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GroupRole, Permission } from '@leerkring/contract';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, PageArgs, PermissionScalar, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { TrackType, TracksLoader, type Track } from '@leerkring/tracks/api';
import type { GroupInvitation } from './group-invitation.entity';
import { ArchiveGroupInput, ArchiveGroupPayload, CreateGroupInput, CreateGroupPayload, ReopenGroupInput, ReopenGroupPayload, UpdateGroupInput, UpdateGroupPayload } from './group.inputs';
import { GroupConnection, GroupInvitationType, GroupRoleEnum, GroupType, MembershipConnection } from './group.type';
import { GroupsLoader } from './groups.loader';
import type { GroupWithHead } from './groups.repository';
import { GroupsService } from './groups.service';
import type { Membership } from './membership.entity';
import { MembershipsService } from './memberships.service';

@Resolver(() => GroupType)
export class GroupsResolver {
  constructor(
    private readonly groups: GroupsService,
    private readonly memberships: MembershipsService,
    private readonly tracks: TracksLoader,
  ) {}

  @Query(() => GroupType, { description: 'One learning group.' })
  group(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<GroupWithHead> {
    return this.groups.byId(actor, id);
  }

  @Mutation(() => CreateGroupPayload, { description: 'Makes a learning group in a track, without members yet.' })
  createGroup(@CurrentActor() actor: Actor, @Args('input', { description: 'The new group.' }) input: CreateGroupInput): Promise<CreateGroupPayload> {
    return this.groups.create(actor, input);
  }

  @Mutation(() => UpdateGroupPayload, { description: 'Changes the name and purpose of a group.' })
  updateGroup(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The group with its new words.' }) input: UpdateGroupInput,
  ): Promise<UpdateGroupPayload> {
    return this.groups.update(actor, input);
  }

  @Mutation(() => ArchiveGroupPayload, { description: 'Archives a group: its members can read everything and write nothing any more.' })
  archiveGroup(@CurrentActor() actor: Actor, @Args('input', { description: 'The group.' }) input: ArchiveGroupInput): Promise<ArchiveGroupPayload> {
    return this.groups.archive(actor, input);
  }

  @Mutation(() => ReopenGroupPayload, { description: 'Takes a group out of the archive: its members can write again.' })
  reopenGroup(@CurrentActor() actor: Actor, @Args('input', { description: 'The group.' }) input: ReopenGroupInput): Promise<ReopenGroupPayload> {
    return this.groups.reopen(actor, input);
  }

  @ResolveField(() => TrackType, { description: 'The track that it belongs to.' })
  track(@Parent() group: GroupWithHead, @Context() context: RequestContext): Promise<Track | null> {
    return this.tracks.load(context, group.trackId);
  }

  @ResolveField(() => MembershipConnection, { description: 'Who sits in it, in order of joining; 100 when nothing is asked.' })
  members(@Parent() group: GroupWithHead, @Args() page: PageArgs): Promise<Connection<Membership>> {
    return this.memberships.page(group.id, page);
  }

  @ResolveField(() => [GroupInvitationType], { description: 'Seats that wait for invited people; empty for those who may not add members.' })
  invitations(@CurrentActor() actor: Actor, @Parent() group: GroupWithHead): Promise<GroupInvitation[]> {
    return this.memberships.invitationsOf(actor, group.id);
  }

  @ResolveField(() => GroupRoleEnum, { nullable: true, description: 'What the viewer is in it; null for somebody who sees it from outside.' })
  viewerRole(@CurrentActor() actor: Actor, @Parent() group: GroupWithHead): GroupRole | null {
    return this.groups.viewerRole(actor, group.id);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do here.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() group: GroupWithHead): Promise<Permission[]> {
    return this.groups.viewerCan(actor, group.id);
  }
}

@Resolver(() => ViewerType)
export class ViewerGroupsResolver {
  constructor(private readonly service: GroupsService) {}

  @ResolveField(() => GroupConnection, { description: 'Groups that the viewer sits in, by name.' })
  groups(@CurrentActor() actor: Actor): Promise<Connection<GroupWithHead>> {
    return this.service.own(actor);
  }
}

@Resolver(() => TrackType)
export class TrackGroupsResolver {
  constructor(private readonly loader: GroupsLoader) {}

  @ResolveField(() => [GroupType], { description: 'Its groups, as far as the viewer may see them.' })
  groups(@Parent() track: Track, @Context() context: RequestContext): Promise<GroupWithHead[]> {
    return this.loader.ofTrack(context, track.id);
  }

  @ResolveField(() => Int, { description: 'How many groups are at work in it.' })
  async groupCount(@Parent() track: Track, @Context() context: RequestContext): Promise<number> {
    return (await this.loader.countsOfTrack(context, track.id)).groups;
  }

  @ResolveField(() => Int, { description: 'How many municipalities take part in those groups.' })
  async municipalityCount(@Parent() track: Track, @Context() context: RequestContext): Promise<number> {
    return (await this.loader.countsOfTrack(context, track.id)).municipalities;
  }
}
