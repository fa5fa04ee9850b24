import { AttachmentList, type AttachmentData } from '@leerkring/platform/web';
import { attachmentDoor, standsIn } from './attachment-door';

/** The files that go with a post, to save; images that stand in its words are there already. */
export function PostAttachments({ post }: { post: { body: string; attachments: readonly AttachmentData[] } }) {
  return <AttachmentList files={post.attachments.filter((attachment) => !standsIn(post.body, attachment))} door={attachmentDoor} />;
}
