import { AttachmentList, attachmentDoorAt, type AttachmentData } from '@leerkring/platform/web';
import { plainWords } from '../mentioning/chat-words';
import './attaching.css';

/** Where files for chat messages come in. A target's `liveSessionId` is the session. */
export const chatAttachmentDoor = attachmentDoorAt('/files/chat-attachments', 'liveSessionId');

/** The files that go with a message, to save. */
export function ChatAttachments({ files }: { files: readonly AttachmentData[] }) {
  return <AttachmentList files={files} door={chatAttachmentDoor} />;
}

/** What a message says in plain text: its words, or what its files are called. */
export function plainlySaid(message: { body: string; mentions?: readonly { id: string; name: string }[]; attachments: readonly { fileName: string }[] }): string {
  return plainWords(message) || message.attachments.map(({ fileName }) => fileName).join(', ');
}
