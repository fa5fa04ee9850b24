import type { CanvasActorKind, InfluenceRole, ProcessPhase, ProcessRole } from '@leerkring/contract';

/** The process of a case as its canvas says it, in an archive; actors by their names. */
export interface RecordedCanvas {
  actors: { name: string; kind: CanvasActorKind; role: ProcessRole | null }[];
  rules: string[];
  moments: { title: string; startsOn: string; endsOn: string | null; phase: ProcessPhase | null; influence: string; involvements: { actor: string; role: InfluenceRole }[] }[];
}

/** The canvas as it is, and how it stood before, the oldest first. */
export interface RecordedCanvases {
  canvas: RecordedCanvas;
  canvasSnapshots: { label: string; keptAt: Date; keptBy: string | null; canvas: RecordedCanvas }[];
}
