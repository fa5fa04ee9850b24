import { graphql, type FragmentOf } from '@leerkring/contract';

/** Who sits in a group. */
export const GroupMembersFragment = graphql(`
  fragment GroupMembers_group on Group @_unmask {
    id
    members {
      totalCount
      nodes {
        id
        role
        joinedAt
        account {
          id
          name
          function
          jobTitle
        }
        organisation {
          id
          name
        }
      }
    }
  }
`);

/** Everything of a group that its news can change. */
export const GroupFragment = graphql(
  `
    fragment Group_group on Group @_unmask {
      ...GroupMembers_group
      name
      purpose
      head
      archivedAt
      viewerRole
      viewerCan
      invitations {
        id
        email
        role
        invitedAt
        sentAt
        organisation {
          id
          name
        }
      }
    }
  `,
  [GroupMembersFragment],
);

export type GroupMembers = FragmentOf<typeof GroupMembersFragment>;
export type GroupOnScreen = FragmentOf<typeof GroupFragment>;
export type Member = GroupMembers['members']['nodes'][number];
