import { caseMomentKindNames, caseStateNames, classificationNames, lessonKindNames, municipalFunctionNames, type CaseState } from '@leerkring/contract';
import { blocksOf, type Paper, type PaperBlock } from '@leerkring/platform/api';
import { canvasBlocks, snapshotBlocks } from './canvas-paper';
import type { CaseRecord, RecordedVersion } from './case-record';
import type { RecordedRemark } from './remark-record';
import { weighingBlocks } from './weighing-paper';

const zone = { timeZone: 'Europe/Amsterdam' } as const;
const day = new Intl.DateTimeFormat('nl', { ...zone, dateStyle: 'long' });
const moment = new Intl.DateTimeFormat('nl', { ...zone, dateStyle: 'long', timeStyle: 'short' });
/** Where the words of a session stand: with that session, since who said them can still take them back. */
const SESSION_WORDS = 'Hierbij horen woorden uit een live sessie; die staan bij die sessie.';
const NOBODY = 'niemand';

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const heading = (text: string): PaperBlock => ({ kind: 'heading', text });

/** A case to read, in Dutch; what is empty is left out. */
export function paperOf(record: CaseRecord): Paper {
  const sections: [string, PaperBlock[]][] = [
    ['Kernvraag', [paragraph(record.keyQuestion)]],
    ['Waar het over gaat', blocksOf(record.summary)],
    ['Wat we van collega’s vragen', blocksOf(record.asked)],
    ['Wie er een rol hebben', involved(record)],
    ['Tijdlijn', timeline(record)],
    ['Procescanvas', canvasBlocks(record.canvas)],
    ['Momentopnamen van het procescanvas', snapshotBlocks(record)],
    ['Afwegingskaders', weighingBlocks(record.weighings)],
    ['Lessen', lessons(record)],
    ['Notities', notes(record)],
    ['Documenten', documents(record)],
    ['Verloop', history(record)],
  ];
  return { title: record.title, facts: facts(record), sections: sections.filter(([, blocks]) => blocks.length).map(([name, blocks]) => ({ heading: name, blocks })) };
}

function facts({ municipality, group, state, contact, openedAt, labels, exportedAt }: CaseRecord): string[] {
  return [
    `Casus van ${municipality} in ${group}`,
    `${caseStateNames[state].nl}, ingebracht op ${day.format(openedAt)}`,
    `Aanspreekpunt: ${contact ?? NOBODY}`,
    ...(labels.length ? [labels.join(', ')] : []),
    `Bewaard op ${moment.format(exportedAt)}`,
  ];
}

function involved({ people }: CaseRecord): PaperBlock[] {
  const items = people.map((person) => [municipalFunctionNames[person.function].nl, person.name, person.description].filter(Boolean).join(', '));
  return items.length ? [{ kind: 'list', ordered: false, items }] : [];
}

function timeline({ moments }: CaseRecord): PaperBlock[] {
  const rows = moments.map(({ on, what, kind }) => [day.format(new Date(`${on}T12:00:00Z`)), what, caseMomentKindNames[kind].nl]);
  return rows.length ? [{ kind: 'table', headings: ['Dag', 'Wat er gebeurt', 'Soort'], rows }] : [];
}

function lessons({ lessons: all }: CaseRecord): PaperBlock[] {
  return all.flatMap(({ kind, title, situation, action, effect, ready, author, withWordsOfSession }) => [
    heading(`${lessonKindNames[kind].nl}: ${title}`),
    paragraph([ready ? 'Klaar' : 'Concept', author].filter(Boolean).join(', ')),
    ...([['Hoe het was', situation], ['Wat er gebeurde', action], ['Wat het opleverde', effect]] as const).filter(([, words]) => words).map(([part, words]) => paragraph(`${part}: ${words}`)),
    ...(withWordsOfSession ? [paragraph(SESSION_WORDS)] : []),
  ]);
}

function notes({ notes: all }: CaseRecord): PaperBlock[] {
  return all.flatMap(({ author, writtenAt, body, withWordsOfSession }) => [
    heading([moment.format(writtenAt), author].filter(Boolean).join(', ')),
    ...blocksOf(body),
    ...(withWordsOfSession ? [paragraph(SESSION_WORDS)] : []),
  ]);
}

function documents({ documents: all }: CaseRecord): PaperBlock[] {
  return all.flatMap(({ name, versions, remarks }) => [
    heading(name),
    { kind: 'table' as const, headings: ['Versie', 'Bestand', 'Toegevoegd', 'SHA-256'], rows: versions.map((version) => [versionWords(version), version.file ?? leftOutWords(version), addedWords(version), version.sha256]) },
    ...(remarks.length ? [{ kind: 'table' as const, headings: ['Bij', 'Opmerking', 'Van', 'Antwoorden'], rows: remarks.map(remarkRow) }] : []),
  ]);
}

/** Words of Markdown in one cell. */
const plain = (markdown: string): string => blocksOf(markdown).flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'table' ? block.rows.flat() : [block.text])).join(' ');

function remarkRow({ version, quote, circle, author, writtenAt, body, settled, answers }: RecordedRemark): string[] {
  return [
    [`versie ${version}`, quote && `‘${quote}’`].filter(Boolean).join(', '),
    [plain(body), settled && '(opgelost)', circle === 'delegation' && '(alleen de eigen gemeente)'].filter(Boolean).join(' '),
    [author, day.format(writtenAt)].filter(Boolean).join(', '),
    answers.map((answer) => [answer.author, plain(answer.body)].filter(Boolean).join(': ')).join('; '),
  ];
}

const versionWords = ({ number, classification, note }: RecordedVersion): string => [`${number}`, classificationNames[classification].nl, note].filter(Boolean).join(', ');
const addedWords = ({ addedAt, author }: RecordedVersion): string => [day.format(addedAt), author].filter(Boolean).join(', ');

function leftOutWords({ leftOut, destroyedAt, destroyedReason }: RecordedVersion): string {
  if (leftOut === 'virus') return 'Niet opgenomen: er zit een virus in';
  if (leftOut === 'held') return 'Niet opgenomen: nog niet op virussen nagekeken';
  return [`Vernietigd op ${day.format(destroyedAt!)}`, destroyedReason].filter(Boolean).join(': ');
}

function history({ history: all }: CaseRecord): PaperBlock[] {
  const stateWords = (state: string | null): string => (state ? caseStateNames[state as CaseState].nl : '');
  const rows = all.map(({ at, by, of, from, to, reason }) => [
    moment.format(at),
    of === 'state' ? `${stateWords(from)} → ${stateWords(to)}` : `Aanspreekpunt: ${from ?? NOBODY} → ${to ?? NOBODY}`,
    by ?? '',
    reason,
  ]);
  return rows.length ? [{ kind: 'table', headings: ['Wanneer', 'Wat', 'Door', 'Waarom'], rows }] : [];
}
