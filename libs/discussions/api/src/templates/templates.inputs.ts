import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits, threadKinds, type ThreadKind } from '@leerkring/contract';
import { z } from 'zod';
import { termIdsInput } from '../thread-fields';
import { ThreadKindEnum } from '../thread.type';
import { ThreadTemplateType } from './thread-template.type';

@InputType({ description: 'A new beginning of threads in a track, of which there are at most 20.' })
export class AddThreadTemplateInput {
  @Field(() => ID, { description: 'The track in whose groups it is offered.' })
  trackId: string;

  @Field({ description: 'How it is called where one chooses it, at most 120 characters; no other of the track is called so.' })
  name: string;

  @Field(() => ThreadKindEnum, { description: 'Kind of the threads that begin with it.' })
  kind: ThreadKind;

  @Field({ defaultValue: '', description: 'Beginning of a title, at most 200 characters; may be empty.' })
  title: string;

  @Field({ description: 'Opening words in Markdown, at most 4000 characters.' })
  body: string;

  @Field(() => [ID], { defaultValue: [], description: 'Labels that such threads get, at most eight.' })
  termIds: string[];
}

@InputType({ description: 'A beginning of threads as it is to be from now on.' })
export class UpdateThreadTemplateInput {
  @Field(() => ID, { description: 'The template.' })
  id: string;

  @Field({ description: 'How it is called where one chooses it, at most 120 characters; no other of the track is called so.' })
  name: string;

  @Field(() => ThreadKindEnum, { description: 'Kind of the threads that begin with it.' })
  kind: ThreadKind;

  @Field({ defaultValue: '', description: 'Beginning of a title, at most 200 characters; may be empty.' })
  title: string;

  @Field({ description: 'Opening words in Markdown, at most 4000 characters.' })
  body: string;

  @Field(() => [ID], { defaultValue: [], description: 'Labels that such threads get, at most eight.' })
  termIds: string[];
}

@InputType({ description: 'A beginning of threads that nobody is offered any more.' })
export class ArchiveThreadTemplateInput {
  @Field(() => ID, { description: 'The template.' })
  id: string;
}

@ObjectType({ description: 'The new template.' })
export class AddThreadTemplatePayload {
  @Field({ description: 'The template.' })
  threadTemplate: ThreadTemplateType;
}

@ObjectType({ description: 'The changed template.' })
export class UpdateThreadTemplatePayload {
  @Field({ description: 'The template as it is now.' })
  threadTemplate: ThreadTemplateType;
}

@ObjectType({ description: 'The template that was put away.' })
export class ArchiveThreadTemplatePayload {
  @Field({ description: 'The template as it is now.' })
  threadTemplate: ThreadTemplateType;
}

const content = {
  name: z.string().trim().min(1).max(limits.name),
  kind: z.enum(threadKinds),
  title: z.string().trim().max(limits.title),
  body: z.string().trim().min(1).max(limits.templateBody),
  termIds: termIdsInput,
};

export const newTemplate = z.object({ trackId: z.uuid(), ...content });
export const changedTemplate = z.object({ id: z.uuid(), ...content });
export const ofTemplate = z.object({ id: z.uuid() });
