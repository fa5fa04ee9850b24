import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { limits, municipalFunctions, platformRoles, type MunicipalFunction, type PlatformRole } from '@leerkring/contract';
import { z } from 'zod';
import { languages, type Language } from './account.entity';
import { AccountType, LanguageEnum, MunicipalFunctionEnum, PlatformRoleEnum } from './account.type';

/** An e-mail address as it is stored: without spaces around it, in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(limits.email).pipe(z.email());

/** What people tell about themselves. */
export const profile = z.object({
  name: z.string().trim().min(1).max(limits.name),
  function: z.enum(municipalFunctions),
  jobTitle: z
    .string()
    .trim()
    .max(limits.name)
    .nullish()
    .transform((text) => text || null),
  organisationId: z.string().nullish(),
  language: z.enum(languages),
});

export const roleChange = z.object({ accountId: z.string(), role: z.enum(platformRoles) });

@InputType({ isAbstract: true })
export abstract class ProfileInput {
  @Field({ description: 'Full name.' })
  name: string;

  @Field(() => MunicipalFunctionEnum, { description: 'Function in or around a municipality.' })
  function: MunicipalFunction;

  @Field(() => String, { nullable: true, description: 'Own words for the work.' })
  jobTitle?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organisation that the person works for.' })
  organisationId?: string | null;

  @Field(() => LanguageEnum, { description: 'Language of screens and mails.' })
  language: Language;
}

@InputType({ description: 'The own profile, whole.' })
export class UpdateProfileInput extends ProfileInput {}

@InputType({ description: 'A role of an account.' })
export class RoleInput {
  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => PlatformRoleEnum, { description: 'The role.' })
  role: PlatformRole;
}

@InputType({ description: 'An account that is blocked or unblocked.' })
export class BlockAccountInput {
  @Field(() => ID, { description: 'The account.' })
  accountId: string;
}

@ObjectType({ description: 'The account as it is now.' })
export class AccountPayload {
  @Field(() => AccountType, { description: 'The account.' })
  account: AccountType;
}

@ArgsType()
export class ListAccountsArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name or of the e-mail address.' })
  search?: string;

  @Field(() => Int, { nullable: true, description: 'The first so many; at most 100, 20 when left out.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string;
}
