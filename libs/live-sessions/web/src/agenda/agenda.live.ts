import type { NewsEvent } from '@leerkring/contract';

/** Whether this is news of the joint agenda: the page of the meeting and the board ask for it anew, the live room shows only what is settled. */
export function isAgendaNews({ name }: NewsEvent): boolean {
  return /^(joint_agenda|input|cluster)\./.test(name);
}

/** Whether it changes what the live room shows: the settled agenda and what its items are called. */
export function isRoomAgendaNews({ name }: NewsEvent): boolean {
  return name === 'joint_agenda.settled' || name === 'joint_agenda.arranged' || name === 'cluster.named';
}
