import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { editionRoles, limits, type EditionRole, type YearMeeting } from '@leerkring/contract';
import { z } from 'zod';

export const EditionRoleEnum = Object.fromEntries(editionRoles.map((role) => [role, role])) as { [R in EditionRole]: R };
registerEnumType(EditionRoleEnum, {
  name: 'EditionRole',
  description: 'What an organisation is for an edition of the programme.',
  valuesMap: { commissioner: { description: 'Asks for it and pays.' }, executor: { description: 'Carries it out.' }, partner: { description: 'Works along.' } },
});

@ObjectType('Edition', { description: 'A period of the programme.' })
export class EditionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its first day, as `2026-09-01`.' })
  startsOn: string;

  @Field({ description: 'Its last day.' })
  endsOn: string;

  @Field(() => Int, { description: 'One more with each change.' })
  revision: number;
}

@ObjectType('EditionOrganisation', { description: 'An organisation with its role in an edition.' })
export class EditionOrganisationType {
  @Field(() => EditionRoleEnum, { description: 'What it is for the edition.' })
  role: EditionRole;
}

@ObjectType('EditionTrack', { description: 'A track that runs in an edition.' })
export class EditionTrackType {
  @Field({ description: 'The first day of its year.' })
  startsOn: string;
}

/** When the year of a track in an edition is, and about how many meetings it has of each kind. */
export interface EditionYear extends Record<YearMeeting, number> {
  editionId: string;
  startsOn: string;
  endsOn: string;
  months: number;
}

@ObjectType('TrackYear', { description: 'The year of a track in an edition: the one that runs, else the one that comes.' })
export class TrackYearType {
  @Field({ description: 'Its first day.' })
  startsOn: string;

  @Field({ description: 'About its last day.' })
  endsOn: string;

  @Field(() => Int, { description: 'About how many months it takes.' })
  months: number;

  @Field(() => Int, { description: 'How many start meetings a group has.' })
  start: number;

  @Field(() => Int, { description: 'About how many exchanges.' })
  exchange: number;

  @Field(() => Int, { description: 'How many closing meetings.' })
  closing: number;
}

@InputType({ description: 'An organisation with its role in an edition.' })
export class EditionOrganisationInput {
  @Field(() => ID, { description: 'The organisation.' })
  organisationId: string;

  @Field(() => EditionRoleEnum, { description: 'What it is for the edition.' })
  role: EditionRole;
}

@InputType({ description: 'A track that runs in an edition.' })
export class EditionTrackInput {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;

  @Field({ description: 'The first day of its year, within the edition.' })
  startsOn: string;
}

@InputType({ description: 'An edition as it is to be, with everything that belongs to it.' })
export class SaveEditionInput {
  @Field(() => ID, { description: 'UUID made by the client.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the manager saw; 0 for a new one.' })
  revision: number;

  @Field({ description: 'Its name in Dutch.' })
  nameNl: string;

  @Field({ description: 'Its name in English.' })
  nameEn: string;

  @Field({ description: 'Its first day, as `2026-09-01`.' })
  startsOn: string;

  @Field({ description: 'Its last day, at most six years later.' })
  endsOn: string;

  @Field(() => [EditionOrganisationInput], { description: 'Who carry it, at most 30.' })
  organisations: EditionOrganisationInput[];

  @Field(() => [EditionTrackInput], { description: 'The tracks that run in it, each once.' })
  tracks: EditionTrackInput[];
}

@ObjectType({ description: 'The edition as it is stored.' })
export class SaveEditionPayload {
  @Field(() => EditionType, { description: 'The edition.' })
  edition: EditionType;
}

const name = z.string().trim().min(1).max(limits.editionName);

export const saveEdition = z.object({
  id: z.uuid(),
  revision: z.int().min(0),
  nameNl: name,
  nameEn: name,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  organisations: z.array(z.object({ organisationId: z.uuid(), role: z.enum(editionRoles) })).max(limits.editionOrganisations).transform((all) => [...new Map(all.map((one) => [`${one.organisationId} ${one.role}`, one])).values()]),
  tracks: z.array(z.object({ trackId: z.uuid(), startsOn: z.iso.date() })).max(50),
});
export type SaveEdition = z.infer<typeof saveEdition>;
