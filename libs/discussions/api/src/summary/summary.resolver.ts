import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { ThreadType } from '../thread.type';
import { Summaries } from './summary.service';
import { ThreadSummaryType } from './thread-summary.type';

@Resolver(() => ThreadType)
export class SummaryResolver {
  constructor(private readonly summaries: Summaries) {}

  @ResolveField(() => ThreadSummaryType, { description: 'What stands out in it; asked for apart from its posts, and not in lists.' })
  summary(@CurrentActor() actor: Actor, @Parent() thread: ThreadType): Promise<ThreadSummaryType> {
    return this.summaries.of(actor, thread);
  }
}
