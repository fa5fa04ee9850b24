import type { MinutesState, Permission } from '@leerkring/contract';
import { isFacilitator } from '@leerkring/groups/api';
import type { Actor, Policy } from '@leerkring/platform/api';

/** What policies know of minutes. */
export interface MinutesFacts {
  groupId: string;
  state: MinutesState;
  /** Whether there is no later version. */
  latest: boolean;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    minutes: MinutesFacts;
  }
}

const facilitates = (actor: Actor, facts: MinutesFacts): boolean => isFacilitator(actor, facts.groupId);

/** Facilitators write minutes and decide what becomes of them; members read them and propose other words from the moment they are laid before them. */
export const minutesPolicy: Policy<'minutes' | 'amendment'> = {
  'minutes.read': ({ actor, facts, about }) => (facts.state !== 'draft' || facilitates(actor, facts)) && about('live_session.read_all'),
  'minutes.change': ({ actor, facts, about }) => facts.state !== 'final' && facilitates(actor, facts) && about('live_session.discuss'),
  'minutes.submit': ({ actor, facts, about }) => facts.state === 'draft' && facilitates(actor, facts) && about('live_session.discuss'),
  'minutes.finalise': ({ actor, facts, about }) => facts.state === 'submitted' && facilitates(actor, facts) && about('live_session.discuss'),
  'minutes.correct': ({ actor, facts, about }) => facts.state === 'final' && facts.latest && facilitates(actor, facts) && about('live_session.discuss'),
  'amendment.propose': ({ facts, about }) => facts.state === 'submitted' && about('live_session.discuss'),
  'amendment.answer': ({ actor, facts, about }) => facts.state === 'submitted' && facilitates(actor, facts) && about('live_session.discuss'),
};

/** Rights on minutes whose facts are at hand, given the actor's rights on their session. */
export function rightsOnMinutes(actor: Actor, facts: MinutesFacts, ofSession: ReadonlySet<Permission>): Permission[] {
  const about = (other: Permission): boolean => ofSession.has(other);
  const rights = Object.keys(minutesPolicy) as (keyof typeof minutesPolicy)[];
  return rights.filter((right) => minutesPolicy[right]({ actor, facts, about }));
}
