import { limits, monthsLater, type EditionRole } from '@leerkring/contract';
import type { EditionData } from './editions.queries';

/** An edition while the programme manager writes it. */
export interface WrittenEdition {
  nameNl: string;
  nameEn: string;
  startsOn: string;
  endsOn: string;
  organisations: { organisationId: string; name: string; role: EditionRole }[];
  tracks: { trackId: string; startsOn: string }[];
}

export function writtenFrom(edition: EditionData | null): WrittenEdition {
  if (!edition) return { nameNl: '', nameEn: '', startsOn: '', endsOn: '', organisations: [], tracks: [] };
  const { nl, en, startsOn, endsOn, organisations, tracks } = edition;
  return {
    nameNl: nl,
    nameEn: en,
    startsOn,
    endsOn,
    organisations: organisations.map(({ role, organisation }) => ({ organisationId: organisation.id, name: organisation.name, role })),
    tracks: tracks.map((one) => ({ trackId: one.track.id, startsOn: one.startsOn })),
  };
}

/** What cannot be stored like this. */
export function mistakesIn({ nameNl, nameEn, startsOn, endsOn, tracks }: WrittenEdition): Record<'nameNl' | 'nameEn' | 'startsOn' | 'endsOn', boolean> & { tracks: string[] } {
  return {
    nameNl: !nameNl.trim(),
    nameEn: !nameEn.trim(),
    startsOn: !startsOn,
    endsOn: !endsOn || endsOn <= startsOn || (startsOn !== '' && endsOn > monthsLater(startsOn, 12 * limits.editionYears)),
    tracks: tracks.flatMap((track) => (track.startsOn && track.startsOn >= startsOn && track.startsOn <= endsOn ? [] : track.trackId)),
  };
}
