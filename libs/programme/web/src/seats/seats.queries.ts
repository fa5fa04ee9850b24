import { graphql, type ResultOf } from '@leerkring/contract';

export const EventTalliesQuery = graphql(`
  query EventTallies {
    programmeOverview {
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
  }
`);

export type EventTallyData = ResultOf<typeof EventTalliesQuery>['programmeOverview']['seats'][number];
