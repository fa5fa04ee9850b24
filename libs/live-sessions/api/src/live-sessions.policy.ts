import { permissions, type AgreementKind, type Permission } from '@leerkring/contract';
import { isFacilitator, isMember } from '@leerkring/groups/api';
import type { Actor, Policy } from '@leerkring/platform/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** What policies know of a live session. */
export interface LiveSessionFacts {
  groupId: string;
  plannedAt: Date | null;
  cancelledAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  /** Null when it is no sub-session. */
  partOfId: string | null;
  /** Who sits in it when it is one; null when nobody does. */
  seatedIds: readonly string[] | null;
  /** Who may watch it now without being a member; nobody when its group is archived. */
  observerIds: readonly string[];
}

/** What policies know of a chat message. */
export interface ChatMessageFacts {
  authorId: string;
  deletedAt: Date | null;
  /** Since when its words are hidden from everybody but its author and facilitators. */
  hiddenAt: Date | null;
}

/** What policies know of a file of the chat; it is about its message, or while it is loose about who uploaded it. */
export interface ChatAttachmentFacts {
  uploaderId: string;
}

/** What policies know of an excerpt of the chat. */
export interface ExcerptFacts {
  /** Whose words it was made of. */
  authorIds: readonly string[];
}

/** What policies know of a decision or an action. */
export interface AgreementFacts {
  groupId: string;
  kind: AgreementKind;
  authorId: string;
  personId: string | null;
}

/** What policies know of an input. */
export interface InputFacts {
  authorId: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    live_session: LiveSessionFacts;
    chat_message: ChatMessageFacts;
    chat_attachment: ChatAttachmentFacts;
    excerpt: ExcerptFacts;
    agreement: AgreementFacts;
    input: InputFacts;
  }
}

const isOpen = (session: LiveSessionFacts): boolean => session.openedAt !== null && session.closedAt === null;
/** A meeting that is still to come. */
const isAhead = (session: LiveSessionFacts): boolean => session.plannedAt !== null && session.openedAt === null && session.cancelledAt === null;
/** What comes before and during a meeting, and not after it. */
const isGoing = (session: LiveSessionFacts): boolean => isAhead(session) || isOpen(session);
/** One contributes to a sub-session where one sits, and facilitators in all of them. */
export const hasPlace = (actor: Actor, { groupId, partOfId, seatedIds }: Pick<LiveSessionFacts, 'groupId' | 'partOfId' | 'seatedIds'>): boolean =>
  !partOfId || isFacilitator(actor, groupId) || (actor.accountId !== null && (seatedIds ?? []).includes(actor.accountId));
const isOwn = (actor: Actor, message: ChatMessageFacts): boolean => message.authorId === actor.accountId && !message.deletedAt;

/** Whether somebody may watch it: invited, not taken back, and it is still to come or going on. */
const observes = (actor: Actor, session: LiveSessionFacts): boolean =>
  actor.accountId !== null && !session.closedAt && !session.cancelledAt && session.observerIds.includes(actor.accountId);

/** The municipality that the actor votes for: participants come for one, facilitators guide. */
export function votingSeat(actor: Actor, groupId: string): string | undefined {
  return actor.memberships.find((seat) => seat.groupId === groupId && seat.role === 'participant')?.organisationId ?? undefined;
}

/**
 * Members read and talk, facilitators plan, open and close, and words belong to who said them. Who observes a session has `live_session.read` and
 * what follows from it; all other rules ask for a member.
 */
