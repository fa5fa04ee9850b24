import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';
import { TermFragment } from '@leerkring/tracks/web';

/** An event in a list. */
export const AgendaRowFragment = graphql(`
  fragment AgendaRow_agendaEvent on AgendaEvent @_unmask {
    id
    type
    title
    summary
    startsAt
    endsAt
    place
    link
    province
    state
    publishAt
    revision
    organisation {
      id
      name
    }
    group {
      id
      name
    }
  }
`);

export const AgendaEventFragment = graphql(
  `
    fragment AgendaEventView_agendaEvent on AgendaEvent @_unmask {
      ...AgendaRow_agendaEvent
      description
      functions
      publishedAt
      seriesId
      reason
      viewerCan
      head
      coOrganisers {
        id
        name
      }
      terms {
        ...Term_term
      }
      track {
        id
        slug
        nl: name
        en: name(language: en)
      }
      parent {
        id
        title
        startsAt
      }
      parts {
        ...AgendaRow_agendaEvent
      }
    }
  `,
  [AgendaRowFragment, TermFragment],
);

export const AgendaQuery = graphql(
  `
    query Agenda($filter: AgendaFilterInput, $past: Boolean, $first: Int, $after: String) {
      agendaEvents(filter: $filter, past: $past, first: $first, after: $after) {
        totalCount
        nodes {
          ...AgendaRow_agendaEvent
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [AgendaRowFragment],
);

export const AgendaEventQuery = graphql(
  `
    query AgendaEvent($id: ID!) {
      agendaEvent(id: $id) {
        ...AgendaEventView_agendaEvent
      }
    }
  `,
  [AgendaEventFragment],
);

export const AgendaDraftsQuery = graphql(
  `
    query AgendaDrafts {
      agendaDrafts {
        ...AgendaRow_agendaEvent
      }
      agendaFeed {
        scope
        createdAt
      }
    }
  `,
  [AgendaRowFragment],
);

/** Tracks that an event can belong to. */
/** Tracks that an event can belong to. */
export const AgendaTracksFragment = graphql(`
  fragment AgendaTracks_query on Query @_unmask {
    tracks {
      id
      state
      viewerCan
      nl: name
      en: name(language: en)
    }
  }
`);

export const ProposeAgendaEvent = graphql(`
  mutation ProposeAgendaEvent($input: ProposeAgendaEventInput!) {
    proposeAgendaEvent(input: $input) {
      agendaEvent {
        id
      }
    }
  }
`);

export const PlanAgendaEvent = graphql(`
  mutation PlanAgendaEvent($input: PlanAgendaEventInput!) {
    planAgendaEvent(input: $input) {
      agendaEvents {
        id
      }
    }
  }
`);

export const ChangeAgendaEvent = graphql(
  `
    mutation ChangeAgendaEvent($input: ChangeAgendaEventInput!) {
      changeAgendaEvent(input: $input) {
        agendaEvent {
          ...AgendaEventView_agendaEvent
        }
      }
    }
  `,
  [AgendaEventFragment],
);

export const DecideAgendaEvent = graphql(
  `
    mutation DecideAgendaEvent($input: DecideAgendaEventInput!) {
      decideAgendaEvent(input: $input) {
        agendaEvent {
          ...AgendaEventView_agendaEvent
        }
      }
    }
  `,
  [AgendaEventFragment],
);

export const PublishAgendaEvent = graphql(
  `
    mutation PublishAgendaEvent($input: PublishAgendaEventInput!) {
      publishAgendaEvent(input: $input) {
        agendaEvent {
          ...AgendaEventView_agendaEvent
        }
      }
    }
  `,
  [AgendaEventFragment],
);

export const CancelAgendaEvent = graphql(
  `
    mutation CancelAgendaEvent($input: CancelAgendaEventInput!) {
      cancelAgendaEvent(input: $input) {
        agendaEvent {
          ...AgendaEventView_agendaEvent
        }
      }
    }
  `,
  [AgendaEventFragment],
);

export const MakeAgendaFeed = graphql(`
  mutation MakeAgendaFeed($input: MakeAgendaFeedInput!) {
    makeAgendaFeed(input: $input) {
      path
      agendaFeed {
        scope
        createdAt
      }
    }
  }
`);

export const RevokeAgendaFeed = graphql(`
  mutation RevokeAgendaFeed {
    revokeAgendaFeed {
      agendaFeed {
        scope
      }
    }
  }
`);

export type AgendaRowData = FragmentOf<typeof AgendaRowFragment>;
export type AgendaEventData = FragmentOf<typeof AgendaEventFragment>;
export type AgendaTrackData = ResultOf<typeof AgendaTracksFragment>['tracks'][number];
export type AgendaFeedData = NonNullable<ResultOf<typeof AgendaDraftsQuery>['agendaFeed']>;
