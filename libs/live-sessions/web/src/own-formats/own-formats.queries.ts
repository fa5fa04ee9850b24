import { graphql, type ResultOf } from '@leerkring/contract';

export const OwnFormatFragment = graphql(`
  fragment OwnFormatParts on OwnFormat @_unmask {
    id
    name
    copiedFrom
    version
    archivedAt
    phases {
      key
      name
      line
      yields
      minutes
      writers
      kinds
      owner
      turns
      turnSeconds
    }
  }
`);

/** The own formats of a group, for its facilitators. */
export const OwnFormatsQuery = graphql(
  `
    query OwnFormatsOfGroup($id: ID!) {
      group(id: $id) {
        id
        ownFormats {
          ...OwnFormatParts
        }
      }
    }
  `,
  [OwnFormatFragment],
);

export const WriteOwnFormat = graphql(
  `
    mutation WriteOwnFormat($input: WriteOwnFormatInput!) {
      writeOwnFormat(input: $input) {
        ownFormat {
          ...OwnFormatParts
        }
      }
    }
  `,
  [OwnFormatFragment],
);

export const ChangeOwnFormat = graphql(
  `
    mutation ChangeOwnFormat($input: ChangeOwnFormatInput!) {
      changeOwnFormat(input: $input) {
        ownFormat {
          ...OwnFormatParts
        }
      }
    }
  `,
  [OwnFormatFragment],
);

export const ArchiveOwnFormat = graphql(`
  mutation ArchiveOwnFormat($input: ArchiveOwnFormatInput!) {
    archiveOwnFormat(input: $input) {
      ownFormat {
        id
        archivedAt
      }
    }
  }
`);

export type OwnFormatData = ResultOf<typeof OwnFormatFragment>;
