import { attachmentDoorAt } from '@leerkring/platform/web';

/** Where files for a preparation come in and are saved from. */
export const packDoor = attachmentDoorAt('/files/pack-attachments', 'agendaEventId');
