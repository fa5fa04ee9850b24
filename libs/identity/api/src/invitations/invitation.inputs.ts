import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { OrganisationType, type Organisation } from '@leerkring/organisations/api';
import { z } from 'zod';
import { languages, type Language } from '../accounts/account.entity';
import { ProfileInput, emailAddress, profile } from '../accounts/account.inputs';
import { LanguageEnum } from '../accounts/account.type';

export const invite = z.object({ email: emailAddress, language: z.enum(languages).nullish() });

export const acceptance = profile.extend({ token: z.string().max(100), password: z.string().max(4 * limits.password.max) });

@InputType({ description: 'Somebody who is to get an account.' })
export class InviteAccountInput {
  @Field({ description: 'Address that the invitation goes to.' })
  email: string;

  @Field(() => LanguageEnum, { nullable: true, description: 'Language of the mail; that of the viewer when left out.' })
  language?: Language;
}

@ObjectType('InvitationSubject', { description: 'What somebody is asked to take part in.' })
export class InvitationSubjectType {
  @Field({ description: 'Kind of thing, such as `application`.' })
  type: string;

  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType('Invitation', { description: 'An invitation, as the person who holds its link may see it.' })
export class InvitationType {
  @Field({ description: 'Address that it went to.' })
  email: string;

  @Field(() => String, { nullable: true, description: 'Name of the person who invites; null for the operator of the server.' })
  invitedBy: string | null;

  @Field(() => LanguageEnum, { description: 'Language of the mail that it came by.' })
  language: Language;

  @Field({ description: 'Until when the link works.' })
  expiresAt: Date;

  @Field(() => OrganisationType, { nullable: true, description: 'Organisation of the new account, unless its owner chooses another one.' })
  organisation: Organisation | null;

  @Field(() => InvitationSubjectType, { nullable: true, description: 'What the person is asked to take part in, to go there when the account is made.' })
  subject: InvitationSubjectType | null;
}

@ObjectType({ description: 'The invitation is on its way.' })
export class InviteAccountPayload {
  @Field(() => InvitationType, { description: 'The invitation.' })
  invitation: InvitationType;
}

@InputType({ description: 'Who the new account is for.' })
export class AcceptInvitationInput extends ProfileInput {
  @Field({ description: 'The secret part of the link.' })
  token: string;

  @Field({ description: 'A password of 12 to 200 characters that is not a common one.' })
  password: string;
}
