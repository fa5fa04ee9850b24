import { graphql } from '@leerkring/contract';

/** What the viewer reported in a thread; asked when a menu of a post is opened. */
export const ViewerReports = graphql(`
  query ViewerReports($id: ID!) {
    thread(id: $id) {
      id
      viewerReports {
        postId
        outcome
      }
    }
  }
`);

export const ReportPost = graphql(`
  mutation ReportPost($input: ReportPostInput!) {
    reportPost(input: $input) {
      reportId
    }
  }
`);
