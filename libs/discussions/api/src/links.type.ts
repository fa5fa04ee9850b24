import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@leerkring/identity/api';

@ObjectType('LinkTitle', { description: 'What stands at an address of this site.' })
export class LinkTitleType {
  @Field({ description: 'The path that was asked for.' })
  path: string;

  @Field(() => String, { nullable: true, description: 'Its title now; null when it does not exist, or the viewer may not see it.' })
  title: string | null;
}

@ObjectType('Backlink', { description: 'A post that links to something.' })
export class BacklinkType {
  @Field(() => ID, { description: 'The post.' })
  postId: string;

  @Field(() => ID, { description: 'The thread that it stands in.' })
  threadId: string;

  @Field({ description: 'Title of that thread.' })
  title: string;

  @Field(() => Int, { description: 'Its place in the thread.' })
  ordinal: number;

  @Field({ description: 'When it was added.' })
  createdAt: Date;

  @Field(() => AccountType, { description: 'Who wrote it.' })
  author: AccountType;
}
