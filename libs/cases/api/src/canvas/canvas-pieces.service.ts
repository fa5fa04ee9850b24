import { Injectable } from '@nestjs/common';
import { limits, type ErrorCode } from '@leerkring/contract';
import { DomainError, check, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { CaseFile } from '../case-file.entity';
import { CanvasActor } from './canvas-actor.entity';
import { CanvasDoor, requireSeen, tellChange } from './canvas-door';
import { CanvasRule } from './canvas-rule.entity';
import { addCanvasActor, addCanvasRule, changeCanvasActor, changeCanvasRule, moveCanvasPiece, removeCanvasPiece, type AddCanvasActorInput, type AddCanvasRuleInput, type ChangeCanvasActorInput, type ChangeCanvasRuleInput, type MoveCanvasPieceInput, type RemoveCanvasPieceInput } from './canvas.inputs';
import { InfluenceMoment, Involvement } from './influence-moment.entity';

type Piece = CanvasActor | CanvasRule;

interface Kind<P extends Piece> {
  entity: new () => P;
  table: string;
  most: number;
  full: ErrorCode;
}

const actors: Kind<CanvasActor> = { entity: CanvasActor, table: 'canvas_actors', most: limits.canvasActors, full: 'CANVAS_ACTORS_FULL' };
const rules: Kind<CanvasRule> = { entity: CanvasRule, table: 'canvas_rules', most: limits.canvasRules, full: 'CANVAS_RULES_FULL' };

/** Actors and rules of the game on the canvases of cases: lists in an order that people choose. All return the id of the case. */
@Injectable()
export class CanvasPiecesService {
  constructor(private readonly door: CanvasDoor) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_ACTORS_FULL */
  addActor(actor: Actor, input: AddCanvasActorInput): Promise<string> {
    const { caseFileId, clientId, words } = check(addCanvasActor, input);
    return this.add(actor, actors, { caseFileId, clientId, ...words });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED when somebody else did so first */
  changeActor(actor: Actor, input: ChangeCanvasActorInput): Promise<string> {
    const { words, ...seen } = check(changeCanvasActor, input);
    return this.change(actor, actors, seen, (work) => work.manager.update(CanvasActor, { id: seen.id }, { ...words, revision: seen.revision + 1 }));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED when it stands elsewhere already */
  moveActor(actor: Actor, input: MoveCanvasPieceInput): Promise<string> {
    return this.move(actor, actors, input);
  }

  /** Takes it out of the moments too. @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED */
  removeActor(actor: Actor, input: RemoveCanvasPieceInput): Promise<string> {
    return this.remove(actor, actors, input, async (work, actorId) => {
      const taking = await work.manager.findBy(Involvement, { actorId });
      for (const { momentId } of taking) await work.manager.increment(InfluenceMoment, { id: momentId }, 'revision', 1);
      await work.manager.delete(Involvement, { actorId });
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_RULES_FULL */
  addRule(actor: Actor, input: AddCanvasRuleInput): Promise<string> {
    return this.add(actor, rules, check(addCanvasRule, input));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED when somebody else did so first */
  changeRule(actor: Actor, input: ChangeCanvasRuleInput): Promise<string> {
    const { text, ...seen } = check(changeCanvasRule, input);
    return this.change(actor, rules, seen, (work) => work.manager.update(CanvasRule, { id: seen.id }, { text, revision: seen.revision + 1 }));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED when it stands elsewhere already */
  moveRule(actor: Actor, input: MoveCanvasPieceInput): Promise<string> {
    return this.move(actor, rules, input);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CANVAS_CHANGED */
  removeRule(actor: Actor, input: RemoveCanvasPieceInput): Promise<string> {
    return this.remove(actor, rules, input);
  }

  private add<P extends Piece>(actor: Actor, kind: Kind<P>, given: Omit<P, 'id' | 'place' | 'revision'>): Promise<string> {
    return this.door.passOnce(actor, given.caseFileId, kind.table, async (work, caseFile) => {
      const standing = await inOrder(work, kind, given.caseFileId);
      // Before the bound: a repeat of what filled the last place is no refusal.
      if (standing.some(({ clientId }) => clientId === given.clientId)) return work.silently('it is there already');
      if (standing.length >= kind.most) throw new DomainError(kind.full);
      await work.manager.insert<Piece>(kind.entity, { id: uuid(), place: standing.length, revision: 1, ...given });
      tellChange(work, caseFile);
    });
  }

  private change<P extends Piece>(actor: Actor, kind: Kind<P>, { caseFileId, id, revision }: RemoveCanvasPieceInput, store: (work: Work) => Promise<unknown>): Promise<string> {
    return this.door.pass(actor, caseFileId, async (work, caseFile) => {
      requireSeen(find(await inOrder(work, kind, caseFileId), id), revision);
      await store(work);
      tellChange(work, caseFile);
    });
  }

  private move<P extends Piece>(actor: Actor, kind: Kind<P>, input: MoveCanvasPieceInput): Promise<string> {
    const { caseFileId, id, from, to } = check(moveCanvasPiece, input);
    return this.door.pass(actor, caseFileId, async (work, caseFile) => {
      const standing = await inOrder(work, kind, caseFileId);
      const piece = standing[from];
      if (piece?.id !== id) throw new DomainError('CANVAS_CHANGED');
      const others = standing.toSpliced(from, 1);
      await this.renumber(work, kind, others.toSpliced(to, 0, piece), caseFile);
    });
  }

  private remove<P extends Piece>(actor: Actor, kind: Kind<P>, input: RemoveCanvasPieceInput, first?: (work: Work, id: string) => Promise<void>): Promise<string> {
    const { caseFileId, id, revision } = check(removeCanvasPiece, input);
    return this.door.pass(actor, caseFileId, async (work, caseFile) => {
      const standing = await inOrder(work, kind, caseFileId);
      requireSeen(find(standing, id), revision);
      await first?.(work, id);
      await work.manager.delete<Piece>(kind.entity, { id });
      await this.renumber(work, kind, standing.filter((piece) => piece.id !== id), caseFile);
      tellChange(work, caseFile);
    });
  }

  private async renumber<P extends Piece>(work: Work, kind: Kind<P>, pieces: readonly P[], caseFile: CaseFile): Promise<void> {
    const moved = pieces.flatMap(({ id, place: before }, place) => (before === place ? [] : [{ id, place }]));
    for (const { id, place } of moved) await work.manager.update<Piece>(kind.entity, { id }, { place });
    if (moved.length) tellChange(work, caseFile);
    else work.silently('all stands where it stood');
  }
}

function inOrder<P extends Piece>(work: Work, { entity }: Kind<P>, caseFileId: string): Promise<P[]> {
  return work.manager.find<Piece>(entity, { where: { caseFileId }, order: { place: 'ASC' } }) as Promise<P[]>;
}

function find<P extends Piece>(pieces: readonly P[], id: string): P | null {
  return pieces.find((piece) => piece.id === id) ?? null;
}
