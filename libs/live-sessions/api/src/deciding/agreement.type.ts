import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { agreementKinds, type AgreementKind } from '@leerkring/contract';
import { LiveSessionType } from '../live-session.type';

const AgreementKindEnum = Object.fromEntries(agreementKinds.map((kind) => [kind, kind])) as { [K in AgreementKind]: K };
registerEnumType(AgreementKindEnum, { name: 'AgreementKind', description: 'Whether something is decided, or somebody does something.' });

@ObjectType('Agreement', { description: 'What a session agreed on: a decision or an action.' })
export class AgreementType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => AgreementKindEnum, { description: 'Decision or action.' })
  kind: AgreementKind;

  @Field({ description: 'What is decided, or what is to be done.' })
  text: string;

  @Field(() => String, { nullable: true, description: "Last day on which it is to be done, as '2026-12-03'; null when there is no date." })
  dueOn: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was marked as done; null while it is not.' })
  doneAt: Date | null;

  @Field(() => Int, { description: 'Goes up with every change of words, person or day.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt: Date;
}

@InputType({ description: 'A decision or an action to write down.' })
export class WriteAgreementInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => AgreementKindEnum, { description: 'Decision or action.' })
  kind: AgreementKind;

  @Field({ description: 'What is decided, or what is to be done; at most 500 characters.' })
  text: string;

  @Field(() => ID, { nullable: true, description: 'Who does it: a member of the group. For an action only, and then always.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: "Last day, as '2026-12-03', not past and at most three years ahead. For an action only." })
  dueOn?: string | null;
}

@InputType({ description: 'A decision or an action as it should be.' })
export class ChangeAgreementInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was changed; when it is no longer the latest, nothing changes.' })
  revision: number;

  @Field({ description: 'What is decided, or what is to be done; at most 500 characters.' })
  text: string;

  @Field(() => ID, { nullable: true, description: 'Who does it: a member of the group. For an action only, and then always.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: "Last day, as '2026-12-03'; another one than before is not past. For an action only." })
  dueOn?: string | null;
}

@InputType({ description: 'A decision or an action to take out.' })
export class RemoveAgreementInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@InputType({ description: 'Whether an action is done.' })
export class MarkAgreementInput {
  @Field(() => ID, { description: 'The action.' })
  id: string;

  @Field({ description: 'Whether it is done.' })
  done: boolean;
}

@ObjectType({ description: 'Answer to every change of a decision or an action.' })
export class AgreementPayload {
  @Field(() => LiveSessionType, { description: 'The session as it stands now.' })
  liveSession: LiveSessionType;
}
