import { graphql } from '@leerkring/contract';

/** Begins a meeting, new or planned. */
export const OpenLiveSession = graphql(`
  mutation OpenLiveSession($input: OpenLiveSessionInput!) {
    openLiveSession(input: $input) {
      liveSession {
        id
        state
        openedAt
        viewerCan
        openedBy {
          id
          name
        }
      }
    }
  }
`);
