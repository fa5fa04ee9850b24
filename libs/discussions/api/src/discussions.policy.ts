import { threadReadingRight, threadSubjects, type Permission, type SubjectRef, type ThreadKind, type ThreadSubjectRef } from '@leerkring/contract';
import { isFacilitator, isMember } from '@leerkring/groups/api';
import type { Actor, Policy, Question } from '@leerkring/platform/api';
import type { TrackFacts } from '@leerkring/tracks/api';

/** What policies know of a thread. */
export interface ThreadFacts {
  about: ThreadSubjectRef;
  /** The group whose lists it stands in; null for a thread about a track. */
  groupId: string | null;
  authorId: string;
  kind: ThreadKind;
  /** Since when only facilitators write in it. */
  lockedAt: Date | null;
  /** Since when it goes on in another thread; nobody writes in it. */
  mergedAt: Date | null;
}

/** What policies know of a post. */
export interface PostFacts {
  authorId: string;
  deletedAt: Date | null;
  /** Since when its words are hidden from everybody but its author and who facilitates the thread. */
  hiddenAt: Date | null;
  about: SubjectRef;
}

/** What policies know of a file that goes with a post, or that is loose: then it is about its uploader. */
export interface AttachmentFacts {
  uploaderId: string;
  /** Since when its post is a tombstone. */
  deletedAt: Date | null;
  about: SubjectRef;
}

/** What policies know of a copy of a thread that is or was proposed. */
export interface ThreadCopyFacts {
  /** Since when it was made or cancelled. */
  closedAt: Date | null;
  /** The thread that is to be copied. */
  about: SubjectRef;
}

/** What policies know of what one author answers. */
export interface CopyConsentFacts extends ThreadCopyFacts {
  accountId: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    thread: ThreadFacts;
    thread_copy: ThreadCopyFacts;
    copy_consent: CopyConsentFacts;
    post: PostFacts;
    attachment: AttachmentFacts;
  }
}

/** What is said in a group is for its members; other subjects say themselves who may read, and only people who signed in read along. */
const reads = ({ actor, facts, about }: Question<ThreadFacts>): boolean =>
  facts.about.type === 'group' ? isMember(actor, facts.about.id) : actor.accountId !== null && about(threadReadingRight(facts.about.type));

const takesPart = ({ facts, about }: Question<ThreadFacts>): boolean => !facts.mergedAt && about(threadSubjects[facts.about.type]);

/** Whoever facilitates the group facilitates its threads; those about a track are its facilitators'. */
const facilitates = ({ actor, facts, about }: Question<ThreadFacts>): boolean => (facts.groupId ? isFacilitator(actor, facts.groupId) : about('track.facilitate'));

/** In a locked thread only who facilitates it writes. */
const writes = (question: Question<ThreadFacts>): boolean => takesPart(question) && (!question.facts.lockedAt || facilitates(question));

const moderates = (question: Question<ThreadFacts>): boolean => facilitates(question) && takesPart(question);

/** Whoever facilitates the track keeps the beginnings of threads in it. */
const keepsTemplates = ({ actor, facts }: Question<TrackFacts>): boolean => actor.accountId !== null && facts.facilitatorIds.includes(actor.accountId);

