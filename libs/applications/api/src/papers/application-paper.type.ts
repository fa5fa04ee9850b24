import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ApplicationPaper', { description: 'A file about the case that a municipality applies with; it is saved from `/files/application-papers/<id>`.' })
export class ApplicationPaperType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its name.' })
  fileName: string;

  @Field({ description: 'What kind of file it is, as the ending of its name says.' })
  mediaType: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  bytes: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  addedAt: Date;
}

@InputType({ description: 'A paper to take away from its application.' })
export class RemoveApplicationPaperInput {
  @Field(() => ID, { description: 'The paper.' })
  id: string;
}
