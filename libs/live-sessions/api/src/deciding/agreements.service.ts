import { Injectable } from '@nestjs/common';
import { agreementKinds, limits, streamOf, type AgreementNews, type SubjectRef } from '@leerkring/contract';
import { GroupsService } from '@leerkring/groups/api';
import { DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { SpeakingService } from '../speaking/speaking.service';
import { Agreement } from './agreement.entity';
import { AgreementsRepository } from './agreements.repository';

/** With the group of its session, which rights on it ask for. */
export type SessionAgreement = Agreement & { groupId: string };

type Words = Pick<Agreement, 'text' | 'personId' | 'dueOn'>;

const sessionRef = (id: string): SubjectRef => ({ type: 'live_session', id });
const agreementRef = (id: string): SubjectRef => ({ type: 'agreement', id });

const words = {
  text: z.string().trim().min(1).max(limits.agreement),
  personId: z.uuid().nullish().transform((id) => id ?? null),
  dueOn: z.iso.date().nullish().transform((day) => day ?? null),
};

const bounds = {
  write: z.object({ liveSessionId: z.uuid(), kind: z.enum(agreementKinds), ...words }),
  change: z.object({ id: z.uuid(), revision: z.int().min(1), ...words }),
  remove: z.object({ id: z.uuid() }),
  mark: z.object({ id: z.uuid(), done: z.boolean() }),
};

const days = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/**
 * What a session decides, and who does what. Who may talk in it writes and changes; a change says which revision it changes, so that nobody
 * overwrites what they did not see. All throw DomainError NOT_FOUND, FORBIDDEN, and until it is marked LIVE_SESSION_NOT_OPEN, LIVE_SESSION_CLOSED.
 */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly works: Works,
    private readonly sessions: LiveSessionsRepository,
    private readonly speaking: SpeakingService,
    private readonly groups: GroupsService,
    private readonly agreements: AgreementsRepository,
  ) {}

  /** What was agreed in a session that the actor got from here, oldest first. */
  async ofSession({ id, groupId }: Pick<LiveSession, 'id' | 'groupId'>): Promise<SessionAgreement[]> {
    return (await this.agreements.ofSession(id)).map((agreement) => ({ ...agreement, groupId }));
  }

  /** What the actor has still to do, the soonest first; only of groups that the actor sits in. */
  openFor(actor: Actor): Promise<SessionAgreement[]> {
    if (!actor.accountId || !actor.memberships.length) return Promise.resolve([]);
    return this.agreements.openFor(actor.accountId, actor.memberships.map(({ groupId }) => groupId));
  }

  /** Writes down a decision or an action. @throws DomainError AGREEMENTS_FULL, INPUT_INVALID for who is no member, or a day that is past or far */
  write(actor: Actor, input: unknown): Promise<LiveSession> {
    const { liveSessionId, kind, ...written } = check(bounds.write, input);
    return this.inOpen(actor, liveSessionId, async (work, session) => {
      await work.require('agreement.write', sessionRef(liveSessionId));
      await this.checkWords(work, session, kind, written);
      if ((await this.agreements.count(liveSessionId, work.manager)) >= limits.agreements) throw new DomainError('AGREEMENTS_FULL');
      const by = accountIdOf(work.actor);
      const agreement: Agreement = { id: uuid(), liveSessionId, kind, ...written, authorId: by, wordsById: by, doneAt: null, revision: 1, createdAt: work.now };
      await work.manager.insert(Agreement, agreement);
      work.record('agreement.written', { agreement: newsOf(agreement) }, streamOf('live_session', liveSessionId), agreementRef(agreement.id));
    });
  }

  /** Puts other words, another person or day in its place. @throws DomainError AGREEMENT_CHANGED when somebody else did so first, INPUT_INVALID */
  async change(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id, revision, ...written } = check(bounds.change, input);
    return this.inOpen(actor, await this.sessionOf(id), async (work, session) => {
      await work.require('agreement.change', agreementRef(id));
      const before = (await this.agreements.lock(id, work.manager))!;
      if (before.revision !== revision) throw new DomainError('AGREEMENT_CHANGED', { revision: before.revision });
      await this.checkWords(work, session, before.kind, written, before);
      const change = { ...written, wordsById: accountIdOf(work.actor), revision: revision + 1 };
      await work.manager.update(Agreement, id, change);
      const event = work.record('agreement.changed', { agreement: newsOf({ ...before, ...change }) }, streamOf('live_session', session.id), agreementRef(id));
      await work.blankEarlierWords(event);
    });
  }

  /** Takes it out, with its words. */
  async remove(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id } = check(bounds.remove, input);
    return this.inOpen(actor, await this.sessionOf(id), async (work, session) => {
      await work.require('agreement.remove', agreementRef(id));
      await work.manager.delete(Agreement, id);
      const event = work.record('agreement.removed', { agreementId: id }, streamOf('live_session', session.id), agreementRef(id));
      await work.blankEarlierWords(event);
    });
  }

  /** Marks an action as done or not done, also after the close. What it was before changes nothing. */
  async mark(actor: Actor, input: unknown): Promise<LiveSession> {
    const { id, done } = check(bounds.mark, input);
    const liveSessionId = await this.sessionOf(id);
    await this.works.run(actor, async (work) => {
      await work.require('agreement.mark', agreementRef(id));
      const before = await this.agreements.lock(id, work.manager);
      if (!before) throw new DomainError('NOT_FOUND');
      if ((before.doneAt !== null) === done) return work.silently('was marked so before');
      const doneAt = done ? work.now : null;
      await work.manager.update(Agreement, id, { doneAt });
      work.record('agreement.marked', { agreementId: id, doneAt: doneAt?.toISOString() ?? null }, streamOf('live_session', liveSessionId), agreementRef(id));
    });
    return (await this.sessions.find(liveSessionId))!;
  }

  /** @param before what stands: its person may have left and its day may be past, as long as they stay what they are */
  private async checkWords(work: Work, { groupId }: LiveSession, kind: Agreement['kind'], { personId, dueOn }: Words, before?: Agreement): Promise<void> {
    const wrong = (field: keyof Words, what: string): DomainError => new DomainError('INPUT_INVALID', { fields: { [field]: what } });
    if (kind === 'decision') {
      if (personId) throw wrong('personId', 'not_for_decisions');
      if (dueOn) throw wrong('dueOn', 'not_for_decisions');
      return;
    }
    if (!personId) throw wrong('personId', 'invalid_type');
    if (personId !== before?.personId) {
      const seats = await this.groups.seats(groupId, work.manager);
      if (!seats.some((seat) => seat.accountId === personId)) throw wrong('personId', 'no_member');
    }
    if (!dueOn || dueOn === before?.dueOn) return;
    const last = new Date(work.now);
    last.setUTCFullYear(last.getUTCFullYear() + limits.actionYears);
    if (dueOn < days.format(work.now) || dueOn > days.format(last)) throw wrong('dueOn', 'not_ahead');
  }

  private async sessionOf(id: string): Promise<string> {
    const agreement = await this.agreements.find(id);
    if (!agreement) throw new DomainError('NOT_FOUND');
    return agreement.liveSessionId;
  }

  private async inOpen(actor: Actor, liveSessionId: string, act: (work: Work, session: LiveSession) => Promise<void>): Promise<LiveSession> {
    await this.works.run(actor, async (work) => act(work, await this.speaking.lockOpen(work, liveSessionId)));
    return (await this.sessions.find(liveSessionId))!;
  }
}

function newsOf({ id, kind, text, authorId, personId, dueOn, doneAt, revision, createdAt }: Agreement): AgreementNews {
  return { id, kind, text, authorId, personId, dueOn, doneAt: doneAt?.toISOString() ?? null, revision, createdAt: createdAt.toISOString() };
}
