import { describe, expect, it } from '@jest/globals';
import { permissions, seatMoves, seatStates, type AgendaEventState, type Permission, type SeatState, type SubjectRef } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { agendaPolicy, type AgendaEventFacts } from '../agenda.policy';
import { seatsPolicy } from './seats.policy';

const person = (part: Partial<Actor>): Actor => ({ ...stranger(), accountId: 'somebody', ...part });
const member = (role: 'participant' | 'facilitator') => [{ groupId: 'g', trackId: 'k', role, organisationId: 'berkelland' }] as const;

const people: Record<string, Actor> = {
  stranger: stranger(),
  'somebody with an account': person({}),
  owner: person({ accountId: 'owner', organisationId: 'berkelland', memberships: member('participant') }),
  'colleague of the owner': person({ organisationId: 'berkelland' }),
  'owner outside the group': person({ accountId: 'owner', organisationId: 'berkelland' }),
  'member of the group': person({ memberships: member('participant') }),
  'facilitator of the group': person({ accountId: 'leader', memberships: member('facilitator') }),
  'facilitator of the track': person({ accountId: 'facilitator' }),
  'somebody of the organiser': person({ organisationId: 'zutphen' }),
  editor: person({ roles: new Set(['editor']) }),
  'programme manager': person({ roles: new Set(['programme_manager']) }),
  coordinator: person({ roles: new Set(['coordinator']) }),
  admin: person({ roles: new Set(['admin']) }),
};

type Right = keyof typeof seatsPolicy;
const policies = { ...agendaPolicy, ...seatsPolicy };
const eventRights: Right[] = ['event_programme.arrange', 'seat.ask', 'seat.oversee', 'walk_in.add', 'walk_in.remove', 'preparation_pack.write', 'pack_attachment.add'];
const seatRights = (Object.keys(seatsPolicy) as Right[]).filter((right) => permissions[right] === 'seat');

const track = { id: 'k', facilitatorIds: ['facilitator'] };
const group = { id: 'g', about: { type: 'track', id: 'k' }, archivedAt: null };
type Kind = 'public' | 'group';

function eventFacts(kind: Kind, state: AgendaEventState): AgendaEventFacts {
  const published = state === 'published' || state === 'cancelled';
  return { id: 'e', about: kind === 'group' ? { type: 'group', id: 'g' } : { type: 'track', id: 'k' }, groupId: kind === 'group' ? 'g' : null, trackId: 'k', organisationId: kind === 'group' ? null : 'zutphen', state, publishedAt: published ? new Date(0) : null };
}

/** As `Access` does it, for an event about a track or group. */
function may(right: Permission, actor: Actor, kind: Kind, state: AgendaEventState, seat: SeatState): boolean {
  const type = permissions[right];
  if (type === 'track') return right === 'track.facilitate' ? actor.accountId !== null && track.facilitatorIds.includes(actor.accountId) : false;
  if (type === 'group') return right === 'group.take_part' ? actor.memberships.some(({ groupId }) => groupId === group.id) : false;
  const facts = type === 'seat' ? { about: { type: 'agenda_event', id: 'e' }, accountId: 'owner', state: seat } : eventFacts(kind, state);
  const about = (other: Permission): boolean => (type === 'seat' ? permissions[other] === 'agenda_event' : permissions[other] === facts.about?.type) && may(other, actor, kind, state, seat);
  return policies[right as Right]({ actor, facts: facts as never, about });
}

const holding: SeatState[] = ['requested', 'contacted', 'offered', 'confirmed'];
const running: SeatState[] = [...holding, 'waitlisted'];
const lookers: Record<Kind, string[]> = { public: ['facilitator of the track', 'editor', 'programme manager'], group: ['facilitator of the group'] };
const findersOf: Record<Kind, string[]> = { public: Object.keys(people), group: ['owner', 'member of the group', 'facilitator of the group'] };

