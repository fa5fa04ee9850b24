import { Inject, Injectable } from '@nestjs/common';
import { notesPhasesOf, streamOf, type SessionNotesEvents, type SubjectRef } from '@leerkring/contract';
import { CONFIG, DomainError, RateLimits, Works, accountIdOf, check, type Actor, type Config, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { LiveSession } from '../live-session.entity';
import { hasPlace } from '../live-sessions.policy';
import { LiveSessionsRepository } from '../live-sessions.repository';
import type { SessionLegacy } from '../minutes/minutes-draft';
import { add, deletes, documentOf, empty, stateOf } from './notes-document';
import { markdownOf } from './notes-markdown';
import { PhaseNotes, SessionNotes } from './session-notes.entity';
import { SessionNotesRepository, type StoredNotes } from './session-notes.repository';
import { asking, emptying, writing } from './session-notes.type';

/** So many updates stand apart before they become one: what a screen reads, and what somebody who writes makes the server read. */
const TOGETHER_AFTER = 50;

type Key = Pick<PhaseNotes, 'sessionNotesId' | 'phase'>;
type Written = Promise<{ sessionNotes: SessionNotes; number: number }>;

const notesRef = (id: string): SubjectRef => ({ type: 'session_notes', id });
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/**
 * What the people in a session write down together. PostgreSQL has the only document that counts; its words belong to nobody, and those that are taken
 * out are in no row any more.
 */
@Injectable()
export class SessionNotesService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly repository: SessionNotesRepository,
    private readonly rates: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the transaction that opens the session. */
  async make(work: Work, liveSessionId: string): Promise<void> {
    const id = uuid();
    await work.manager.insert(SessionNotes, { id, liveSessionId });
    await work.openStream(streamOf('session_notes', id));
  }

  /** Those of a session that the actor got from here; null before it is opened. */
  of(liveSessionId: string): Promise<SessionNotes | null> {
    return this.repository.ofSession(liveSessionId);
  }

  /** What there is of a phase after a number, in base64. @throws DomainError INPUT_INVALID */
  async since({ id }: SessionNotes, input: unknown): Promise<{ number: number; updates: string[] }> {
    const { phase, after } = check(asking, input);
    const { number, updates } = await this.repository.since(id, phase, after);
    return { number, updates: updates.map((update) => Buffer.from(update).toString('base64')) };
  }

  /** The phases that something was written in, each as Markdown. */
  async read({ id }: SessionNotes): Promise<{ phase: string; number: number; text: string }[]> {
    const phases = await this.repository.phases(id);
    return Promise.all(
      phases.map(async ({ phase }) => {
        const { number, updates } = await this.repository.since(id, phase, 0);
        return { phase, number, text: markdownOf(documentOf(updates)) };
      }),
    );
  }

  /**
   * Adds what somebody wrote; what is there already changes nothing.
   * @throws DomainError NOT_FOUND, FORBIDDEN, LIVE_SESSION_CLOSED, SUB_SESSION_NO_SEAT, SESSION_NOTES_INVALID, SESSION_NOTES_FULL, INPUT_INVALID for a phase that is not in the rundown, LIMIT_EXCEEDED
   */
  async write(actor: Actor, input: unknown): Written {
    const { update, ...key } = check(writing, input);
    this.rates.take(`notes:${accountIdOf(actor)}`, this.config.CHAT_RATE);
    const number = await this.works.run(actor, async (work) => {
      const session = await this.lockReadable(work, key);
      if (session.closedAt) throw new DomainError('LIVE_SESSION_CLOSED');
      if (!hasPlace(work.actor, session)) throw new DomainError('SUB_SESSION_NO_SEAT');
      await work.require('session_notes.write', notesRef(key.sessionNotesId));
      const stored = await this.repository.since(key.sessionNotesId, key.phase, 0, work.manager);
      const doc = documentOf(stored.updates);
      const fresh = add(doc, bytes(update));
      if (!fresh) return this.unchanged(work, stored);
      const next = stored.number + 1;
      await this.repository.append(key, next, fresh, work.manager);
      // Words that are taken out leave what was stored before.
      if (deletes(fresh) || stored.apart + 1 >= TOGETHER_AFTER) await this.repository.replace(key, next, stateOf(doc), work.manager);
      return this.tell(work, 'session_notes.written', key, next);
    });
    return this.answer(key, number);
  }

  /** Destroys all words of a phase, also after the close; minutes that they went into keep theirs. @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID */
  async empty(actor: Actor, input: unknown): Written {
    const key = check(emptying, input);
    const number = await this.works.run(actor, async (work) => {
      await this.lockReadable(work, key);
      await work.require('session_notes.empty', notesRef(key.sessionNotesId));
      const stored = await this.repository.since(key.sessionNotesId, key.phase, 0, work.manager);
      const doc = documentOf(stored.updates);
      if (!empty(doc)) return this.unchanged(work, stored);
      await this.repository.replace(key, stored.number + 1, stateOf(doc), work.manager);
      await work.audit('session_notes.empty', notesRef(key.sessionNotesId));
      return this.tell(work, 'session_notes.emptied', key, stored.number + 1);
    });
    return this.answer(key, number);
  }

  /** In the transaction that closes the session: nothing is written after it. What the minutes take over, as Markdown under a heading of the level `below`, in order of the phases. */
  async close(work: Work, session: LiveSession, below = 3): Promise<SessionLegacy['notes']> {
    const notes = await this.repository.ofSession(session.id, work.manager);
    if (!notes) return [];
    await this.repository.lock(notes.id, work.manager);
    const texts = new Map<string, string>();
    for (const { phase } of await this.repository.phases(notes.id, work.manager)) {
      const { number, updates } = await this.repository.since(notes.id, phase, 0, work.manager);
      const doc = documentOf(updates);
      await this.repository.replace({ sessionNotesId: notes.id, phase }, number, stateOf(doc), work.manager);
      texts.set(phase, markdownOf(doc, below));
    }
    return notesPhasesOf(session.rundown).flatMap(({ key, name }) => (texts.get(key) ? [{ name: name?.nl ?? null, text: texts.get(key)! }] : []));
  }

  private async lockReadable(work: Work, { sessionNotesId, phase }: Key): Promise<LiveSession> {
    await work.require('session_notes.read', notesRef(sessionNotesId));
    const { liveSessionId } = await this.repository.lock(sessionNotesId, work.manager);
    const session = (await this.sessions.find(liveSessionId, work.manager))!;
    if (!notesPhasesOf(session.rundown).some(({ key }) => key === phase)) throw new DomainError('INPUT_INVALID', { fields: { phase: 'not_in_rundown' } });
    return session;
  }

  private tell(work: Work, event: keyof SessionNotesEvents, { sessionNotesId, phase }: Key, number: number): number {
    work.record(event, { sessionNotesId, phase, number }, streamOf('session_notes', sessionNotesId), notesRef(sessionNotesId));
    return number;
  }

  private unchanged(work: Work, { number }: StoredNotes): number {
    work.silently('it is so already');
    return number;
  }

  private async answer({ sessionNotesId }: Key, number: number): Written {
    return { sessionNotes: (await this.repository.find(sessionNotesId))!, number };
  }
}
