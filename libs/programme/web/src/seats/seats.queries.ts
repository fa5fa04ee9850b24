import { graphql, type ResultOf } from '@leerkring/contract';

/** How full events are; asked together with the overview. */
export const EventTalliesFragment = graphql(`
  fragment EventTallies_overview on ProgrammeOverview @_unmask {
    seats {
      id
      title
      startsAt
      capacity
      confirmed
      unconfirmed
      waitlisted
      free
      head
    }
  }
`);

/** The same, anew. */
export const EventTalliesQuery = graphql(
  `
    query EventTallies {
      programmeOverview {
        ...EventTallies_overview
      }
    }
  `,
  [EventTalliesFragment],
);

export type EventTallyData = ResultOf<typeof EventTalliesFragment>['seats'][number];
