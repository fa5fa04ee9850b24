/** Password of every person of the demo. Everybody may know it: demo mode does not listen on a public address by itself. */
export const demoPassword = 'leerkring-demo-2026';

/** The people of the demo to remember: what they are, and the first part of their address. */
export const demoPeople = ['newcomer', 'participant', 'facilitator', 'coordinator', 'manager', 'admin'] as const;
export type DemoPerson = (typeof demoPeople)[number];

export function demoEmailOf(person: DemoPerson): string {
  return `${person}@demo.leerkring.example`;
}
