import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApplicationStateEnum, CommitmentPartyEnum } from '@leerkring/applications/api';
import { applicationStates, intakeStandings, limits, overviewLimits, waitedOn, type ApplicationState, type CommitmentParty, type IntakeStanding, type WaitedOn } from '@leerkring/contract';
import { PageArgs, connectionOf, type Connection } from '@leerkring/platform/api';
import { TrackType, type Track } from '@leerkring/tracks/api';
import { z } from 'zod';

const enumOf = <T extends string>(values: readonly T[]): { [V in T]: V } => Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const WaitedOnEnum = enumOf(waitedOn);
export const IntakeStandingEnum = enumOf(intakeStandings);
registerEnumType(WaitedOnEnum, { name: 'WaitedOn', description: 'Who has to do something before an application goes on: the municipality, a facilitator of the track, or the programme where nobody facilitates it who may.' });
registerEnumType(IntakeStandingEnum, { name: 'IntakeStanding', description: 'Whether there was an intake.' });

@InputType({ description: 'What to look at in the overview; what is left out narrows nothing.' })
export class OverviewFilterInput {
  @Field(() => String, { nullable: true, description: 'Name in addresses of one track.' })
  trackSlug?: string | null;

  @Field(() => [ApplicationStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: ApplicationState[] | null;

  @Field(() => WaitedOnEnum, { nullable: true, description: 'Waiting for them.' })
  waitsOn?: WaitedOn | null;

  @Field(() => Int, { nullable: true, description: 'In its state for more than so many days.' })
  waitingDays?: number | null;

  @Field(() => String, { nullable: true, description: 'Of municipalities in this province.' })
  province?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only where commitments are missing.' })
  commitmentsMissing?: boolean | null;
}

/** Bounds of a filter. */
export const filtering = z.object({
  trackSlug: z.string().max(limits.title).nullish(),
  states: z.array(z.enum(applicationStates)).max(applicationStates.length).nullish(),
  waitsOn: z.enum(waitedOn).nullish(),
  waitingDays: z.number().int().min(0).max(overviewLimits.days).nullish(),
  province: z.string().max(limits.name).nullish(),
  commitmentsMissing: z.boolean().nullish(),
});

export const paging = z.object({ first: z.number().int().min(1).max(limits.page).nullish(), after: z.string().max(200).nullish() });

@ArgsType()
export class OverviewArgs {
  @Field(() => OverviewFilterInput, { nullable: true, description: 'What to look at.' })
  filter?: OverviewFilterInput | null;
}

@ArgsType()
export class OverviewPageArgs extends PageArgs {
  @Field(() => OverviewFilterInput, { nullable: true, description: 'What to look at.' })
  filter?: OverviewFilterInput | null;
}

@ObjectType('OverseenApplication', { description: 'An application among the others that the viewer looks after.' })
export class OverseenApplicationType {
  @Field(() => ID, { description: 'Id of the application.' })
  id: string;

  @Field({ description: 'Name of the municipality that applies.' })
  municipality: string;

  @Field(() => String, { nullable: true, description: 'The province that it lies in.' })
  province: string | null;

  @Field({ description: 'Name in addresses of the track.' })
  trackSlug: string;

  @Field(() => ApplicationStateEnum, { description: 'Where it stands.' })
  state: ApplicationState;

  @Field(() => GraphQLISODateTime, { description: 'When it came into this state.' })
  since: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was submitted for the first time.' })
  submittedAt: Date;

  @Field(() => WaitedOnEnum, { nullable: true, description: 'Whose move is next; null when it does not go on.' })
  waitsOn: WaitedOn | null;

  @Field(() => [CommitmentPartyEnum], { description: 'Who did not commit themselves yet; nobody when it does not go on.' })
  missing: CommitmentParty[];

  @Field({ description: 'It has a place in a group, and its case did not begin there yet.' })
  caseMissing: boolean;

  @Field(() => IntakeStandingEnum, { nullable: true, description: 'How far the intake is; null when it does not go on.' })
  intake: IntakeStanding | null;
}

export const OverseenApplicationConnection = connectionOf(OverseenApplicationType, 'OverseenApplication');

@ObjectType('StateCount', { description: 'How many applications are in a state.' })
export class StateCountType {
  @Field(() => ApplicationStateEnum, { description: 'The state.' })
  state: ApplicationState;

  @Field(() => Int, { description: 'So many.' })
  count: number;
}

@ObjectType('WaitingCount', { description: 'How many applications wait for somebody.' })
export class WaitingCountType {
  @Field(() => WaitedOnEnum, { description: 'For whom.' })
  waitsOn: WaitedOn;

  @Field(() => Int, { description: 'So many.' })
  count: number;
}

@ObjectType('OverviewTrack', { description: 'A track that the viewer looks after, and how far its applications are.' })
export class OverviewTrackType {
  @Field(() => ID, { description: 'Id of the track.' })
  id: string;

  @Field(() => TrackType, { description: 'The track.' })
  track?: Track;

  @Field(() => [StateCountType], { description: 'How many are in each state, in the order of the states; states without any are left out.' })
  states: StateCountType[];

  @Field(() => [WaitingCountType], { description: 'How many wait for whom; who is waited for by none is left out.' })
  waiting: WaitingCountType[];
}

/** The parts are asked for only when they are wanted. */
@ObjectType('ProgrammeOverview', { description: 'What the viewer looks after: the applications of the own tracks, or for the programme of all of them; never those of the own municipality.' })
export class ProgrammeOverviewType {
  @Field(() => [OverviewTrackType], { description: 'The tracks, whatever the filter.' })
  tracks?: OverviewTrackType[];

  @Field(() => [String], { description: 'The provinces that their municipalities lie in.' })
  provinces?: string[];

  @Field(() => OverseenApplicationConnection, { description: 'Applications, the one that waits longest first; those that do not go on are last.' })
  applications?: Connection<OverseenApplicationType>;
}
