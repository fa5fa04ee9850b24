import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ThreadSubjectRef } from '@leerkring/contract';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { ThreadSubjectInput } from '../discussions.inputs';
import { AddThreadTemplateInput, AddThreadTemplatePayload, ArchiveThreadTemplateInput, ArchiveThreadTemplatePayload, UpdateThreadTemplateInput, UpdateThreadTemplatePayload } from './templates.inputs';
import { ThreadTemplateType } from './thread-template.type';
import { ThreadTemplates } from './thread-templates.service';

@Resolver(() => ThreadTemplateType)
export class TemplatesResolver {
  constructor(private readonly templates: ThreadTemplates) {}

  @Query(() => [ThreadTemplateType], { description: 'What a new thread about this can begin with, by name; for who may start one. They belong to the track, in whose groups they are offered too.' })
  threadTemplates(
    @CurrentActor() actor: Actor,
    @Args('subject', { type: () => ThreadSubjectInput, description: 'What the thread will be about.' }) subject: ThreadSubjectRef,
  ): Promise<ThreadTemplateType[]> {
    return this.templates.offeredFor(actor, subject);
  }

  @Mutation(() => AddThreadTemplatePayload, { description: 'Keeps a beginning of threads for a track; for its facilitators.' })
  async addThreadTemplate(@CurrentActor() actor: Actor, @Args('input') input: AddThreadTemplateInput): Promise<AddThreadTemplatePayload> {
    return { threadTemplate: await this.templates.add(actor, input) };
  }

  @Mutation(() => UpdateThreadTemplatePayload, { description: 'Changes a beginning of threads; threads that began with it stay as they are.' })
  async updateThreadTemplate(@CurrentActor() actor: Actor, @Args('input') input: UpdateThreadTemplateInput): Promise<UpdateThreadTemplatePayload> {
    return { threadTemplate: await this.templates.update(actor, input) };
  }

  @Mutation(() => ArchiveThreadTemplatePayload, { description: 'Puts a beginning of threads away: nobody is offered it any more.' })
  async archiveThreadTemplate(@CurrentActor() actor: Actor, @Args('input') input: ArchiveThreadTemplateInput): Promise<ArchiveThreadTemplatePayload> {
    return { threadTemplate: await this.templates.archive(actor, input) };
  }
}
