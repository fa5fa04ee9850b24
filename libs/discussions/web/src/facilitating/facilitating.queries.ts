import { graphql, type FragmentOf } from '@leerkring/contract';

/** What facilitators said of a thread. */
export const ThreadState = graphql(`
  fragment ThreadState_thread on Thread @_unmask {
    id
    pinnedAt
    lockedAt
    closedAt
  }
`);

/** What came out of a thread. */
export const ThreadOutcome = graphql(`
  fragment ThreadOutcome_thread on Thread @_unmask {
    id
    kind
    outcome
    markedAt
    markedBy {
      id
      name
    }
  }
`);

export const PinThread = graphql(
  `
    mutation PinThread($input: PinThreadInput!) {
      pinThread(input: $input) {
        thread {
          viewerCan
          ...ThreadState_thread
        }
      }
    }
  `,
  [ThreadState],
);

export const UnpinThread = graphql(
  `
    mutation UnpinThread($input: UnpinThreadInput!) {
      unpinThread(input: $input) {
        thread {
          viewerCan
          ...ThreadState_thread
        }
      }
    }
  `,
  [ThreadState],
);

export const LockThread = graphql(
  `
    mutation LockThread($input: LockThreadInput!) {
      lockThread(input: $input) {
        thread {
          viewerCan
          ...ThreadState_thread
        }
      }
    }
  `,
  [ThreadState],
);

export const UnlockThread = graphql(
  `
    mutation UnlockThread($input: UnlockThreadInput!) {
      unlockThread(input: $input) {
        thread {
          viewerCan
          ...ThreadState_thread
        }
      }
    }
  `,
  [ThreadState],
);

export const CloseThread = graphql(
  `
    mutation CloseThread($input: CloseThreadInput!) {
      closeThread(input: $input) {
        thread {
          viewerCan
          ...ThreadState_thread
          ...ThreadOutcome_thread
        }
      }
    }
  `,
  [ThreadState, ThreadOutcome],
);

export const ReopenThread = graphql(
  `
    mutation ReopenThread($input: ReopenThreadInput!) {
      reopenThread(input: $input) {
        thread {
          viewerCan
          ...ThreadState_thread
          ...ThreadOutcome_thread
        }
      }
    }
  `,
  [ThreadState, ThreadOutcome],
);

export const MarkBestPractice = graphql(
  `
    mutation MarkBestPractice($input: MarkBestPracticeInput!) {
      markBestPractice(input: $input) {
        thread {
          viewerCan
          ...ThreadState_thread
          ...ThreadOutcome_thread
        }
      }
    }
  `,
  [ThreadState, ThreadOutcome],
);

export type ThreadStateData = FragmentOf<typeof ThreadState>;
export type ThreadOutcomeData = FragmentOf<typeof ThreadOutcome>;
