import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { caseStates, limits, type CaseState } from '@leerkring/contract';
import { z } from 'zod';
import { CaseFileType, CaseStateEnum } from '../case-file.type';

@ObjectType('CaseChange', { description: 'One step in the history of a case: to another state, or to another contact.' })
export class CaseChangeType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => CaseStateEnum, { nullable: true, description: 'The state before; null when the contact changed.' })
  fromState: CaseState | null;

  @Field(() => CaseStateEnum, { nullable: true, description: 'The state after; null when the contact changed.' })
  toState: CaseState | null;

  @Field({ description: 'Why, in the words of who did it; may be empty.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  madeAt: Date;
}

@InputType({ description: 'A step of a case to another state.' })
export class MoveCaseFileInput {
  @Field(() => ID, { description: 'The case.' })
  id: string;

  @Field(() => CaseStateEnum, { description: 'The state that the viewer sees it in.' })
  from: CaseState;

  @Field(() => CaseStateEnum, { description: 'The state that it goes to.' })
  to: CaseState;

  @Field({ defaultValue: '', description: 'Why, at most 500 characters; steps back and ends without lessons ask for it.' })
  reason: string;
}

@InputType({ description: 'Another contact for a case of the own municipality.' })
export class HandOverCaseFileInput {
  @Field(() => ID, { description: 'The case.' })
  id: string;

  @Field(() => ID, { nullable: true, description: 'The contact that the viewer sees; left out when there is none.' })
  fromAccountId?: string | null;

  @Field(() => ID, { description: 'Who becomes it: a member of the group for the same municipality.' })
  toAccountId: string;

  @Field({ defaultValue: '', description: 'Why; at most 500 characters.' })
  reason: string;
}

@ObjectType({ description: 'The case after a step in its history.' })
export class CaseCoursePayload {
  @Field(() => CaseFileType, { description: 'The stored case.' })
  caseFile: CaseFileType;
}

const reason = z.string().trim().max(limits.caseReason);

export const moveCaseFile = z.object({ id: z.uuid(), from: z.enum(caseStates), to: z.enum(caseStates), reason });
export const handOverCaseFile = z.object({ id: z.uuid(), fromAccountId: z.uuid().nullish().transform((id) => id ?? null), toAccountId: z.uuid(), reason });
