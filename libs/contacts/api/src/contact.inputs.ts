import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, municipalFunctions, type MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { z } from 'zod';
import type { Contact } from './contact.entity';
import { ContactType } from './contact.type';

const words = {
  name: z.string().trim().min(1).max(limits.name),
  email: z.string().trim().toLowerCase().max(limits.email).pipe(z.email()),
  function: z.enum(municipalFunctions),
  telephone: z.string().trim().max(limits.telephone).nullish().transform((value) => value || null),
  note: z.string().trim().max(limits.contactNote),
};
export const addContact = z.object({ organisationId: z.string(), ...words });
export const updateContact = z.object({ id: z.uuid(), revision: z.int(), ...words });
export const naming = z.object({ id: z.uuid() });

@InputType({ isAbstract: true })
abstract class ContactWords {
  @Field({ description: 'Full name.' })
  name: string;

  @Field({ description: 'E-mail address; one contact person of a municipality has it.' })
  email: string;

  @Field(() => MunicipalFunctionEnum, { description: 'Function in or around the municipality.' })
  function: MunicipalFunction;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  telephone?: string | null;

  @Field({ description: 'What the programme notes; may be empty.' })
  note: string;
}

@InputType({ description: 'A new contact person.' })
export class AddContactInput extends ContactWords {
  @Field(() => ID, { description: 'The municipality.' })
  organisationId: string;
}

@InputType({ description: 'A contact person, whole, as it is to be.' })
export class UpdateContactInput extends ContactWords {
  @Field(() => ID, { description: 'The contact person.' })
  id: string;

  @Field(() => Int, { description: 'The revision that the change is made on.' })
  revision: number;
}

@InputType({ description: 'Which contact person.' })
export class ContactInput {
  @Field(() => ID, { description: 'The contact person.' })
  id: string;
}

@ObjectType({ description: 'The contact person as it is now.' })
export class ContactPayload {
  @Field(() => ContactType, { description: 'The contact person.' })
  contact: Contact;
}

@ObjectType({ description: 'A contact person that is no longer there.' })
export class DeleteContactPayload {
  @Field(() => ID, { description: 'Its id.' })
  deletedContactId: string;
}

@ArgsType()
export class ListContactsArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name, the e-mail address or the name of the municipality.' })
  search?: string;

  @Field(() => Int, { nullable: true, description: 'The first so many; at most 100, 20 when left out.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string;
}
