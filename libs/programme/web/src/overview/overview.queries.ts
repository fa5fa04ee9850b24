import { graphql, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { EventTalliesFragment } from '../seats/seats.queries';

// There is one overview: that of the viewer. Numbers have no id of their own, the newest are the whole of them.
registerPolicies({ ProgrammeOverview: { keyFields: [] }, OverviewTrack: { fields: { states: { merge: false }, waiting: { merge: false } } } });

export const OverviewQuery = graphql(
  `
    query ProgrammeOverview($filter: OverviewFilterInput, $after: String, $language: Language!) {
      programmeOverview {
        tracks {
          id
          track {
            id
            slug
            letter
            name(language: $language)
          }
          states {
            state
            count
          }
          waiting {
            waitsOn
            count
          }
        }
        provinces
        ...EventTallies_overview
        applications(filter: $filter, first: 50, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            municipality
            province
            trackSlug
            state
            submittedAt
            since
            waitsOn
            missing
            caseMissing
            intake
          }
        }
      }
    }
  `,
  [EventTalliesFragment],
);

export type OverviewData = ResultOf<typeof OverviewQuery>['programmeOverview'];
export type OverviewTrackData = OverviewData['tracks'][number];
export type OverseenApplicationData = OverviewData['applications']['nodes'][number];

export const WaitingCount = graphql(`
  query WaitingCount {
    viewer {
      waitingApplicationCount
    }
  }
`);
