import { graphql, type FragmentOf } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';

// A card belongs to one board and has the id of its application: it is kept with the board, which comes as a whole.
registerPolicies({ CompositionCard: { keyFields: false }, CompositionRange: { keyFields: false }, Composition: { fields: { cards: { merge: false }, groups: { merge: false } } } });

/** A board: all that its screen shows. */
export const CompositionView = graphql(`
  fragment CompositionView_composition on Composition @_unmask {
    id
    revision
    seed
    publishedAt
    head
    viewerCan
    range {
      from
      to
    }
    groups {
      id
      name
      purpose
      revision
      facilitators {
        id
        name
        organisation {
          id
          name
        }
      }
    }
    cards {
      id
      state
      groupId
      pinned
      revision
      waitingPlace
      ready
      confirmBy
      region
      maturity
      size
      functions
      instrument {
        id
        nl: name
        en: name(language: en)
      }
      organisation {
        id
        name
      }
    }
  }
`);

export type CompositionData = FragmentOf<typeof CompositionView>;
export type CardData = CompositionData['cards'][number];
export type CompositionGroupData = CompositionData['groups'][number];

export const CompositionQuery = graphql(
  `
    query Composition($slug: String!, $language: Language!) {
      track(slug: $slug) {
        id
        slug
        letter
        name(language: $language)
        viewerCan
        facilitators {
          accountId
          name
          organisation
        }
        composition {
          ...CompositionView_composition
        }
      }
    }
  `,
  [CompositionView],
);

export const BeginComposition = graphql(`
  mutation BeginComposition($input: BeginCompositionInput!) {
    beginComposition(input: $input) {
      composition {
        id
      }
    }
  }
`);

export const MoveCompositionCard = graphql(
  `
    mutation MoveCompositionCard($input: MoveCompositionCardInput!) {
      moveCompositionCard(input: $input) {
        composition {
          ...CompositionView_composition
        }
      }
    }
  `,
  [CompositionView],
);

export const PinCompositionCard = graphql(
  `
    mutation PinCompositionCard($input: PinCompositionCardInput!) {
      pinCompositionCard(input: $input) {
        composition {
          ...CompositionView_composition
        }
      }
    }
  `,
  [CompositionView],
);

export const AddCompositionGroup = graphql(
  `
    mutation AddCompositionGroup($input: AddCompositionGroupInput!) {
      addCompositionGroup(input: $input) {
        composition {
          ...CompositionView_composition
        }
      }
    }
  `,
  [CompositionView],
);

export const ChangeCompositionGroup = graphql(
  `
    mutation ChangeCompositionGroup($input: ChangeCompositionGroupInput!) {
      changeCompositionGroup(input: $input) {
        composition {
          ...CompositionView_composition
        }
      }
    }
  `,
  [CompositionView],
);

export const RemoveCompositionGroup = graphql(
  `
    mutation RemoveCompositionGroup($input: RemoveCompositionGroupInput!) {
      removeCompositionGroup(input: $input) {
        composition {
          ...CompositionView_composition
        }
      }
    }
  `,
  [CompositionView],
);

export const ProposeComposition = graphql(
  `
    mutation ProposeComposition($input: ProposeCompositionInput!) {
      proposeComposition(input: $input) {
        composition {
          ...CompositionView_composition
        }
      }
    }
  `,
  [CompositionView],
);

export const PublishComposition = graphql(
  `
    mutation PublishComposition($input: PublishCompositionInput!) {
      publishComposition(input: $input) {
        composition {
          ...CompositionView_composition
        }
      }
    }
  `,
  [CompositionView],
);
