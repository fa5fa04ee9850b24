import { caseLimits } from './case-limits';
import { eventLimits } from './event-limits';
import { importLimits } from './import-limits';

/** Bounds of everything that people can put in; counted in characters unless the name says otherwise. */
export const limits = {
  ...eventLimits,
  name: 120,
  email: 254,
  title: 200,
  keyQuestion: 500,
  /** Earlier names that an organisation is found by. */
  organisationFormerNames: 20,
  /** How far from now the last day of an organisation is at most. */
  organisationYears: 10,
  /** What people read beside a rule of the programme, in one language. */
  ruleText: 600,
  /** Why a rule changes. */
  ruleReason: 500,
  /** How far ahead a change of a rule may begin. */
  ruleYearsAhead: 5,
  /** Changes of one rule that are still to begin. */
  rulesToCome: 12,
  summary: 4000,
  /** What an application says of the project, and what a municipality wants to learn. */
  applicationText: 3000,
  /** Groups on one board. */
  compositionGroups: 60,
  /** Facilitators of one group on a board. */
  compositionFacilitators: 6,
  /** Why a municipality is open to a joint approach, or not. */
  applicationJoint: 1000,
  /** Why an application takes a step, or how a talk or intake went. */
  applicationReason: 2000,
  /** People of one application, what one of them does there, and after how long the next mail can go to somebody. */
  applicationPeople: 40,
  applicationPersonNote: 300,
  applicationMailMinutes: 60,
  /** Papers of the case of one application, and the bytes of one of them. */
  applicationPapers: 20,
  applicationPaperBytes: 25 * 1024 * 1024,
  /** How long an intake or a talk takes. */
  intakeMinutes: { min: 15, max: 240 },
  /** Offered at a time. */
  intakeSeries: 20,
  /** How far ahead one is offered at most, in days. */
  intakeDays: 365,
  /** Of one person, still to come. */
  intakeSlots: 200,
  /** What a report answers at one question, and what a municipality remarks about it. */
  intakeAnswer: 3000,
  /** A question that a municipality collects, and all of them together. */
  localQuestion: 300,
  localQuestions: 200,
  /** What a learning question is called. */
  learningQuestion: 150,
  /** What a municipality asks of its colleagues. */
  caseAsked: 2000,
  caseTerms: 8,
  casePeople: 30,
  /** What somebody does in a case, without a name. */
  casePerson: 200,
  caseMoments: 50,
  caseMoment: 200,
  /** How far from now a moment of a case is at most. */
  caseMomentYears: 20,
  /** Why a case takes a step, or gets another contact. */
  caseReason: 500,
  /** Why a track takes a step back. */
  trackReason: 500,
  /** What a track says about itself: in one sentence, as its goal, and in points of what it offers and asks. */
  trackSummary: 300,
  trackGoal: 600,
  trackPoint: 200,
  trackPoints: 10,
  /** Other names of one track. */
  trackAliases: 10,
  editions: 50,
  editionName: 120,
  /** A council has four years. */
  editionYears: 6,
  editionOrganisations: 30,
  ...caseLimits,
  ...importLimits,
  postBody: 20_000,
  threadField: 4000,
  roleMapField: 500,
  threadTags: 8,
  mentions: 20,
  links: 20,
  linkTitles: 50,
  pinnedThreads: 5,
  threadTemplates: 20,
  templateBody: 4000,
  outcome: 2000,
  hidingReason: 500,
  /** Earlier words of one post that are kept. */
  postVersions: 20,
  reportWords: 1000,
  reactionPeople: 20,
  /** Marked as read at a time: what a group can have unread. */
  readThreads: 200,
  /** Of one person. */
  bookmarks: 500,
  movedPosts: 500,
  /** Words of the facilitator that open the copy of a thread. */
  copyOpening: 2000,
  /** Of one person, the newest ones. */
  copyConsents: 100,
  chatBody: 4_000,
  /** Messages of the chat that go on in one thread. */
  excerpt: 100,
  /** Files that go with one chat message. */
  chatAttachments: 5,
  /** Where people meet. */
  place: 300,
  link: 500,
  preparation: 4000,
  /** Why a meeting was changed or cancelled. */
  meetingReason: 500,
  /** How long a meeting lasts at most. */
  meetingHours: 16,
  /** How far ahead a meeting is planned at most. */
  meetingYears: 3,
  /** Files that go with one meeting. */
  meetingFiles: 20,
  /** Of one session at a time, and why one of them is invited. */
  observers: 10,
  observerReason: 200,
  /** Why somebody comes or not. */
  attendanceNote: 200,
  /** What goes with a date poll. */
  datePollMessage: 2000,
  datePollMoments: { min: 2, max: 20 },
  /** Open ones of one group. */
  datePolls: 10,
  /** Length of a phase, in seconds. */
  phaseSeconds: { min: 60, max: 4 * 60 * 60 },
  /** Of one group, archived ones included. */
  ownFormats: 50,
  ownFormatName: 80,
  phases: 20,
  phaseName: 60,
  phaseLine: 400,
  phaseYields: 200,
  phaseMinutes: { min: 1, max: 240 },
  turnSeconds: { min: 15, max: 900 },
  /** Cases for the compass of one group, archived ones included. */
  compassCases: 50,
  compassTitle: 120,
  compassSituation: 4000,
  dilemmas: 8,
  dilemmaQuestion: 300,
  /** What speaks for one side of a dilemma. */
  dilemmaPole: 300,
  /** What an end of the free axis is called. */
  poleName: 40,
  /** Why somebody chooses, for themselves. */
  choiceReason: 500,
  /** How many people must have chosen before what they chose is told. */
  compassPeople: 5,
  consequence: 300,
  /** Of one game. */
  consequences: 100,
  pollOptions: { min: 2, max: 12 },
  pollOption: 120,
  pollDots: 10,
  statements: 10,
  statement: 200,
  /** What somebody has against a proposal. */
  pollReason: 500,
  /** How many votes an anonymous poll needs before it tells anything. */
  anonymousVotes: 5,
  /** A word at an end of a scale. */
  pollEnd: 40,
  /** Of one session. */
  polls: 50,
  /** A decision or an action. */
  agreement: 500,
  /** Of one session. */
  agreements: 100,
  /** What somebody brings in for a meeting, in a sentence. */
  inputText: 300,
  inputExplanation: 2000,
  /** Of one person for one meeting. */
  ownInputs: 10,
  /** For one meeting. */
  inputs: 200,
  /** What one person has to do, on the home page. */
  openActions: 50,
  clusters: 30,
  clusterName: 120,
  /** Why an input is parked. */
  parkReason: 500,
  /** Of one item of an agenda, and of all together. */
  agendaMinutes: { min: 1, max: 16 * 60 },
  /** How far ahead an action is to be done at most. */
  actionYears: 3,
  /** Open at the same time in one live session. */
  subSessions: { min: 2, max: 60 },
  /** Of one live session, closed ones included. */
  subSessionsOfSession: 180,
  subSessionTitle: 80,
  /** People who sit in one sub-session. */
  subSessionPlaces: { min: 2, max: 15 },
  /** How long before they close people are called back from sub-sessions; 0: at once. */
  recallMinutes: { min: 0, max: 30 },
  /** Of the notes of one phase, as Yjs keeps them, and of what one person writes at a time. */
  notesBytes: 200_000,
  notesUpdateBytes: 100_000,
  /** Pieces (paragraphs, lists, runs of text) that one update adds, and how deep they may stand in each other. */
  notesUpdatePieces: 5000,
  notesDepth: 32,
  /** One part of minutes, as Markdown. */
  minutesSection: 40_000,
  /** Why somebody proposes other words for minutes, what a facilitator answers, and why minutes are corrected. */
  amendmentReason: 1000,
  /** Of one version of minutes. */
  amendments: 100,
  /** A question for the stage. */
  stageQuestion: 300,
  /** That wait: of one person, and of one session. */
  ownStageQuestions: 3,
  waitingStageQuestions: 200,
  /** Of one session, with those that are done with. */
  stageQuestions: 500,
  /** Why a question is set aside. */
  stageReason: 500,
  /** Characters that say where somebody has their cursor. */
  caret: 200,
  /** Of a session, by name. */
  peopleHere: 2000,
  /** Hands up at a time. */
  hands: 200,
  note: 500,
  /** What documents are shared for. */
  sharePurpose: 300,
  /** Why sharing is refused or ended. */
  shareReason: 500,
  /** Why a version is destroyed. */
  destroyReason: 500,
  /** A remark in a document, or an answer to one. */
  remark: 2000,
  /** Letters of the passage that a remark is about. */
  remarkPassage: 2000,
  /** About one document. */
  remarks: 300,
  /** To one remark. */
  remarkAnswers: 50,
  /** How long documents are shared at most. */
  shareYears: 2,
  /** Of a library in one package. */
  libraryPackage: { files: 500, bytes: 2 * 1024 ** 3 },
  /** What may be about a person in the documents of one share, each looked at. */
  shareFindings: 500,
  /** Documents of one share. */
  shareVersions: 200,
  search: 100,
  password: { min: 12, max: 200 },
  page: 100,
  fileBytes: 2 * 1024 * 1024 * 1024,
  /** Of one person, under way at the same time. */
  uploads: 500,
  /** That come out of folders at a time. */
  folderFiles: 500,
  fileName: 200,
  /** Of a file that goes with a post or a chat message. */
  attachmentBytes: 25 * 1024 * 1024,
  /** Files that go with one post. */
  attachments: 10,
  /** Files of one person that go with nothing yet. */
  looseAttachments: 50,
  /** What stands for an image in words. */
  imageAlt: 300,
  replayEvents: 500,
} as const;
