import { graphql, type FragmentOf } from '@leerkring/contract';
import { AttachmentView, registerPolicies } from '@leerkring/platform/web';

// Lists of what belongs to one viewer or to one day: the newest is the whole of it.
registerPolicies({
  AgendaEvent: { fields: { blocks: { merge: false }, ownSeats: { merge: false }, seats: { merge: false }, walkIns: { merge: false }, packReadings: { merge: false }, eventAnswers: { merge: false }, viewerCanSeat: { merge: false }, seatPlan: { merge: false } } },
  EventBlock: { fields: { sessions: { merge: false } } },
  EventPreparation: { fields: { attachments: { merge: false }, questions: { merge: false }, ownAnswers: { merge: false } } },
});

/** A seat as its person and its organisers see it. */
export const SeatView = graphql(`
  fragment SeatView_seat on Seat @_unmask {
    id
    state
    rank
    confirmBy
    askedAt
    reason
    presence
    viewerCan
    session {
      id
      title
    }
  }
`);

/** The day of an event for this viewer: its programme, own seats, what to prepare, and for who looks after it everybody. */
export const EventSeatsView = graphql(
  `
    fragment EventSeats_event on AgendaEvent @_unmask {
      id
      title
      state
      startsAt
      endsAt
      head
      viewerCanSeat
      seatPlan {
        confirmation
        revision
      }
      blocks {
        id
        title
        startsAt
        endsAt
        sessions {
          id
          title
          description
          room
          ledBy
          capacity
          walkInMinutes
          taken
          waiting
        }
      }
      ownSeats {
        ...SeatView_seat
      }
      preparation {
        id
        pack
        attachments {
          ...AttachmentView
        }
        revision
        answerBy
        answersOpen
        ownReadAt
        questions {
          id
          text
        }
        ownAnswers {
          questionId
          text
        }
      }
    }
  `,
  [SeatView, AttachmentView],
);

/** What who looks after an event sees besides. */
export const EventBoardView = graphql(
  `
    fragment EventBoard_event on AgendaEvent @_unmask {
      id
      seats {
        ...SeatView_seat
        person {
          id
          name
          function
          jobTitle
        }
        organisation {
          id
          name
        }
      }
      walkIns {
        id
        name
        organisation
        sessionId
      }
      packReadings {
        readAt
        person {
          id
          name
        }
      }
      eventAnswers {
        questionId
        text
        person {
          id
          name
        }
      }
    }
  `,
  [SeatView],
);

export type EventSeatsData = FragmentOf<typeof EventSeatsView>;
export type EventBoardData = FragmentOf<typeof EventBoardView>;
export type EventDay = EventSeatsData & EventBoardData;
export type SeatData = EventSeatsData['ownSeats'][number];
export type BoardSeat = NonNullable<EventBoardData['seats']>[number];
export type BlockData = EventSeatsData['blocks'][number];
export type ParallelSessionData = BlockData['sessions'][number];
export type PreparationData = NonNullable<EventSeatsData['preparation']>;

export const EventSeatsQuery = graphql(
  `
    query EventSeats($id: ID!) {
      agendaEvent(id: $id) {
        ...EventSeats_event
        ...EventBoard_event
      }
    }
  `,
  [EventSeatsView, EventBoardView],
);

// Every answer brings the day as the viewer has it now: a step of one seat changes the places and numbers of others.
export const AskSeat = graphql(
  `
    mutation AskSeat($input: AskSeatInput!) {
      askSeat(input: $input) {
        seat {
          ...SeatView_seat
        }
        agendaEvent {
          ...EventSeats_event
        }
      }
    }
  `,
  [SeatView, EventSeatsView],
);

export const WithdrawSeat = graphql(
  `
    mutation WithdrawSeat($input: WithdrawSeatInput!) {
      withdrawSeat(input: $input) {
        seat {
          ...SeatView_seat
        }
        agendaEvent {
          ...EventSeats_event
        }
      }
    }
  `,
  [SeatView, EventSeatsView],
);

export const ConfirmSeat = graphql(
  `
    mutation ConfirmSeat($input: ConfirmSeatInput!) {
      confirmSeat(input: $input) {
        seat {
          ...SeatView_seat
        }
        agendaEvent {
          ...EventSeats_event
        }
      }
    }
  `,
  [SeatView, EventSeatsView],
);

export const SwitchSeat = graphql(
  `
    mutation SwitchSeat($input: SwitchSeatInput!) {
      switchSeat(input: $input) {
        seat {
          ...SeatView_seat
        }
        agendaEvent {
          ...EventSeats_event
        }
      }
    }
  `,
  [SeatView, EventSeatsView],
);
