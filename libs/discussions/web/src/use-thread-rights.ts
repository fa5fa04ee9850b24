import { useApolloClient } from '@apollo/client/react';
import { graphql, streamOf } from '@leerkring/contract';
import { useHeads } from '@leerkring/platform/web';
import type { ThreadData } from './thread.queries';

const ThreadRights = graphql(`
  query ThreadRights($id: ID!) {
    thread(id: $id) {
      id
      viewerCan
    }
  }
`);

/**
 * What the viewer may do in a thread follows its group, which may be archived or reopened: asked again when the group's own stream
 * moved, and after a lost connection.
 * @param again fetches the thread anew, with the rights on each of its posts
 */
export function useThreadRights(thread: ThreadData | undefined, again: () => void): void {
  const client = useApolloClient();
  const groupId = thread?.group?.id;
  useHeads(groupId ? [groupId] : [], (streams) => {
    if (!thread || !groupId || (streams.length > 0 && !streams.includes(streamOf('group', groupId)))) return;
    const before = thread.viewerCan.includes('post.add');
    client.query({ query: ThreadRights, variables: { id: thread.id }, fetchPolicy: 'network-only' }).then(
      ({ data }) => data && data.thread.viewerCan.includes('post.add') !== before && again(),
      () => undefined,
    );
  });
}
