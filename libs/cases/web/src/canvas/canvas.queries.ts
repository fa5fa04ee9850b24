import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

// A piece has the same id in every snapshot that holds it, and other words there: it belongs to its canvas, which is always read whole.
const ofItsCanvas = { keyFields: false, merge: false } as const;
registerPolicies({ ProcessCanvas: ofItsCanvas, CanvasActor: ofItsCanvas, CanvasRule: ofItsCanvas, InfluenceMoment: ofItsCanvas });

export const CanvasPieces = graphql(`
  fragment CanvasPieces_processCanvas on ProcessCanvas @_unmask {
    actors {
      id
      name
      kind
      role
      revision
    }
    rules {
      id
      text
      revision
    }
    moments {
      id
      title
      startsOn
      endsOn
      phase
      influence
      revision
      involvements {
        actorId
        role
      }
    }
  }
`);

export const CaseWithCanvas = graphql(
  `
    fragment CaseWithCanvas_caseFile on CaseFile @_unmask {
      id
      canvas {
        ...CanvasPieces_processCanvas
      }
      canvasSnapshots {
        id
        label
        keptAt
        meetingTitle
        keptBy {
          id
          name
        }
      }
    }
  `,
  [CanvasPieces],
);

export const CaseCanvasQuery = graphql(
  `
    query CaseCanvas($caseFileId: ID!) {
      caseFile(id: $caseFileId) {
        id
        head
        ...CaseWithCanvas_caseFile
      }
    }
  `,
  [CaseWithCanvas],
);

export const CanvasSnapshotQuery = graphql(
  `
    query CanvasSnapshot($id: ID!) {
      canvasSnapshot(id: $id) {
        id
        canvas {
          ...CanvasPieces_processCanvas
        }
        caseMoments {
          on
          what
          kind
        }
      }
    }
  `,
  [CanvasPieces],
);

export const CanvasMeetingsQuery = graphql(`
  query CanvasMeetings($groupId: ID!) {
    group(id: $groupId) {
      id
      liveSessions {
        nodes {
          id
          title
          plannedAt
          openedAt
        }
      }
    }
  }
`);

export type CanvasData = FragmentOf<typeof CanvasPieces>;
export type CanvasActorData = CanvasData['actors'][number];
export type CanvasRuleData = CanvasData['rules'][number];
export type InfluenceMomentData = CanvasData['moments'][number];
export type CanvasSnapshotData = ResultOf<typeof CaseCanvasQuery>['caseFile']['canvasSnapshots'][number];
