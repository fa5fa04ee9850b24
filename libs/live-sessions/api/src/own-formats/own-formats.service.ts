import { Injectable } from '@nestjs/common';
import { limits, ownPhaseKinds, ownerParts, phaseWriters, sessionFormats, streamOf, turnRules, type EventName, type Events, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, Works, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { OwnFormat } from './own-format.entity';
import { OwnFormatsRepository } from './own-formats.repository';

type Owner = Pick<OwnFormat, 'groupId' | 'trackId'>;

const groupRef = (id: string): SubjectRef => ({ type: 'group', id });
const trackRef = (id: string): SubjectRef => ({ type: 'track', id });
const ownerRef = ({ groupId, trackId }: Owner): SubjectRef => (groupId ? groupRef(groupId) : trackRef(trackId!));

const between = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max);
const phase = z
  .object({
    key: z.string().min(1).max(limits.phaseName),
    name: z.string().trim().min(1).max(limits.phaseName),
    line: z.string().trim().max(limits.phaseLine),
    yields: z.string().trim().max(limits.phaseYields),
    minutes: between(limits.phaseMinutes),
    writers: z.enum(phaseWriters),
    kinds: z.array(z.enum(ownPhaseKinds)).min(1).nullish().transform((kinds) => (kinds ? [...new Set(kinds)] : null)),
    owner: z.enum(ownerParts),
    turns: z.enum(turnRules),
    turnSeconds: between(limits.turnSeconds).nullish().transform((seconds) => seconds ?? null),
  })
  .refine(({ turns, turnSeconds }) => (turns === 'free') === (turnSeconds === null), { path: ['turnSeconds'] });

const words = {
  name: z.string().trim().min(1).max(limits.ownFormatName),
  phases: z.array(phase).min(1).max(limits.phases).refine((phases) => new Set(phases.map(({ key }) => key)).size === phases.length),
};
const bounds = {
  write: z.object({ groupId: z.uuid().nullish(), trackId: z.uuid().nullish(), copiedFrom: z.enum(sessionFormats), ...words }).refine(({ groupId, trackId }) => !groupId !== !trackId, { path: ['groupId'] }),
  change: z.object({ id: z.uuid(), version: z.int().min(1), ...words }),
  archive: z.object({ id: z.uuid(), archived: z.boolean() }),
};

/** Ways to hold a session that the facilitators of a group make themselves, and those of a track for its groups. All throw DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID. */
@Injectable()
export class OwnFormatsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly formats: OwnFormatsRepository,
  ) {}

  /** Those of a group, archived ones too, for who may use them; none for others. */
  async ofGroup(actor: Actor, groupId: string): Promise<OwnFormat[]> {
    return (await this.access.can(actor, 'own_format.write', groupRef(groupId))) ? this.formats.ofGroup(groupId) : [];
  }

  /** Those of a track, archived ones too, for who may use them; none for others. */
  async ofTrack(actor: Actor, trackId: string): Promise<OwnFormat[]> {
    return (await this.access.can(actor, 'track_format.use', trackRef(trackId))) ? this.formats.ofTrack(trackId) : [];
  }

  /** Makes one. @throws DomainError OWN_FORMATS_FULL */
  write(actor: Actor, input: unknown): Promise<OwnFormat> {
    const { groupId = null, trackId = null, ...written } = check(bounds.write, input);
    const owner = { groupId, trackId };
    return this.works.run(actor, async (work) => {
      await this.requireOwner(work, owner);
      if ((await this.formats.lockCount(groupId ? { groupId } : { trackId: trackId! }, work.manager)) >= limits.ownFormats) throw new DomainError('OWN_FORMATS_FULL');
      const format: OwnFormat = { id: uuid(), ...owner, ...written, version: 1, changedById: accountIdOf(work.actor), changedAt: work.now, archivedAt: null };
      await work.manager.insert(OwnFormat, format);
      this.tell(work, 'own_format.written', format, { ownFormatId: format.id, version: 1 });
      return format;
    });
  }

  /** Changes its name and phases; sessions that were opened with it stay as they are. @throws DomainError OWN_FORMAT_CHANGED when somebody else did so first */
  change(actor: Actor, input: unknown): Promise<OwnFormat> {
    const { id, version, ...written } = check(bounds.change, input);
    return this.works.run(actor, async (work) => {
      const before = await this.lockWritable(work, id);
      if (before.version !== version) throw new DomainError('OWN_FORMAT_CHANGED', { version: before.version });
      const change = { ...written, version: version + 1, changedById: accountIdOf(work.actor), changedAt: work.now };
      await work.manager.update(OwnFormat, id, change);
      this.tell(work, 'own_format.written', before, { ownFormatId: id, version: change.version });
      return { ...before, ...change };
    });
  }

  /** Takes it off the list, or puts it back. What it was before changes nothing. */
  archive(actor: Actor, input: unknown): Promise<OwnFormat> {
    const { id, archived } = check(bounds.archive, input);
    return this.works.run(actor, async (work) => {
      const before = await this.lockWritable(work, id);
      if ((before.archivedAt !== null) === archived) {
        work.silently('was so before');
        return before;
      }
      const archivedAt = archived ? work.now : null;
      await work.manager.update(OwnFormat, id, { archivedAt });
      this.tell(work, 'own_format.archived', before, { ownFormatId: id, archived });
      return { ...before, archivedAt };
    });
  }

  private async lockWritable(work: Work, id: string): Promise<OwnFormat> {
    const format = await this.formats.lock(id, work.manager);
    // A track is public and its formats are not: who may not use them finds none.
    if (!format || (format.trackId && !(await this.access.can(work.actor, 'track_format.use', trackRef(format.trackId))))) throw new DomainError('NOT_FOUND');
    await this.requireOwner(work, format);
    return format;
  }

  private async requireOwner(work: Work, owner: Owner): Promise<void> {
    await work.require(owner.groupId ? 'own_format.write' : 'track_format.write', ownerRef(owner));
  }

  /** A track has no stream that its facilitators alone open, and other tracks are not to hear of its formats: so only who did it is told. */
  private tell<N extends Extract<EventName, `own_format.${string}`>>(work: Work, event: N, owner: Owner, payload: Events[N]): void {
    const stream = owner.groupId ? streamOf('group', owner.groupId) : streamOf('account', accountIdOf(work.actor));
    work.record(event, payload, stream, ownerRef(owner));
  }
}
