import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType, GroupsLoader } from '@leerkring/groups/api';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, type Actor, type RequestContext } from '@leerkring/platform/api';
import { DiscussionsService } from './discussions.service';
import { GroupNewsType } from './group-news.type';

/** What discussions adds to the signed-in person: home in one request. */
@Resolver(() => ViewerType)
export class ViewerNewsResolver {
  constructor(private readonly discussions: DiscussionsService) {}

  @ResolveField(() => [GroupNewsType], { description: 'Every group that the viewer sits in, the one with the newest unread post first.' })
  news(@CurrentActor() actor: Actor): Promise<GroupNewsType[]> {
    return this.discussions.news(actor);
  }
}

@Resolver(() => GroupNewsType)
export class GroupNewsResolver {
  constructor(private readonly groups: GroupsLoader) {}

  @ResolveField(() => GroupType, { description: 'The learning group.' })
  group(@Parent() news: GroupNewsType, @Context() context: RequestContext): Promise<GroupType | null> {
    return this.groups.load(context, news.groupId);
  }
}
