import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LiveSessionType } from '../live-session.type';

export enum RundownStep {
  next = 'next',
  back = 'back',
}
registerEnumType(RundownStep, { name: 'RundownStep', description: 'Which way a session goes.' });

@InputType({ isAbstract: true })
abstract class SeenRundownInput {
  @Field(() => ID, { description: 'The open session.' })
  liveSessionId: string;

  @Field(() => Int, { description: 'The revision that you saw.' })
  revision: number;
}

@InputType({ description: 'A step of a session to the next phase, or back.' })
export class StepRundownInput extends SeenRundownInput {
  @Field(() => RundownStep, { description: 'Which way.' })
  step: RundownStep;

  @Field(() => Boolean, { nullable: true, description: 'Goes on although people wait for their turn in a round.' })
  skipTurns?: boolean | null;
}

@InputType({ description: 'More or less time for the phase of now.' })
export class AddPhaseTimeInput extends SeenRundownInput {
  @Field(() => Int, { description: 'In seconds; below zero to drop.' })
  seconds: number;
}

@InputType({ description: 'Stops the clock of a session, or lets it run on.' })
export class PauseRundownInput extends SeenRundownInput {
  @Field({ description: 'Whether it stands still.' })
  paused: boolean;
}

@InputType({ description: 'Another order for the phases to come.' })
export class ReorderRundownInput extends SeenRundownInput {
  @Field(() => [String], { description: 'Keys of all phases to come, in their new order.' })
  keys: string[];
}

@InputType({ description: 'Who leads a session from now on.' })
export class LeadLiveSessionInput extends SeenRundownInput {
  @Field(() => ID, { description: 'A facilitator of the group.' })
  accountId: string;
}

@InputType({ description: 'Whose case is talked about.' })
export class ChooseCaseOwnerInput extends SeenRundownInput {
  @Field(() => ID, { nullable: true, description: 'A member of the group; left out: nobody.' })
  accountId?: string | null;
}

@ObjectType({ description: 'Answer to every change of a rundown.' })
export class RundownPayload {
  @Field(() => LiveSessionType, { description: 'The session as it stands now.' })
  liveSession: LiveSessionType;
}
