import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { AgendaEventWordsInput, agendaReason, agendaStep, agendaWords } from '../agenda-event.inputs';

@InputType({ description: 'An event as it was read.' })
export class ReadAgendaEventInput {
  @Field(() => ID, { description: 'The event.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision: number;
}

@InputType({ description: 'What an event of a series is to be from now on. What is other than it was comes to all those after it as well.' })
export class ChangeAgendaSeriesInput extends AgendaEventWordsInput {
  @Field(() => ID, { description: 'The event from which on the series is changed.' })
  id: string;

  @Field(() => Int, { description: 'The revision that is changed; another one is refused.' })
  revision: number;

  @Field(() => [ReadAgendaEventInput], { description: 'Those after it, as they were read (`laterInSeries`); when they are others now, all is refused.' })
  later: ReadAgendaEventInput[];

  @Field({ defaultValue: false, description: 'Those that were moved apart from the series move along; otherwise they keep their own time.' })
  movesMovedAlone: boolean;
}

@InputType({ description: 'An event of a series to call off with all those after it, and their parts.' })
export class CancelAgendaSeriesInput {
  @Field(() => ID, { description: 'The event from which on the series is called off.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision: number;

  @Field(() => [ReadAgendaEventInput], { description: 'Those after it, as they were read (`laterInSeries`); when they are others now, all is refused.' })
  later: ReadAgendaEventInput[];

  @Field({ description: 'Why, for who reads it; at most 500 characters.' })
  reason: string;
}

const from = { ...agendaStep, later: z.array(z.object(agendaStep)).max(limits.agendaSeries) };

/** Bounds of what comes in about series. */
export const seriesBounds = {
  change: z.object({ ...from, ...agendaWords, movesMovedAlone: z.boolean() }),
  cancel: z.object({ ...from, reason: agendaReason.min(1) }),
};
export type SeriesFrom = Pick<z.infer<typeof seriesBounds.cancel>, 'id' | 'revision' | 'later'>;
