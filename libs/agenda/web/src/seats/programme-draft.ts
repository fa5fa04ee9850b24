import { limits, roomClashes } from '@leerkring/contract';
import { momentOf, wallClock } from '@leerkring/ui';
import type { EventDay } from './seats.queries';

/** A session while somebody fills it in; `key` stands for it until it has an id. */
export interface SessionDraft {
  key: string;
  id: string | null;
  title: string;
  description: string;
  room: string;
  ledBy: string;
  capacity: string;
  walkInMinutes: string;
}

export interface BlockDraft {
  key: string;
  id: string | null;
  title: string;
  day: string;
  from: string;
  until: string;
  sessions: SessionDraft[];
}

export interface ProgrammeDraft {
  confirmation: 'automatic' | 'by_contact';
  blocks: BlockDraft[];
}

/** What is wrong, by the key of a block or session and the field. */
export type Wrong = Record<string, 'fillTitle' | 'untilWrong' | 'capacityWrong' | 'minutesWrong'>;

let made = 0;
const newKey = (): string => `new-${Date.now()}-${++made}`;

export function newSession(title = ''): SessionDraft {
  return { key: newKey(), id: null, title, description: '', room: '', ledBy: '', capacity: '', walkInMinutes: '30' };
}

/** A block after those that stand, or over the whole event. */
export function newBlock(event: Pick<EventDay, 'startsAt' | 'endsAt'>, last?: BlockDraft, session = newSession()): BlockDraft {
  const [starts, ends] = [wallClock(event.startsAt), wallClock(event.endsAt)];
  return { key: newKey(), id: null, title: '', day: last?.day ?? starts.day, from: last?.until ?? starts.time, until: ends.time, sessions: [session] };
}

/** The programme as it stands, to be changed. */
export function draftOf({ blocks, seatPlan }: EventDay): ProgrammeDraft {
  return {
    confirmation: seatPlan?.confirmation ?? 'automatic',
    blocks: blocks.map(({ id, title, startsAt, endsAt, sessions }) => ({
      key: id,
      id,
      title,
      day: wallClock(startsAt).day,
      from: wallClock(startsAt).time,
      until: wallClock(endsAt).time,
      sessions: sessions.map(({ id: sessionId, capacity, walkInMinutes, title: named, description, room, ledBy }) => ({ key: sessionId, id: sessionId, title: named, description, room, ledBy, capacity: capacity === null ? '' : String(capacity), walkInMinutes: String(walkInMinutes) })),
    })),
  };
}

const within = (text: string, least: number, most: number): boolean => /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

export function wrongIn({ blocks }: ProgrammeDraft): Wrong {
  const wrong: Wrong = {};
  for (const block of blocks) {
    if (!block.title.trim()) wrong[`${block.key}.title`] = 'fillTitle';
    if (block.until <= block.from) wrong[`${block.key}.until`] = 'untilWrong';
    for (const session of block.sessions) {
      if (!session.title.trim()) wrong[`${session.key}.title`] = 'fillTitle';
      if (session.capacity.trim() && !within(session.capacity, limits.capacity.min, limits.capacity.max)) wrong[`${session.key}.capacity`] = 'capacityWrong';
      if (!within(session.walkInMinutes || '0', 0, limits.walkInMinutes)) wrong[`${session.key}.walkInMinutes`] = 'minutesWrong';
    }
  }
  return wrong;
}

/** What is sent of it. */
export function inputOf({ confirmation, blocks }: ProgrammeDraft) {
  return {
    confirmation,
    blocks: blocks.map(({ id, title, day, from, until, sessions }) => ({
      id,
      title,
      startsAt: momentOf(day, from),
      endsAt: momentOf(day, until),
      sessions: sessions.map(({ key: _key, capacity, walkInMinutes, ...session }) => ({ ...session, capacity: capacity.trim() ? Number(capacity) : null, walkInMinutes: Number(walkInMinutes || 0) })),
    })),
  };
}

/** Rooms that would be in use twice at one time: no mistake perhaps, yet worth a look. */
export function roomsTwice({ blocks }: ProgrammeDraft): { room: string; one: string; other: string }[] {
  const complete = blocks.filter(({ day, from, until }) => day && from && until);
  const uses = complete.flatMap(({ day, from, until, sessions }) => sessions.map(({ key, room, title }) => ({ id: key, room, title, from: Date.parse(momentOf(day, from)), until: Date.parse(momentOf(day, until)) })));
  return roomClashes(uses).map(([one, other]) => ({ room: one.room.trim(), one: one.title, other: other.title }));
}
