import { Injectable } from '@nestjs/common';
import { limits, platformSubject, streamOf, type ShareEvents, type StreamName, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Scans, Works, accountIdOf, check, systemActor, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { CaseFile } from '../case-file.entity';
import { FindingsService } from '../findings/findings.service';
import { shareBounds } from './share.inputs';
import { Share, ShareVersion } from './share.entity';
import { stateOf } from './share-states';
import { SharingRepository } from './sharing.repository';

const shareRef = (id: string): SubjectRef => ({ type: 'share', id });

/** Sharing documents by four eyes: one person of a municipality proposes, another decides; withdrawing ends it at once. All throw DomainError NOT_FOUND and FORBIDDEN. */
@Injectable()
export class SharingService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: SharingRepository,
    private readonly scans: Scans,
    private readonly findings: FindingsService,
  ) {}

  async get(actor: Actor, id: string): Promise<Share> {
    await this.access.require(actor, 'share.read', shareRef(id));
    return (await this.repository.share(id))!;
  }

  /** Proposes to share one version, or the newest of every document of the case. @throws DomainError INPUT_INVALID, SHARE_NOTHING, SHARE_CONFIDENTIAL, FILE_HELD, FILE_INFECTED, SHARE_TEXT_WAITING, SHARE_FINDINGS_OPEN, SHARE_FINDINGS_FULL */
  async propose(actor: Actor, input: unknown): Promise<Share> {
    const { caseFileId, versionId, audience, groupId, kept, ...words } = check(shareBounds.propose, input);
    const id = await this.works.run(actor, async (work) => {
      await work.require('share.propose', { type: 'case_file', id: caseFileId });
      checkEnd(words.endsAt, work.now);
      const caseFile = await work.manager.findOneByOrFail(CaseFile, { id: caseFileId });
      const versionIds = await this.versionsFor(work, caseFileId, versionId ?? null);
      if ((audience === 'network' || words.mayDownload) && (await this.repository.someConfidential(versionIds, work.manager))) throw new DomainError('SHARE_CONFIDENTIAL');
      const share = await work.save(Share, { id: uuid(), caseFileId, audience, ...(await this.audienceIds(work, caseFile, audience, groupId ?? null)), ...words, proposedById: accountIdOf(work.actor), proposedAt: work.now });
      await this.scans.requirePassed(...(await this.repository.hashesOf(versionIds, work.manager)));
      await work.manager.insert(ShareVersion, versionIds.map((one) => ({ shareId: share.id, versionId: one })));
      await this.findings.keep(work, share, versionIds, kept);
      await this.tell(work, 'share.proposed', share);
      return share.id;
    });
    return this.stored(id);
  }

  /** What a proposal would share. @throws DomainError SHARE_NOTHING, INPUT_INVALID */
  versionsToShare(actor: Actor, input: unknown): Promise<string[]> {
    const { caseFileId, versionId } = check(shareBounds.check, input);
    return this.works.run(actor, async (work) => {
      await work.require('share.propose', { type: 'case_file', id: caseFileId });
      work.silently('looking changes nothing');
      return this.versionsFor(work, caseFileId, versionId ?? null);
    });
  }

  /** Lets others read from now on. @throws DomainError SHARE_DECIDED, SHARE_OWN */
  approve(actor: Actor, input: unknown): Promise<Share> {
    const { id } = check(shareBounds.approve, input);
    return this.decide(actor, id, async (work, share) => {
      await work.manager.update(Share, id, { decidedById: accountIdOf(work.actor), approvedAt: work.now });
      await this.tell(work, 'share.approved', share);
      await this.tellReaders(work, share);
    });
  }

  /** Says no, with the reason. @throws DomainError SHARE_DECIDED, SHARE_OWN */
  refuse(actor: Actor, input: unknown): Promise<Share> {
    const { id, reason } = check(shareBounds.refuse, input);
    return this.decide(actor, id, async (work, share) => {
      await work.manager.update(Share, id, { decidedById: accountIdOf(work.actor), refusedAt: work.now, reason });
      await this.tell(work, 'share.refused', share);
    });
  }

  /** Takes an own proposal back that nobody decided on. @throws DomainError SHARE_DECIDED */
  retract(actor: Actor, input: unknown): Promise<Share> {
    const { id } = check(shareBounds.retract, input);
    return this.change(actor, id, 'proposed', async (work, share) => {
      await work.require('share.retract', shareRef(id));
      await work.manager.update(Share, id, { endedById: accountIdOf(work.actor), retractedAt: work.now });
      await this.tell(work, 'share.retracted', share);
    });
  }

  /** Ends it at once, also for open screens and running downloads. @throws DomainError SHARE_DECIDED when it does not run any more */
  withdraw(actor: Actor, input: unknown): Promise<Share> {
    const { id, reason } = check(shareBounds.withdraw, input);
    return this.change(actor, id, 'approved', async (work, share) => {
      await work.require('share.withdraw', shareRef(id));
      await work.manager.update(Share, id, { endedById: accountIdOf(work.actor), withdrawnAt: work.now, reason });
      await this.tell(work, 'share.withdrawn', share);
      await this.tellReaders(work, share);
    });
  }

  /** Tells everybody that shares are over whose last moment came. Returns how many; at most 100 at a time. */
  endExpired(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('shares end');
      const ended = await this.repository.claimEnded(work.now, work.manager);
      for (const share of ended) {
        await this.tell(work, 'share.expired', share);
        await this.tellReaders(work, share);
      }
      if (!work.events.length) work.silently('nothing ended, or nobody is left to hear of it');
      return ended.length;
    });
  }

  /** Says which shares end within seven days. Returns how many. */
  remind(): Promise<number> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('shares end soon');
      const due = await this.repository.claimReminders(work.now, work.manager);
      for (const share of due) await this.tell(work, 'share.reminded', share);
      if (!work.events.length) work.silently('nothing ends soon, or nobody is left to hear of it');
      return due.length;
    });
  }

  /** A person was erased with all words: purposes and reasons go; that something is shared stays. */
  async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('a person was erased');
      work.silently('these words stand in no event');
      await this.repository.removeWords(accountId, work.manager);
    });
  }

  /** Lets screens of everybody who reads this version by a share ask again; call it before it changes. */
  async tellReadersOf(work: Work, versionId: string): Promise<void> {
    for (const share of await this.repository.runningOf(versionId, work.now, work.manager)) await this.tellReaders(work, share);
  }

  private decide(actor: Actor, id: string, act: (work: Work, share: Share) => Promise<void>): Promise<Share> {
    return this.change(actor, id, 'proposed', async (work, share) => {
      // Whatever else somebody is: never on their own.
      if (share.proposedById === work.actor.accountId) throw new DomainError('SHARE_OWN');
      await work.require('share.decide', shareRef(id));
      await act(work, share);
    });
  }

  /** Does something with a share that the actor may read and that is in this state, one after another. */
  private async change(actor: Actor, id: string, state: 'proposed' | 'approved', act: (work: Work, share: Share) => Promise<void>): Promise<Share> {
    await this.works.run(actor, async (work) => {
      await work.require('share.read', shareRef(id));
      const share = await this.repository.lock(id, work.manager);
      if (!share) throw new DomainError('NOT_FOUND');
      if (stateOf(share, work.now) !== state) throw new DomainError('SHARE_DECIDED');
      await act(work, share);
    });
    return this.stored(id);
  }

  /** @throws DomainError NOT_FOUND for versions that are not of the case or not for the actor, SHARE_NOTHING */
  private async versionsFor(work: Work, caseFileId: string, versionId: string | null): Promise<string[]> {
    const ids = versionId ? await this.repository.versionsIn(caseFileId, [versionId], work.manager) : await this.repository.newestOf(caseFileId, work.manager);
    if (versionId && !ids.length) throw new DomainError('NOT_FOUND');
    // A coordinator who does not sit in the group knows of no other documents than those in share requests.
    for (const id of ids) await work.require('document_version.oversee', { type: 'document_version', id });
    if (!ids.length) throw new DomainError('SHARE_NOTHING');
    if (ids.length > limits.shareVersions) throw new DomainError('INPUT_INVALID', { fields: { versionId: 'too_many' } });
    return ids;
  }

  /** The group of the case, or another one of its track that the actor sits in; or the track itself. */
  private async audienceIds(work: Work, caseFile: CaseFile, audience: Share['audience'], groupId: string | null): Promise<Pick<Share, 'groupId' | 'trackId'>> {
    if (audience === 'network') return { groupId: null, trackId: null };
    const [group] = await work.manager.query<{ trackId: string }[]>('SELECT track_id AS "trackId" FROM groups WHERE id = $1', [caseFile.groupId]);
    if (audience === 'track') return { groupId: null, trackId: group!.trackId };
    const chosen = groupId ?? caseFile.groupId;
    if (chosen !== caseFile.groupId && !work.actor.memberships.some((seat) => seat.groupId === chosen && seat.trackId === group!.trackId)) throw new DomainError('NOT_FOUND');
    return { groupId: chosen, trackId: null };
  }

  /** Tells everybody of the municipality who is concerned, each on their own stream: nobody else learns that there is a request. */
  private async tell(work: Work, name: Exclude<keyof ShareEvents, 'shared_documents.changed' | 'library.changed'>, { id, caseFileId }: Share): Promise<void> {
    for (const person of await this.repository.concerned(caseFileId, work.manager)) work.record(name, { shareId: id }, streamOf('account', person.id), shareRef(id));
  }

  /** Lets screens of readers ask again: who reads by this share does so as a member of these groups, or of the network. */
  private async tellReaders(work: Work, share: Share): Promise<void> {
    const caseFile = await work.manager.findOneByOrFail(CaseFile, { id: share.caseFileId });
    const groupIds = await this.repository.groupsOf(share, work.manager);
    for (const groupId of groupIds) this.tellLibrary(work, streamOf('group', groupId), { type: 'group', id: groupId });
    if (share.audience === 'network') this.tellLibrary(work, 'network', platformSubject);
    if (share.audience !== 'group' || share.groupId === caseFile.groupId) {
      work.record('shared_documents.changed', { caseFileId: caseFile.id }, streamOf('case_file', caseFile.id), { type: 'case_file', id: caseFile.id });
    }
  }

  /** Readers learn that there is something to read, never who decided on it. */
  private tellLibrary(work: Work, stream: StreamName, subject: SubjectRef): void {
    Object.assign(work.record('library.changed', {}, stream, subject), { actorId: null });
    work.hintGroup(subject.type === 'group' ? subject.id : null, stream);
  }

  private async stored(id: string): Promise<Share> {
    return (await this.repository.share(id))!;
  }
}

/** @throws DomainError INPUT_INVALID for an end that is past, or further than two years ahead */
function checkEnd(endsAt: Date, now: Date): void {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + limits.shareYears);
  if (endsAt <= now) throw new DomainError('INPUT_INVALID', { fields: { endsAt: 'not_ahead' } });
  if (endsAt > latest) throw new DomainError('INPUT_INVALID', { fields: { endsAt: 'too_far' } });
}
