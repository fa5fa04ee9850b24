import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ThreadSubjectType } from '@leerkring/contract';
import { GroupsLoader } from '@leerkring/groups/api';
import { LanguageArgs } from '@leerkring/tracks/api';
import { Titles, loader, loaderKey, type RequestContext, type Title } from '@leerkring/platform/api';
import { ThreadSubjectObject } from './thread.type';

const titlesOfSubjects = loaderKey<Title>('titles of subjects');

/** What a thread is about, as it is called now. */
@Resolver(() => ThreadSubjectObject)
export class ThreadSubjectResolver {
  constructor(
    private readonly titles: Titles,
    private readonly groups: GroupsLoader,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'Its title now; null for who may not read it.' })
  async title(@Parent() subject: ThreadSubjectObject, @Args() { language }: LanguageArgs, @Context() context: RequestContext): Promise<string | null> {
    return (await this.titleOf(subject, context))?.[language] ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Its name in addresses; null for who may not read it.' })
  async slug(@Parent() subject: ThreadSubjectObject, @Context() context: RequestContext): Promise<string | null> {
    return (await this.titleOf(subject, context))?.slug ?? null;
  }

  private async titleOf({ type, id }: ThreadSubjectObject, context: RequestContext): Promise<Title | null> {
    if (type !== 'group') return loader(context, titlesOfSubjects, (keys) => this.titles.visibleTo(context.actor, keys.map(refOf))).load(`${type}:${id}`);
    // Only members read threads about their group, and the page has it at hand.
    const group = await this.groups.load(context, id);
    return group && { nl: group.name, en: group.name, slug: id };
  }
}

function refOf(key: string): { type: ThreadSubjectType; id: string } {
  const [type, id] = key.split(':') as [ThreadSubjectType, string];
  return { type, id };
}
