import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ThreadType } from '@leerkring/discussions/api';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, accountIdOf, type Actor } from '@leerkring/platform/api';
import { ModerationService } from './moderation.service';
import { DismissReportInput, DismissReportPayload, OwnReportType, ReportPostInput, ReportPostPayload, ReportedPostType, UpholdReportInput, UpholdReportPayload } from './report.type';

/** What moderation adds to the signed-in person: the queue of who facilitates. */
@Resolver(() => ViewerType)
export class ModerationResolver {
  constructor(private readonly moderation: ModerationService) {}

  @ResolveField(() => Int, { nullable: true, description: 'How many reported posts wait for the viewer; null for who facilitates nothing.' })
  openReportCount(@CurrentActor() actor: Actor): Promise<number | null> {
    return this.moderation.openCount(actor);
  }

  @ResolveField(() => [ReportedPostType], { description: 'Posts with open reports that the viewer may settle, oldest report first, of at most 100 reports.' })
  openReports(@CurrentActor() actor: Actor): Promise<ReportedPostType[]> {
    return this.moderation.open(actor);
  }

  @ResolveField(() => [ReportedPostType], { description: 'The posts of the last 20 reports that were settled where the viewer facilitates.' })
  settledReports(@CurrentActor() actor: Actor): Promise<ReportedPostType[]> {
    return this.moderation.settled(actor);
  }

  @Mutation(() => ReportPostPayload, { description: 'Tells the facilitators of its thread that a post should not stand there.' })
  async reportPost(@CurrentActor() actor: Actor, @Args('input') input: ReportPostInput): Promise<ReportPostPayload> {
    return { reportId: await this.moderation.report(actor, input) };
  }

  @Mutation(() => UpholdReportPayload, { description: 'Hides a reported post, which settles all of its open reports.' })
  async upholdReport(@CurrentActor() actor: Actor, @Args('input') input: UpholdReportInput): Promise<UpholdReportPayload> {
    await this.moderation.uphold(actor, input);
    return { viewer: { accountId: accountIdOf(actor) } };
  }

  @Mutation(() => DismissReportPayload, { description: 'Leaves a reported post, which settles all of its open reports.' })
  async dismissReport(@CurrentActor() actor: Actor, @Args('input') input: DismissReportInput): Promise<DismissReportPayload> {
    await this.moderation.dismiss(actor, input);
    return { viewer: { accountId: accountIdOf(actor) } };
  }
}

/** What moderation adds to a thread. */
@Resolver(() => ThreadType)
export class ThreadReportsResolver {
  constructor(private readonly moderation: ModerationService) {}

  @ResolveField(() => [OwnReportType], { description: 'What the viewer reported in it.' })
  viewerReports(@CurrentActor() actor: Actor, @Parent() thread: ThreadType): Promise<OwnReportType[]> {
    return this.moderation.own(actor, thread.id);
  }
}
