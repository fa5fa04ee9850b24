import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { z } from 'zod';
import { DocumentVersionType } from '../case-file.type';

@ObjectType('ReadRequest', { description: 'A municipality asks who reads a version to say so.' })
export class ReadRequestType {
  @Field(() => GraphQLISODateTime, { description: 'When it asked.' })
  askedAt: Date;

  @Field(() => String, { nullable: true, description: 'The last day on which it is asked for, as 2026-12-03.' })
  dueOn: string | null;
}

@ObjectType('ReadConfirmation', { description: 'A member of the group of the case said to have read a version.' })
export class ReadConfirmationType {
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  confirmedAt: Date;
}

@ObjectType('ReadersElsewhere', { description: 'How many people of one municipality, outside the group of the case, said to have read a version.' })
export class ReadersElsewhereType {
  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@InputType({ description: 'A version whose readers are asked to say that they read it.' })
export class AskReadingInput {
  @Field(() => ID, { description: 'The version.' })
  versionId: string;

  @Field(() => String, { nullable: true, description: 'The last day on which it is asked for, as 2026-12-03; left out: no last day.' })
  dueOn?: string | null;
}

@InputType({ description: 'One version.' })
export class ReadingInput {
  @Field(() => ID, { description: 'The version.' })
  versionId: string;
}

@ObjectType({ description: 'The version, with what is asked of its readers now.' })
export class ReadRequestPayload {
  @Field(() => DocumentVersionType, { description: 'The version.' })
  documentVersion: DocumentVersionType;
}

export const receiptBounds = {
  ask: z.object({ versionId: z.uuid(), dueOn: z.iso.date().nullish().transform((day) => day ?? null) }),
  one: z.object({ versionId: z.uuid() }),
};