export const liveSessionsPolicy: Policy<'live_session' | 'chat_message' | 'chat_attachment' | 'excerpt' | 'chat_reaction' | 'observer' | 'poll' | 'meeting' | 'meeting_file' | 'agreement' | 'joint_agenda' | 'input' | 'own_format'> = {
  'live_session.plan': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'live_session.open': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'live_session.read': ({ actor, facts }) => isMember(actor, facts.groupId) || observes(actor, facts),
  'live_session.read_all': ({ actor, facts }) => isMember(actor, facts.groupId),
  'live_session.close': ({ actor, facts }) => isFacilitator(actor, facts.groupId) && isOpen(facts),
  'live_session.run': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && about('group.take_part'),
  'live_session.raise_hand': ({ actor, facts, about }) => isOpen(facts) && hasPlace(actor, facts) && about('group.take_part'),
  'live_session.slow_chat': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && about('group.take_part'),
  'live_session.hide_messages': ({ actor, facts }) => isFacilitator(actor, facts.groupId) && facts.openedAt !== null,
  'live_session.pin_message': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && about('group.take_part'),
  'observer.invite': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isGoing(facts) && !facts.partOfId && about('group.take_part'),
  'observer.take_back': ({ actor, facts }) => isFacilitator(actor, facts.groupId) && isGoing(facts),
  'own_format.write': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'meeting.plan': ({ actor, facts }) => isFacilitator(actor, facts.id) && !facts.archivedAt,
  'meeting.change': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isAhead(facts) && about('group.take_part'),
  'meeting.cancel': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isAhead(facts) && about('group.take_part'),
  'meeting.attend': ({ facts, about }) => isAhead(facts) && about('group.take_part'),
  'meeting_file.add': ({ actor, facts, about }) =>
    isFacilitator(actor, facts.groupId) && facts.plannedAt !== null && !facts.cancelledAt && !facts.closedAt && about('group.take_part'),
  'meeting_file.read': ({ about }) => about('live_session.read_all'),
  'meeting_file.remove': ({ about }) => about('meeting_file.add'),
  'poll.open': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && about('group.take_part'),
  'poll.close': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isGoing(facts) && about('group.take_part'),
  'poll.vote': ({ actor, facts, about }) => votingSeat(actor, facts.groupId) !== undefined && isGoing(facts) && hasPlace(actor, facts) && about('group.take_part'),
  'agreement.write': ({ actor, facts, about }) => isOpen(facts) && hasPlace(actor, facts) && about('group.take_part'),
  'agreement.read': ({ about }) => about('live_session.read'),
  'agreement.change': ({ about }) => about('agreement.write'),
  'agreement.remove': ({ actor, facts, about }) => (facts.authorId === actor.accountId || isFacilitator(actor, facts.groupId)) && about('agreement.write'),
  'agreement.mark': ({ actor, facts, about }) =>
    facts.kind === 'action' && (facts.personId === actor.accountId || isFacilitator(actor, facts.groupId)) && about('live_session.discuss'),
  'joint_agenda.collect': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isAhead(facts) && about('group.take_part'),
  'joint_agenda.arrange': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isGoing(facts) && about('group.take_part'),
  'joint_agenda.settle': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isGoing(facts) && about('group.take_part'),
  'input.give': ({ facts, about }) => isAhead(facts) && about('group.take_part'),
  'input.read': ({ about }) => about('live_session.read_all'),
  'input.change': ({ actor, facts, about }) => facts.authorId === actor.accountId && about('input.give'),
  'input.withdraw': ({ actor, facts, about }) => facts.authorId === actor.accountId && about('input.give'),
  'live_session.discuss': ({ about }) => about('group.take_part'),
  'chat_message.send': ({ actor, facts, about }) => about('group.take_part') && isOpen(facts) && hasPlace(actor, facts),
  'chat_reaction.add': ({ actor, facts, about }) => about('group.take_part') && isOpen(facts) && hasPlace(actor, facts),
  'chat_reaction.remove': ({ actor, facts, about }) => about('group.take_part') && isOpen(facts) && hasPlace(actor, facts),
  'chat_message.read': ({ about }) => about('live_session.read'),
  'chat_message.read_words': ({ actor, facts, about }) =>
    about('live_session.read') && (!facts.hiddenAt || facts.authorId === actor.accountId || about('live_session.hide_messages')),
  'excerpt.make': ({ facts, about }) => facts.openedAt !== null && about('group.take_part'),
  'excerpt.read': ({ about }) => about('live_session.read_all'),
  'excerpt.object': ({ actor, facts, about }) => actor.accountId !== null && facts.authorIds.includes(actor.accountId) && about('live_session.read_all'),
  'chat_attachment.add': ({ actor, facts, about }) => about('group.take_part') && isOpen(facts) && hasPlace(actor, facts),
  'chat_attachment.read': ({ actor, facts, about }) => (facts.about?.type === 'chat_message' ? about('chat_message.read_words') : actor.accountId === facts.uploaderId),
  'chat_message.edit': ({ actor, facts, about }) => isOwn(actor, facts) && !facts.hiddenAt && about('chat_message.send'),
  'chat_message.delete': ({ actor, facts, about }) => isOwn(actor, facts) && about('live_session.read_all'),
};

/** Everything that can be asked about a session. */
export const sessionRights = Object.keys(permissions).filter((right): right is Permission => permissions[right as Permission] === 'live_session');

/** Rights on a message whose facts are at hand, given the actor's rights on its session: a page of messages asks the database once. */
export function rightsOnMessage(actor: Actor, facts: ChatMessageFacts, ofSession: ReadonlySet<Permission>): Permission[] {
  const about = (other: Permission): boolean => ofSession.has(other);
  return (['chat_message.read', 'chat_message.edit', 'chat_message.delete'] as const).filter((right) => liveSessionsPolicy[right]({ actor, facts, about }));
}

/** The same for a decision or an action. */
export function rightsOnAgreement(actor: Actor, facts: AgreementFacts, ofSession: ReadonlySet<Permission>): Permission[] {
  const about = (other: Permission): boolean => ofSession.has(other);
  return (['agreement.read', 'agreement.change', 'agreement.remove', 'agreement.mark'] as const).filter((right) => liveSessionsPolicy[right]({ actor, facts, about }));
}

/** The same for an input. */
export function rightsOnInput(actor: Actor, facts: InputFacts, ofSession: ReadonlySet<Permission>): Permission[] {
  const about = (other: Permission): boolean => ofSession.has(other);
  return (['input.read', 'input.change', 'input.withdraw'] as const).filter((right) => liveSessionsPolicy[right]({ actor, facts, about }));
}

/** Sessions that :observerId may watch now: the SQL twin of `observes`. */
const OBSERVED = `SELECT o.live_session_id FROM observers o JOIN live_sessions l ON l.id = o.live_session_id JOIN groups g ON g.id = l.group_id
  WHERE o.account_id = :observerId AND o.ended_at IS NULL AND l.closed_at IS NULL AND l.cancelled_at IS NULL AND g.archived_at IS NULL`;

/** Keeps rows whose session the actor may watch without being a member. */
export function observedSessions<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, sessionIdColumn: string, actor: Actor): SelectQueryBuilder<E> {
  return query.andWhere(`${sessionIdColumn} IN (${OBSERVED})`, { observerId: actor.accountId });
}

/** The SQL twin of `live_session.read`: keeps rows whose session the actor may read. */
export function visibleLiveSessions<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, sessionIdColumn: string, actor: Actor): SelectQueryBuilder<E> {
  const liveSessionGroups = actor.memberships.map((membership) => membership.groupId);
  const own = `${sessionIdColumn} IN (SELECT id FROM live_sessions WHERE group_id = ANY(:liveSessionGroups::uuid[]))`;
  return query.andWhere(`(${own} OR ${sessionIdColumn} IN (${OBSERVED}))`, { liveSessionGroups, observerId: actor.accountId });
}
