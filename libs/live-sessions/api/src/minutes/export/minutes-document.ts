import { minutesSectionNames } from '@leerkring/contract';
import { blocksOf, type Paper } from '@leerkring/platform/api';
import type { Minutes, MinutesSection } from '../minutes.entity';
import { named } from '../minutes-words';

/** Minutes as a file holds them, with the names that people have now; in Dutch, as minutes are. */
export interface MinutesDocument extends Paper {
  sections: (Paper['sections'][number] & { text: string })[];
}

const zone = { timeZone: 'Europe/Amsterdam' } as const;
const day = new Intl.DateTimeFormat('nl', { ...zone, dateStyle: 'full' });
const time = new Intl.DateTimeFormat('nl', { ...zone, timeStyle: 'short' });

/** @param names of the people in them, by account id */
export function documentOf(minutes: Minutes, sections: readonly MinutesSection[], names: ReadonlyMap<string, string>): MinutesDocument {
  const written = sections.filter(({ text }) => text);
  return {
    title: `Verslag van ${minutes.title}`,
    facts: factsOf(minutes),
    sections: written.map(({ key, text }) => {
      const words = named(text, names);
      return { heading: minutesSectionNames[key].nl, text: words, blocks: blocksOf(words) };
    }),
  };
}

function factsOf({ startedAt, endedAt, place, version, state, reason, finalAt, hash }: Minutes): string[] {
  const states = { draft: 'Concept', submitted: 'Ter vaststelling', final: `Vastgesteld op ${finalAt ? day.format(finalAt) : ''}` };
  return [
    `${day.format(startedAt)}, ${time.format(startedAt)} tot ${time.format(endedAt)} uur`,
    ...(place ? [`Plaats: ${place}`] : []),
    `${states[state]}, versie ${version}`,
    ...(reason ? [`Correctie op versie ${version - 1}: ${reason}`] : []),
    ...(hash ? [`Controlegetal (SHA-256): ${hash}`] : []),
  ];
}
