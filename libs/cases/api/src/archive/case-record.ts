import type { CaseMomentKind, CaseState, Classification, LessonKind, MunicipalFunction } from '@leerkring/contract';
import type { RecordedCanvases } from './canvas-record';
import type { RecordedRemark } from './remark-record';
import type { RecordedWeighing } from './weighing-record';

/** What is written of a version in an archive. */
export interface RecordedVersion {
  number: number;
  /** Its path in the archive; null when it is not in it. */
  file: string | null;
  /** Why it is not. */
  leftOut: 'destroyed' | 'virus' | 'held' | null;
  fileName: string;
  note: string;
  classification: Classification;
  bytes: number;
  sha256: string;
  author: string | null;
  addedAt: Date;
  destroyedAt: Date | null;
  destroyedReason: string | null;
}

/** A whole case as an archive holds it, in `casus.json`: people by the name that they have now, null for who is forgotten. */
export interface CaseRecord extends RecordedCanvases {
  format: 'leerkring-case';
  formatVersion: 1;
  id: string;
  exportedAt: Date;
  title: string;
  keyQuestion: string;
  /** In Markdown, as all longer words. */
  summary: string;
  asked: string;
  municipality: string;
  group: string;
  contact: string | null;
  state: CaseState;
  openedAt: Date;
  labels: string[];
  people: { function: MunicipalFunction; description: string; name: string | null }[];
  moments: { on: string; what: string; kind: CaseMomentKind }[];
  notes: { author: string | null; writtenAt: Date; body: string; withWordsOfSession: boolean }[];
  lessons: { kind: LessonKind; title: string; situation: string; action: string; effect: string; author: string | null; ready: boolean; withWordsOfSession: boolean }[];
  weighings: RecordedWeighing[];
  documents: { id: string; name: string; versions: RecordedVersion[]; remarks: RecordedRemark[] }[];
  /** The oldest first. */
  history: { at: Date; by: string | null; from: string | null; to: string | null; of: 'state' | 'contact'; reason: string }[];
}
