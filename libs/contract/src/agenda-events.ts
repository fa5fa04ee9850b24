import type { Permission } from './permissions';
import type { Words } from './words';

/** What an event of the agenda is. */
export const agendaEventTypes = ['start_session', 'congress', 'open_meeting', 'webinar', 'site_visit', 'regional_meeting', 'exchange'] as const;
export type AgendaEventType = (typeof agendaEventTypes)[number];

/** What a type is called, and what people call it as well: who looks for one of these finds it. */
export const agendaEventTypeNames: Record<AgendaEventType, Words & { aliases: readonly string[] }> = {
  start_session: { nl: 'Opstartsessie', en: 'Start session', aliases: ['startsessie', 'startbijeenkomst', 'kick-off', 'aftrap'] },
  congress: { nl: 'Congres', en: 'Congress', aliases: ['conferentie', 'festival', 'landelijke dag', 'conference'] },
  open_meeting: { nl: 'Open bijeenkomst', en: 'Open meeting', aliases: ['themabijeenkomst', 'netwerkbijeenkomst', 'bijeenkomst voor iedereen', 'network meeting'] },
  webinar: { nl: 'Webinar', en: 'Webinar', aliases: ['online bijeenkomst', 'onlinecollege', 'videobijeenkomst', 'online meeting'] },
  site_visit: { nl: 'Werkbezoek', en: 'Site visit', aliases: ['kijkje in de keuken', 'excursie', 'bezoek aan een gemeente', 'excursion'] },
  regional_meeting: { nl: 'Regiobijeenkomst', en: 'Regional meeting', aliases: ['regiodag', 'regionale bijeenkomst', 'provinciale bijeenkomst', 'regional day'] },
  exchange: { nl: 'Uitwisseling', en: 'Exchange', aliases: ['uitwisselingsbijeenkomst', 'intervisie', 'leerkring', 'peer exchange'] },
};

/** The types that are called like this, or whose other names are. */
export function agendaTypesNamed(search: string): AgendaEventType[] {
  const wanted = search.trim().toLowerCase();
  if (!wanted) return [];
  return agendaEventTypes.filter((type) => {
    const { nl, en, aliases } = agendaEventTypeNames[type];
    return [nl, en, ...aliases].some((name) => name.toLowerCase().includes(wanted));
  });
}

/** Where an event can be: a province; an event without one is for the whole country, or online. */
export const provinces = ['Drenthe', 'Flevoland', 'Fryslân', 'Gelderland', 'Groningen', 'Limburg', 'Noord-Brabant', 'Noord-Holland', 'Overijssel', 'Utrecht', 'Zeeland', 'Zuid-Holland'] as const;
export type Province = (typeof provinces)[number];

/** Where an event stands. One that is approved is published at its moment. */
export const agendaEventStates = ['proposed', 'approved', 'refused', 'published', 'cancelled'] as const;
export type AgendaEventState = (typeof agendaEventStates)[number];

export const agendaEventStateNames: Record<AgendaEventState, Words> = {
  proposed: { nl: 'Voorgesteld', en: 'Proposed' },
  approved: { nl: 'Goedgekeurd', en: 'Approved' },
  refused: { nl: 'Niet geplaatst', en: 'Not placed' },
  published: { nl: 'Gepubliceerd', en: 'Published' },
  cancelled: { nl: 'Gaat niet door', en: 'Cancelled' },
};

type MovePermission = Extract<Permission, 'agenda_event.decide' | 'agenda_event.change' | 'agenda_event.publish' | 'agenda_event.cancel'>;

/** From where an event can go where, and with which right. What is left out is no step, whoever asks. */
export const agendaEventMoves: Record<AgendaEventState, Partial<Record<AgendaEventState, MovePermission>>> = {
  proposed: { approved: 'agenda_event.decide', refused: 'agenda_event.decide', cancelled: 'agenda_event.cancel' },
  approved: { published: 'agenda_event.publish', cancelled: 'agenda_event.cancel' },
  // Changing what was refused proposes it again.
  refused: { proposed: 'agenda_event.change' },
  published: { cancelled: 'agenda_event.cancel' },
  cancelled: {},
};

/** What goes into somebody's own calendar: what is of their groups, tracks and organisation, or all public events as well. */
export const agendaFeedScopes = ['own', 'all'] as const;
export type AgendaFeedScope = (typeof agendaFeedScopes)[number];

/** What happens to events of the agenda: event name → payload. They carry no words: screens ask. */
export interface AgendaEventNews {
  'agenda_event.proposed': { agendaEventId: string };
  'agenda_event.planned': { agendaEventId: string };
  /** `moved`: it is held at another time, or elsewhere; `along`: with others of its series, of which one tells people. */
  'agenda_event.changed': { agendaEventId: string; moved: boolean; along?: boolean };
  'agenda_event.decided': { agendaEventId: string; approved: boolean };
  'agenda_event.published': { agendaEventId: string; along?: boolean };
  'agenda_event.cancelled': { agendaEventId: string; along?: boolean };
  /** Somebody who is forgotten took along why it was refused or called off. */
  'agenda_event.words_removed': { agendaEventId: string };
  /** Its parts are others, or one of them was changed, published or called off. */
  'agenda_event.parts_changed': { agendaEventId: string };
  /** What waits for a decision or for its moment, of what this account makes: told on its own stream only. */
  'agenda_drafts.changed': { accountId: string };
  'agenda_feed.made': { accountId: string };
  'agenda_feed.revoked': { accountId: string };
}

/** What follows each of them on the server. */
export const agendaEventFollowUps = {
  'agenda_event.proposed': 'reaction',
  'agenda_event.planned': 'reaction',
  'agenda_event.changed': 'reaction',
  'agenda_event.decided': 'reaction',
  'agenda_event.published': 'reaction',
  'agenda_event.cancelled': 'reaction',
  'agenda_event.words_removed': 'quiet',
  'agenda_event.parts_changed': 'quiet',
  'agenda_drafts.changed': 'quiet',
  'agenda_feed.made': 'quiet',
  'agenda_feed.revoked': 'quiet',
} as const satisfies Record<keyof AgendaEventNews, 'reaction' | 'quiet'>;
