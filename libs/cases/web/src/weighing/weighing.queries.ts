import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';

/** A weighing framework in the list of its case. */
export const WeighingRow = graphql(`
  fragment WeighingRow_weighing on Weighing @_unmask {
    id
    title
    question
    leaders
    criteria {
      id
    }
    options {
      id
      name
    }
    versions {
      id
      number
      laidBeforeAt
      settledAt
      outcome
    }
  }
`);

const VersionRow = graphql(`
  fragment VersionRow_weighingVersion on WeighingVersion @_unmask {
    id
    number
    label
    note
    createdAt
    laidBeforeAt
    settledAt
    outcome
    reason
    author {
      id
      name
    }
    settledBy {
      id
      name
    }
    silent {
      id
      name
    }
    voices {
      id
      adopts
      reason
      saidAt
      organisation {
        id
        name
      }
      author {
        id
        name
      }
    }
  }
`);

export const Whole = graphql(
  `
    fragment Weighing_weighing on Weighing @_unmask {
      id
      title
      question
      revision
      leaders
      viewerCan
      viewerOrganisationId
      from {
        id
        title
        caseFileId
        caseTitle
      }
      criteria {
        id
        name
        explanation
        weight
        revision
      }
      options {
        id
        name
        explanation
        revision
      }
      scores {
        id
        criterionId
        optionId
        score
        reason
        revision
        scoredAt
        scoredBy {
          id
          name
        }
      }
      versions {
        ...VersionRow_weighingVersion
      }
    }
  `,
  [VersionRow],
);

export const WeighingQuery = graphql(
  `
    query Weighing($id: ID!) {
      weighing(id: $id) {
        ...Weighing_weighing
        caseFile {
          id
          title
          head
          group {
            id
            name
          }
        }
      }
    }
  `,
  [Whole],
);

/** A version with all that it says. */
export const WeighingVersionQuery = graphql(`
  query WeighingVersion($id: ID!) {
    weighingVersion(id: $id) {
      id
      title
      question
      criteria {
        criterionId
        name
        explanation
        weight
      }
      options {
        optionId
        name
        explanation
      }
      scores {
        criterionId
        optionId
        score
        reason
      }
    }
  }
`);

/** What a new one can begin with. */
export const WeighingStarts = graphql(`
  query WeighingStarts($id: ID!) {
    caseFile(id: $id) {
      id
      weighingStarts {
        id
        title
        caseFileId
        caseTitle
      }
    }
  }
`);

export type WeighingRowData = FragmentOf<typeof WeighingRow>;
export type WeighingData = ResultOf<typeof WeighingQuery>['weighing'];
export type CriterionData = WeighingData['criteria'][number];
export type OptionData = WeighingData['options'][number];
export type ScoreData = WeighingData['scores'][number];
export type WeighingVersionData = WeighingData['versions'][number];
export type VoiceData = WeighingVersionData['voices'][number];
export type KeptWeighingData = ResultOf<typeof WeighingVersionQuery>['weighingVersion'];
