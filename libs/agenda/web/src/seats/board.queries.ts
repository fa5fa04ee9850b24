import { graphql } from '@leerkring/contract';
import { EventBoardView, EventSeatsView } from './seats.queries';

export const HandleSeat = graphql(
  `
    mutation HandleSeat($input: HandleSeatInput!) {
      handleSeat(input: $input) {
        agendaEvent {
          ...EventSeats_event
          ...EventBoard_event
        }
      }
    }
  `,
  [EventSeatsView, EventBoardView],
);

export const MoveSeat = graphql(
  `
    mutation MoveSeat($input: MoveSeatInput!) {
      moveSeat(input: $input) {
        agendaEvent {
          ...EventSeats_event
          ...EventBoard_event
        }
      }
    }
  `,
  [EventSeatsView, EventBoardView],
);

export const MarkSeat = graphql(`
  mutation MarkSeat($input: MarkSeatInput!) {
    markSeat(input: $input) {
      seat {
        id
        presence
      }
    }
  }
`);

export const AddWalkIn = graphql(
  `
    mutation AddWalkIn($input: AddWalkInInput!) {
      addWalkIn(input: $input) {
        agendaEvent {
          ...EventBoard_event
        }
      }
    }
  `,
  [EventBoardView],
);

export const RemoveWalkIn = graphql(
  `
    mutation RemoveWalkIn($input: RemoveWalkInInput!) {
      removeWalkIn(input: $input) {
        agendaEvent {
          ...EventBoard_event
        }
      }
    }
  `,
  [EventBoardView],
);

export const ArrangeEventProgramme = graphql(
  `
    mutation ArrangeEventProgramme($input: ArrangeEventProgrammeInput!) {
      arrangeEventProgramme(input: $input) {
        agendaEvent {
          ...EventSeats_event
          ...EventBoard_event
        }
      }
    }
  `,
  [EventSeatsView, EventBoardView],
);

export const WritePreparationPack = graphql(
  `
    mutation WritePreparationPack($input: WritePreparationPackInput!) {
      writePreparationPack(input: $input) {
        agendaEvent {
          ...EventSeats_event
          ...EventBoard_event
        }
      }
    }
  `,
  [EventSeatsView, EventBoardView],
);
