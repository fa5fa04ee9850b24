import type { ApolloCache, Reference } from '@apollo/client';
import type { AttachmentNews } from '@leerkring/contract';
import { AttachmentView, type AttachmentData } from './attachments.queries';

/** A file as the cache keeps one. */
export function asAttachment(news: AttachmentNews): AttachmentData {
  return { __typename: 'Attachment', ...news } as AttachmentData;
}

/** References to files that news tells of. */
export function refsToFiles(cache: ApolloCache, attachments: readonly AttachmentNews[]): Reference[] {
  return attachments.map((news) => {
    const data = asAttachment(news);
    cache.writeFragment({ fragment: AttachmentView, data });
    return { __ref: cache.identify({ __typename: 'Attachment', id: news.id })! };
  });
}
