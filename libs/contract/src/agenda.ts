/** What happens with the joint agenda of a meeting. These events carry no words: screens ask, so that the log holds none that were changed since. */
export interface AgendaEvents {
  /** Until when input is asked for. */
  'joint_agenda.collected': { liveSessionId: string; inputsUntil: string };
  'input.given': { inputId: string };
  'input.changed': { inputId: string };
  'input.withdrawn': { inputId: string };
  /** That it was put in a cluster, or by itself. */
  'input.moved': { inputId: string };
  'cluster.made': { clusterId: string };
  'cluster.named': { clusterId: string };
  'cluster.removed': { clusterId: string };
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
  'cluster.made': 'quiet',
  'cluster.named': 'quiet',
  'cluster.removed': 'quiet',
  'input.reminded': 'reaction',
} as const satisfies Record<keyof AgendaEvents, 'reaction' | 'quiet'>;
