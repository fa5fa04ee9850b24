import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MunicipalFunction } from '@leerkring/contract';
import { MunicipalFunctionEnum } from '@leerkring/identity/api';
import { connectionOf } from '@leerkring/platform/api';

@ObjectType('Contact', { description: 'A person at a municipality whom the programme knows, with or without an account. For programme managers, administrators and coordinators of that municipality only.' })
export class ContactType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Full name.' })
  name: string;

  @Field({ description: 'E-mail address.' })
  email: string;

  @Field(() => MunicipalFunctionEnum, { description: 'Function in or around the municipality.' })
  function: MunicipalFunction;

  @Field(() => String, { nullable: true, description: 'Telephone number, as it was written.' })
  telephone: string | null;

  @Field({ description: 'What the programme notes; empty when there is nothing.' })
  note: string;

  @Field(() => Date, { nullable: true, description: 'When an invitation to make an account went out last.' })
  invitedAt: Date | null;

  @Field(() => Int, { description: 'One more with each change: say it when you change something.' })
  revision: number;
}

export const ContactConnection = connectionOf(ContactType, 'Contact');