/** Who may read and write in threads: a thread inherits that from what it is about. */
export const discussionsPolicy: Policy<'thread' | 'thread_copy' | 'copy_consent' | 'thread_template' | 'post' | 'reaction' | 'bookmark' | 'announcement' | 'attachment'> = {
  'thread.announce': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'thread.take_in': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'thread.read': reads,
  'thread.update': (question) => question.facts.authorId === question.actor.accountId && writes(question),
  'thread.accept_answer': (question) =>
    question.facts.kind === 'question' && (question.facts.authorId === question.actor.accountId || facilitates(question)) && takesPart(question),
  'thread.pin': (question) => question.facts.groupId !== null && moderates(question),
  'thread.lock': moderates,
  'thread.close': moderates,
  'thread.mark_best_practice': (question) => (question.facts.kind === 'question' || question.facts.kind === 'experience') && moderates(question),
  'thread.move': (question) => question.facts.about.type === 'group' && question.facts.kind !== 'announcement' && moderates(question),
  'thread.copy': (question) => question.facts.about.type === 'group' && question.facts.kind !== 'announcement' && moderates(question),
  'thread_copy.read': ({ about }) => about('thread.copy'),
  'thread_copy.make': ({ facts, about }) => !facts.closedAt && about('thread.copy'),
  'thread_copy.cancel': ({ facts, about }) => !facts.closedAt && about('thread.copy'),
  'copy_consent.read': ({ actor, facts }) => facts.accountId === actor.accountId,
  'copy_consent.give': ({ actor, facts, about }) => facts.accountId === actor.accountId && !facts.closedAt && about('thread.read'),
  // Whoever left takes back the own words too.
  'copy_consent.withhold': ({ actor, facts }) => facts.accountId === actor.accountId,
  'thread.move_posts': moderates,
  'thread.merge': (question) => question.facts.kind !== 'announcement' && moderates(question),
  // In an archive too: what hurts somebody must be able to go.
  'thread.hide_posts': (question) => !question.facts.mergedAt && facilitates(question),
  'thread_template.add': keepsTemplates,
  'thread_template.update': keepsTemplates,
  'thread_template.archive': keepsTemplates,
  'announcement.confirm': (question) => question.facts.kind === 'announcement' && takesPart(question),
  'announcement.oversee': (question) => question.facts.kind === 'announcement' && facilitates(question),
  'attachment.add': ({ actor, facts }) => actor.accountId === facts.id,
  'attachment.read': ({ actor, facts, about }) => (facts.about.type === 'post' ? !facts.deletedAt && about('post.read_words') : actor.accountId === facts.uploaderId),
  'post.add': writes,
  'reaction.add': writes,
  'reaction.remove': writes,
  'bookmark.set': ({ about }) => about('thread.read'),
  'bookmark.remove': ({ about }) => about('thread.read'),
  'post.read': ({ about }) => about('thread.read'),
  'post.read_words': ({ actor, facts, about }) => about('thread.read') && (!facts.hiddenAt || facts.authorId === actor.accountId || about('thread.hide_posts')),
  // Whoever answers for what is said here may see what was said before; everybody else, that and when it changed.
  'post.read_versions': ({ actor, facts, about }) => about('thread.read') && !facts.deletedAt && (facts.authorId === actor.accountId || about('thread.hide_posts')),
  'post.edit': ({ actor, facts, about }) => facts.authorId === actor.accountId && !facts.deletedAt && !facts.hiddenAt && about('post.add'),
  'post.delete': ({ actor, facts, about }) => facts.authorId === actor.accountId && !facts.deletedAt && about('post.add'),
};

const threadRights = ['thread.read', 'thread.update', 'thread.accept_answer', 'thread.pin', 'thread.lock', 'thread.close', 'thread.mark_best_practice', 'thread.move', 'thread.copy', 'thread.move_posts', 'thread.merge', 'thread.hide_posts', 'announcement.confirm', 'announcement.oversee', 'post.add', 'reaction.add', 'reaction.remove'] as const;

/** Rights on a thread whose facts are at hand, given the actor's rights on what it is about. */
export function rightsOnThread(actor: Actor, facts: ThreadFacts, ofSubject: ReadonlySet<Permission>): Permission[] {
  return threadRights.filter((right) => discussionsPolicy[right]({ actor, facts, about: (other) => ofSubject.has(other) }));
}

/** Rights on a post whose facts are at hand, given the actor's rights on its thread: a page of posts asks the database once. */
export function rightsOnPost(actor: Actor, facts: PostFacts, ofThread: readonly Permission[]): Permission[] {
  const about = (other: Permission): boolean => ofThread.includes(other);
  return (['post.read', 'post.edit', 'post.delete'] as const).filter((right) => discussionsPolicy[right]({ actor, facts, about }));
}
