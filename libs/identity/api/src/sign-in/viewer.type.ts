import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AccountType } from '../accounts/account.type';

@ObjectType('Viewer', { description: 'Who is asking, with everything that is only for this person.' })
export class ViewerType {
  accountId: string;
}

@ObjectType('SignInSession', { description: 'One browser or script in which somebody is signed in.' })
export class SignInSessionType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Browser and system, such as `Firefox, Windows`; empty when unknown.' })
  device: string;

  @Field({ description: 'When it began.' })
  createdAt: Date;

  @Field({ description: 'When it was last used, at most an hour behind.' })
  seenAt: Date;
}

@ObjectType({ description: 'The person who signed in.' })
export class SignInPayload {
  @Field(() => AccountType, { description: 'The account.' })
  account: AccountType;

  @Field(() => ViewerType, { description: 'The account with everything that is only for its owner.' })
  viewer: ViewerType;
}
