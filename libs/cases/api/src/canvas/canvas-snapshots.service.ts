import { Injectable } from '@nestjs/common';
import { limits, streamOf, type CanvasEvents } from '@leerkring/contract';
import { Access, DomainError, accountIdOf, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { CaseFile } from '../case-file.entity';
import { CanvasDoor } from './canvas-door';
import { keepCanvasSnapshot, removeCanvasSnapshot, type KeepCanvasSnapshotInput, type RemoveCanvasSnapshotInput } from './canvas.inputs';
import { CanvasRepository } from './canvas.repository';
import { CanvasSnapshot } from './canvas-snapshot.entity';

/** How canvases stood once: kept whole, never changed. What is written gives the id of the case back. */
@Injectable()
export class CanvasSnapshotsService {
  constructor(
    private readonly access: Access,
    private readonly door: CanvasDoor,
    private readonly canvases: CanvasRepository,
  ) {}

  /** @throws DomainError NOT_FOUND when it is not there for this actor */
  async read(actor: Actor, id: string): Promise<CanvasSnapshot> {
    const snapshot = z.uuid().safeParse(id).success ? await this.canvases.snapshot(id) : null;
    if (!snapshot) throw new DomainError('NOT_FOUND');
    await this.access.require(actor, 'case_file.read', { type: 'case_file', id: snapshot.caseFileId });
    return snapshot;
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_SNAPSHOTS_FULL, INPUT_INVALID when the meeting is not of the group */
  async keep(actor: Actor, input: KeepCanvasSnapshotInput): Promise<string> {
    const { caseFileId, clientId, label, liveSessionId } = check(keepCanvasSnapshot, input);
    return this.door.passOnce(actor, caseFileId, 'canvas_snapshots', async (work, caseFile) => {
      if (liveSessionId) await this.requireMeeting(actor, work, caseFile, liveSessionId);
      const standing = await work.manager.find(CanvasSnapshot, { where: { caseFileId }, select: { id: true, clientId: true } });
      // Before the bound: a repeat of what filled the last place is no refusal.
      if (standing.some((one) => one.clientId === clientId)) return work.silently('it is kept already');
      if (standing.length >= limits.canvasSnapshots) throw new DomainError('CANVAS_SNAPSHOTS_FULL');
      const canvas = (await this.canvases.ofCases([caseFileId], work.manager)).get(caseFileId)!;
      const id = uuid();
      await work.manager.insert(CanvasSnapshot, { id, caseFileId, clientId, label, liveSessionId, canvas, caseMoments: caseFile.moments, keptById: accountIdOf(actor), keptAt: work.now });
      tell(work, 'canvas_snapshot.kept', caseFile, id);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  remove(actor: Actor, input: RemoveCanvasSnapshotInput): Promise<string> {
    const { caseFileId, id } = check(removeCanvasSnapshot, input);
    return this.door.pass(actor, caseFileId, async (work, caseFile) => {
      if (!(await work.manager.existsBy(CanvasSnapshot, { id, caseFileId }))) return work.silently('it is gone already');
      await work.manager.delete(CanvasSnapshot, { id });
      tell(work, 'canvas_snapshot.removed', caseFile, id);
    });
  }

  /** A meeting is of another room: what it is about says of which group it is. */
  private async requireMeeting(actor: Actor, work: Work, { groupId }: CaseFile, liveSessionId: string): Promise<void> {
    const subject = { type: 'live_session', id: liveSessionId } as const;
    const around = await this.access.upFrom(subject, work.manager);
    const isOfGroup = around.some(({ type, id }) => type === 'group' && id === groupId);
    if (!isOfGroup || !(await this.access.can(actor, 'live_session.read_all', subject, work.manager))) throw new DomainError('INPUT_INVALID', { fields: { liveSessionId: 'unknown' } });
  }
}

function tell(work: Work, name: Extract<keyof CanvasEvents, `canvas_snapshot.${string}`>, { id: caseFileId, groupId }: CaseFile, canvasSnapshotId: string): void {
  work.record(name, { caseFileId, canvasSnapshotId }, streamOf('case_file', caseFileId), { type: 'case_file', id: caseFileId });
  work.hintGroup(groupId, streamOf('case_file', caseFileId));
}
