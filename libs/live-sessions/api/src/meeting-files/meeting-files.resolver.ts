import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isMember } from '@leerkring/groups/api';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { MeetingPayload } from '../meetings/meeting.inputs';
import { MeetingType } from '../meetings/meeting.type';
import type { SeenMeeting } from '../meetings/meetings.repository';
import { MeetingsService } from '../meetings/meetings.service';
import type { MeetingFile } from './meeting-file.entity';
import { MeetingFileType, RemoveMeetingFileInput } from './meeting-file.type';
import { MeetingFilesRepository } from './meeting-files.repository';
import { MeetingFilesService } from './meeting-files.service';

const files = loaderKey<MeetingFile[]>('files of meetings');

@Resolver(() => MeetingType)
export class MeetingFilesResolver {
  constructor(
    private readonly service: MeetingFilesService,
    private readonly meetings: MeetingsService,
    private readonly repository: MeetingFilesRepository,
  ) {}

  @ResolveField(() => [MeetingFileType], { description: 'Files that go with it, in the order in which they were added, at most 20; for members.' })
  async files(@Parent() meeting: SeenMeeting, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<MeetingFile[]> {
    if (!isMember(actor, meeting.groupId)) return [];
    return (await loader(context, files, (ids) => this.repository.ofMeetings(ids)).load(meeting.id)) ?? [];
  }

  @Mutation(() => MeetingPayload, { description: 'Takes a file away from its meeting, for everybody.' })
  async removeMeetingFile(@CurrentActor() actor: Actor, @Args('input') input: RemoveMeetingFileInput): Promise<{ meeting: SeenMeeting }> {
    return { meeting: await this.meetings.get(actor, await this.service.remove(actor, input)) };
  }
}
