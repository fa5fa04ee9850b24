import type { NewsEvent } from '@leerkring/contract';

/** Whether this is news of the joint agenda: the page of the meeting and the board ask for it anew, the live room shows nothing of it. */
export function isAgendaNews({ name }: NewsEvent): boolean {
  return /^(joint_agenda|input|cluster)\./.test(name);
}
