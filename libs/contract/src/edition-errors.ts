import type { Words } from './words';

/** What refuses people at editions of the programme, and at the organisations that carry them. */
export const editionErrorSentences = {
  EDITION_CHANGED: { nl: 'Iemand anders wijzigde deze editie net. Kijk wat er nu staat; wat je invulde staat er nog.', en: 'Somebody else has just changed this edition. Look at what stands now; what you filled in is still there.' },
  EDITION_TRACK_OUTSIDE: { nl: 'Een traject begint binnen de periode van de editie.', en: 'A track begins within the period of the edition.' },
  EDITIONS_FULL: { nl: 'Er zijn al vijftig edities.', en: 'There are fifty editions already.' },
  ORGANISATION_EXISTS: { nl: 'Zo heet al een organisatie van deze soort.', en: 'An organisation of this kind is called so already.' },
  ORGANISATION_CHANGED: { nl: 'Iemand anders wijzigde deze organisatie net. Kijk wat er nu staat; wat je invulde staat er nog.', en: 'Somebody else has just changed this organisation. Look at what stands now; what you filled in is still there.' },
  ORGANISATION_DAY_FAR: { nl: 'Kies een dag binnen tien jaar, terug of vooruit.', en: 'Choose a day within ten years, back or ahead.' },
} as const satisfies Record<string, Words>;
