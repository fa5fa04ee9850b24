/** Where an input stands: by itself, in a cluster, or, where it does not come on the agenda, with local support or parked. */
export const inputPlaces = ['loose', 'cluster', 'local_support', 'parked'] as const;
export type InputPlace = (typeof inputPlaces)[number];

/** What happens with the joint agenda of a meeting. These events carry no words: screens ask, so that the log holds none that were changed since. */
export interface AgendaEvents {
  /** Until when input is asked for. */
  'joint_agenda.collected': { liveSessionId: string; inputsUntil: string };
  'input.given': { inputId: string };
  'input.changed': { inputId: string };
  'input.withdrawn': { inputId: string };
  /** That it was put in another place. */
  'input.moved': { inputId: string };
  /** That inputs of these people have a place of which they did not hear yet, on an agenda that is settled. */
  'input.placed': { liveSessionId: string; authorIds: string[] };
  'cluster.made': { clusterId: string };
  'cluster.named': { clusterId: string };
  'cluster.removed': { clusterId: string };
  /** That its items, their minutes or their order are others, or the time for them. */
  'joint_agenda.arranged': { liveSessionId: string };
  'joint_agenda.settled': { liveSessionId: string };
  /** That input can be given for one more day; told once for each deadline. */
  'input.reminded': { liveSessionId: string };
}

/** What follows each of them on the server. */
export const agendaFollowUps = {
  'joint_agenda.collected': 'quiet',
  'input.given': 'quiet',
  'input.changed': 'quiet',
  'input.withdrawn': 'quiet',
  'input.moved': 'quiet',
  'input.placed': 'reaction',
  'cluster.made': 'quiet',
  'cluster.named': 'quiet',
  'cluster.removed': 'quiet',
  'joint_agenda.arranged': 'quiet',
  'joint_agenda.settled': 'quiet',
  'input.reminded': 'reaction',
} as const satisfies Record<keyof AgendaEvents, 'reaction' | 'quiet'>;
