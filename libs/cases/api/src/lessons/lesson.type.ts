import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { lessonKinds, limits, type LessonKind } from '@leerkring/contract';
import { z } from 'zod';
import { CaseFileType } from '../case-file.type';
import { SessionWordsInput, sessionWords } from '../session-words';

const LessonKindEnum: { [K in LessonKind]: K } = { success_factor: 'success_factor', pitfall: 'pitfall' };
registerEnumType(LessonKindEnum, { name: 'LessonKind', description: 'Whether a lesson says what helped, or what to look out for.' });

@ObjectType('Lesson', { description: 'What a case taught: a draft, or ready. Its group reads it.' })
export class LessonType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => LessonKindEnum, { description: 'Whether it says what helped, or what to look out for.' })
  kind: LessonKind;

  @Field({ description: 'The lesson in a sentence.' })
  title: string;

  @Field({ description: 'How it was.' })
  situation: string;

  @Field({ description: 'What was done.' })
  action: string;

  @Field({ description: 'What came of it.' })
  effect: string;

  @Field(() => ID, { nullable: true, description: 'The live session whose words it takes along by reference; ask `excerpt` for them.' })
  liveSessionId: string | null;

  @Field(() => Int, { description: 'Goes up with every change; say it when you change it.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last changed.' })
  changedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when it is ready; null while it is a draft.' })
  readyAt: Date | null;
}

@InputType({ description: 'A new lesson of a case.' })
export class DraftLessonInput {
  @Field(() => ID, { description: 'The case.' })
  caseFileId: string;

  @Field(() => LessonKindEnum, { description: 'Whether it says what helped, or what to look out for.' })
  kind: LessonKind;

  @Field({ description: 'The lesson in a sentence; at most 200 characters.' })
  title: string;

  @Field({ description: 'How it was; at most 2,000 characters, and perhaps empty in a draft.' })
  situation: string;

  @Field({ description: 'What was done; at most 2,000 characters, and perhaps empty in a draft.' })
  action: string;

  @Field({ description: 'What came of it; at most 2,000 characters, and perhaps empty in a draft.' })
  effect: string;

  @Field(() => SessionWordsInput, { nullable: true, description: 'Messages of a live session that go along by reference.' })
  sessionWords?: SessionWordsInput | null;

  @Field(() => ID, { description: 'UUID made by the client; a repeat stores nothing.' })
  clientId: string;
}

@InputType({ description: 'Other words for a lesson.' })
export class ChangeLessonInput {
  @Field(() => ID, { description: 'The lesson.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;

  @Field(() => LessonKindEnum, { description: 'Whether it says what helped, or what to look out for.' })
  kind: LessonKind;

  @Field({ description: 'The lesson in a sentence; at most 200 characters.' })
  title: string;

  @Field({ description: 'How it was; at most 2,000 characters, and perhaps empty in a draft.' })
  situation: string;

  @Field({ description: 'What was done; at most 2,000 characters, and perhaps empty in a draft.' })
  action: string;

  @Field({ description: 'What came of it; at most 2,000 characters, and perhaps empty in a draft.' })
  effect: string;
}

@InputType({ description: 'A lesson that is ready.' })
export class FinishLessonInput {
  @Field(() => ID, { description: 'The lesson.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;
}

@InputType({ description: 'A lesson.' })
export class LessonInput {
  @Field(() => ID, { description: 'The lesson.' })
  id: string;
}

@ObjectType({ description: 'The case with its lessons as they are now.' })
export class LessonsPayload {
  @Field(() => CaseFileType, { description: 'The case.' })
  caseFile: CaseFileType;
}

const part = z.string().trim().max(limits.lessonPart);
const words = { kind: z.enum(lessonKinds), title: z.string().trim().min(1).max(limits.title), situation: part, action: part, effect: part };

export const draftLesson = z.object({ caseFileId: z.uuid(), clientId: z.uuid(), sessionWords, ...words });
export const changeLesson = z.object({ id: z.uuid(), revision: z.int().min(1), ...words });
export const ofRevision = z.object({ id: z.uuid(), revision: z.int().min(1) });
export const ofLesson = z.object({ id: z.uuid() });
