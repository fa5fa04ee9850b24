import type { WeighingOutcome } from '@leerkring/contract';

interface RecordedTable {
  title: string;
  question: string;
  criteria: { name: string; explanation: string; weight: number }[];
  /** `mean`: of the scores that it has, weighted; null without any. */
  options: { name: string; explanation: string; mean: number | null }[];
  scores: { criterion: string; option: string; score: number; reason: string; by: string | null; at: Date | string }[];
}

/** A version of a weighing framework in an archive. */
export interface RecordedWeighingVersion extends RecordedTable {
  number: number;
  label: string;
  note: string;
  keptBy: string | null;
  keptAt: Date;
  laidBeforeAt: Date | null;
  outcome: WeighingOutcome | null;
  settledAt: Date | null;
  settledBy: string | null;
  reason: string;
  /** What municipalities said, the oldest first; the last one of each counts. */
  voices: { municipality: string; adopts: boolean; reason: string; by: string | null; at: Date }[];
}

/** A weighing framework in an archive, as it is and as it was. */
export interface RecordedWeighing extends RecordedTable {
  /** The oldest first. */
  versions: RecordedWeighingVersion[];
}
