import type { ThreadSubjectRef } from '@leerkring/contract';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType } from '@leerkring/identity/api';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { ThreadSubjectInput } from './discussions.inputs';
import { MentionsService } from './mentions.service';
import type { Thread } from './thread.entity';
import { ThreadType } from './thread.type';

@Resolver(() => ThreadType)
export class ThreadPeopleResolver {
  constructor(private readonly mentions: MentionsService) {}

  @ResolveField(() => [AccountType], { description: 'People who can be mentioned in it: they may read it and sit in a group with the viewer.' })
  mentionable(
    @CurrentActor() actor: Actor,
    @Parent() thread: Thread,
    @Args('search', { description: 'Beginning of one of the words of a name.' }) search: string,
    @Args('first', { type: () => Int, defaultValue: 8, description: 'At most so many, no more than 8.' }) first: number,
  ): Promise<AccountType[]> {
    return this.mentions.mentionable(actor, thread, { search, first });
  }

  @Query(() => [AccountType], { description: 'People who can be mentioned in a thread that is still to be started: they may read it and sit in a group with the viewer.' })
  mentionableAbout(
    @CurrentActor() actor: Actor,
    @Args('subject', { type: () => ThreadSubjectInput, description: 'What the thread will be about.' }) subject: ThreadSubjectRef,
    @Args('search', { description: 'Beginning of one of the words of a name.' }) search: string,
    @Args('first', { type: () => Int, defaultValue: 8, description: 'At most so many, no more than 8.' }) first: number,
  ): Promise<AccountType[]> {
    return this.mentions.mentionableAbout(actor, subject, { search, first });
  }
}
