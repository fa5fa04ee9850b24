import type { RemarkCircle } from '@leerkring/contract';

/** What was said about a version, in an archive. */
export interface RecordedRemark {
  /** Number of the version that it was made at. */
  version: number;
  /** The words that it is about; null for the whole document, and where these are not there any more. */
  quote: string | null;
  circle: RemarkCircle;
  author: string | null;
  writtenAt: Date;
  body: string;
  settled: boolean;
  answers: { author: string | null; writtenAt: Date; body: string }[];
}
