import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('EventTally', { description: 'How full an event is, over all of its sessions, for who looks after it.' })
export class EventTallyType {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field({ description: 'Its title.' })
  title: string;

  @Field(() => GraphQLISODateTime, { description: 'When it begins.' })
  startsAt: Date;

  @Field(() => Int, { nullable: true, description: 'How many places there are; null when as many fit as come.' })
  capacity: number | null;

  @Field(() => Int, { description: 'How many places are confirmed.' })
  confirmed: number;

  @Field(() => Int, { description: 'How many are held and not confirmed yet.' })
  unconfirmed: number;

  @Field(() => Int, { description: 'How many people are on a waiting list.' })
  waitlisted: number;

  @Field(() => Int, { nullable: true, description: 'How many places nobody holds; null when as many fit as come.' })
  free: number | null;

  @Field(() => Int, { description: 'Where the stream of the event stands: open the stream with `after: head`.' })
  head?: number;
}
