import { Injectable } from '@nestjs/common';
import { Actors } from '@leerkring/platform/api';
import { CanvasRepository, type Canvas } from '../canvas/canvas.repository';
import type { RecordedCanvas, RecordedCanvases } from './canvas-record';

/** Gathers the process canvas of a case for its archive. */
@Injectable()
export class CanvasRecords {
  constructor(
    private readonly canvases: CanvasRepository,
    private readonly actors: Actors,
  ) {}

  async of(caseFileId: string): Promise<RecordedCanvases> {
    const canvas = (await this.canvases.ofCases([caseFileId])).get(caseFileId)!;
    const snapshots = await this.canvases.wholeSnapshotsOf(caseFileId);
    const people = await this.actors.people([...new Set(snapshots.map(({ keptById }) => keptById))]);
    return {
      canvas: inWords(canvas),
      canvasSnapshots: snapshots.map(({ label, keptAt, keptById, canvas: then }) => ({ label, keptAt, keptBy: people.get(keptById)?.name ?? null, canvas: inWords(then) })),
    };
  }
}

/** Actors by name: ids mean nothing outside. */
function inWords({ actors, rules, moments }: Canvas): RecordedCanvas {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return {
    actors: actors.map(({ name, kind, role }) => ({ name, kind, role })),
    rules: rules.map(({ text }) => text),
    moments: moments.map(({ title, startsOn, endsOn, phase, influence, involvements }) => ({ title, startsOn, endsOn, phase, influence, involvements: involvements.map(({ actorId, role }) => ({ actor: names.get(actorId)!, role })) })),
  };
}
