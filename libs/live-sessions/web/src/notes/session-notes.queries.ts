import { graphql, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

registerPolicies({ SessionNotes: { fields: { phases: { merge: false } } } });

/** The notes of a session: where to follow them, and after the close their words. */
export const SessionNotesQuery = graphql(`
  query SessionNotes($id: ID!, $read: Boolean!) {
    liveSession(id: $id) {
      id
      notes {
        id
        head
        viewerCan
        phases @include(if: $read) {
          phase
          text
        }
      }
    }
  }
`);

/** What there is of a phase after a number; into no cache, the document takes it. */
export const NotesUpdatesQuery = graphql(`
  query NotesUpdates($id: ID!, $phase: String!, $after: Int!) {
    liveSession(id: $id) {
      id
      notes {
        id
        head
        updates(phase: $phase, after: $after) {
          number
          updates
        }
      }
    }
  }
`);

export const WriteSessionNotes = graphql(`
  mutation WriteSessionNotes($input: WriteSessionNotesInput!, $phase: String!, $after: Int!) {
    writeSessionNotes(input: $input) {
      sessionNotes {
        id
        head
        updates(phase: $phase, after: $after) {
          number
          updates
        }
      }
    }
  }
`);

export const EmptySessionNotes = graphql(`
  mutation EmptySessionNotes($input: EmptySessionNotesInput!) {
    emptySessionNotes(input: $input) {
      number
      sessionNotes {
        id
        phases {
          phase
          text
        }
      }
    }
  }
`);

export type SessionNotesData = NonNullable<ResultOf<typeof SessionNotesQuery>['liveSession']['notes']>;
