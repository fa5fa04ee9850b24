import { Injectable } from '@nestjs/common';
import { limits, streamOf, type MinutesSectionKey, type Permission, type SubjectRef } from '@leerkring/contract';
import { GroupsService, isMember } from '@leerkring/groups/api';
import { AccountsLoader, type Account } from '@leerkring/identity/api';
import { Access, DomainError, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { LiveSession } from '../live-session.entity';
import { Amendment, Minutes, MinutesSection } from './minutes.entity';
import { minutesBounds } from './minutes.inputs';
import { MinutesDrafts } from './minutes-drafts';
import type { Draft } from './minutes-draft';
import { minutesPolicy } from './minutes.policy';
import { MinutesRepository } from './minutes.repository';
import { canonicalOf, hashOf, nameless, peopleIn, without } from './minutes-words';

const minutesRef = (id: string): SubjectRef => ({ type: 'minutes', id });

/** What final minutes hold, as it was hashed. */
export interface Sealed {
  canonical: string;
  hash: string;
}

/**
 * Minutes of sessions: facilitators write them, members propose other words, and final ones stay as they are. A change of a part names the
 * revision that it changes, so that nobody overwrites what they did not see. All throw DomainError NOT_FOUND and FORBIDDEN.
 */
@Injectable()
export class MinutesService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: MinutesRepository,
    private readonly drafts: MinutesDrafts,
    private readonly groups: GroupsService,
    private readonly accounts: AccountsLoader,
  ) {}

  /** The versions of a session that the actor got from here, as far as they may read them, newest first. */
  async ofSession(actor: Actor, { id, groupId, closedAt }: Pick<LiveSession, 'id' | 'groupId' | 'closedAt'>): Promise<Minutes[]> {
    if (!closedAt) return [];
    const versions = await this.repository.ofSession(id);
    return versions.filter((facts) => minutesPolicy['minutes.read']({ actor, facts, about: (right) => right === 'live_session.read_all' && isMember(actor, groupId) }));
  }

  async get(actor: Actor, id: string): Promise<Minutes> {
    await this.access.require(actor, 'minutes.read', minutesRef(id));
    return (await this.repository.find(id))!;
  }

  /** People whom these words speak of, as they are called now. */
  people(texts: readonly string[]): Promise<Map<string, Account>> {
    return this.accounts.loadAll(peopleIn(texts));
  }

  /** What was hashed of these minutes, and its hash as it is now; what they hold must give the stored one. */
  async sealOf(minutes: Minutes): Promise<Sealed> {
    const before = minutes.replacesId ? await this.repository.find(minutes.replacesId) : null;
    const canonical = canonicalOf(minutes, (await this.repository.sections([minutes.id])).get(minutes.id) ?? [], before?.hash ?? null);
    return { canonical, hash: hashOf(canonical) };
  }

  /** Gives a part other words. @throws DomainError MINUTES_CHANGED when somebody else did so first */
  changeSection(actor: Actor, input: unknown): Promise<Minutes> {
    const { minutesId, section, revision, text } = check(minutesBounds.change, input);
    return this.change(actor, minutesId, 'minutes.change', async (work, minutes) => {
      await this.putSection(work, minutes, section, revision, text);
      this.tell(work, 'minutes.changed', minutesId);
    });
  }

  /** Lays a draft before the members of the group. */
  submit(actor: Actor, input: unknown): Promise<Minutes> {
    const { id } = check(minutesBounds.one, input);
    return this.change(actor, id, 'minutes.submit', async (work, minutes) => {
      await work.manager.update(Minutes, id, { state: 'submitted', submittedAt: work.now });
      this.show(work, 'minutes.submitted', minutes);
    });
  }

  /** Proposes other words for a part. @throws DomainError AMENDMENTS_FULL */
  propose(actor: Actor, input: unknown): Promise<Minutes> {
    const { minutesId, section, text, reason } = check(minutesBounds.propose, input);
    return this.change(actor, minutesId, 'amendment.propose', async (work, minutes) => {
      if ((await this.repository.countAmendments(minutesId, work.manager)) >= limits.amendments) throw new DomainError('AMENDMENTS_FULL');
      const stands = await this.sectionOf(work, minutesId, section);
      const words = await this.settled(work, minutes, text, stands.text);
      const amendment = { id: uuid(), minutesId, section, authorId: accountIdOf(work.actor), text: words, reason, state: 'open', answer: '', answeredById: null, answeredAt: null, createdAt: work.now } as const;
      await work.manager.insert(Amendment, amendment);
      work.record('amendment.proposed', { minutesId, amendmentId: amendment.id }, streamOf('minutes', minutesId), minutesRef(minutesId));
    });
  }

  /**
   * Takes a proposal over, as it is or in the words of the facilitator, or rejects it.
   * @throws DomainError AMENDMENT_ANSWERED, MINUTES_CHANGED when the part changed since the facilitator looked, INPUT_INVALID for a rejection without reason
   */
  async answer(actor: Actor, input: unknown): Promise<Minutes> {
    const { id, adopt, revision, text, answer } = check(minutesBounds.answer, input);
    const found = await this.repository.findAmendment(id);
    if (!found) throw new DomainError('NOT_FOUND');
    return this.change(actor, found.minutesId, 'amendment.answer', async (work, minutes) => {
      const amendment = (await this.repository.findAmendment(id, work.manager))!;
      if (amendment.state !== 'open') throw new DomainError('AMENDMENT_ANSWERED');
      if (adopt) await this.putSection(work, minutes, amendment.section, revision ?? 0, text ?? amendment.text);
      await work.manager.update(Amendment, id, { state: adopt ? 'adopted' : 'rejected', answer, answeredById: accountIdOf(work.actor), answeredAt: work.now });
      work.record('amendment.answered', { minutesId: minutes.id, amendmentId: id }, streamOf('minutes', minutes.id), minutesRef(minutes.id));
    });
  }

  /** Makes minutes final: from here on nobody changes them. @throws DomainError MINUTES_AMENDMENTS_OPEN while a proposal has no answer */
  finalise(actor: Actor, input: unknown): Promise<Minutes> {
    const { id } = check(minutesBounds.one, input);
    return this.change(actor, id, 'minutes.finalise', async (work, minutes) => {
      if (await this.repository.countAmendments(id, work.manager, 'open')) throw new DomainError('MINUTES_AMENDMENTS_OPEN');
      const before = minutes.replacesId ? await this.repository.find(minutes.replacesId, work.manager) : null;
      const sections = (await this.repository.sections([id], work.manager)).get(id)!;
      const hash = hashOf(canonicalOf(minutes, sections, before?.hash ?? null));
      await work.manager.update(Minutes, id, { state: 'final', finalAt: work.now, finalById: accountIdOf(work.actor), hash });
      this.show(work, 'minutes.finalised', minutes);
    });
  }

  /** Begins a correction: a new version that names the one before, which stays as it is. Returns the new one. */
  async correct(actor: Actor, input: unknown): Promise<Minutes> {
    const { id, reason } = check(minutesBounds.correct, input);
    let next = '';
    await this.change(actor, id, 'minutes.correct', async (work, minutes) => {
      const standing = await this.repository.standing(Object.keys(minutes.quotes), work.manager);
      const gone = Object.entries(minutes.quotes).flatMap(([source, line]) => (standing.has(source) ? [] : line.split('\n')));
      const sections = (await this.repository.sections([id], work.manager)).get(id)!.map(({ key, text }) => [key, gone.reduce(without, text)]);
      const quotes = Object.fromEntries(Object.entries(minutes.quotes).filter(([source]) => standing.has(source)));
      next = await this.drafts.correcting(work, { ...minutes, quotes }, Object.fromEntries(sections) as Partial<Draft['sections']>, reason);
      this.tell(work, 'minutes.changed', id);
    });
    return (await this.repository.find(next))!;
  }

  /** Takes what somebody took back, or what was hidden, out of minutes that are not final. */
  async leaveOut(liveSessionId: string, sourceId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('what is taken back does not come into minutes');
      const unfinished = (await this.repository.lockUnfinished(liveSessionId, work.manager)).filter(({ quotes }) => quotes[sourceId]);
      for (const { id, quotes } of unfinished) {
        const { [sourceId]: line, ...kept } = quotes;
        for (const { key, text, revision } of (await this.repository.sections([id], work.manager)).get(id)!) {
          const rest = line!.split('\n').reduce(without, text);
          if (rest !== text) await work.manager.update(MinutesSection, { minutesId: id, key }, { text: rest, revision: revision + 1 });
        }
        await work.manager.update(Minutes, id, { quotes: kept });
        this.tell(work, 'minutes.changed', id);
      }
      if (!unfinished.length) work.silently('it stands in no minutes that can change');
    });
  }

  /** Somebody wants to be forgotten with all words: what they proposed loses them. */
  async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('what became of a proposal stays');
      await this.repository.removeAmendmentWords(accountId, work.manager);
    });
  }

  private async putSection(work: Work, minutes: Minutes, key: MinutesSectionKey, revision: number, text: string): Promise<void> {
    const stands = await this.sectionOf(work, minutes.id, key);
    if (stands.revision !== revision) throw new DomainError('MINUTES_CHANGED', { revision: stands.revision });
    const words = await this.settled(work, minutes, text, stands.text);
    await work.manager.update(MinutesSection, { minutesId: minutes.id, key }, { text: words, revision: revision + 1 });
  }

  private async sectionOf(work: Work, minutesId: string, key: MinutesSectionKey): Promise<MinutesSection> {
    return (await this.repository.sections([minutesId], work.manager)).get(minutesId)!.find((section) => section.key === key)!;
  }

  /** Words without names, which speak of members of the group and of who stood in them before. */
  private async settled(work: Work, { groupId }: Minutes, text: string, before: string): Promise<string> {
    const seats = await this.groups.seats(groupId, work.manager);
    return nameless(text, new Set([...seats.map(({ accountId }) => accountId), ...peopleIn([before])]));
  }

  private async change(actor: Actor, id: string, right: Permission, act: (work: Work, minutes: Minutes) => Promise<void>): Promise<Minutes> {
    await this.works.run(actor, async (work) => {
      await work.require('minutes.read', minutesRef(id));
      const minutes = (await this.repository.lock(id, work.manager))!;
      await work.require(right, minutesRef(id));
      await act(work, minutes);
    });
    return (await this.repository.find(id))!;
  }

  private tell(work: Work, name: 'minutes.changed', id: string): void {
    work.record(name, { minutesId: id }, streamOf('minutes', id), minutesRef(id));
  }

  /** Tells who reads the minutes, and who is in the session. */
  private show(work: Work, name: 'minutes.submitted' | 'minutes.finalised', { id, liveSessionId }: Minutes): void {
    work.record(name, { minutesId: id, liveSessionId }, streamOf('minutes', id), minutesRef(id));
    work.record('live_session.minutes_shown', { liveSessionId }, streamOf('live_session', liveSessionId), { type: 'live_session', id: liveSessionId });
  }
}
