import { graphql, type ResultOf } from '@leerkring/contract';
import { AgendaRowFragment } from '../agenda.queries';

/** What comes after an event in its series, as it stands at this moment. */
export const LaterInSeriesQuery = graphql(`
  query LaterInSeries($id: ID!) {
    agendaEvent(id: $id) {
      id
      laterInSeries {
        id
        revision
        movedAloneAt
      }
    }
  }
`);

export const ChangeAgendaSeries = graphql(
  `
    mutation ChangeAgendaSeries($input: ChangeAgendaSeriesInput!) {
      changeAgendaSeries(input: $input) {
        agendaEvents {
          ...AgendaRow_agendaEvent
        }
      }
    }
  `,
  [AgendaRowFragment],
);

export const CancelAgendaSeries = graphql(
  `
    mutation CancelAgendaSeries($input: CancelAgendaSeriesInput!) {
      cancelAgendaSeries(input: $input) {
        agendaEvents {
          ...AgendaRow_agendaEvent
        }
      }
    }
  `,
  [AgendaRowFragment],
);

export type LaterEventData = ResultOf<typeof LaterInSeriesQuery>['agendaEvent']['laterInSeries'][number];
