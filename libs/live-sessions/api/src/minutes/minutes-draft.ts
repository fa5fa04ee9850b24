import { contributionKinds, limits, polesOf, type ContributionKind, type MinutesSectionKey, type Rundown } from '@leerkring/contract';
import type { CompassGame } from '../compass/compass-game.entity';
import type { Consequence } from '../compass/consequence.entity';
import type { Agreement } from '../deciding/agreement.entity';
import type { StageQuestion } from '../stage/stage.entity';
import { linesOfClusters, wordsOfPoll, type HeldPoll } from './minutes-poll-words';
import { stageOf } from './minutes-stage';
import { lineOf, mentionOf, spokenLineOf } from './minutes-words';

/** What a sub-session leaves to the minutes of its main session. */
export interface PartLegacy extends Pick<SessionLegacy, 'present' | 'notes' | 'contributions' | 'polls' | 'agreements'> {
  title: string;
}

/** What a session leaves to its minutes. */
export interface SessionLegacy {
  rundown: Rundown | null;
  closedAt: Date;
  present: { accountId: string; role: string; organisation: string | null }[];
  /** What they wrote down together, which is nobody's own: for each phase as Markdown. */
  notes: { name: string | null; text: string }[];
  contributions: { id: string; authorId: string; kind: ContributionKind; body: string }[];
  polls: HeldPoll[];
  /** The compass that it played, with what people noted; null when it did not. */
  compass: (Pick<CompassGame, 'dilemmas' | 'freePoles'> & { consequences: Pick<Consequence, 'id' | 'dilemma' | 'pole' | 'text' | 'authorId'>[] }) | null;
  /** Questions for its stage, in the order in which they were asked; none when it had no stage. */
  stage: Pick<StageQuestion, 'id' | 'authorId' | 'text' | 'votes' | 'takenAt' | 'askedAt' | 'settledAt' | 'outcome'>[];
  agenda: { clusterId: string; name: string; minutes: number }[];
  agreements: Pick<Agreement, 'id' | 'kind' | 'text' | 'personId' | 'dueOn' | 'doneAt'>[];
  /** Its sub-sessions, in the order in which they were made. */
  parts: PartLegacy[];
}

export interface Draft {
  sections: Record<MinutesSectionKey, string>;
  /** What was said or agreed, or what an item was called → the line that it became; of a cluster more than one when it was voted on. */
  quotes: Record<string, string>;
}

/** Headings over contributions; minutes are Dutch. */
const headings: Record<ContributionKind, string> = {
  question: 'Vragen',
  struggle: 'Worstelingen',
  solution: 'Oplossingen',
  information_question: 'Informatievragen',
  answer: 'Antwoorden',
  advice: 'Adviezen',
  insight: 'Inzichten',
  note: 'Notities',
};

/** What stands behind a name, where that is not a participant's. */
const roleWords: Record<string, string> = { facilitator: ' (begeleider)', observer: ' (waarnemer)' };

const zone = { timeZone: 'Europe/Amsterdam' } as const;
const time = new Intl.DateTimeFormat('nl', { ...zone, timeStyle: 'short' });
const day = new Intl.DateTimeFormat('nl', { timeZone: 'UTC', dateStyle: 'long' });

/** The first words of minutes, in Dutch. What somebody chose in a poll is not in it, only how often something was chosen. */
export function draftOf(legacy: SessionLegacy): Draft {
  const quotes: Record<string, string> = {};
  const quote = (id: string, line: string): string => (quotes[id] = line);
  const sections = {
    summary: '',
    attendance: legacy.present.map(attendeeOf).join('\n'),
    agenda: legacy.agenda.map(({ clusterId, name, minutes }) => quote(clusterId, `- ${lineOf(name || 'Zonder naam')} (${minutes === 1 ? '1 minuut' : `${minutes} minuten`})`)).join('\n'),
    course: courseOf(legacy),
    notes: notesOf(legacy),
    contributions: [contributionsOf(legacy.contributions, quote), consequencesOf(legacy.compass, quote), stageOf(legacy.stage, quote)].filter(Boolean).join('\n\n'),
    polls: legacy.polls.map((poll) => wordsOfPoll(poll)).join('\n\n'),
    decisions: legacy.agreements.filter(({ kind }) => kind === 'decision').map(({ id, text }) => quote(id, `- ${lineOf(text)}`)).join('\n'),
    actions: legacy.agreements.filter(({ kind }) => kind === 'action').map((action) => quote(action.id, actionOf(action))).join('\n'),
    sub_sessions: partsOf(legacy.parts, quote),
    remarks: '',
  };
  for (const [id, line] of legacy.polls.flatMap(linesOfClusters)) quotes[id] = quotes[id] ? `${quotes[id]}\n${line}` : line;
  return { sections: mapped(sections, (text) => cut(text)), quotes };
}

