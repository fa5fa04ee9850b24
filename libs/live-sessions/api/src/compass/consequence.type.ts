import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { consequenceReaches, type ConsequenceReach } from '@leerkring/contract';

const ConsequenceReachEnum = Object.fromEntries(consequenceReaches.map((reach) => [reach, reach])) as { [K in ConsequenceReach]: K };
registerEnumType(ConsequenceReachEnum, { name: 'ConsequenceReach', description: 'How far a consequence reaches.' });

@ObjectType('Consequence', { description: 'What somebody thinks would follow from one side of a dilemma.' })
export class ConsequenceType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Of which dilemma, from 0.' })
  dilemma: number;

  @Field(() => Int, { description: 'Of which side: 0 the first pole, 1 the second.' })
  pole: number;

  @Field({ description: 'What would follow.' })
  text: string;

  @Field(() => ConsequenceReachEnum, { description: 'How far it reaches.' })
  reach: ConsequenceReach;

  @Field(() => Int, { description: 'From 1, very undesirable, to 5, very desirable.' })
  desirability: number;

  @Field(() => Int, { description: 'Goes up with every change.' })
  revision: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was noted.' })
  createdAt: Date;
}

@InputType({ isAbstract: true })
abstract class ConsequenceWordsInput {
  @Field(() => Int, { description: 'Of which side: 0 the first pole, 1 the second.' })
  pole: number;

  @Field({ description: 'What would follow; at most 300 characters.' })
  text: string;

  @Field(() => ConsequenceReachEnum, { description: 'How far it reaches.' })
  reach: ConsequenceReach;

  @Field(() => Int, { description: 'From 1, very undesirable, to 5, very desirable.' })
  desirability: number;
}

@InputType({ description: 'A consequence to note.' })
export class NoteConsequenceInput extends ConsequenceWordsInput {
  @Field(() => ID, { description: 'The game.' })
  compassGameId: string;

  @Field(() => Int, { description: 'Of which dilemma, from 0; one that is or was talked of.' })
  dilemma: number;
}

@InputType({ description: 'A consequence as it should be.' })
export class ChangeConsequenceInput extends ConsequenceWordsInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was changed; when it is no longer the latest, nothing changes.' })
  revision: number;
}

@InputType({ description: 'A consequence to take out.' })
export class RemoveConsequenceInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}
