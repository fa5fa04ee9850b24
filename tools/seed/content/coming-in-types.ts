import type { AgendaEventType, ApplicationState, CommitmentParty, DelegationKind, IntakeWay, Maturity, MunicipalitySize, Province } from '@leerkring/contract';
import type { FileContent, MunicipalFunction } from './types';

/** An application of the municipality of its contact; `instrument` is a key of the taxonomy, and a reason for a joint approach means yes to it. */
export interface ApplicationContent {
  track: string;
  contact: string;
  begunDaysAgo: number;
  answers: { instrument: string; maturity: Maturity; size: MunicipalitySize; project: string; joint_reason?: string; learning?: string };
  kind?: DelegationKind;
  /** Of the delegation: with an account, or invited by mail. */
  people: ({ function: MunicipalFunction; note: string } & ({ person: string } | { name: string; email: string }))[];
  commitments: { by: string; party: CommitmentParty }[];
  /** Of its case; each has one version, by who adds it. */
  papers?: FileContent[];
  moves: { by: string; daysAgo: number; to: ApplicationState; reason?: string }[];
  /** An appointment that is still to come. */
  intake?: { by: string; daysAgo: number; dayOffset: number; at: string; minutes: number; way: IntakeWay; place: string };
}

interface EventTimes {
  from: string;
  to: string;
  place?: string;
}

/** An event of the agenda, so many days from now. */
export interface EventContent extends EventTimes {
  by: string;
  /** Waits for an editor. */
  isProposal?: true;
  /** For whom alone it is. */
  group?: string;
  type: AgendaEventType;
  title: string;
  summary: string;
  description: string;
  dayOffset: number;
  link?: string;
  province?: Province;
  functions: MunicipalFunction[];
  /** It comes back for so many months. */
  monthly?: number;
  /** Why it does not go on. */
  cancelled?: string;
  parts?: (EventTimes & { title: string })[];
}
