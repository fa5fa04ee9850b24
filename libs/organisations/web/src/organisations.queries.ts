import { graphql, type ResultOf } from '@leerkring/contract';

export const Organisations = graphql(`
  query Organisations($search: String!, $kind: OrganisationKind, $entered: Boolean, $after: String) {
    organisations(search: $search, kind: $kind, entered: $entered, first: 25, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        kind
        province
        formerNames
        endDate
        active
        revision
        viewerCan
      }
    }
  }
`);

export type OrganisationData = ResultOf<typeof Organisations>['organisations']['nodes'][number];

export const AddOrganisation = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      organisation {
        id
      }
    }
  }
`);

export const RenameOrganisation = graphql(`
  mutation RenameOrganisation($input: RenameOrganisationInput!) {
    renameOrganisation(input: $input) {
      organisation {
        id
        name
        formerNames
        revision
      }
    }
  }
`);

export const EndOrganisation = graphql(`
  mutation EndOrganisation($input: EndOrganisationInput!) {
    endOrganisation(input: $input) {
      organisation {
        id
        endDate
        active
        revision
      }
    }
  }
`);
