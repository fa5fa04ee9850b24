import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { attendanceAnswers, meetingKinds, type AttendanceAnswer, type MeetingKind, type OwnFormatMark, type SessionFormat } from '@leerkring/contract';
import { OwnFormatMarkType, SessionFormatEnum } from '../running/rundown.type';

export const MeetingKindEnum = Object.fromEntries(meetingKinds.map((kind) => [kind, kind])) as { [K in MeetingKind]: K };
registerEnumType(MeetingKindEnum, { name: 'MeetingKind', description: 'What a meeting is in the year of its group: its start, an exchange, its closing, or anything else.' });

export const AttendanceAnswerEnum = Object.fromEntries(attendanceAnswers.map((answer) => [answer, answer])) as { [A in AttendanceAnswer]: A };
registerEnumType(AttendanceAnswerEnum, { name: 'AttendanceAnswer', description: 'Whether somebody comes.' });

@ObjectType('Meeting', { description: 'A planned moment at which a learning group meets. It has one live session, with the same id.' })
export class MeetingType {
  @Field(() => ID, { description: 'Its id, which is that of its live session too.' })
  id: string;

  @Field(() => Int, { description: 'Head of the stream `live_session:<id>`, no later than the rest of the answer: open the stream after it.' })
  head: number;

  @Field(() => Int, { description: 'Counts its changes: who changes it says which one they saw.' })
  revision: number;

  @Field(() => MeetingKindEnum, { description: 'What it is in the year of the group.' })
  kind: MeetingKind;

  @Field({ description: 'What it is about.' })
  title: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt: Date;

  @Field(() => String, { nullable: true, description: 'Where people meet.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'Where people meet on the web; an https address.' })
  link: string | null;

  @Field({ description: 'What is expected of who comes, as Markdown; may be empty.' })
  preparation: string;

  @Field(() => SessionFormatEnum, { description: 'How its live session is held; of an own format: what that was copied from.' })
  format: SessionFormat;

  @Field(() => OwnFormatMarkType, { nullable: true, description: 'The own format that its session will be opened with, as that stands now; of one that was opened: as it was then.' })
  ownFormat: OwnFormatMark | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its facilitators last changed it.' })
  changedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was called off.' })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was changed or called off, the last time.' })
  reason: string | null;
}

@ObjectType('Attendance', { description: 'Whether a member of the group comes to a meeting.' })
export class AttendanceType {
  @Field(() => ID, { description: 'Account of the member.' })
  accountId: string;

  @Field(() => AttendanceAnswerEnum, { description: 'What they answered.' })
  answer: AttendanceAnswer;

  @Field({ description: 'What they said with it; may be empty.' })
  note: string;

  @Field(() => GraphQLISODateTime, { description: 'When they last answered.' })
  answeredAt: Date;
}
