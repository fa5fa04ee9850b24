import type { PresentPerson } from '@leerkring/contract';
import { speakerOf } from '../live-sessions.live';
import type { FetchedSession, RoomMember, RoomSession } from '../live-session.query';

/** Stands for the group of which who watches learns only its name. */
const OUTSIDE = 'outside';

/** Whether the reader watches the session without being a member of its group. */
export const watches = ({ group }: Pick<RoomSession, 'group'>): boolean => group.id === OUTSIDE;

/** The session with a stand-in for its group, of which only those who are here are known. */
export function asWatched(session: FetchedSession, present: readonly PresentPerson[]): RoomSession {
  const observers = new Set(session.observers.map(({ account }) => account.id));
  const leaders = new Set([session.openedBy?.id, session.rundown?.leaderId, ...session.observers.map(({ invitedBy }) => invitedBy.id)]);
  const nodes = present.filter(({ id }) => !observers.has(id)).map((person) => memberOf(person, leaders.has(person.id)));
  const members = { __typename: 'MembershipConnection', totalCount: nodes.length, nodes };
  return { ...session, group: { __typename: 'Group', id: OUTSIDE, name: session.groupName, viewerCan: [], track: { __typename: 'Track', id: OUTSIDE, letter: '' }, members } } as unknown as RoomSession;
}

function memberOf(person: PresentPerson, leads: boolean): RoomMember {
  const account = speakerOf(person);
  return { __typename: 'Membership', id: person.id, role: leads ? 'facilitator' : 'participant', organisation: account.organisation, account } as unknown as RoomMember;
}
