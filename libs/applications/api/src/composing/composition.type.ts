import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { maturities, municipalitySizes, type Maturity, type MunicipalFunction, type MunicipalitySize } from '@leerkring/contract';
import { AccountType, MunicipalFunctionEnum } from '@leerkring/identity/api';
import { registerEnumType } from '@nestjs/graphql';

const MaturityEnum = Object.fromEntries(maturities.map((value) => [value, value])) as { [M in Maturity]: M };
const MunicipalitySizeEnum = Object.fromEntries(municipalitySizes.map((value) => [value, value])) as { [S in MunicipalitySize]: S };
registerEnumType(MaturityEnum, { name: 'Maturity', description: 'How far a municipality is with its instrument.' });
registerEnumType(MunicipalitySizeEnum, { name: 'MunicipalitySize', description: 'Up to 25,000 inhabitants, up to 100,000, or more.' });

@ObjectType('Composition', { description: 'A board on which the learning groups of a track are composed, by who facilitates the track or manages the programme.' })
export class CompositionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Goes up with everything that changes on the board; proposing and publishing say which one they saw.' })
  revision: number;

  @Field(() => Int, { nullable: true, description: 'The seed of the last proposal.' })
  seed: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its groups were made; from then on nothing changes on it.' })
  publishedAt: Date | null;
}

@ObjectType('CompositionGroup', { description: 'A group as it is meant to be.' })
export class CompositionGroupType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'What the learning group will be called.' })
  name: string;

  @Field({ description: 'What it will be for.' })
  purpose: string;

  @Field(() => Int, { description: 'Goes up with every change of its words and facilitators.' })
  revision: number;

  @Field(() => [AccountType], { description: 'Who is to facilitate it.' })
  facilitators: AccountType[];
}

@ObjectType('CompositionCard', { description: 'A municipality on the board: accepted, or on the waiting list.' })
export class CompositionCardType {
  @Field(() => ID, { nullable: true, description: 'The group on the board that it stands in; null: in none yet.' })
  groupId: string | null;

  @Field({ description: 'A proposal leaves it where it is.' })
  pinned: boolean;

  @Field(() => Int, { description: 'Goes up with every change of the card; 0 while nobody moved it.' })
  revision: number;

  @Field(() => Int, { nullable: true, description: 'Its place on the waiting list, from 1; null when it is not on it.' })
  waitingPlace: number | null;

  @Field({ description: 'College, raad and civil servants all signed, and somebody of the delegation joined: it can be placed.' })
  ready: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'It came from the waiting list and says until then that it takes the place; null when it need not, or did.' })
  confirmBy: Date | null;

  @Field(() => String, { nullable: true, description: 'Its province.' })
  region: string | null;

  @Field(() => MaturityEnum, { nullable: true, description: 'How far it is.' })
  maturity: Maturity | null;

  @Field(() => MunicipalitySizeEnum, { nullable: true, description: 'How large it is.' })
  size: MunicipalitySize | null;

  @Field(() => [MunicipalFunctionEnum], { description: 'Functions of the people of its delegation.' })
  functions: MunicipalFunction[];
}

@ObjectType('CompositionRange', { description: 'How many municipalities a learning group has, by the rule of the programme.' })
export class CompositionRangeType {
  @Field(() => Int, { description: 'At least.' })
  from: number;

  @Field(() => Int, { description: 'At most.' })
  to: number;
}
