import type { ApolloClient, Reference } from '@apollo/client';
import { graphql, type NewsEvent } from '@leerkring/contract';
import { GroupFragment } from './fragments';

export const GroupNews = graphql(
  `
    query GroupNews($id: ID!) {
      group(id: $id) {
        ...Group_group
      }
    }
  `,
  [GroupFragment],
);

interface Members {
  totalCount: number;
  nodes: readonly Reference[];
}

/** Brings what is on screen of a group up to date with one piece of news of its stream. Doing it twice is harmless. */
export async function applyGroupNews(client: ApolloClient, groupId: string, event: NewsEvent): Promise<void> {
  switch (event.name) {
    case 'membership.ended':
      takeOut(client, groupId, event.payload.accountId);
      break;
    case 'membership.added':
    case 'membership.invited':
    case 'group_invitation.withdrawn':
    case 'group.updated':
    case 'group.archived':
    case 'group.reopened':
      // The news carries ids only. When the right has ended meanwhile, the stream is closed too.
      await client.query({ query: GroupNews, variables: { id: groupId }, fetchPolicy: 'network-only' }).catch(() => undefined);
      return;
  }
  // What else happens in a group is for the lists of other rooms.
  client.cache.modify<{ head: number }>({ id: client.cache.identify({ __typename: 'Group', id: groupId }), fields: { head: (head) => Math.max(head, event.seq) } });
}

function takeOut(client: ApolloClient, groupId: string, accountId: string): void {
  client.cache.modify<{ members: Members }>({
    id: client.cache.identify({ __typename: 'Group', id: groupId }),
    fields: {
      members: (members, { readField }) => {
        const { nodes, totalCount } = members as Members;
        const left = nodes.filter((node) => readField('id', readField<Reference>('account', node)) !== accountId);
        return { ...(members as Members), nodes: left, totalCount: totalCount - (nodes.length - left.length) } as never;
      },
    },
  });
}
