import { graphql, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

// There is one viewer: what several queries ask of it is kept together.
registerPolicies({ Viewer: { keyFields: [] } });

const ReportedPostFragment = graphql(`
  fragment ReportedPost_post on ReportedPost @_unmask {
    threadTitle
    post {
      id
      threadId
      ordinal
      body
      createdAt
      deletedAt
      hiddenAt
      author {
        id
        name
        function
        jobTitle
        organisation {
          id
          name
        }
      }
      mentions {
        id
        name
      }
      attachments {
        id
      }
      hiding {
        reason
        body
        hiddenBy {
          id
          name
        }
      }
    }
    reports {
      id
      category
      words
      createdAt
      reporter {
        id
        name
      }
      settledAt
      settledBy {
        id
        name
      }
      outcome
      note
      viewerCan
    }
  }
`);

/** What waits for the viewer, and what was settled last. */
export const ReportQueueQuery = graphql(
  `
    query ReportQueue {
      viewer {
        openReportCount
        openReports {
          ...ReportedPost_post
        }
        settledReports {
          ...ReportedPost_post
        }
      }
    }
  `,
  [ReportedPostFragment],
);

export type ReportedPostData = NonNullable<ResultOf<typeof ReportQueueQuery>['viewer']>['openReports'][number];

export const ReportCount = graphql(`
  query ReportCount {
    viewer {
      openReportCount
    }
  }
`);

export const UpholdReport = graphql(
  `
    mutation UpholdReport($input: UpholdReportInput!) {
      upholdReport(input: $input) {
        viewer {
          openReportCount
          openReports {
            ...ReportedPost_post
          }
          settledReports {
            ...ReportedPost_post
          }
        }
      }
    }
  `,
  [ReportedPostFragment],
);

export const DismissReport = graphql(
  `
    mutation DismissReport($input: DismissReportInput!) {
      dismissReport(input: $input) {
        viewer {
          openReportCount
          openReports {
            ...ReportedPost_post
          }
          settledReports {
            ...ReportedPost_post
          }
        }
      }
    }
  `,
  [ReportedPostFragment],
);
