import type { FieldPolicy } from '@apollo/client';
import { connectionByOrdinal, type OrdinalConnection } from '@leerkring/platform/web';

/** Posts of a thread, paged by ordinal: what moved to another thread meanwhile has its place there, and none here. */
export function postsOfOneThread(): FieldPolicy<OrdinalConnection> {
  const { merge, ...policy } = connectionByOrdinal();
  if (typeof merge !== 'function') throw new Error('A list that is paged by ordinal merges its pages');
  return {
    ...policy,
    merge: (existing, incoming, options) => {
      const [first] = incoming.nodes;
      const threadId = first && options.readField('threadId', first);
      const nodes = existing?.nodes.filter((node) => !threadId || options.readField('threadId', node) === threadId);
      return merge(existing && nodes!.length < existing.nodes.length ? { ...existing, nodes: nodes! } : existing, incoming, options);
    },
  };
}
