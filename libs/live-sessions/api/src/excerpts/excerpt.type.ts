import { excerptPlaces, type ExcerptPlaceType } from '@leerkring/contract';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ChatMessageType } from '../live-session.type';

export const ExcerptPlaceTypeEnum = Object.fromEntries(excerptPlaces.map((type) => [type, type])) as { [T in ExcerptPlaceType]: T };
registerEnumType(ExcerptPlaceTypeEnum, { name: 'ExcerptPlaceType', description: 'What can show words of the chat of a live session by reference.' });

@ObjectType('Excerpt', { description: 'Messages of the chat of a live session that are shown elsewhere by reference.' })
export class ExcerptType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ExcerptPlaceTypeEnum, { description: 'What shows it.' })
  placeType: ExcerptPlaceType;

  @Field(() => ID, { description: 'Id of what shows it.' })
  placeId: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  madeAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when each author can take their own words out of it.' })
  objectionsUntil: Date;

  @Field(() => [ChatMessageType], { description: 'The messages that still have their words, in the order of the chat.' })
  messages: ChatMessageType[];

  @Field(() => Int, { description: 'How many messages are left out, because their words are gone; nothing tells why.' })
  leftOut: number;

  @Field({ description: 'Whether the viewer said something in it and can still take that out, or put it back.' })
  viewerMayObject: boolean;

  @Field({ description: 'Whether the viewer took their words out of it.' })
  viewerObjected: boolean;
}

@ObjectType('ExcerptMark', { description: 'Where words of a live session go on.' })
export class ExcerptMarkType {
  @Field(() => ID, { description: 'Id of the excerpt.' })
  id: string;

  @Field(() => ExcerptPlaceTypeEnum, { description: 'What shows it.' })
  placeType: ExcerptPlaceType;

  @Field(() => ID, { description: 'Id of what shows it.' })
  placeId: string;

  @Field({ description: 'Title of the thread or lesson, or of the case of a note.' })
  title: string;

  @Field({ description: 'Its name in addresses; of a note or a lesson the id of its case.' })
  slug: string;

  @Field(() => [ID], { description: 'The messages that it shows, in the order of the chat.' })
  messageIds: string[];
}

@InputType({ description: 'An excerpt with words of the viewer.' })
export class ExcerptInput {
  @Field(() => ID, { description: 'The excerpt.' })
  id: string;
}

@ObjectType({ description: 'Answer to an objection against an excerpt, or to one that is taken back.' })
export class ExcerptPayload {
  @Field(() => ExcerptType, { description: 'The excerpt as it is now.' })
  excerpt: ExcerptType;
}