function attendeeOf({ accountId, role, organisation }: SessionLegacy['present'][number]): string {
  return `- ${mentionOf(accountId)}${organisation ? `, ${lineOf(organisation)}` : ''}${roleWords[role] ?? ''}`;
}

/** Each under its title, with as much room as the others have, so that the first ones do not take it all. */
function partsOf(parts: readonly PartLegacy[], quote: (id: string, line: string) => string): string {
  const room = Math.floor(limits.minutesSection / Math.max(1, parts.length)) - 2;
  return parts.map((part) => cut(partOf(part, quote), room)).join('\n\n');
}

function partOf({ title, present, notes, contributions, polls, agreements }: PartLegacy, quote: (id: string, line: string) => string): string {
  const lines = agreements.map((agreement) => quote(agreement.id, agreement.kind === 'decision' ? `- ${lineOf(agreement.text)}` : actionOf(agreement)));
  const kinds = contributionKinds.flatMap((kind) => under(headings[kind], contributions.filter((one) => one.kind === kind).map((one) => contributionOf(one, quote))));
  const written = notes.map(({ name, text }) => [name ? `**Aantekeningen: ${lineOf(name)}**` : '**Aantekeningen**', text].join('\n\n'));
  const votes = polls.map((poll) => wordsOfPoll(poll, (question) => `**Peiling: ${question}**`));
  return [`### ${lineOf(title)}`, ...under('Wie er zat', present.map(attendeeOf)), ...under('Besluiten en acties', lines), ...votes, ...written, ...kinds].join('\n\n');
}

function under(name: string, lines: readonly string[]): string[] {
  return lines.length ? [`**${name}**\n\n${lines.join('\n')}`] : [];
}

function courseOf({ rundown, closedAt }: SessionLegacy): string {
  const held = rundown?.phases.filter(({ startedAt }) => startedAt).sort((a, b) => Date.parse(a.startedAt!) - Date.parse(b.startedAt!)) ?? [];
  const ends = (index: number): Date => (held[index + 1] ? new Date(held[index + 1]!.startedAt!) : closedAt);
  return held.map(({ name, startedAt }, index) => `- ${time.format(new Date(startedAt!))}–${time.format(ends(index))} ${lineOf(name.nl)}`).join('\n');
}

function notesOf({ notes }: SessionLegacy): string {
  return notes.map(({ name, text }) => (name ? `### ${lineOf(name)}\n\n${text}` : text)).join('\n\n');
}

function contributionsOf(contributions: SessionLegacy['contributions'], quote: (id: string, line: string) => string): string {
  const parts = contributionKinds.flatMap((kind) => {
    const said = contributions.filter((one) => one.kind === kind);
    if (!said.length) return [];
    const lines = said.map((one) => contributionOf(one, quote));
    return [`### ${headings[kind]}\n\n${lines.join('\n')}`];
  });
  return parts.join('\n\n');
}

function contributionOf({ id, authorId, body }: SessionLegacy['contributions'][number], quote: (id: string, line: string) => string): string {
  return quote(id, `- ${spokenLineOf(body)} (${mentionOf(authorId)})`);
}

/** What people noted in the compass. What they chose is theirs, and in no minutes. */
function consequencesOf(compass: SessionLegacy['compass'], quote: (id: string, line: string) => string): string {
  if (!compass?.consequences.length) return '';
  const lines = compass.consequences.map(({ id, dilemma, pole, text, authorId }) => {
    const side = polesOf(compass.dilemmas[dilemma]!.axis, 'nl', compass.freePoles)[pole]!;
    return quote(id, `- ${lineOf(text)} (${lineOf(side)}, ${mentionOf(authorId)})`);
  });
  return `### Gevolgen in het democratisch kompas\n\n${lines.join('\n')}`;
}

function actionOf({ text, personId, dueOn, doneAt }: SessionLegacy['agreements'][number]): string {
  const facts = [mentionOf(personId!), ...(dueOn ? [`uiterlijk ${day.format(new Date(dueOn))}`] : []), ...(doneAt ? ['gedaan'] : [])];
  return `- ${lineOf(text)} (${facts.join(', ')})`;
}

/** Whole lines, as many as a part may hold. */
function cut(text: string, most: number = limits.minutesSection): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 100);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n\nDe rest staat in de live sessie.`;
}

function mapped(sections: Draft['sections'], change: (text: string) => string): Draft['sections'] {
  return Object.fromEntries(Object.entries(sections).map(([key, text]) => [key, change(text)])) as Draft['sections'];
}
