import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { CanvasActor } from './canvas-actor.entity';
import { CanvasRule } from './canvas-rule.entity';
import { CanvasSnapshot } from './canvas-snapshot.entity';
import { InfluenceMoment, Involvement } from './influence-moment.entity';

/** A moment of influence with who takes part. */
export type PlannedMoment = Omit<InfluenceMoment, 'clientId' | 'caseFileId'> & { involvements: Pick<Involvement, 'actorId' | 'role'>[] };

/** The process canvas of one case: who, by which rules, and when they have influence. */
export interface Canvas {
  actors: Omit<CanvasActor, 'clientId' | 'caseFileId' | 'place'>[];
  rules: Omit<CanvasRule, 'clientId' | 'caseFileId' | 'place'>[];
  moments: PlannedMoment[];
}

/** The only reader of the tables of canvases. */
@Injectable()
export class CanvasRepository {
  constructor(private readonly database: DataSource) {}

  /** The canvases of these cases: actors and rules in their places, moments in the order of their days. */
  async ofCases(caseFileIds: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, Canvas>> {
    const where = { caseFileId: In([...caseFileIds]) };
    const actors = await manager.find(CanvasActor, { where, order: { place: 'ASC' } });
    const rules = await manager.find(CanvasRule, { where, order: { place: 'ASC' } });
    const moments = await manager.find(InfluenceMoment, { where, order: { startsOn: 'ASC', id: 'ASC' } });
    const involvements = Map.groupBy(await manager.find(Involvement, { where: { momentId: In(moments.map(({ id }) => id)) } }), ({ momentId }) => momentId);
    const canvasOf = (caseFileId: string): Canvas => {
      const own = <E extends { caseFileId: string }>(rows: E[]): E[] => rows.filter((row) => row.caseFileId === caseFileId);
      const lanes = own(actors).map(({ id, name, kind, role, revision }) => ({ id, name, kind, role, revision }));
      return {
        actors: lanes,
        rules: own(rules).map(({ id, text, revision }) => ({ id, text, revision })),
        moments: own(moments).map(({ id, title, startsOn, endsOn, phase, influence, revision }) => {
          const roles = new Map(involvements.get(id)?.map(({ actorId, role }) => [actorId, role]));
          // In the order of the lanes, so that the same canvas is always told the same.
          const taking = lanes.flatMap((lane) => (roles.has(lane.id) ? [{ actorId: lane.id, role: roles.get(lane.id)! }] : []));
          return { id, title, startsOn, endsOn, phase, influence, revision, involvements: taking };
        }),
      };
    };
    return new Map(caseFileIds.map((id) => [id, canvasOf(id)]));
  }

  /** What was kept of these cases, the newest first, without what stands in it. */
  async snapshotsOfCases(caseFileIds: readonly string[]): Promise<Map<string, CanvasSnapshot[]>> {
    const rows = await this.database.manager.find(CanvasSnapshot, { where: { caseFileId: In([...caseFileIds]) }, order: { keptAt: 'DESC', id: 'DESC' } });
    return Map.groupBy(rows, (row) => row.caseFileId);
  }

  /** What stands in these snapshots. */
  async contents(ids: readonly string[]): Promise<Map<string, CanvasSnapshot>> {
    const rows = await this.database.manager.find(CanvasSnapshot, { where: { id: In([...ids]) }, select: { id: true, canvas: true, caseMoments: true } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** All that was kept of a case with what stands in it, the oldest first. */
  wholeSnapshotsOf(caseFileId: string): Promise<CanvasSnapshot[]> {
    return this.database.manager.find(CanvasSnapshot, { where: { caseFileId }, select: { id: true, label: true, keptAt: true, keptById: true, canvas: true }, order: { keptAt: 'ASC', id: 'ASC' } });
  }

  snapshot(id: string, manager: EntityManager = this.database.manager): Promise<CanvasSnapshot | null> {
    return manager.findOneBy(CanvasSnapshot, { id });
  }
}
