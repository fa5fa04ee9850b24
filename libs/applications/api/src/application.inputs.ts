import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { applicationFields, applicationStates, commitmentParties, limits, maturities, municipalitySizes, type ApplicationField, type ApplicationState, type CommitmentParty } from '@leerkring/contract';
import { z } from 'zod';
import { ApplicationFieldEnum, ApplicationStateEnum, ApplicationType, CommitmentPartyEnum } from './application.type';

@InputType({ description: 'For which track the own municipality applies.' })
export class BeginApplicationInput {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;
}

@InputType({ description: 'What is filled in at one question.' })
export class SaveApplicationAnswerInput {
  @Field(() => ID, { description: 'The application.' })
  id: string;

  @Field(() => ApplicationFieldEnum, { description: 'The question.' })
  field: ApplicationField;

  @Field({
    description:
      'The answer; empty takes it out. `instrument`: id of a taxonomy term; `maturity`: `starting`, `struggling`, `running`; `size`: `small`, `medium`, `large`; `joint`: `yes`, `no`; `contact`: id of the own account; the others: words.',
  })
  value: string;

  @Field(() => Int, { description: 'The revision of the answer that the viewer sees; 0 when there is none.' })
  revision: number;
}

@InputType({ description: 'A step of an application to another state.' })
export class MoveApplicationInput {
  @Field(() => ID, { description: 'The application.' })
  id: string;

  @Field(() => ApplicationStateEnum, { description: 'The state that the viewer sees it in.' })
  from: ApplicationState;

  @Field(() => ApplicationStateEnum, { description: 'The state that it goes to.' })
  to: ApplicationState;

  @Field({ defaultValue: '', description: 'Why, or how a talk or intake went; at most 2,000 characters. A no, a waiting list, a step back and passing the gate ask for it. The municipality reads it.' })
  reason: string;

  @Field(() => ID, { nullable: true, description: 'For a place in a group: which. Left out: the one where a place is kept.' })
  groupId?: string | null;
}

@InputType({ description: 'For whom one commits oneself, or takes that back.' })
export class CommitmentInput {
  @Field(() => ID, { description: 'The application.' })
  id: string;

  @Field(() => CommitmentPartyEnum, { description: 'The party.' })
  party: CommitmentParty;
}

@ObjectType({ description: 'The application after a change.' })
export class ApplicationPayload {
  @Field(() => ApplicationType, { description: 'The stored application.' })
  application: ApplicationType;
}

export const beginApplication = z.object({ trackId: z.uuid() });
export const saveAnswer = z.object({ id: z.uuid(), field: z.enum(applicationFields), value: z.string().trim().max(limits.applicationText), revision: z.int().min(0) });
export const moveApplication = z.object({ id: z.uuid(), from: z.enum(applicationStates), to: z.enum(applicationStates), reason: z.string().trim().max(limits.applicationReason), groupId: z.uuid().nullish().transform((id) => id ?? null) });
export const commitment = z.object({ id: z.uuid(), party: z.enum(commitmentParties) });

/** What each question takes; whether an instrument or a contact is there, the service looks. Empty is always good. */
export const answers: Record<ApplicationField, z.ZodType<string>> = {
  instrument: z.uuid(),
  maturity: z.enum(maturities),
  size: z.enum(municipalitySizes),
  project: z.string().max(limits.applicationText),
  joint: z.enum(['yes', 'no']),
  joint_reason: z.string().max(limits.applicationJoint),
  learning: z.string().max(limits.applicationText),
  contact: z.uuid(),
};
