import { v5 as uuidOfName } from 'uuid';
import type { Taxonomy } from '../taxonomy-term.entity';
import type { TrackLetter, TrackTexts } from '../track.entity';
import { terms } from './taxonomies';
import { tracks } from './tracks';

export interface ProgrammeTerm {
  key: string;
  name: { nl: string; en: string };
}

/** A track as the programme describes it; `terms` are keys in any of the four taxonomies, `aliases` other Dutch names. */
export interface ProgrammeTrack {
  slug: string;
  letter: TrackLetter;
  terms: string[];
  aliases: string[];
  nl: TrackTexts;
  en: TrackTexts;
}

const NAMESPACE = '6d0f1f0c-3f4e-5b0a-9d7e-2f3a8d1c4b5e';

export function trackIdOf(slug: string): string {
  return uuidOfName(`track ${slug}`, NAMESPACE);
}

/** Rows of what every installation begins with: five tracks, in preparation, and the four taxonomies. */
export function programmeRows() {
  const taxonomies = Object.entries(terms) as [Taxonomy, ProgrammeTerm[]][];
  const termIdOf = (key: string): string => uuidOfName(`term ${taxonomies.find(([, list]) => list.some((term) => term.key === key))![0]} ${key}`, NAMESPACE);
  return {
    terms: taxonomies.flatMap(([taxonomy, list]) => list.map((term, position) => ({ id: termIdOf(term.key), taxonomy, slug: term.key, position, ...term.name }))),
    tracks: tracks.map((track, position) => ({ id: trackIdOf(track.slug), position, ...track })),
    aliases: tracks.flatMap((track) => track.aliases.map((name) => ({ slug: slugOf(name), trackId: trackIdOf(track.slug), name }))),
    trackTerms: tracks.flatMap((track) => track.terms.map((key) => ({ trackId: trackIdOf(track.slug), termId: termIdOf(key) }))),
  };
}

/** A name as it stands in addresses; empty when nothing of it can. */
export function slugOf(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
