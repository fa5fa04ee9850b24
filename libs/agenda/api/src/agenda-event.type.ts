import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { agendaEventStates, agendaEventTypes, seriesSteps, type AgendaEventState, type AgendaEventType, type MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { connectionOf } from '@leerkring/platform/api';

const enumOf = <T extends string>(values: readonly T[]): { [V in T]: V } => Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const AgendaEventTypeEnum = enumOf(agendaEventTypes);
export const AgendaEventStateEnum = enumOf(agendaEventStates);
export const SeriesStepEnum = enumOf(seriesSteps);

registerEnumType(AgendaEventTypeEnum, { name: 'AgendaEventType', description: 'What an event of the agenda is.' });
registerEnumType(AgendaEventStateEnum, { name: 'AgendaEventState', description: 'Where an event stands, from proposal to publication.' });
registerEnumType(SeriesStepEnum, { name: 'SeriesStep', description: 'How often an event of a series comes.' });

@ObjectType('AgendaEvent', { description: 'Something that is held: for everybody, or found by the members of one group only.' })
export class AgendaEventView {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => AgendaEventTypeEnum, { description: 'What it is.' })
  type: AgendaEventType;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'What it is about, in short; plain text.' })
  summary: string;

  @Field({ description: 'What it is about, as Markdown; may be empty.' })
  description: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt: Date;

  @Field(() => String, { nullable: true, description: 'Where people meet.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is on the web, https only.' })
  link: string | null;

  @Field(() => String, { nullable: true, description: 'The province that it is in; null: for the whole country, or online.' })
  province: string | null;

  @Field(() => [MunicipalFunctionEnum], { description: 'For whom it is; empty: for everybody.' })
  functions: MunicipalFunction[];

  @Field(() => AgendaEventStateEnum, { description: 'Where it stands.' })
  state: AgendaEventState;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Not published before this moment; null: as soon as it is approved.' })
  publishAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was published.' })
  publishedAt: Date | null;

  @Field(() => ID, { nullable: true, description: 'Shared by the events of one series.' })
  seriesId: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last moved apart from its series; null: it has the time of that.' })
  movedAloneAt: Date | null;

  @Field(() => Int, { description: 'Goes up with every change; send it along with the next one.' })
  revision: number;
}

@ObjectType('AgendaEventChange', { description: 'A step of an event to another state.' })
export class AgendaEventChangeType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => AgendaEventStateEnum, { description: 'The state before.' })
  fromState: AgendaEventState;

  @Field(() => AgendaEventStateEnum, { description: 'The state after.' })
  toState: AgendaEventState;

  @Field({ description: 'Why; may be empty.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  madeAt: Date;
}

export const AgendaEventConnection = connectionOf(AgendaEventView, 'AgendaEvent');
