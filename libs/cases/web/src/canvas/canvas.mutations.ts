import { graphql } from '@leerkring/contract';
import { CaseWithCanvas } from './canvas.queries';

export const AddCanvasActor = graphql(
  `
    mutation AddCanvasActor($input: AddCanvasActorInput!) {
      addCanvasActor(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const ChangeCanvasActor = graphql(
  `
    mutation ChangeCanvasActor($input: ChangeCanvasActorInput!) {
      changeCanvasActor(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const MoveCanvasActor = graphql(
  `
    mutation MoveCanvasActor($input: MoveCanvasPieceInput!) {
      moveCanvasActor(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const RemoveCanvasActor = graphql(
  `
    mutation RemoveCanvasActor($input: RemoveCanvasPieceInput!) {
      removeCanvasActor(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const AddCanvasRule = graphql(
  `
    mutation AddCanvasRule($input: AddCanvasRuleInput!) {
      addCanvasRule(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const ChangeCanvasRule = graphql(
  `
    mutation ChangeCanvasRule($input: ChangeCanvasRuleInput!) {
      changeCanvasRule(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const MoveCanvasRule = graphql(
  `
    mutation MoveCanvasRule($input: MoveCanvasPieceInput!) {
      moveCanvasRule(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const RemoveCanvasRule = graphql(
  `
    mutation RemoveCanvasRule($input: RemoveCanvasPieceInput!) {
      removeCanvasRule(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const AddInfluenceMoment = graphql(
  `
    mutation AddInfluenceMoment($input: AddInfluenceMomentInput!) {
      addInfluenceMoment(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const ChangeInfluenceMoment = graphql(
  `
    mutation ChangeInfluenceMoment($input: ChangeInfluenceMomentInput!) {
      changeInfluenceMoment(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const MoveInfluenceMoment = graphql(
  `
    mutation MoveInfluenceMoment($input: MoveInfluenceMomentInput!) {
      moveInfluenceMoment(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const RemoveInfluenceMoment = graphql(
  `
    mutation RemoveInfluenceMoment($input: RemoveCanvasPieceInput!) {
      removeInfluenceMoment(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const SetInvolvement = graphql(
  `
    mutation SetInvolvement($input: SetInvolvementInput!) {
      setInvolvement(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const KeepCanvasSnapshot = graphql(
  `
    mutation KeepCanvasSnapshot($input: KeepCanvasSnapshotInput!) {
      keepCanvasSnapshot(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);

export const RemoveCanvasSnapshot = graphql(
  `
    mutation RemoveCanvasSnapshot($input: RemoveCanvasSnapshotInput!) {
      removeCanvasSnapshot(input: $input) {
        caseFile {
          ...CaseWithCanvas_caseFile
        }
      }
    }
  `,
  [CaseWithCanvas],
);
