import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { applicationFields, applicationStates, commitmentParties, type ApplicationField, type ApplicationState, type CommitmentParty, type MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';

/** Names of GraphQL for values of the contract. */
export const enumOf = <T extends string>(values: readonly T[]): { [V in T]: V } => Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const ApplicationStateEnum = enumOf(applicationStates);
export const ApplicationFieldEnum = enumOf(applicationFields);
export const CommitmentPartyEnum = enumOf(commitmentParties);

registerEnumType(ApplicationStateEnum, { name: 'ApplicationState', description: 'Where an application stands, from draft to a place in a group.' });
registerEnumType(ApplicationFieldEnum, { name: 'ApplicationField', description: 'A question of the form of an application.' });
registerEnumType(CommitmentPartyEnum, { name: 'CommitmentParty', description: 'Who commits themselves in a municipality: its executive, its council or its civil servants.' });

@ObjectType('Application', { description: 'A municipality asks to take part in a track. Found by its municipality, and once submitted by who facilitates the track or manages the programme.' })
export class ApplicationType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ApplicationStateEnum, { description: 'Where it stands.' })
  state: ApplicationState;

  @Field(() => GraphQLISODateTime, { description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was submitted for the first time.' })
  submittedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'It came from the waiting list and says until then that it takes its place.' })
  confirmBy: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it said that it takes its place.' })
  confirmedAt: Date | null;
}

@ObjectType('ApplicationAnswer', { description: 'What stands at one question of the form.' })
export class ApplicationAnswerType {
  @Field(() => ApplicationFieldEnum, { description: 'The question.' })
  field: ApplicationField;

  @Field({ description: 'The answer; empty when it was taken out.' })
  value: string;

  @Field(() => Int, { description: 'Goes up with every change; send it along with the next one.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was saved.' })
  savedAt: Date;
}

@ObjectType('ApplicationChange', { description: 'One step in the history of an application.' })
export class ApplicationChangeType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ApplicationStateEnum, { description: 'The state before.' })
  fromState: ApplicationState;

  @Field(() => ApplicationStateEnum, { description: 'The state after.' })
  toState: ApplicationState;

  @Field({ description: 'Why, or how it went; may be empty.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  madeAt: Date;
}

@ObjectType('Commitment', { description: 'Somebody committed themselves for a party of the municipality.' })
export class CommitmentType {
  @Field(() => CommitmentPartyEnum, { description: 'The party.' })
  party: CommitmentParty;

  @Field(() => MunicipalFunctionEnum, { description: 'The function that this person had then.' })
  function: MunicipalFunction;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  givenAt: Date;
}
