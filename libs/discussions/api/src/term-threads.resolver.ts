import { Args, ArgsType, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type Connection } from '@leerkring/platform/api';
import { TaxonomyTermType, type TaxonomyTerm } from '@leerkring/tracks/api';
import { DiscussionsService } from './discussions.service';
import { ThreadConnection, type ThreadType } from './thread.type';

@ArgsType()
class TermThreadsArgs {
  @Field(() => Int, { nullable: true, description: 'The first so many threads; at most 100.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only threads after this cursor.' })
  after?: string;
}

/** What discussions adds to a word of the taxonomies. */
@Resolver(() => TaxonomyTermType)
export class TermThreadsResolver {
  constructor(private readonly discussions: DiscussionsService) {}

  @ResolveField(() => ThreadConnection, { description: 'Threads with it as a tag that the viewer may read, newest activity first.' })
  threads(@CurrentActor() actor: Actor, @Parent() term: TaxonomyTerm, @Args() args: TermThreadsArgs): Promise<Connection<ThreadType>> {
    return this.discussions.threadsWith(actor, term.id, args);
  }
}
