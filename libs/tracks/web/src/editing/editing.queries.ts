import { graphql, type FragmentOf } from '@leerkring/contract';

const TrackTextsFragment = graphql(`
  fragment TrackTexts_texts on TrackTextsInBoth @_unmask {
    nl {
      name
      summary
      goal
      offer
      ask
    }
    en {
      name
      summary
      goal
      offer
      ask
    }
  }
`);

/** What an editor changes of a track. */
export const TrackEditingFragment = graphql(
  `
    fragment TrackEditing_track on Track @_unmask {
      id
      slug
      letter
      revision
      viewerCan
      aliases
      texts {
        ...TrackTexts_texts
      }
      versions {
        revision
        replacedAt
        replacedBy {
          id
          name
        }
        texts {
          ...TrackTexts_texts
        }
      }
    }
  `,
  [TrackTextsFragment],
);

export type TrackEditingData = FragmentOf<typeof TrackEditingFragment>;
export type TrackTextsData = FragmentOf<typeof TrackTextsFragment>;

export const TrackEditingQuery = graphql(
  `
    query TrackEditing($slug: String!) {
      track(slug: $slug) {
        ...TrackEditing_track
      }
    }
  `,
  [TrackEditingFragment],
);

export const EditTrack = graphql(
  `
    mutation EditTrack($input: EditTrackInput!) {
      editTrack(input: $input) {
        track {
          ...TrackEditing_track
        }
      }
    }
  `,
  [TrackEditingFragment],
);

export const AddTrackAlias = graphql(`
  mutation AddTrackAlias($input: TrackAliasInput!) {
    addTrackAlias(input: $input) {
      track {
        id
        aliases
      }
    }
  }
`);

export const RemoveTrackAlias = graphql(`
  mutation RemoveTrackAlias($input: TrackAliasInput!) {
    removeTrackAlias(input: $input) {
      track {
        id
        aliases
      }
    }
  }
`);
