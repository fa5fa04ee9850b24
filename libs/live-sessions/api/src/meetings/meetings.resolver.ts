import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { GroupType, GroupsLoader, isMember } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, DomainError, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsLoaders } from '../live-sessions.loaders';
import { LiveSessionsService } from '../live-sessions.service';
import type { Attendance } from './meeting.entity';
import { CancelMeetingInput, ChangeMeetingInput, MeetingPayload, PlanMeetingInput, SetAttendanceInput } from './meeting.inputs';
import { AttendanceType, MeetingType } from './meeting.type';
import { MeetingsRepository, type SeenMeeting } from './meetings.repository';
import { MeetingsService } from './meetings.service';

const meetings = loaderKey<SeenMeeting>('meetings of live sessions');
const answers = loaderKey<Attendance[]>('attendances of meetings');

type Answer = Promise<{ meeting: SeenMeeting }>;

@Resolver(() => MeetingType)
export class MeetingsResolver {
  constructor(
    private readonly service: MeetingsService,
    private readonly sessions: LiveSessionsService,
    private readonly repository: MeetingsRepository,
    private readonly loaders: LiveSessionsLoaders,
    private readonly groups: GroupsLoader,
  ) {}

  @Query(() => MeetingType, { description: 'One meeting, for members of its group.' })
  meeting(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<SeenMeeting> {
    return this.service.get(actor, id);
  }

  @Mutation(() => MeetingPayload, { description: 'Puts a meeting in the year of the group.' })
  async planMeeting(@CurrentActor() actor: Actor, @Args('input') input: PlanMeetingInput): Answer {
    return { meeting: await this.service.plan(actor, input) };
  }

  @Mutation(() => MeetingPayload, { description: 'Changes what a meeting is, when and where.' })
  async changeMeeting(@CurrentActor() actor: Actor, @Args('input') input: ChangeMeetingInput): Answer {
    return { meeting: await this.service.change(actor, input) };
  }

  @Mutation(() => MeetingPayload, { description: 'Calls a meeting off, with the reason.' })
  async cancelMeeting(@CurrentActor() actor: Actor, @Args('input') input: CancelMeetingInput): Answer {
    return { meeting: await this.service.cancel(actor, input) };
  }

  @Mutation(() => MeetingPayload, { description: 'Says whether the viewer comes to a meeting.' })
  async setAttendance(@CurrentActor() actor: Actor, @Args('input') input: SetAttendanceInput): Answer {
    return { meeting: await this.service.attend(actor, input) };
  }

  @ResolveField(() => LiveSessionType, { description: 'Its live room.' })
  liveSession(@Parent() meeting: SeenMeeting, @CurrentActor() actor: Actor): Promise<LiveSession> {
    return this.sessions.get(actor, meeting.id);
  }

  @ResolveField(() => GroupType, { description: 'The group that meets, for its members.' })
  group(@Parent() { groupId }: SeenMeeting, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<unknown> {
    if (!isMember(actor, groupId)) throw new DomainError('NOT_FOUND');
    return this.groups.load(context, groupId);
  }

  @ResolveField(() => [AttendanceType], { description: 'What members of the group answered; who did not is not in it. For members.' })
  async attendances(@Parent() meeting: SeenMeeting, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Attendance[]> {
    if (!isMember(actor, meeting.groupId)) return [];
    return (await loader(context, answers, (ids) => this.repository.attendances(ids)).load(meeting.id)) ?? [];
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it and its session.' })
  async viewerCan(@Parent() meeting: SeenMeeting, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return [...(await this.loaders.rightsOn(context, actor, meeting.id))];
  }
}

@Resolver(() => AttendanceType)
export class AttendancesResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { description: 'Who answered.' })
  account(@Parent() attendance: Attendance): Promise<unknown> {
    return this.accounts.load(attendance.accountId);
  }
}

@Resolver(() => LiveSessionType)
export class LiveSessionMeetingResolver {
  constructor(private readonly repository: MeetingsRepository) {}

  @ResolveField(() => MeetingType, { nullable: true, description: 'The planned moment that it belongs to; null when it was opened without planning.' })
  meeting(@Parent() session: LiveSession, @Context() context: RequestContext): Promise<SeenMeeting | null> {
    return loader(context, meetings, (ids) => this.repository.byIds(ids)).load(session.id);
  }
}
