import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { applicationParts, delegationKinds, limits, municipalFunctions, type ApplicationPart, type DelegationKind, type MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { z } from 'zod';
import { ApplicationPartEnum, DelegationKindEnum } from './delegation.type';

@InputType({ description: 'How the municipality takes part.' })
export class ChooseDelegationKindInput {
  @Field(() => ID, { description: 'The application.' })
  id: string;

  @Field(() => DelegationKindEnum, { description: 'The kind.' })
  kind: DelegationKind;

  @Field(() => DelegationKindEnum, { nullable: true, description: 'The kind that the viewer sees; null when none was chosen.' })
  instead?: DelegationKind | null;
}

@InputType({ description: 'Somebody who is asked to take part.' })
export class InviteApplicationPersonInput {
  @Field(() => ID, { description: 'The application.' })
  id: string;

  @Field(() => ApplicationPartEnum, { description: 'In what.' })
  part: ApplicationPart;

  @Field({ description: 'Name.' })
  name: string;

  @Field({ description: 'E-mail address.' })
  email: string;

  @Field(() => MunicipalFunctionEnum, { nullable: true, description: 'Function in which the person is in the delegation; left out for the form.' })
  function?: MunicipalFunction | null;

  @Field({ defaultValue: '', description: 'What the person does there; may be empty.' })
  note: string;
}

@InputType({ description: 'Other words about somebody in a delegation.' })
export class ChangeApplicationPersonInput {
  @Field(() => ID, { description: 'The person of the application.' })
  id: string;

  @Field({ description: 'Name.' })
  name: string;

  @Field(() => MunicipalFunctionEnum, { description: 'Function.' })
  function: MunicipalFunction;

  @Field({ description: 'What the person does there; may be empty.' })
  note: string;

  @Field(() => Int, { description: 'The revision that the viewer sees.' })
  revision: number;
}

@InputType({ description: 'Somebody of an application.' })
export class ApplicationPersonInput {
  @Field(() => ID, { description: 'The person of the application.' })
  id: string;
}

const email = z.string().trim().toLowerCase().pipe(z.email().max(limits.email));
const name = z.string().trim().min(1).max(limits.name);
const note = z.string().trim().max(limits.applicationPersonNote);

export const chooseKind = z.object({ id: z.uuid(), kind: z.enum(delegationKinds), instead: z.enum(delegationKinds).nullish() });
export const invitePerson = z
  .object({ id: z.uuid(), part: z.enum(applicationParts), name, email, function: z.enum(municipalFunctions).nullish(), note })
  .refine((input) => (input.part === 'delegation') === Boolean(input.function), { path: ['function'] });
export const changePerson = z.object({ id: z.uuid(), name, function: z.enum(municipalFunctions), note, revision: z.int().min(1) });
export const namePerson = z.object({ id: z.uuid() });
