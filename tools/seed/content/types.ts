import type { AttendanceAnswer, CanvasActorKind, CaseMomentKind, CaseState, CompassCaseWords, ConsequenceReach, ContributionKind, DateChoice, HandKind, InfluenceRole, LessonKind, MeetingKind, ProcessPhase, ProcessRole, ReportCategory, SessionFormat, WeighingOutcome } from '@leerkring/contract';

/** Shapes of the demo content: flat data, people and groups named by key, times relative to the moment of seeding. */

export type PlatformRole =
  'participant' | 'facilitator' | 'coordinator' | 'expert' | 'editor' | 'helpdesk' | 'programme_manager' | 'admin';

export type MunicipalFunction =
  'burgemeester' | 'wethouder' | 'raadslid' | 'griffier' | 'gemeentesecretaris' | 'ambtenaar' | 'statenlid' | 'inwoner' | 'other';

/** An invented person; `organisation` is the code of an active municipality. */
export interface PersonContent {
  key: string;
  name: string;
  email: string;
  function: MunicipalFunction;
  jobTitle: string;
  organisation: string;
  roles: PlatformRole[];
}

export type TrackState = 'in_preparation' | 'open' | 'running' | 'closing' | 'closed';

/** Where a track stands; `facilitators` are person keys, the first one leads. */
export interface TrackStandContent {
  slug: string;
  state: TrackState;
  facilitators: string[];
}

/** A meeting in the year of a group; `dayOffset` counts from today (negative is past), `time` is local. */
export interface MeetingContent {
  kind: 'start' | 'exchange' | 'closing';
  title: string;
  dayOffset: number;
  time: string;
}

/** A member of a group stands for the own organisation, which is the one of the person. */
export interface MemberContent {
  person: string;
  role: 'member' | 'facilitator';
  joinedDaysAgo: number;
}

export interface GroupContent {
  key: string;
  track: string;
  name: string;
  purpose: string;
  meetings: MeetingContent[];
  members: MemberContent[];
}

export type ThreadKind = 'question' | 'experience' | 'best_practice' | 'hot_issue' | 'announcement';

/** A post that somebody keeps at hand: by title of its thread and place in it, counted from 0. */
export interface BookmarkContent {
  by: string;
  title: string;
  post: number;
  note: string;
  daysAgo: number;
  /** At nine in the morning, counted from today; null: no reminder. */
  remindInDays: number | null;
}

/** A post: `parent` is the index of the post answered, `edited` the text that later replaced `body`, both Markdown. */
export interface PostContent {
  by: string;
  minutesAgo: number;
  body: string;
  parent?: number;
  edited?: string;
  deleted?: true;
}

/** A thread with its posts in order of time; the first post opens it. */
export interface ThreadContent {
  group: string;
  kind: ThreadKind;
  title: string;
  posts: PostContent[];
}

/** A post, by the title of its thread and its place there, with what was reported of it; `dismissed` when it was left. */
export interface ReportedContent {
  thread: string;
  ordinal: number;
  reports: { by: string; minutesAgo: number; category: ReportCategory; words: string }[];
  dismissed?: { by: string; minutesAgo: number; note: string };
}

/** The process canvas of a case; moments name actors, and days from the seeding, negative: before it. */
export interface CanvasContent {
  by: string;
  minutesAgo: number;
  actors: { name: string; kind: CanvasActorKind; role: ProcessRole | null }[];
  rules: string[];
  moments: { days: number; untilDays?: number; title: string; phase: ProcessPhase; influence: string; roles: Record<string, InfluenceRole> }[];
  /** How it was kept once, before `later` was changed. */
  snapshot: { by: string; minutesAgo: number; label: string };
  /** A moment that was put at another day since, by its title. */
  later: { title: string; days: number };
}

/** A case of one municipality, seen by one group; `owner` is a person key. */
export interface CaseContent {
  key: string;
  group: string;
  organisation: string;
  owner: string;
  title: string;
  question: string;
  summary: string;
  minutesAgo: number;
  asked?: string;
  /** Keys of the taxonomies. */
  terms?: string[];
  people?: { function: MunicipalFunction; description: string; member?: string }[];
  /** Days from the seeding; negative: before it. */
  moments?: { days: number; what: string; kind: CaseMomentKind }[];
  /** Its steps, the first one first. */
  steps?: { by: string; to: CaseState; minutesAgo: number; reason?: string }[];
  canvas?: CanvasContent;
  notes?: { by: string; body: string; minutesAgo: number }[];
  /** Before its steps; ready ones say all three things. */
  lessons?: { by: string; kind: LessonKind; title: string; situation: string; action: string; effect: string; ready: boolean; minutesAgo: number }[];
}

