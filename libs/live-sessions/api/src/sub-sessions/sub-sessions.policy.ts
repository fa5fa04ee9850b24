import type { Permission } from '@leerkring/contract';
import { isFacilitator } from '@leerkring/groups/api';
import type { Actor, Policy } from '@leerkring/platform/api';
import type { LiveSessionFacts } from '../live-sessions.policy';

/** What policies know of the sub-sessions of a session: all of it is about that session. */
export interface SubSessionsFacts {
  groupId: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    sub_sessions: SubSessionsFacts;
  }
}

const isOpen = ({ openedAt, closedAt }: LiveSessionFacts): boolean => openedAt !== null && closedAt === null;

/** Facilitators make sub-sessions, name them and call everybody back. Members walk; facilitators take part everywhere and sit nowhere. */
export const subSessionsPolicy: Policy<'sub_sessions' | 'sub_session'> = {
  'sub_sessions.read': ({ about }) => about('live_session.read_all'),
  'sub_session.open': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && !facts.partOfId && about('group.take_part'),
  'sub_session.recall': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && !facts.partOfId && about('group.take_part'),
  'sub_session.rename': ({ actor, facts, about }) => isFacilitator(actor, facts.groupId) && isOpen(facts) && facts.partOfId !== null && about('group.take_part'),
  'sub_session.walk': ({ actor, facts, about }) => !isFacilitator(actor, facts.groupId) && isOpen(facts) && facts.partOfId !== null && about('group.take_part'),
};

/** Rights on a sub-session whose facts are at hand, given those on its main session: a list of sixty asks the database once. */
export function rightsOnSubSession(actor: Actor, facts: LiveSessionFacts, ofMain: ReadonlySet<Permission>): Permission[] {
  // Who may talk about the main session takes part in its group.
  const about = (other: Permission): boolean => other === 'group.take_part' && ofMain.has('live_session.discuss');
  return (['sub_session.rename', 'sub_session.walk'] as const).filter((right) => subSessionsPolicy[right]({ actor, facts, about }));
}
