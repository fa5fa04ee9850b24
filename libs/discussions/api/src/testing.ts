import { v7 as uuid } from 'uuid';
import type { BestPractice, HotIssue, ThreadKind, ThreadSubjectRef } from '@leerkring/contract';
import type { TestAccount } from '@leerkring/identity/api/testing';
import type { TestApp } from '@leerkring/platform/api/testing';
import { DiscussionsService } from './discussions.service';
import type { PostType } from './post.type';

interface ThreadWishes {
  /** What it is about, when it is not the group. */
  subject?: ThreadSubjectRef;
  kind?: ThreadKind;
  title?: string;
  bestPractice?: BestPractice;
  hotIssue?: HotIssue;
  termIds?: string[];
  body?: string;
}

/** A thread in the group, started by one of its members. */
export async function aThread(app: TestApp, group: { id: string }, author: TestAccount, wishes: ThreadWishes = {}): Promise<{ id: string; openingPost: PostType }> {
  const { subject = { type: 'group', id: group.id }, kind = 'question', title = 'Wie opent het dorpshuis?', body = 'Bij ons doet de koster het.', ...more } = wishes;
  const openingPost = await app.get(DiscussionsService).startThread(await author.actor(), { subject, kind, title, body, ...more, clientId: uuid() });
  return { id: openingPost.threadId, openingPost };
}

/** A post in the thread. */
export async function aPost(app: TestApp, thread: { id: string }, author: TestAccount, wishes: { body?: string; parent?: { id: string } } = {}): Promise<PostType> {
  const { body = 'Bij ons ook.', parent } = wishes;
  return app.get(DiscussionsService).addPost(await author.actor(), { threadId: thread.id, parentId: parent?.id, body, clientId: uuid() });
}
