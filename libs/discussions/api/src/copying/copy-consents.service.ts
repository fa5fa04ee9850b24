import { Injectable } from '@nestjs/common';
import { streamOf, type EventName, type Permission, type SubjectRef } from '@leerkring/contract';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, DomainError, Titles, Works, accountIdOf, check, type Actor, type KnownFacts, type Work } from '@leerkring/platform/api';
import type { NewPlace } from '../moving/moving.inputs';
import { PostRemoval } from '../post-removal';
import type { ThreadType } from '../thread.type';
import { CopyConsent } from './copy-consent.entity';
import { ofConsent, type CopyConsentInput, type CopyConsentType, type ThreadCopyType } from './copying.inputs';
import { CopyingRepository, type ConsentRow, type OwnWords } from './copying.repository';
import { wordsToCopy } from './words-to-copy';

const threadRef = (id: string): SubjectRef => ({ type: 'thread', id });
const consentRef = (id: string): SubjectRef => ({ type: 'copy_consent', id });
const rights = ['copy_consent.read', 'copy_consent.give', 'copy_consent.withhold'] as const satisfies Permission[];

/** What authors answer when their posts are to be copied, and what is shown of copies. Who answers what, only the person knows. */
@Injectable()
export class CopyConsents {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly accounts: AccountsLoader,
    private readonly removal: PostRemoval,
    private readonly repository: CopyingRepository,
  ) {}

  /**
   * The own posts may go along, as they are now: what is changed or added later does not. Again says it of the words of that moment.
   * @throws DomainError NOT_FOUND, FORBIDDEN, THREAD_COPY_CLOSED, INPUT_INVALID
   */
  give(actor: Actor, input: CopyConsentInput): Promise<void> {
    return this.answer(actor, input, async (work, id, { copyId, proposedBy }) => {
      await this.requireOpen(work, copyId);
      await work.require('copy_consent.give', consentRef(id));
      await work.manager.update(CopyConsent, { id }, { givenAt: work.now, withheldAt: null });
      this.tell(work, 'copy_consent.given', id, copyId, proposedBy);
      await work.audit('copy_consent.give', consentRef(id));
    });
  }

  /**
   * The own posts do not go along, and leave the copy when it was made. Again changes nothing.
   * @throws DomainError NOT_FOUND, INPUT_INVALID
   */
  withhold(actor: Actor, input: CopyConsentInput): Promise<void> {
    return this.answer(actor, input, async (work, id, { copyId, proposedBy, withheldAt }) => {
      await work.require('copy_consent.withhold', consentRef(id));
      if (withheldAt) return work.silently('they do not go along anyhow');
      await work.manager.update(CopyConsent, { id }, { givenAt: null, withheldAt: work.now });
      await this.removal.remove(work, { text: 'p.id IN (SELECT post_id FROM post_copies WHERE consent_id = $2)', value: id });
      this.tell(work, 'copy_consent.withheld', id, copyId, proposedBy);
      await work.audit('copy_consent.withhold', consentRef(id));
    });
  }

  /** What the actor is asked where they may read the thread, and what they agreed to wherever that is; newest first. */
  async of(actor: Actor): Promise<CopyConsentType[]> {
    const rows = await this.repository.consentsOf(accountIdOf(actor));
    if (!rows.length) return [];
    const titles = await this.titles.visibleTo(actor, rows.map(({ originId }) => threadRef(originId)));
    const placeOf = (id: string): NewPlace | null => {
      const title = titles.get(`thread:${id}`)?.nl;
      return title === undefined ? null : { threadId: id, title, ordinal: null };
    };
    const shown = rows.filter(({ originId, madeAt }) => madeAt ?? placeOf(originId));
    const [people, words] = await Promise.all([this.accounts.loadAll(shown.map(({ proposedById }) => proposedById)), this.wordsOf(actor, shown)]);
    const known: KnownFacts = new Map();
    await this.access.learn(shown.map(({ id }) => consentRef(id)), undefined, known);
    return Promise.all(shown.map(async ({ originId, proposedById, copiedCount, ...row }) => {
      const own = row.madeAt ? [] : wordsOn(words.get(originId) ?? [], row);
      const viewerCan = [...(await this.access.granted(actor, rights, consentRef(row.id), undefined, known))];
      return { ...row, thread: placeOf(originId), proposedBy: people.get(proposedById)!, words: own, postCount: row.madeAt ? copiedCount : own.length, viewerCan };
    }));
  }

  /** What is proposed of a thread that the actor got from here; null for who does not facilitate it. */
  async openOf({ id, viewerCan }: ThreadType): Promise<ThreadCopyType | null> {
    const copy = viewerCan.includes('thread.copy') ? await this.repository.openOf(id) : null;
    if (!copy) return null;
    const agreed = await this.repository.agreedNow(copy.id);
    return { ...copy, postCount: agreed.filter(({ body }) => wordsToCopy(body) !== null).length };
  }

  /** Copies of a thread that the actor got from here, as far as they may read them. */
  async madeOf(actor: Actor, { id, copiedAt }: ThreadType): Promise<NewPlace[]> {
    const ids = copiedAt ? await this.repository.madeOf(id) : [];
    const titles = ids.length ? await this.titles.visibleTo(actor, ids.map(threadRef)) : new Map();
    return ids.flatMap((threadId) => {
      const title = titles.get(`thread:${threadId}`)?.nl;
      return title === undefined ? [] : [{ threadId, title, ordinal: null }];
    });
  }

  private async wordsOf(actor: Actor, rows: readonly ConsentRow[]): Promise<Map<string, OwnWords[]>> {
    const open = rows.filter(({ madeAt }) => !madeAt).map(({ originId }) => originId);
    return open.length ? Map.groupBy(await this.repository.wordsOf(accountIdOf(actor), open), ({ threadId }) => threadId) : new Map();
  }

  /** @param task answers; the consent and what it is about are held until commit */
  private answer(actor: Actor, input: CopyConsentInput, task: (work: Work, id: string, consent: NonNullable<Awaited<ReturnType<CopyingRepository['lockConsent']>>>) => Promise<void>): Promise<void> {
    const { consentId } = check(ofConsent, input);
    return this.works.run(actor, async (work) => {
      const consent = await this.repository.lockConsent(consentId, work.manager);
      await work.require('copy_consent.read', consentRef(consentId));
      await task(work, consentId, consent!);
    });
  }

  private async requireOpen(work: Work, copyId: string): Promise<void> {
    if ((await this.repository.lock(copyId, work.manager, 'SHARE'))!.closedAt) throw new DomainError('THREAD_COPY_CLOSED');
  }

  /** Tells the own screens, and those of who proposed it; there not by whom. */
  private tell(work: Work, name: Extract<EventName, 'copy_consent.given' | 'copy_consent.withheld'>, id: string, copyId: string, proposedBy: string): void {
    work.record(name, { copyId }, streamOf('account', accountIdOf(work.actor)), consentRef(id));
    Object.assign(work.record(name, { copyId }, streamOf('account', proposedBy), { type: 'thread_copy', id: copyId }), { actorId: null });
  }
}

/** Words that go along, or went when somebody agreed: those of that moment. */
function wordsOn(own: readonly OwnWords[], { givenAt }: ConsentRow | { givenAt: Date | null }): string[] {
  return own.filter(({ writtenAt }) => !givenAt || writtenAt <= givenAt).flatMap(({ body }) => wordsToCopy(body) ?? []);
}
