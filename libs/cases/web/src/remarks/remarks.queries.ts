import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';

export const RemarkCard = graphql(`
  fragment RemarkCard_remark on Remark @_unmask {
    id
    kind
    circle
    body
    revision
    createdAt
    editedAt
    resolvedAt
    deletedAt
    viewerCan
    author {
      id
      name
    }
    resolvedBy {
      id
      name
    }
    group {
      id
      name
    }
    version {
      id
      number
    }
    answers {
      id
      body
      revision
      createdAt
      editedAt
      viewerCan
      author {
        id
        name
      }
    }
  }
`);

export type RemarkData = FragmentOf<typeof RemarkCard>;
export type AnswerData = RemarkData['answers'][number];

const VersionWithRemarks = graphql(
  `
    fragment VersionWithRemarks_documentVersion on DocumentVersion @_unmask {
      id
      remarks {
        place {
          part
          at
          quote
        }
        remark {
          ...RemarkCard_remark
        }
      }
      remarkAudiences {
        circle
        group {
          id
          name
        }
      }
    }
  `,
  [RemarkCard],
);

export const VersionRemarks = graphql(
  `
    query VersionRemarks($id: ID!) {
      documentVersion(id: $id) {
        ...VersionWithRemarks_documentVersion
      }
    }
  `,
  [VersionWithRemarks],
);

export type RemarksData = ResultOf<typeof VersionRemarks>['documentVersion'];
export type PlacedRemark = RemarksData['remarks'][number];
export type Place = NonNullable<PlacedRemark['place']>;
export type Audience = RemarksData['remarkAudiences'][number];

export const WriteRemark = graphql(
  `
    mutation WriteRemark($input: WriteRemarkInput!) {
      writeRemark(input: $input) {
        documentVersion {
          ...VersionWithRemarks_documentVersion
        }
      }
    }
  `,
  [VersionWithRemarks],
);

export const AnswerRemark = graphql(
  `
    mutation AnswerRemark($input: AnswerRemarkInput!) {
      answerRemark(input: $input) {
        remark {
          ...RemarkCard_remark
        }
      }
    }
  `,
  [RemarkCard],
);

export const EditRemark = graphql(
  `
    mutation EditRemark($input: EditRemarkInput!) {
      editRemark(input: $input) {
        remark {
          ...RemarkCard_remark
        }
      }
    }
  `,
  [RemarkCard],
);

export const DeleteRemark = graphql(
  `
    mutation DeleteRemark($input: RemarkInput!) {
      deleteRemark(input: $input) {
        remark {
          ...RemarkCard_remark
        }
      }
    }
  `,
  [RemarkCard],
);

export const ResolveRemark = graphql(
  `
    mutation ResolveRemark($input: RemarkInput!) {
      resolveRemark(input: $input) {
        remark {
          ...RemarkCard_remark
        }
      }
    }
  `,
  [RemarkCard],
);

export const ReopenRemark = graphql(
  `
    mutation ReopenRemark($input: RemarkInput!) {
      reopenRemark(input: $input) {
        remark {
          ...RemarkCard_remark
        }
      }
    }
  `,
  [RemarkCard],
);
