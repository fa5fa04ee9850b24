import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Attachment', { description: 'A file that goes with a post or a chat message. It is fetched at `/files/attachments/<id>`, with a chat message at `/files/chat-attachments/<id>`; an image also at `/image` below it.' })
export class AttachmentType {
  @Field(() => ID, { description: 'Its id. In the words of a post, `![what it shows](attachment:<id>)` is where an image stands.' })
  id: string;

  @Field({ description: 'The name that it is saved under.' })
  fileName: string;

  @Field({ description: 'What it is: of an image that pages show found in its content, otherwise by the ending of its name.' })
  mediaType: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  bytes: number;

  @Field(() => Int, { nullable: true, description: 'Width in pixels of an image that pages show; null for every other file.' })
  width: number | null;

  @Field(() => Int, { nullable: true, description: 'Height in pixels of an image that pages show; null for every other file.' })
  height: number | null;
}