/** A weighing framework of a case, by keys of its own; what its group said of its versions. */
export interface WeighingContent {
  case: string;
  by: string;
  minutesAgo: number;
  title: string;
  question: string;
  criteria: { key: string; name: string; explanation: string; weight: number }[];
  options: { key: string; name: string; explanation: string }[];
  scores: [criterion: string, option: string, score: number, reason: string, by: string][];
  /** Each is laid before the group. */
  versions: { label: string; note: string; by: string; minutesAgo: number; voices: { by: string; adopts: boolean; reason: string; minutesAgo: number }[]; settled?: { by: string; outcome: WeighingOutcome; reason: string; minutesAgo: number } }[];
  /** What came in after the first version: an option, and another weight. */
  later: { option: string; weight: { criterion: string; before: number } };
}

/** A part of a document. `since` and `until` (version numbers, inclusive) keep it out of the other versions. */
export type BlockContent = { since?: number; until?: number } & (
  { heading: string } | { text: string } | { list: string[] } | { table: string[][] }
);

export interface VersionContent {
  by: string;
  minutesAgo: number;
  note: string;
}

/** A document of a case; version 1 is the first of `versions`, a table's first row is its head. */
export interface DocumentContent extends FileContent {
  case: string;
}

/** A file in all its versions. */
export interface FileContent {
  title: string;
  filename: string;
  format: 'pdf' | 'odt' | 'docx';
  versions: VersionContent[];
  blocks: BlockContent[];
}

export interface ChatContent {
  by: string;
  minutesAgo: number;
  body: string;
  /** What it contributes, where it is not what its phase is for. */
  kind?: ContributionKind;
}

/** A live session that is going on; every sender is a member of the group. */
export interface LiveSessionContent {
  group: string;
  title: string;
  openedBy: string;
  openedMinutesAgo: number;
  format: SessionFormat;
  /** Whose case it is about, once it is chosen. */
  caseOwner: string;
  rundown: RundownContent[];
  messages: ChatContent[];
  poll: PollContent;
  /** Who asks for the word now. */
  hands: { by: string; kind: HandKind }[];
}

/** A session that is open in sub-sessions. */
export interface SplitSessionContent {
  group: string;
  title: string;
  openedBy: string;
  openedMinutesAgo: number;
  messages: ChatContent[];
  splitMinutesAgo: number;
  subSessions: { title: string; places: number; seated: string[]; messages: ChatContent[]; decision: { by: string; text: string } | null }[];
}

/** A poll of a session that is closed; `votes` are indexes of options by who chose them. */
export interface PollContent {
  minutesAgo: number;
  closedMinutesAgo: number;
  question: string;
  options: string[];
  votes: Record<string, number>;
}

/** What the facilitator does with the rundown, and what is contributed from then on unless a message says otherwise; facilitators just talk. */
export interface RundownContent {
  minutesAgo: number;
  does: 'next' | 'choose_owner' | 'free_owner';
  kind: ContributionKind | null;
  /** What the case owner contributes. */
  ownerKind: ContributionKind | null;
}

/** A live session that still has to come. */
export interface PlannedSessionContent {
  group: string;
  title: string;
  openedBy: string;
  dayOffset: number;
  time: string;
  endTime: string;
  format: SessionFormat;
  kind: MeetingKind;
  place: string;
  link: string;
  preparation: string;
  inputs: InputContent[];
  /** Who said whether they come, in order. */
  attendances: { by: string; answer: AttendanceAnswer; note?: string }[];
}

/** What a member brings in; `to` is the name of a cluster, or another place. */
export interface DatePollContent {
  group: string;
  title: string;
  openedBy: string;
  message: string;
  /** Days from now, and times of the day. */
  moments: { dayOffset: number; time: string; endTime: string }[];
  closesInDays: number;
  /** When municipalities can, by who said so. */
  answers: { by: string; choices: DateChoice[] }[];
}

export interface InputContent {
  by: string;
  text: string;
  explanation?: string;
  to: string;
  /** Why it is parked. */
  reason?: string;
}

/** A meeting that was held; `minute` counts from its beginning, `votes` are dots by index of the clusters in the order in which inputs name them. */
export interface HeldMeetingContent {
  group: string;
  title: string;
  host: string;
  daysAgo: number;
  plannedDaysAgo: number;
  lastsMinutes: number;
  format: SessionFormat;
  kind: MeetingKind;
  place: string;
  preparation: string;
  inputs: InputContent[];
  vote: { question: string; dots: number; votes: Record<string, number[]> };
  items: { cluster: string; minutes: number }[];
  boxMinutes: number;
  /** Minutes at which the facilitator goes on to the next phase. */
  steps: number[];
  messages: { by: string; minute: number; body: string; kind?: ContributionKind }[];
  agreements: { by: string; kind: 'decision' | 'action'; text: string; person?: string; dueInDays?: number; done?: boolean }[];
  /** Of its minutes. */
  summary: string;
}

/** A compass case and how it was played: of each person the places before and after the talk, in the order of the dilemmas. */
export interface CompassContent extends CompassCaseWords {
  /** At which minute of the meeting it began. */
  minute: number;
  choices: { by: string; places: [before: number, after: number][] }[];
  reasons: { by: string; before: string; after: string };
  consequences: { by: string; dilemma: number; pole: number; text: string; reach: ConsequenceReach; desirability: number }[];
}
