import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('MeetingFile', { description: 'A file that goes with a meeting; it is saved from `/files/meeting-files/<id>`.' })
export class MeetingFileType {
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

@InputType({ description: 'A file to take away from its meeting.' })
export class RemoveMeetingFileInput {
  @Field(() => ID, { description: 'The file.' })
  id: string;
}
