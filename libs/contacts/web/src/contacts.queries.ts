import { graphql, type ResultOf } from '@leerkring/contract';

export const Contacts = graphql(`
  query Contacts($search: String!, $after: String) {
    contacts(search: $search, first: 25, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        email
        function
        telephone
        note
        invitedAt
        hasAccount
        revision
        organisation {
          id
          name
        }
        viewerCan
      }
    }
  }
`);

export type ContactData = ResultOf<typeof Contacts>['contacts']['nodes'][number];

export const AddContact = graphql(`
  mutation AddContact($input: AddContactInput!) {
    addContact(input: $input) {
      contact {
        id
      }
    }
  }
`);

export const UpdateContact = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        id
        name
        email
        function
        telephone
        note
        hasAccount
        revision
      }
    }
  }
`);

export const InviteContact = graphql(`
  mutation InviteContact($input: ContactInput!) {
    inviteContact(input: $input) {
      contact {
        id
        invitedAt
      }
    }
  }
`);

export const DeleteContact = graphql(`
  mutation DeleteContact($input: ContactInput!) {
    deleteContact(input: $input) {
      deletedContactId
    }
  }
`);
