import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ThreadKind } from '@leerkring/contract';
import { ThreadKindEnum } from '../thread.type';

@ObjectType('ThreadTemplate', { description: 'A beginning of threads that the facilitators of a track keep.' })
export class ThreadTemplateType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'How it is called where one chooses it.' })
  name: string;

  @Field(() => ThreadKindEnum, { description: 'Kind of the threads that begin with it.' })
  kind: ThreadKind;

  @Field({ description: 'Beginning of a title; may be empty.' })
  title: string;

  @Field({ description: 'Opening words in Markdown.' })
  body: string;

  @Field(() => [ID], { description: 'Labels that such threads get: ids of words of the taxonomies.' })
  termIds: string[];

  @Field(() => Date, { nullable: true, description: 'When it was put away; null: it is offered.' })
  archivedAt: Date | null;
}
