import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { agendaEventTypes, limits, meetingLink, municipalFunctions, provinces, seriesSteps, type AgendaEventType, type MunicipalFunction, type SeriesStep } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { PageArgs } from '@leerkring/platform/api';
import { z } from 'zod';
import { AgendaEventTypeEnum, AgendaEventView, SeriesStepEnum } from './agenda-event.type';

@InputType({ description: 'A moment by clocks in the Netherlands.' })
export class AgendaMomentInput {
  @Field({ description: 'What they show, as `2026-12-03T14:00`. In the hour that is skipped in March there is no such moment.' })
  wallTime: string;

  @Field(() => Boolean, { nullable: true, description: 'In the hour that comes twice in October: true for the second time, false for the first.' })
  second?: boolean | null;
}

@InputType({ isAbstract: true })
export abstract class AgendaEventWordsInput {
  @Field(() => AgendaEventTypeEnum, { description: 'What it is.' })
  type: AgendaEventType;

  @Field({ description: 'What it is called; at most 200 characters.' })
  title: string;

  @Field({ description: 'What it is about, in short; at most 400 characters.' })
  summary: string;

  @Field({ defaultValue: '', description: 'What it is about, as Markdown; at most 8000 characters.' })
  description: string;

  @Field({ description: 'When it begins; in the future, at most three years ahead.' })
  startsAt: AgendaMomentInput;

  @Field({ description: 'When it ends; at most 14 days later.' })
  endsAt: AgendaMomentInput;

  @Field(() => String, { nullable: true, description: 'Where people meet; at most 300 characters.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is on the web: an https address of at most 500 characters.' })
  link?: string | null;

  @Field(() => String, { nullable: true, description: 'The province that it is in; left out: for the whole country, or online.' })
  province?: string | null;

  @Field(() => [MunicipalFunctionEnum], { defaultValue: [], description: 'For whom it is; empty: for everybody.' })
  functions: MunicipalFunction[];

  @Field(() => [ID], { defaultValue: [], description: 'Organisations that organise it along; at most 20.' })
  coOrganiserIds: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Taxonomy terms that it is about; at most 8.' })
  termIds: string[];

  @Field(() => AgendaMomentInput, { nullable: true, description: 'Not published before this moment; left out: as soon as it is approved.' })
  publishAt?: AgendaMomentInput | null;
}

@InputType({ description: 'An event that the own municipality proposes.' })
export class ProposeAgendaEventInput extends AgendaEventWordsInput {
  @Field(() => ID, { nullable: true, description: 'A track that it belongs to.' })
  trackId?: string | null;
}

@InputType({ description: 'That an event comes back.' })
export class AgendaSeriesInput {
  @Field(() => SeriesStepEnum, { description: 'How often.' })
  step: SeriesStep;

  @Field({ description: 'Not after this day, as `2027-06-30`; at most 60 events.' })
  until: string;
}

@InputType({ description: 'An event to plan, without a proposal.' })
export class PlanAgendaEventInput extends AgendaEventWordsInput {
  @Field(() => ID, { nullable: true, description: 'A track that it belongs to; not with a group or a parent.' })
  trackId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The group whose members alone find it.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The event that it is a part of, within the time of that one; it has the same track or group.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who organises it; left out: the programme.' })
  organisationId?: string | null;

  @Field(() => AgendaSeriesInput, { nullable: true, description: 'That it comes back; each event of the series can be moved and called off alone.' })
  series?: AgendaSeriesInput | null;
}

@InputType({ description: 'What an event is to be from now on, all of it.' })
export class ChangeAgendaEventInput extends AgendaEventWordsInput {
  @Field(() => ID, { description: 'The event.' })
  id: string;

  @Field(() => Int, { description: 'The revision that is changed; another one is refused.' })
  revision: number;
}

