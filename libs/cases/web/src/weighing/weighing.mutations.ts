import { graphql } from '@leerkring/contract';
import { WeighingRow, Whole } from './weighing.queries';

export const DraftWeighing = graphql(
  `
    mutation DraftWeighing($input: DraftWeighingInput!) {
      draftWeighing(input: $input) {
        weighing {
          ...Weighing_weighing
        }
        caseFile {
          id
          weighings {
            ...WeighingRow_weighing
          }
        }
      }
    }
  `,
  [Whole, WeighingRow],
);

export const ChangeWeighing = graphql(
  `
    mutation ChangeWeighing($input: ChangeWeighingInput!) {
      changeWeighing(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const RemoveWeighing = graphql(
  `
    mutation RemoveWeighing($input: WeighingInput!) {
      removeWeighing(input: $input) {
        caseFile {
          id
          weighings {
            ...WeighingRow_weighing
          }
        }
      }
    }
  `,
  [WeighingRow],
);

export const AddWeighingCriterion = graphql(
  `
    mutation AddWeighingCriterion($input: AddWeighingCriterionInput!) {
      addWeighingCriterion(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const ChangeWeighingCriterion = graphql(
  `
    mutation ChangeWeighingCriterion($input: ChangeWeighingCriterionInput!) {
      changeWeighingCriterion(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const RemoveWeighingCriterion = graphql(
  `
    mutation RemoveWeighingCriterion($input: RemoveWeighingPartInput!) {
      removeWeighingCriterion(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const AddWeighingOption = graphql(
  `
    mutation AddWeighingOption($input: AddWeighingOptionInput!) {
      addWeighingOption(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const ChangeWeighingOption = graphql(
  `
    mutation ChangeWeighingOption($input: ChangeWeighingOptionInput!) {
      changeWeighingOption(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const RemoveWeighingOption = graphql(
  `
    mutation RemoveWeighingOption($input: RemoveWeighingPartInput!) {
      removeWeighingOption(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const ScoreWeighing = graphql(
  `
    mutation ScoreWeighing($input: ScoreWeighingInput!) {
      scoreWeighing(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const KeepWeighing = graphql(
  `
    mutation KeepWeighing($input: KeepWeighingInput!) {
      keepWeighing(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const LayWeighingBefore = graphql(
  `
    mutation LayWeighingBefore($input: WeighingVersionInput!) {
      layWeighingBefore(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const AnswerWeighing = graphql(
  `
    mutation AnswerWeighing($input: AnswerWeighingInput!) {
      answerWeighing(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);

export const SettleWeighing = graphql(
  `
    mutation SettleWeighing($input: SettleWeighingInput!) {
      settleWeighing(input: $input) {
        weighing {
          ...Weighing_weighing
        }
      }
    }
  `,
  [Whole],
);
