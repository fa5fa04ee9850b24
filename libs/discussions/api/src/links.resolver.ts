import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { LanguageArgs } from '@leerkring/tracks/api';
import { LinksService } from './links.service';
import { BacklinkType, LinkTitleType } from './links.type';

@Resolver()
export class LinksResolver {
  constructor(private readonly links: LinksService) {}

  @Query(() => [LinkTitleType], { description: 'Titles of pages of this site, at most 50, in the order of the paths.' })
  linkTitles(
    @CurrentActor() actor: Actor,
    @Args('paths', { type: () => [String], description: 'Addresses within this site.' }) paths: string[],
    @Args() { language }: LanguageArgs,
  ): Promise<LinkTitleType[]> {
    return this.links.titlesOf(actor, paths, language);
  }

  @Query(() => [BacklinkType], { description: 'Posts in threads that the viewer may read which link to this page, newest first, at most 20.' })
  backlinks(@CurrentActor() actor: Actor, @Args('path', { description: 'Address within this site.' }) path: string): Promise<BacklinkType[]> {
    return this.links.to(actor, path);
  }
}