@InputType({ description: 'Whether a proposal comes on the agenda.' })
export class DecideAgendaEventInput {
  @Field(() => ID, { description: 'The event.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision: number;

  @Field({ description: 'It does.' })
  approved: boolean;

  @Field({ defaultValue: '', description: 'Why; a no asks for it. At most 500 characters.' })
  reason: string;
}

@InputType({ description: 'An approved event to publish now, whatever moment was chosen.' })
export class PublishAgendaEventInput {
  @Field(() => ID, { description: 'The event.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision: number;
}

@InputType({ description: 'An event to call off, with its parts.' })
export class CancelAgendaEventInput {
  @Field(() => ID, { description: 'The event.' })
  id: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  revision: number;

  @Field({ description: 'Why, for who reads it; at most 500 characters.' })
  reason: string;
}

@InputType({ description: 'Which events are wanted; what is left out does not matter.' })
export class AgendaFilterInput {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Not over before this moment.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Begun before this moment.' })
  until?: Date | null;

  @Field(() => AgendaEventTypeEnum, { nullable: true, description: 'Of this type.' })
  type?: AgendaEventType | null;

  @Field(() => String, { nullable: true, description: 'With these words in title or summary, or of a type that is called so; at most 100 characters.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this taxonomy term.' })
  termId?: string | null;

  @Field(() => MunicipalFunctionEnum, { nullable: true, description: 'For people in this function, or for everybody.' })
  function?: MunicipalFunction | null;

  @Field(() => String, { nullable: true, description: 'In this province.' })
  province?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this track.' })
  trackId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this group.' })
  groupId?: string | null;
}

@ArgsType()
export class AgendaArgs extends PageArgs {
  @Field(() => AgendaFilterInput, { nullable: true, description: 'Which ones; left out: those that are not over.' })
  filter?: AgendaFilterInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Those that are over, the latest first, instead of those that come.' })
  past: boolean;
}

@ObjectType({ description: 'The event after a change.' })
export class AgendaEventPayload {
  @Field(() => AgendaEventView, { description: 'The stored event.' })
  agendaEvent: AgendaEventView;
}

@ObjectType({ description: 'The events that were planned.' })
export class AgendaEventsPayload {
  @Field(() => [AgendaEventView], { description: 'One, or all of a series.' })
  agendaEvents: AgendaEventView[];
}

const optional = (most: number) => z.string().trim().max(most).nullish().transform((text) => text || null);
const link = optional(limits.link).refine((text) => text === null || meetingLink(text) !== null).transform((text) => text && meetingLink(text));
const optionalId = z.uuid().nullish().transform((id) => id ?? null);
const ids = (most: number) => z.array(z.uuid()).max(most).transform((all) => [...new Set(all)]);
const moment = z.object({ wallTime: z.iso.datetime({ local: true, offset: false, precision: -1 }), second: z.boolean().nullish() });
export type WrittenMoment = z.infer<typeof moment>;

export const agendaWords = {
  type: z.enum(agendaEventTypes),
  title: z.string().trim().min(1).max(limits.title),
  summary: z.string().trim().min(1).max(limits.agendaSummary),
  description: z.string().trim().max(limits.agendaDescription).nullish().transform((text) => text ?? ''),
  startsAt: moment,
  endsAt: moment,
  place: optional(limits.place),
  link,
  province: z.enum(provinces).nullish().transform((province) => province ?? null),
  functions: z.array(z.enum(municipalFunctions)).max(municipalFunctions.length).transform((all) => [...new Set(all)]),
  coOrganiserIds: ids(limits.agendaCoOrganisers),
  termIds: ids(limits.agendaTerms),
  publishAt: moment.nullish().transform((at) => at ?? null),
};
export const agendaStep = { id: z.uuid(), revision: z.int().min(1) };
export const agendaReason = z.string().trim().max(limits.agendaReason);

/** Bounds of what comes in about events. */
export const agendaBounds = {
  propose: z.object({ ...agendaWords, trackId: optionalId }),
  plan: z.object({ ...agendaWords, trackId: optionalId, groupId: optionalId, parentId: optionalId, organisationId: optionalId, series: z.object({ step: z.enum(seriesSteps), until: z.iso.date() }).nullish() })
    .refine(({ trackId, groupId, parentId }) => [trackId, groupId, parentId].filter(Boolean).length <= 1, { path: ['trackId'] })
    .refine(({ parentId, series }) => !parentId || !series, { path: ['series'] }),
  change: z.object({ ...agendaStep, ...agendaWords }),
  decide: z.object({ ...agendaStep, approved: z.boolean(), reason: agendaReason }),
  publish: z.object(agendaStep),
  cancel: z.object({ ...agendaStep, reason: agendaReason.min(1) }),
  filter: z.object({
    from: z.date().nullish(),
    until: z.date().nullish(),
    type: z.enum(agendaEventTypes).nullish(),
    search: z.string().trim().max(limits.search).nullish(),
    termId: z.uuid().nullish(),
    function: z.enum(municipalFunctions).nullish(),
    province: z.enum(provinces).nullish(),
    trackId: z.uuid().nullish(),
    groupId: z.uuid().nullish(),
  }),
};
export type AgendaFilter = z.infer<typeof agendaBounds.filter>;
export type AgendaWords = z.infer<typeof agendaBounds.propose>;
