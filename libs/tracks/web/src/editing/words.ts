import { limits } from '@leerkring/contract';
import type { TrackTextsData } from './editing.queries';

export type TextLanguage = 'nl' | 'en';
export type TrackTexts = Pick<TrackTextsData['nl'], 'name' | 'summary' | 'goal' | 'offer' | 'ask'>;

/** What stands in the fields: points are lines. */
export interface FieldWords {
  name: string;
  summary: string;
  goal: string;
  offer: string;
  ask: string;
}
export type Words = Record<TextLanguage, FieldWords>;

export const textLanguages: readonly TextLanguage[] = ['nl', 'en'];
export const lineFields = ['name', 'summary', 'goal'] as const;
export const pointFields = ['offer', 'ask'] as const;

const fieldsOf = ({ name, summary, goal, offer, ask }: TrackTexts): FieldWords => ({ name, summary, goal, offer: offer.join('\n'), ask: ask.join('\n') });

export function wordsOf({ nl, en }: Record<TextLanguage, TrackTexts>): Words {
  return { nl: fieldsOf(nl), en: fieldsOf(en) };
}

export function pointsOf(lines: string): string[] {
  return lines.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** What is to be stored, or shown as a preview. */
export function textsOf({ name, summary, goal, offer, ask }: FieldWords): TrackTexts {
  return { name, summary, goal, offer: pointsOf(offer), ask: pointsOf(ask) };
}

export type Problem = 'missing' | 'tooMany' | { tooLong: string };

/** What keeps these words from being stored, field by field. */
export function problemsOf(words: FieldWords): Partial<Record<keyof FieldWords, Problem>> {
  const found: Partial<Record<keyof FieldWords, Problem>> = {};
  for (const field of lineFields) if (!words[field].trim()) found[field] = 'missing';
  for (const field of pointFields) {
    const points = pointsOf(words[field]);
    const long = points.find((point) => point.length > limits.trackPoint);
    if (!points.length) found[field] = 'missing';
    else if (points.length > limits.trackPoints) found[field] = 'tooMany';
    else if (long) found[field] = { tooLong: long.slice(0, 40) };
  }
  return found;
}
