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

/** The formats of a group and of its track, for the facilitators of the group. */
export const OwnFormatsQuery = graphql(
  `
    query OwnFormatsOfGroup($id: ID!) {
      group(id: $id) {
        id
        ownFormats {
          ...OwnFormatParts
        }
        track {
          id
          viewerCan
          ownFormats {
            ...OwnFormatParts
          }
        }
      }
    }
  `,
  [OwnFormatFragment],
);

/** The formats of a track, for its facilitators. */
export const TrackFormatsQuery = graphql(
  `
    query OwnFormatsOfTrack($slug: String!) {
      track(slug: $slug) {
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
export type FormatsOfGroup = ResultOf<typeof OwnFormatsQuery>['group'];
