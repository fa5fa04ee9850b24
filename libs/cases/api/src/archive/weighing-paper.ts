import type { PaperBlock } from '@leerkring/platform/api';
import type { RecordedWeighing, RecordedWeighingVersion } from './weighing-record';

const day = new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', dateStyle: 'long' });
const mean = new Intl.NumberFormat('nl', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const list = (items: string[]): PaperBlock[] => (items.length ? [{ kind: 'list', ordered: false, items }] : []);

/** The weighing frameworks of a case to read: the table, the reasons, and what the group said of its versions. */
export function weighingBlocks(weighings: readonly RecordedWeighing[]): PaperBlock[] {
  return weighings.flatMap((weighing) => [
    { kind: 'heading' as const, text: weighing.title },
    paragraph(weighing.question),
    ...table(weighing),
    ...list(weighing.scores.map(({ option, criterion, score, reason, by }) => [`${option} op ${criterion}: ${score}. ${reason}`, by && `(${by})`].filter(Boolean).join(' '))),
    ...weighing.versions.flatMap(version),
  ]);
}

function table({ criteria, options, scores }: RecordedWeighing): PaperBlock[] {
  if (!criteria.length || !options.length) return [];
  const scoreOf = (criterion: string, option: string): string => String(scores.find((one) => one.criterion === criterion && one.option === option)?.score ?? 'geen');
  const rows = criteria.map(({ name, weight }) => [`${name} (gewicht ${weight})`, ...options.map((option) => scoreOf(name, option.name))]);
  return [{ kind: 'table', headings: ['Criterium', ...options.map(({ name }) => name)], rows: [...rows, ['Gewogen gemiddelde', ...options.map((option) => (option.mean === null ? 'geen' : mean.format(option.mean)))]] }];
}

function version({ number, label, note, keptBy, keptAt, outcome, settledAt, reason, laidBeforeAt, voices }: RecordedWeighingVersion): PaperBlock[] {
  const kept = [`Versie ${number}: ${label}`, day.format(keptAt), keptBy, note].filter(Boolean).join(', ');
  const decided = outcome && [`${outcome === 'adopted' ? 'Overgenomen door de leergroep' : 'Niet overgenomen door de leergroep'} op ${day.format(settledAt!)}`, reason].filter(Boolean).join(': ');
  const where = decided || (laidBeforeAt ? `Ligt bij de leergroep sinds ${day.format(laidBeforeAt)}` : null);
  const said = voices.map(({ municipality, adopts, reason: why, by, at }) => [`${municipality} ${adopts ? 'neemt het over' : 'neemt het niet over'}`, why].filter(Boolean).join(': ') + ` (${[by, day.format(at)].filter(Boolean).join(', ')})`);
  return [paragraph(kept), ...(where ? [paragraph(where)] : []), ...list(said)];
}
