import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { municipalFunctions, platformRoles, type MunicipalFunction, type PlatformRole } from '@leerkring/contract';
import { connectionOf } from '@leerkring/platform/api';
import { languages, type Language } from './account.entity';

const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const MunicipalFunctionEnum = enumOf<MunicipalFunction>(municipalFunctions);
registerEnumType(MunicipalFunctionEnum, { name: 'MunicipalFunction', description: 'Function that somebody holds in or around a municipality.' });

export const PlatformRoleEnum = enumOf<PlatformRole>(platformRoles);
registerEnumType(PlatformRoleEnum, { name: 'PlatformRole', description: 'Role on the whole platform; a person can hold several.' });

export const LanguageEnum = enumOf<Language>(languages);
registerEnumType(LanguageEnum, { name: 'Language', description: 'Language of screens and mails.' });

@ObjectType('Account', { description: 'A person who can sign in, or a placeholder for somebody who wrote elsewhere what was brought in here.' })
export class AccountType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Full name.' })
  name: string;

  @Field(() => MunicipalFunctionEnum, { description: 'Function in or around a municipality.' })
  function: MunicipalFunction;

  @Field(() => String, { nullable: true, description: 'Own words for the work that somebody does.' })
  jobTitle: string | null;
}

export const AccountConnection = connectionOf(AccountType, 'Account');
