import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { intakeWays, limits, meetingLink, type IntakeWay } from '@leerkring/contract';
import { TrackType } from '@leerkring/tracks/api';
import { z } from 'zod';
import { IntakeWayEnum } from './intake.type';

@InputType({ description: 'Moments that somebody offers, each for one municipality.' })
export class OfferIntakeSlotsInput {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;

  @Field(() => [Date], { description: 'When they begin: 1 to 20 moments to come, within a year.' })
  startsAt: Date[];

  @Field(() => Int, { description: 'How long each takes: 15 to 240 minutes.' })
  minutes: number;

  @Field(() => IntakeWayEnum, { description: 'How one meets.' })
  way: IntakeWay;

  @Field({ defaultValue: '', description: 'Where, or which number is called; at most 300 characters.' })
  place: string;

  @Field({ defaultValue: '', description: 'Address of the video call.' })
  link: string;
}

@InputType({ description: 'How a moment becomes.' })
export class ChangeIntakeSlotInput {
  @Field(() => ID, { description: 'The moment.' })
  id: string;

  @Field(() => Date, { description: 'When it begins; to come, within a year.' })
  startsAt: Date;

  @Field(() => Int, { description: 'How long it takes: 15 to 240 minutes.' })
  minutes: number;

  @Field(() => IntakeWayEnum, { description: 'How one meets.' })
  way: IntakeWay;

  @Field({ defaultValue: '', description: 'Where, or which number is called; at most 300 characters.' })
  place: string;

  @Field({ defaultValue: '', description: 'Address of the video call.' })
  link: string;
}

@InputType({ description: 'A moment or an appointment that does not take place, and why.' })
export class CallOffInput {
  @Field(() => ID, { description: 'The moment or the appointment.' })
  id: string;

  @Field({ defaultValue: '', description: 'Why; at most 500 characters. Whoever counted on it reads it.' })
  reason: string;
}

@InputType({ description: 'The moment that a municipality chooses.' })
export class BookIntakeInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @Field(() => ID, { description: 'The moment.' })
  slotId: string;
}

@InputType({ description: 'An appointment that somebody made with the municipality outside the moments that were offered.' })
export class PlanIntakeInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId: string;

  @Field(() => Date, { description: 'When it begins; to come, within a year.' })
  startsAt: Date;

  @Field(() => Int, { description: 'How long it takes: 15 to 240 minutes.' })
  minutes: number;

  @Field(() => IntakeWayEnum, { description: 'How one meets.' })
  way: IntakeWay;

  @Field({ defaultValue: '', description: 'Where, or which number is called; at most 300 characters.' })
  place: string;

  @Field({ defaultValue: '', description: 'Address of the video call.' })
  link: string;
}

@ObjectType({ description: 'The track whose moments changed.' })
export class IntakeSlotsPayload {
  @Field(() => TrackType, { description: 'The track.' })
  track: TrackType;
}

const moment = {
  minutes: z.int().min(limits.intakeMinutes.min).max(limits.intakeMinutes.max),
  way: z.enum(intakeWays),
  place: z.string().trim().max(limits.place),
  link: z
    .string()
    .trim()
    .max(limits.link)
    .refine((link) => !link || meetingLink(link) !== null)
    .transform((link) => link && meetingLink(link)!),
};

export const intakeBounds = {
  offer: z.object({ trackId: z.uuid(), startsAt: z.array(z.date()).min(1).max(limits.intakeSeries), ...moment }),
  change: z.object({ id: z.uuid(), startsAt: z.date(), ...moment }),
  callOff: z.object({ id: z.uuid(), reason: z.string().trim().max(limits.meetingReason) }),
  book: z.object({ applicationId: z.uuid(), slotId: z.uuid() }),
  plan: z.object({ applicationId: z.uuid(), startsAt: z.date(), ...moment }),
};
