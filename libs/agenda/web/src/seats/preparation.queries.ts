import { graphql } from '@leerkring/contract';
import { EventSeatsView } from './seats.queries';

export const ConfirmPreparationPack = graphql(
  `
    mutation ConfirmPreparationPack($input: ConfirmPreparationPackInput!) {
      confirmPreparationPack(input: $input) {
        agendaEvent {
          ...EventSeats_event
        }
      }
    }
  `,
  [EventSeatsView],
);

export const GiveEventAnswer = graphql(
  `
    mutation GiveEventAnswer($input: GiveEventAnswerInput!) {
      giveEventAnswer(input: $input) {
        agendaEvent {
          ...EventSeats_event
        }
      }
    }
  `,
  [EventSeatsView],
);
