import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { intakeKinds, intakeWays, type IntakeKind, type IntakeWay } from '@leerkring/contract';
import { enumOf } from '../application.type';

export const IntakeKindEnum = enumOf(intakeKinds);
export const IntakeWayEnum = enumOf(intakeWays);

registerEnumType(IntakeKindEnum, { name: 'IntakeKind', description: 'What one meets for.', valuesMap: { talk: { description: 'A talk before the intake.' }, intake: { description: 'The intake.' } } });
registerEnumType(IntakeWayEnum, {
  name: 'IntakeWay',
  description: 'How one meets.',
  valuesMap: { visit: { description: 'A visit at the municipality.' }, call: { description: 'By telephone.' }, video: { description: 'In a video call.' } },
});

@ObjectType('IntakeSlot', { description: 'A moment at which somebody who facilitates a track has time for one municipality.' })
export class IntakeSlotType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends.' })
  endsAt: Date;

  @Field(() => IntakeWayEnum, { description: 'How one meets.' })
  way: IntakeWay;

  @Field({ description: 'Where exactly, or which number is called; may be empty.' })
  place: string;
}

@ObjectType('Intake', { description: 'A municipality and somebody who facilitates the track meet.' })
export class IntakeType {
  @Field(() => ID, { description: 'Its id; it keeps it when it moves.' })
  id: string;

  @Field(() => IntakeKindEnum, { description: 'What for.' })
  kind: IntakeKind;

  @Field(() => GraphQLISODateTime, { description: 'When it was booked.' })
  bookedAt: Date;

  @Field(() => Int, { description: 'How often it moved or was called off.' })
  sequence: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was called off.' })
  cancelledAt: Date | null;

  @Field({ description: 'Why it was called off; may be empty.' })
  reason: string;
}
