import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ViewerType } from './viewer.type';

@InputType({ description: 'E-mail address and password of an account.' })
export class SignInInput {
  @Field({ description: 'E-mail address; case does not matter.' })
  email: string;

  @Field({ description: 'Password.' })
  password: string;
}

@ObjectType({ description: 'Nobody is signed in any more.' })
export class SignOutPayload {
  @Field({ description: 'Always true.' })
  signedOut: boolean;
}

@InputType({ description: 'A session of the viewer.' })
export class EndSignInSessionInput {
  @Field(() => ID, { description: 'The session.' })
  id: string;
}

@ObjectType({ description: 'What is left when a session has ended.' })
export class EndSignInSessionPayload {
  @Field(() => ViewerType, { description: 'The viewer, with the sessions that are left.' })
  viewer: ViewerType;
}
