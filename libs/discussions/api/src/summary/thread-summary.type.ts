import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@leerkring/identity/api';

@ObjectType('ThreadSpeaker', { description: 'How much somebody said in a thread.' })
export class ThreadSpeakerType {
  @Field(() => AccountType, { description: 'Who.' })
  account: AccountType;

  @Field(() => Int, { description: 'How many posts.' })
  postCount: number;
}

@ObjectType('NotedPost', { description: 'A post that others linked to or answered.' })
export class NotedPostType {
  @Field(() => ID, { description: 'The post.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the thread.' })
  ordinal: number;

  @Field(() => AccountType, { description: 'Who wrote it.' })
  author: AccountType;

  @Field({ description: 'Beginning of its words, as plain text.' })
  excerpt: string;

  @Field(() => Int, { description: 'How many posts that the viewer may read link to it, or answer it.' })
  count: number;
}

@ObjectType('ThreadSummary', { description: 'Who said much in a thread and what was noted, among its newest 2,000 posts; deleted and hidden ones are left out.' })
export class ThreadSummaryType {
  @Field(() => Int, { description: 'How many people wrote in it.' })
  speakerCount: number;

  @Field(() => [ThreadSpeakerType], { description: 'Who wrote most, at most five.' })
  speakers: ThreadSpeakerType[];

  @Field(() => [NotedPostType], { description: 'The posts that most posts link to, at most three.' })
  mostLinked: NotedPostType[];

  @Field(() => [NotedPostType], { description: 'The posts with most answers, at most three.' })
  mostAnswered: NotedPostType[];
}
