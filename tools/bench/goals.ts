/** Goals beside what was measured, and the table of both. */
import { median } from './figures.ts';
import type { Measure } from './measure.ts';

export interface Limit {
  what: string;
  unit: string;
  better: 'more' | 'less';
  /** In the unit, or as a multiple of what another one reached. */
  limit: number;
  /** The one that is the measure. */
  of?: string;
}

export interface Goal extends Limit {
  pick: (measure: Measure) => number;
}

/** A line of the table. */
export interface Row {
  scenario: string;
  what: string;
  goal: string;
  measured: string;
  /** What the floor that counts reached. */
  floor: string;
  ratio: string;
  met: boolean;
}

/** Compares the medians of Leerkring, or of the first target, with a goal. */
export function judge(scenario: string, goal: Goal, ours: string, measures: readonly Measure[]): Row {
  const of = (target: string): number => median(measures.filter((measure) => measure.target === target).map(goal.pick));
  return rowOf(scenario, goal, of(ours), goal.of ? of(goal.of) : undefined);
}

/** @param floor what the one reached that is the measure, when there is one */
export function rowOf(scenario: string, { what, unit, better, limit, of }: Limit, measured: number, floor?: number): Row {
  const compared = floor === undefined ? measured : measured / floor;
  const sign = better === 'more' ? '≥' : '≤';
  return {
    scenario,
    what,
    goal: of ? `${sign} ${limit} × ${of}` : `${sign} ${limit} ${unit}`.trim(),
    measured: `${short(measured)} ${unit}`.trim(),
    floor: floor === undefined ? '' : `${short(floor)} ${unit}`.trim(),
    ratio: floor === undefined ? '' : compared.toFixed(2),
    met: better === 'more' ? compared >= limit : compared <= limit,
  };
}

/** A figure with as many digits as it deserves. */
export function short(value: number): string {
  return Number.isInteger(value) || value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1);
}

/** The rows as aligned text. */
export function tableOf(rows: readonly Row[]): string {
  const header = ['scenario', 'what', 'goal', 'measured', 'floor', 'ratio', 'met'];
  const cells = rows.map((row) => [row.scenario, row.what, row.goal, row.measured, row.floor, row.ratio, row.met ? 'yes' : 'NO']);
  const widths = header.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column]!.length)));
  return [header, ...cells].map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}
