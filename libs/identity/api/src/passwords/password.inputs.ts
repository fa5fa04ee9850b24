import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '@leerkring/contract';
import { z } from 'zod';
import { emailAddress } from '../accounts/account.inputs';

// Longer than allowed, so that the answer names what is wrong; far shorter than what costs time.
const password = z.string().max(4 * limits.password.max);

export const resetRequest = z.object({ email: emailAddress });
export const newPassword = z.object({ token: z.string().max(100), password });
export const passwordChange = z.object({ currentPassword: password, password });

@InputType({ description: 'Whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field({ description: 'E-mail address of the account.' })
  email: string;
}

@ObjectType({ description: 'The same answer whether there is such an account or not.' })
export class RequestPasswordResetPayload {
  @Field({ description: 'The address that a mail goes to if it has an account.' })
  email: string;
}

@InputType({ description: 'A new password by a one-use link.' })
export class ResetPasswordInput {
  @Field({ description: 'The secret part of the link.' })
  token: string;

  @Field({ description: 'A password of 12 to 200 characters that is not a common one.' })
  password: string;
}

@InputType({ description: 'A new password by the one that counts now.' })
export class ChangePasswordInput {
  @Field({ description: 'The password that counts now.' })
  currentPassword: string;

  @Field({ description: 'A password of 12 to 200 characters that is not a common one.' })
  password: string;
}
