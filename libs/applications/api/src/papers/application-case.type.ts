import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('ApplicationCase', { description: 'The case that an application became, for who may read it.' })
export class ApplicationCaseType {
  @Field(() => ID, { description: 'Id of the case file.' })
  id: string;

  @Field({ description: 'What it is called now.' })
  title: string;
}

@InputType({ description: 'The case of an application, to begin in the group where it has a place. What it is about comes from the application, and its papers become documents.' })
export class BeginCaseInput {
  @Field(() => ID, { description: 'The application.' })
  id: string;

  @Field({ description: 'At most 200 characters.' })
  title: string;

  @Field({ description: 'The question on the table; at most 500 characters.' })
  keyQuestion: string;
}
