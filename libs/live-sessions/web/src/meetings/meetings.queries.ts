import { graphql, type ResultOf } from '@leerkring/contract';
import { JointAgendaFragment } from '../agenda/agenda.queries';
import { SpeakerFragment } from '../fragments';
import { MeetingFileFragment } from '../meeting-files/meeting-files.queries';

/** A meeting with who comes, and the members of its group. */
export const MeetingQuery = graphql(
  `
    query Meeting($id: ID!) {
      meeting(id: $id) {
        id
        head
        revision
        kind
        title
        startsAt
        endsAt
        place
        link
        preparation
        format
        ownFormat {
          id
          name
          version
        }
        changedAt
        cancelledAt
        reason
        viewerCan
        attendances {
          accountId
          answer
          note
          answeredAt
        }
        files {
          ...MeetingFile_meetingFile
        }
        jointAgenda {
          ...MeetingJointAgenda
        }
        liveSession {
          id
          state
        }
        group {
          id
          name
          track {
            id
            letter
          }
          members {
            totalCount
            nodes {
              id
              role
              organisation {
                id
                name
              }
              account {
                ...LiveSessionSpeaker
              }
            }
          }
        }
      }
    }
  `,
  [SpeakerFragment, JointAgendaFragment, MeetingFileFragment],
);

export type MeetingData = ResultOf<typeof MeetingQuery>['meeting'];
export type Attendance = MeetingData['attendances'][number];

export const PlanMeeting = graphql(`
  mutation PlanMeeting($input: PlanMeetingInput!) {
    planMeeting(input: $input) {
      meeting {
        id
      }
    }
  }
`);

export const ChangeMeeting = graphql(`
  mutation ChangeMeeting($input: ChangeMeetingInput!) {
    changeMeeting(input: $input) {
      meeting {
        id
        revision
        kind
        title
        startsAt
        endsAt
        place
        link
        preparation
        format
        ownFormat {
          id
          name
          version
        }
        changedAt
        reason
      }
    }
  }
`);

export const CancelMeeting = graphql(`
  mutation CancelMeeting($input: CancelMeetingInput!) {
    cancelMeeting(input: $input) {
      meeting {
        id
        cancelledAt
        reason
        viewerCan
        liveSession {
          id
          state
        }
      }
    }
  }
`);

export const SetAttendance = graphql(`
  mutation SetAttendance($input: SetAttendanceInput!) {
    setAttendance(input: $input) {
      meeting {
        id
        attendances {
          accountId
          answer
          note
          answeredAt
        }
      }
    }
  }
`);
