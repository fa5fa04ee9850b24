import { describe, expect, it } from '@jest/globals';
import { agendaEventMoves, agendaEventStates, permissions, type AgendaEventState, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { agendaPolicy, type AgendaEventFacts } from './agenda.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const seat = (role: 'participant' | 'facilitator', groupId = 'g') => [{ groupId, trackId: 'k', role, organisationId: null }];

const people: Record<string, Actor> = {
  stranger: stranger(),
  'no organisation': person({}),
  'organising municipality': person({ organisationId: 'berkelland' }),
  'coordinator there': person({ organisationId: 'berkelland', roles: new Set(['coordinator']) }),
  'other municipality': person({ organisationId: 'zutphen' }),
  editor: person({ roles: new Set(['editor']) }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  admin: person({ roles: new Set(['admin']) }),
  'facilitator of the track': person({ accountId: 'lead' }),
  'facilitator of another track': person({ accountId: 'other', roles: new Set(['facilitator']) }),
  'member of the group': person({ memberships: seat('participant') }),
  'facilitator of the group': person({ memberships: seat('facilitator') }),
  'facilitator of another group': person({ memberships: seat('facilitator', 'h') }),
};
const everybody = Object.keys(people);
const editorial = ['editor', 'programme manager'];
const own = ['organising municipality', 'coordinator there'];
const makers = { public: editorial, track: [...editorial, 'facilitator of the track'], group: ['facilitator of the group'] };
type Kind = keyof typeof makers;
type Right = keyof typeof agendaPolicy;

/** Who may, of an event of this kind in this state. */
function allowed(right: Right, kind: Kind, state: AgendaEventState, published: boolean, archived: boolean): string[] {
  const acting = kind === 'group' && archived ? [] : makers[kind];
  const organisers = kind === 'group' ? [] : own;
  const lists: Record<Right, string[]> = {
    'agenda_event.propose': [...own, 'other municipality'],
    'agenda_event.plan': editorial,
    'agenda_event.oversee': editorial,
    'agenda_event.plan_for_track': makers.track,
    'agenda_event.plan_for_group': archived ? [] : makers.group,
    'agenda_event.read': published ? (kind === 'group' ? ['member of the group', ...makers.group] : everybody) : [...makers[kind], ...organisers],
    'agenda_event.change': state === 'cancelled' ? [] : ['proposed', 'refused'].includes(state) ? [...acting, ...organisers] : acting,
    'agenda_event.decide': state === 'proposed' && kind !== 'group' ? editorial : [],
    'agenda_event.publish': state === 'approved' ? acting : [],
    'agenda_event.cancel': ['cancelled', 'refused'].includes(state) ? [] : [...acting, ...organisers],
    'agenda_feed.make': ['facilitator of the track'],
    'agenda_feed.revoke': ['facilitator of the track'],
  };
  return lists[right];
}

function may(right: Right, actor: Actor, kind: Kind, state: AgendaEventState, published: boolean, archived: boolean): boolean {
  const event: AgendaEventFacts = { id: 'e', groupId: kind === 'group' ? 'g' : null, trackId: kind === 'track' ? 'k' : null, organisationId: 'berkelland', state, publishedAt: published ? new Date(0) : null };
  const about: Partial<Record<Permission, boolean>> = {
    'track.facilitate': kind === 'track' && actor.accountId === 'lead',
    'group.take_part': kind === 'group' && !archived && actor.memberships.some(({ groupId }) => groupId === 'g'),
  };
  const subjects = { track: { id: 'k', facilitatorIds: ['lead'] }, group: { id: 'g', trackId: 'k', archivedAt: archived ? new Date(0) : null }, agenda_event: event, platform: {}, account: { id: 'lead' } };
  return agendaPolicy[right]({ actor, facts: subjects[permissions[right]] as never, about: (other) => about[other] ?? false });
}

describe('who may do what with an event of the agenda', () => {
  const situations = agendaEventStates.flatMap((state) => (state === 'cancelled' ? [true, false] : [state === 'published']).flatMap((published) => [true, false].map((archived) => ({ state, published, archived }))));
  for (const right of Object.keys(agendaPolicy) as Right[]) {
    for (const [name, actor] of Object.entries(people)) {
      it(`${right}: ${name}`, () => {
        for (const kind of Object.keys(makers) as Kind[]) {
          for (const { state, published, archived } of situations) {
            expect([kind, state, published, archived, may(right, actor, kind, state, published, archived)]).toEqual([kind, state, published, archived, allowed(right, kind, state, published, archived).includes(name)]);
          }
        }
      });
    }
  }
});

describe('the steps of an event', () => {
  it('are these and no others', () => {
    expect(Object.fromEntries(agendaEventStates.map((from) => [from, agendaEventStates.filter((to) => agendaEventMoves[from][to]).join(' ')]))).toEqual({
      proposed: 'approved refused cancelled',
      approved: 'published cancelled',
      refused: 'proposed',
      published: 'cancelled',
      cancelled: '',
    });
  });

  it('are offered to nobody in a state that they do not leave', () => {
    for (const from of agendaEventStates) {
      const offered = new Set(agendaEventStates.flatMap((to) => agendaEventMoves[from][to] ?? []));
      for (const right of ['agenda_event.decide', 'agenda_event.publish', 'agenda_event.cancel'] as const) {
        const somebody = Object.values(people).some((actor) => may(right, actor, 'public', from, from === 'published', false));
        expect([from, right, somebody]).toEqual([from, right, offered.has(right)]);
      }
    }
  });
});
