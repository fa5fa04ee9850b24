import { Injectable } from '@nestjs/common';
import { streamOf, threadSubjects, type StreamName } from '@leerkring/contract';
import { DomainError, TakingAlong, accountIdOf, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { newThread } from './discussions.inputs';
import { PostWriter, type Numbered } from './post.writer';
import { fieldsFor } from './thread-fields';
import { ThreadSubjects } from './thread-subjects';
import { ThreadWords } from './thread-words.service';
import { Thread } from './thread.entity';

/** Stores a new thread with its opening post. */
@Injectable()
export class ThreadStarter {
  constructor(
    private readonly subjects: ThreadSubjects,
    private readonly writer: PostWriter,
    private readonly words: ThreadWords,
    private readonly along: TakingAlong,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, ATTACHMENT_GONE, EXCERPT_EMPTY, INPUT_INVALID */
  async start(work: Work, { subject, kind, title, body, clientId, termIds, attachmentIds, messageIds, ...given }: z.infer<typeof newThread>): Promise<Numbered> {
    await work.require(threadSubjects[subject.type], subject);
    if (kind === 'announcement') {
      if (subject.type !== 'group') throw new DomainError('INPUT_INVALID', { fields: { kind: 'only_in_groups' } });
      await work.require('thread.announce', subject);
    }
    const id = uuid();
    const groupId = await this.subjects.groupOf(subject, work.manager);
    const place = { subjectType: subject.type, subjectId: subject.id, groupId };
    await work.manager.insert(Thread, { id, ...place, kind, title, fields: fieldsFor(kind, given), authorId: accountIdOf(work.actor), clientId, lastOrdinal: 0, lastPostAt: work.now, createdAt: work.now });
    await this.words.tag(work, id, termIds);
    await work.openStream(streamOf('thread', id));
    work.record('thread.started', { threadId: id }, streamOfList(groupId), { type: 'thread', id });
    if (messageIds?.length) await this.along.keep(work, { from: subject, by: { type: 'thread', id }, ids: messageIds });
    return this.writer.open(work, { id, groupId, lastOrdinal: 0 }, { body, attachmentIds: attachmentIds ?? [], clientId });
  }
}

/** Where it is told that there is a new thread: in its group; about a track to everybody who signed in. */
export function streamOfList(groupId: string | null): StreamName {
  return groupId ? streamOf('group', groupId) : 'network';
}
