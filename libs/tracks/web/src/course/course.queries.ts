import { graphql, type FragmentOf } from '@leerkring/contract';

/** How far a track is and how it came there. */
export const TrackCourseFragment = graphql(`
  fragment TrackCourse_track on Track @_unmask {
    id
    state
    stateSince
    viewerCan
    changes {
      id
      fromState
      toState
      reason
      madeAt
      madeBy {
        id
        name
      }
    }
  }
`);

export type TrackCourseData = FragmentOf<typeof TrackCourseFragment>;

export const TrackCourseQuery = graphql(
  `
    query TrackCourse($slug: String!) {
      track(slug: $slug) {
        slug
        ...TrackCourse_track
      }
    }
  `,
  [TrackCourseFragment],
);

export const MoveTrackMutation = graphql(
  `
    mutation MoveTrack($input: MoveTrackInput!) {
      moveTrack(input: $input) {
        track {
          ...TrackCourse_track
        }
      }
    }
  `,
  [TrackCourseFragment],
);