/** Who may; the table of this room. */
function allowed(right: Right, kind: Kind, state: AgendaEventState, seat: SeatState): string[] {
  const published = state === 'published' || state === 'cancelled';
  const organisers = state === 'cancelled' ? [] : lookers[kind];
  const finders = published ? findersOf[kind] : [...lookers[kind], ...(kind === 'public' ? ['somebody of the organiser'] : [])];
  const owners = ['owner', 'owner outside the group'].filter((name) => finders.includes(name));
  const proposers = kind === 'public' && (state === 'proposed' || state === 'refused') ? ['somebody of the organiser'] : [];
  const lists: Record<Right, string[]> = {
    'event_programme.arrange': [...organisers, ...proposers],
    'seat.ask': published ? finders.filter((name) => name !== 'stranger') : [],
    'seat.oversee': lookers[kind],
    'seat.read': [...owners, ...lookers[kind]],
    'seat.withdraw': owners,
    'seat.confirm': owners,
    'seat.switch': owners,
    'seat.handle': organisers,
    'seat.move': organisers,
    'seat.mark': organisers,
    'walk_in.add': organisers,
    'walk_in.remove': organisers,
    'preparation_pack.write': organisers,
    'preparation_pack.read': holding.includes(seat) ? owners : [],
    'preparation_pack.confirm': holding.includes(seat) ? owners : [],
    'pack_attachment.add': organisers,
    'pack_attachment.read': [],
    'event_answer.give': running.includes(seat) ? owners : [],
  };
  return lists[right];
}

describe('who may do what with the programme and seats of an event', () => {
  for (const kind of ['public', 'group'] as const) {
    for (const [name, actor] of Object.entries(people)) {
      it(`${kind} event: ${name}`, () => {
        for (const state of ['proposed', 'approved', 'refused', 'published', 'cancelled'] as const) {
          for (const right of eventRights) expect([state, right, may(right, actor, kind, state, 'confirmed')]).toEqual([state, right, allowed(right, kind, state, 'confirmed').includes(name)]);
          for (const right of seatRights) {
            for (const seat of seatStates) expect([state, right, seat, may(right, actor, kind, state, seat)]).toEqual([state, right, seat, allowed(right, kind, state, seat).includes(name)]);
          }
        }
      });
    }
  }
});

describe('a file of a preparation', () => {
  const reads = (kind: Kind, state: AgendaEventState, attached: boolean): string[] =>
    Object.entries(people)
      .filter(([, actor]) => {
        const about: SubjectRef = attached ? { type: 'agenda_event', id: 'e' } : { type: 'account', id: 'facilitator' };
        const facts = { about, uploaderId: 'facilitator', holderIds: ['owner'] };
        return seatsPolicy['pack_attachment.read']({ actor, facts, about: (other) => attached && may(other, actor, kind, state, 'confirmed') });
      })
      .map(([name]) => name);

  it('is saved by who has a place and by who looks after the event; before it is named by who added it', () => {
    expect(reads('public', 'published', true)).toEqual(['owner', 'owner outside the group', 'facilitator of the track', 'editor', 'programme manager']);
    expect(reads('group', 'published', true)).toEqual(['owner', 'facilitator of the group']);
    expect(reads('public', 'approved', true)).toEqual(['facilitator of the track', 'editor', 'programme manager']);
    expect(reads('public', 'published', false)).toEqual(['facilitator of the track']);
  });
});

describe('the steps of a seat', () => {
  it('are these and no others, each by who takes it', () => {
    const steps = Object.fromEntries(
      seatStates.map((from) => [
        from,
        seatStates
          .filter((to) => seatMoves[from][to])
          .map((to) => `${to}: ${seatMoves[from][to]!.by.map((right) => right.replace('seat.', '')).join('/') || 'itself'}`)
          .join(', '),
      ]),
    );
    expect(steps).toEqual({
      requested: 'contacted: handle, waitlisted: handle, confirmed: handle, declined: handle, withdrawn: withdraw',
      contacted: 'waitlisted: handle, confirmed: handle, declined: handle, withdrawn: withdraw',
      waitlisted: 'offered: itself, declined: handle, withdrawn: withdraw',
      offered: 'confirmed: confirm/handle, declined: handle, withdrawn: withdraw, expired: itself',
      confirmed: 'declined: handle, withdrawn: withdraw',
      declined: '',
      withdrawn: '',
      expired: '',
    });
  });

  it('ask words of an organiser for a contact, a waiting list and a no', () => {
    for (const from of seatStates) {
      for (const to of seatStates) {
        const move = seatMoves[from][to];
        if (move) expect([from, to, move.asks]).toEqual([from, to, to === 'contacted' ? 'note' : to === 'declined' || to === 'waitlisted' ? 'reason' : 'nothing']);
      }
    }
  });
});
