import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, partnerKinds } from '@leerkring/contract';
import { z } from 'zod';
import type { Organisation, OrganisationKind } from './organisation.entity';
import { OrganisationKindEnum, OrganisationType } from './organisation.type';
import { searchNameOf } from './register/register';

const name = z.string().trim().min(1).max(limits.name).transform((words) => words.replace(/\s+/g, ' ')).refine((words) => searchNameOf(words) !== '');
const seen = { id: z.uuid(), revision: z.int() };
export const addOrganisation = z.object({ kind: z.enum(partnerKinds), name });
export const renameOrganisation = z.object({ ...seen, name });
export const endOrganisation = z.object({ ...seen, endDate: z.iso.date().nullish().transform((day) => day ?? null) });

@ArgsType()
export class ListOrganisationsArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name, or of an earlier one; accents, case and signs do not matter.' })
  search?: string;

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Only organisations of this kind.' })
  kind?: OrganisationKind;

  @Field(() => Boolean, { nullable: true, description: 'Only those that people entered: no municipalities.' })
  entered?: boolean;

  @Field(() => Int, { nullable: true, description: 'The first so many; at most 100, 20 when left out.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string;
}

@InputType({ description: 'A new organisation.' })
export class AddOrganisationInput {
  @Field(() => OrganisationKindEnum, { description: 'Its kind; municipalities come from the national register.' })
  kind: OrganisationKind;

  @Field({ description: 'Its name; no other organisation of its kind is called so.' })
  name: string;
}

@InputType({ isAbstract: true })
abstract class SeenOrganisation {
  @Field(() => ID, { description: 'The organisation.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the change is made on.' })
  revision: number;
}

@InputType({ description: 'An organisation with another name.' })
export class RenameOrganisationInput extends SeenOrganisation {
  @Field({ description: 'What it is called from now on.' })
  name: string;
}

@InputType({ description: 'An organisation that ends, or goes on after all.' })
export class EndOrganisationInput extends SeenOrganisation {
  @Field(() => String, { nullable: true, description: 'Its last day, as `2026-12-31`; null: it goes on.' })
  endDate?: string | null;
}

@ObjectType({ description: 'The organisation as it is now.' })
export class OrganisationPayload {
  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation: Organisation;
}
