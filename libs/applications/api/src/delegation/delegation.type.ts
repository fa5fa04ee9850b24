import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { applicationParts, applicationPersonStates, delegationGaps, delegationKinds, type DelegationGap, type DelegationKind, type MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { enumOf } from '../application.type';

export const DelegationKindEnum = enumOf(delegationKinds);
export const DelegationGapEnum = enumOf(delegationGaps);
export const ApplicationPartEnum = enumOf(applicationParts);
export const ApplicationPersonStateEnum = enumOf(applicationPersonStates);

registerEnumType(DelegationKindEnum, { name: 'DelegationKind', description: 'How a municipality takes part: a working group of its council, a civil servant with an assignment, or both.' });
registerEnumType(DelegationGapEnum, {
  name: 'DelegationGap',
  description: 'What a delegation lacks or has too much of.',
  valuesMap: {
    kind: { description: 'No kind was chosen.' },
    councillor: { description: 'A working group of the council without a councillor.' },
    council_only: { description: 'A working group of the council with somebody who is neither councillor nor council clerk.' },
    officer: { description: 'Nobody is a civil servant or municipal secretary.' },
    officer_single: { description: 'More than one commissioned officer.' },
    officer_only: { description: 'Somebody beside the commissioned officer who is none.' },
    council: { description: 'Nobody is a councillor or council clerk.' },
    joined: { description: 'Nobody takes part yet.' },
  },
});
registerEnumType(ApplicationPartEnum, { name: 'ApplicationPart', description: 'What somebody is asked to take part in: the delegation, or working on the application.' });
registerEnumType(ApplicationPersonStateEnum, { name: 'ApplicationPersonState', description: 'Invited, until there is an account of the municipality with that address.' });

@ObjectType('Delegation', { description: 'Who takes part in a track for a municipality.' })
export class DelegationType {
  @Field(() => ID, { description: 'Id of the application.' })
  id: string;

  @Field(() => DelegationKindEnum, { nullable: true, description: 'How the municipality takes part; null when nobody chose yet.' })
  kind: DelegationKind | null;

  @Field(() => [ApplicationPersonType], { description: 'Its members, in the order in which they were asked.' })
  members: ApplicationPersonType[];

  @Field(() => [DelegationGapEnum], { description: 'What does not fit its kind. Only `joined` keeps the application from being accepted.' })
  gaps: DelegationGap[];
}

@ObjectType('ApplicationPerson', { description: 'Somebody whom a municipality asks for its delegation, or to work on its application.' })
export class ApplicationPersonType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Name, as whoever invites wrote it.' })
  name: string;

  @Field(() => MunicipalFunctionEnum, { nullable: true, description: 'Function in which the person is in the delegation.' })
  function: MunicipalFunction | null;

  @Field({ description: 'What the person does there; may be empty.' })
  note: string;

  @Field(() => Int, { description: 'Goes up with every change; send it along with the next one.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When the person was asked.' })
  invitedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when the person takes part.' })
  joinedAt: Date | null;
}
