import { Injectable } from '@nestjs/common';
import { limits, type Permission } from '@leerkring/contract';
import { GroupsService } from '@leerkring/groups/api';
import { Access, DomainError, Works, accountIdOf, check, type Actor } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid, validate as isUuid } from 'uuid';
import { votingSeat } from '../cases.policy';
import type { Weighing } from './weighing.entity';
import { WeighingRepository, type WholeWeighing } from './weighing.repository';
import { WeighingService, weighingRef, type InWeighing } from './weighing.service';
import { WeighingVersion, WeighingVoice, type KeptWeighing } from './weighing-version.entity';
import { versionBounds, type AnswerWeighingInput, type KeepWeighingInput, type SettleWeighingInput, type WeighingVersionInput } from './weighing-version.type';

type WeighingRight = Extract<Permission, `weighing.${string}`>;
type VersionEvent = 'weighing.laid_before' | 'weighing.answered' | 'weighing.settled';

/**
 * Versions of weighing frameworks, and what the group does with them: one is laid before it, each municipality says whether it adopts it, and who
 * works on the case or guides the group says what was decided. All throw DomainError NOT_FOUND and FORBIDDEN.
 */
@Injectable()
export class WeighingVersionsService {
  constructor(
    private readonly access: Access,
    private readonly works: Works,
    private readonly database: DataSource,
    private readonly groups: GroupsService,
    private readonly service: WeighingService,
    private readonly weighings: WeighingRepository,
  ) {}

  async read(actor: Actor, id: string): Promise<WeighingVersion> {
    const version = isUuid(id) ? await this.weighings.version(id) : null;
    if (!version) throw new DomainError('NOT_FOUND');
    await this.access.require(actor, 'weighing.read', weighingRef(version.weighingId));
    return version;
  }

  /** Municipalities of the group that say nothing of a version that lies before it, or said nothing. */
  async silent(version: WeighingVersion): Promise<string[]> {
    return !version.laidBeforeAt ? [] : version.settledAt ? version.silentIds : this.silentNow(version, this.database.manager);
  }

  /** Keeps what stands there now. @throws DomainError WEIGHING_EMPTY, WEIGHING_VERSIONS_FULL */
  keep(actor: Actor, input: KeepWeighingInput): Promise<Weighing> {
    const { weighingId, clientId, ...words } = check(versionBounds.keep, input);
    return this.service.within(actor, weighingId, async (at) => {
      const { work: { manager, now }, weighing } = at;
      await at.work.require('weighing.keep', weighingRef(weighingId));
      if (await manager.existsBy(WeighingVersion, { weighingId, clientId })) return at.work.silently('it was kept already');
      const count = await manager.countBy(WeighingVersion, { weighingId });
      if (count >= limits.weighingVersions) throw new DomainError('WEIGHING_VERSIONS_FULL');
      const kept = keptOf(weighing, await this.weighings.whole(weighingId, manager));
      if (!kept.criteria.length || !kept.options.length) throw new DomainError('WEIGHING_EMPTY');
      const [id, authorId] = [uuid(), accountIdOf(actor)];
      const open = { laidBeforeAt: null, laidBeforeById: null, settledAt: null, settledById: null, outcome: null, reason: '', silentIds: [] };
      await manager.insert(WeighingVersion, { id, weighingId, clientId, number: count + 1, ...words, kept, authorId, createdAt: now, ...open });
      this.service.tell(at, 'weighing.kept', { versionId: id });
    });
  }

  /** Asks the group about it; twice changes nothing. @throws DomainError WEIGHING_LAID_BEFORE when another one is asked about, WEIGHING_SETTLED */
  layBefore(actor: Actor, input: WeighingVersionInput): Promise<Weighing> {
    const { versionId } = check(versionBounds.one, input);
    return this.ofVersion(actor, versionId, 'weighing.lay_before', async (at, version) => {
      if (version.settledAt) throw new DomainError('WEIGHING_SETTLED');
      if (version.laidBeforeAt) return null;
      const { manager, now } = at.work;
      if ((await this.weighings.binding(at.weighing.id, manager)).some(({ settledAt }) => !settledAt)) throw new DomainError('WEIGHING_LAID_BEFORE');
      await manager.update(WeighingVersion, { id: versionId }, { laidBeforeAt: now, laidBeforeById: accountIdOf(actor) });
      return 'weighing.laid_before';
    });
  }

