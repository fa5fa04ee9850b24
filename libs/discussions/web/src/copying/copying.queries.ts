import { graphql, type FragmentOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

// There is one viewer: what several queries ask of it is kept together.
registerPolicies({ Viewer: { keyFields: [] } });

/** Whether a thread is a copy, and where others like it stand, as far as the reader may know. */
export const Copies = graphql(`
  fragment Copies_thread on Thread @_unmask {
    isCopy
    copiedFrom {
      threadId
      title
    }
    copies {
      threadId
      title
    }
  }
`);

export const ProposedCopy = graphql(`
  fragment ProposedCopy_thread on Thread @_unmask {
    id
    proposedCopy {
      id
      groupName
      title
      askedCount
      givenCount
      withheldCount
      postCount
    }
  }
`);

export const ProposedCopyQuery = graphql(
  `
    query ProposedCopy($id: ID!) {
      thread(id: $id) {
        ...ProposedCopy_thread
      }
    }
  `,
  [ProposedCopy],
);

export const ProposeThreadCopy = graphql(
  `
    mutation ProposeThreadCopy($input: ProposeThreadCopyInput!) {
      proposeThreadCopy(input: $input) {
        thread {
          ...ProposedCopy_thread
        }
      }
    }
  `,
  [ProposedCopy],
);

export const CancelThreadCopy = graphql(
  `
    mutation CancelThreadCopy($input: ThreadCopyInput!) {
      cancelThreadCopy(input: $input) {
        thread {
          ...ProposedCopy_thread
        }
      }
    }
  `,
  [ProposedCopy],
);

export const MakeThreadCopy = graphql(
  `
    mutation MakeThreadCopy($input: ThreadCopyInput!) {
      makeThreadCopy(input: $input) {
        thread {
          ...ProposedCopy_thread
          ...Copies_thread
        }
      }
    }
  `,
  [ProposedCopy, Copies],
);

export const CopyConsent = graphql(`
  fragment CopyConsent_consent on CopyConsent @_unmask {
    id
    groupName
    title
    opening
    proposedBy {
      id
      name
    }
    proposedAt
    givenAt
    withheldAt
    madeAt
    thread {
      threadId
      title
    }
    words
    postCount
    viewerCan
  }
`);

/** What the viewer is asked about copies of own posts. */
export const Consents = graphql(
  `
    fragment Consents_viewer on Viewer @_unmask {
      copyConsents {
        ...CopyConsent_consent
      }
    }
  `,
  [CopyConsent],
);

export const CopyConsentsQuery = graphql(
  `
    query CopyConsents {
      viewer {
        ...Consents_viewer
      }
    }
  `,
  [Consents],
);

export const GiveCopyConsent = graphql(
  `
    mutation GiveCopyConsent($input: CopyConsentInput!) {
      giveCopyConsent(input: $input) {
        viewer {
          ...Consents_viewer
        }
      }
    }
  `,
  [Consents],
);

export const WithholdCopyConsent = graphql(
  `
    mutation WithholdCopyConsent($input: CopyConsentInput!) {
      withholdCopyConsent(input: $input) {
        viewer {
          ...Consents_viewer
        }
      }
    }
  `,
  [Consents],
);

export type CopiesData = FragmentOf<typeof Copies>;
export type ProposedCopyData = NonNullable<FragmentOf<typeof ProposedCopy>['proposedCopy']>;
export type CopyConsentData = FragmentOf<typeof CopyConsent>;
