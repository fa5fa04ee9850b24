import { graphql, type FragmentOf } from '@leerkring/contract';

/** What facilitators said of a thread. */
export const ThreadState = graphql(`
  fragment ThreadState_thread on Thread @_unmask {
    id
    pinnedAt
    lockedAt
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

export type ThreadStateData = FragmentOf<typeof ThreadState>;