  /**
   * Says for the municipality of the actor whether it adopts it; what it said before stays to be read.
   * @throws DomainError WEIGHING_SETTLED when it does not lie before the group, WEIGHING_REASON_MISSING, WEIGHING_VOICES_CHANGED when a colleague was ahead, WEIGHING_VOICES_FULL
   */
  answer(actor: Actor, input: AnswerWeighingInput): Promise<Weighing> {
    const { versionId, clientId, adopts, reason, seenId } = check(versionBounds.answer, input);
    return this.ofVersion(actor, versionId, 'weighing.answer', async ({ work: { manager, now }, caseFile }, version) => {
      const voices = (await this.weighings.voices([versionId], manager)).get(versionId) ?? [];
      if (voices.some((voice) => voice.clientId === clientId)) return null;
      if (!liesBefore(version)) throw new DomainError('WEIGHING_SETTLED');
      if (!adopts && !reason) throw new DomainError('WEIGHING_REASON_MISSING');
      const organisationId = votingSeat(actor, caseFile.groupId)!;
      if ((voices.find((voice) => voice.organisationId === organisationId)?.id ?? null) !== seenId) throw new DomainError('WEIGHING_VOICES_CHANGED');
      if (voices.length >= limits.weighingVoices) throw new DomainError('WEIGHING_VOICES_FULL');
      await manager.insert(WeighingVoice, { id: uuid(), versionId, clientId, organisationId, accountId: accountIdOf(actor), adopts, reason, saidAt: now });
      return 'weighing.answered';
    });
  }

  /**
   * Says what the group decided. Silence is no no: with a no, and for what is not adopted, it says why.
   * @throws DomainError WEIGHING_SETTLED when it does not lie before the group, WEIGHING_VOICES_CHANGED when a municipality said something since, WEIGHING_REASON_MISSING
   */
  settle(actor: Actor, input: SettleWeighingInput): Promise<Weighing> {
    const { versionId, outcome, reason, seenVoices } = check(versionBounds.settle, input);
    return this.ofVersion(actor, versionId, 'weighing.settle', async ({ work: { manager, now } }, version) => {
      if (!liesBefore(version)) throw new DomainError('WEIGHING_SETTLED');
      const voices = (await this.weighings.voices([versionId], manager)).get(versionId) ?? [];
      if (voices.length !== seenVoices) throw new DomainError('WEIGHING_VOICES_CHANGED');
      // The newest stands first.
      const last = new Map(voices.toReversed().map((voice) => [voice.organisationId, voice.adopts]));
      const unanimous = outcome === 'adopted' && [...last.values()].every(Boolean);
      if (!unanimous && !reason) throw new DomainError('WEIGHING_REASON_MISSING');
      const silentIds = await this.silentNow(version, manager);
      await manager.update(WeighingVersion, { id: versionId }, { outcome, reason, silentIds, settledAt: now, settledById: accountIdOf(actor) });
      return 'weighing.settled';
    });
  }

  /** Does something with a version; `act` says what happened, null: nothing new. */
  private ofVersion(actor: Actor, versionId: string, right: WeighingRight, act: (at: InWeighing, version: WeighingVersion) => Promise<VersionEvent | null>): Promise<Weighing> {
    return this.works.run(actor, async ({ manager }) => {
      const found = await this.weighings.version(versionId, manager);
      if (!found) throw new DomainError('NOT_FOUND');
      return this.service.within(actor, found.weighingId, async (at) => {
        await at.work.require(right, weighingRef(at.weighing.id));
        const event = await act(at, (await this.weighings.version(versionId, manager))!);
        if (event) this.service.tell(at, event, { versionId });
        else at.work.silently('it was so already');
      });
    });
  }

  /** Municipalities that sit in the group and said nothing of it. */
  private async silentNow({ id, weighingId }: WeighingVersion, manager: EntityManager): Promise<string[]> {
    const groupId = await this.weighings.groupOf(weighingId, manager);
    const seats = groupId ? await this.groups.seats(groupId, manager) : [];
    const said = new Set(((await this.weighings.voices([id], manager)).get(id) ?? []).map(({ organisationId }) => organisationId));
    return [...new Set(seats.flatMap(({ role, organisationId }) => (role === 'participant' && organisationId && !said.has(organisationId) ? [organisationId] : [])))];
  }
}

/** What a version keeps of a weighing framework as it is. */
export function keptOf({ title, question }: Weighing, { criteria, options, scores }: WholeWeighing): KeptWeighing {
  return {
    title,
    question,
    criteria: criteria.map(({ id: criterionId, name, explanation, weight }) => ({ criterionId, name, explanation, weight })),
    options: options.map(({ id: optionId, name, explanation }) => ({ optionId, name, explanation })),
    scores: scores.flatMap(({ criterionId, optionId, score, reason, scoredById, scoredAt }) => (score === null ? [] : [{ criterionId, optionId, score, reason, scoredById, scoredAt: scoredAt.toISOString() }])),
  };
}

function liesBefore({ laidBeforeAt, settledAt }: WeighingVersion): boolean {
  return laidBeforeAt !== null && settledAt === null;
}
