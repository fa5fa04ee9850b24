import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DomainError, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { CanvasActor } from './canvas-actor.entity';
import { CanvasDoor, requireSeen, tellChange } from './canvas-door';
import { addInfluenceMoment, changeInfluenceMoment, moveInfluenceMoment, removeCanvasPiece, setInvolvement, type AddInfluenceMomentInput, type ChangeInfluenceMomentInput, type InfluenceMomentWords, type MoveInfluenceMomentInput, type RemoveCanvasPieceInput, type SetInvolvementInput } from './canvas.inputs';
import { InfluenceMoment, Involvement } from './influence-moment.entity';

const DAY = 24 * 60 * 60 * 1000;

/** Moments of influence on the canvases of cases, and who takes part in them. All return the id of the case. */
@Injectable()
export class InfluenceMomentsService {
  constructor(private readonly door: CanvasDoor) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INFLUENCE_MOMENTS_FULL, CANVAS_CHANGED when an actor is gone, INPUT_INVALID for days that are ages away */
  add(actor: Actor, input: AddInfluenceMomentInput): Promise<string> {
    const { caseFileId, clientId, words } = check(addInfluenceMoment, input);
    const { involvements, ...moment } = words;
    return this.door.passOnce(actor, caseFileId, 'influence_moments', async (work, caseFile) => {
      notFar(work, words);
      const standing = await work.manager.find(InfluenceMoment, { where: { caseFileId }, select: { id: true, clientId: true } });
      // Before the bound: a repeat of what filled the last place is no refusal.
      if (standing.some((one) => one.clientId === clientId)) return work.silently('it is there already');
      if (standing.length >= limits.influenceMoments) throw new DomainError('INFLUENCE_MOMENTS_FULL');
      const id = uuid();
      await work.manager.insert(InfluenceMoment, { id, caseFileId, clientId, ...moment, revision: 1 });
      await this.involve(work, caseFileId, id, involvements);
      tellChange(work, caseFile);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED when somebody else was ahead or an actor is gone, INPUT_INVALID */
  change(actor: Actor, input: ChangeInfluenceMomentInput): Promise<string> {
    const { caseFileId, id, revision, words } = check(changeInfluenceMoment, input);
    const { involvements, ...moment } = words;
    return this.door.pass(actor, caseFileId, async (work, caseFile) => {
      notFar(work, words);
      requireSeen(await work.manager.findOneBy(InfluenceMoment, { id, caseFileId }), revision);
      await work.manager.update(InfluenceMoment, { id }, { ...moment, revision: revision + 1 });
      await work.manager.delete(Involvement, { momentId: id });
      await this.involve(work, caseFileId, id, involvements);
      tellChange(work, caseFile);
    });
  }

  /** Shifts it along the timeline; a period keeps its length. @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED when it stands elsewhere already, INPUT_INVALID */
  move(actor: Actor, input: MoveInfluenceMomentInput): Promise<string> {
    const { caseFileId, id, from, to } = check(moveInfluenceMoment, input);
    return this.door.pass(actor, caseFileId, async (work, caseFile) => {
      const moment = await work.manager.findOneBy(InfluenceMoment, { id, caseFileId });
      if (moment?.startsOn !== from) throw new DomainError('CANVAS_CHANGED');
      if (from === to) return work.silently('it stands there already');
      const days = { startsOn: to, endsOn: moment.endsOn && shifted(moment.endsOn, Date.parse(to) - Date.parse(from)) };
      notFar(work, days);
      await work.manager.update(InfluenceMoment, { id }, { ...days, revision: moment.revision + 1 });
      tellChange(work, caseFile);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED */
  remove(actor: Actor, input: RemoveCanvasPieceInput): Promise<string> {
    const { caseFileId, id, revision } = check(removeCanvasPiece, input);
    return this.door.pass(actor, caseFileId, async (work, caseFile) => {
      requireSeen(await work.manager.findOneBy(InfluenceMoment, { id, caseFileId }), revision);
      await work.manager.delete(Involvement, { momentId: id });
      await work.manager.delete(InfluenceMoment, { id });
      tellChange(work, caseFile);
    });
  }

  /** Says how one actor takes part, or that it does not. @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED when it takes part otherwise already */
  involveOne(actor: Actor, input: SetInvolvementInput): Promise<string> {
    const { caseFileId, momentId, actorId, from, to } = check(setInvolvement, input);
    return this.door.pass(actor, caseFileId, async (work, caseFile) => {
      const moment = await work.manager.findOneBy(InfluenceMoment, { id: momentId, caseFileId });
      const stands = await work.manager.findOneBy(Involvement, { momentId, actorId });
      if (!moment || (stands?.role ?? null) !== from) throw new DomainError('CANVAS_CHANGED');
      if (from === to) return work.silently('it takes part like this already');
      await work.manager.delete(Involvement, { momentId, actorId });
      if (to) await this.involve(work, caseFileId, momentId, [{ actorId, role: to }]);
      await work.manager.increment(InfluenceMoment, { id: momentId }, 'revision', 1);
      tellChange(work, caseFile);
    });
  }

  private async involve(work: Work, caseFileId: string, momentId: string, involvements: InfluenceMomentWords['involvements']): Promise<void> {
    if (!involvements.length) return;
    const lanes = new Set((await work.manager.find(CanvasActor, { where: { caseFileId }, select: { id: true } })).map(({ id }) => id));
    if (!involvements.every(({ actorId }) => lanes.has(actorId))) throw new DomainError('CANVAS_CHANGED');
    await work.manager.insert(Involvement, involvements.map((involvement) => ({ momentId, ...involvement })));
  }
}

/** The day that is so many milliseconds, whole days, away. */
function shifted(day: string, by: number): string {
  return new Date(Math.round((Date.parse(day) + by) / DAY) * DAY).toISOString().slice(0, 10);
}

/** @throws DomainError INPUT_INVALID */
function notFar(work: Work, days: { startsOn: string; endsOn: string | null }): void {
  for (const field of ['startsOn', 'endsOn'] as const) {
    const year = Number(days[field]?.slice(0, 4) ?? work.now.getUTCFullYear());
    if (Math.abs(year - work.now.getUTCFullYear()) > limits.caseMomentYears) throw new DomainError('INPUT_INVALID', { fields: { [field]: 'too_far' } });
  }
}
