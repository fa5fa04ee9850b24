import { graphql, type FragmentOf, type ResultOf } from '@leerkring/contract';

export const EditionFragment = graphql(`
  fragment Edition_edition on Edition @_unmask {
    id
    nl: name
    en: name(language: en)
    startsOn
    endsOn
    revision
    organisations {
      role
      organisation {
        id
        name
      }
    }
    tracks {
      startsOn
      track {
        id
        slug
        letter
        nl: name
        en: name(language: en)
      }
    }
  }
`);

export const EditionsQuery = graphql(
  `
    query Editions {
      editions {
        ...Edition_edition
      }
      tracks {
        id
        slug
        letter
        nl: name
        en: name(language: en)
      }
    }
  `,
  [EditionFragment],
);

export const SaveEdition = graphql(
  `
    mutation SaveEdition($input: SaveEditionInput!) {
      saveEdition(input: $input) {
        edition {
          ...Edition_edition
        }
      }
    }
  `,
  [EditionFragment],
);

export const TrackYearFragment = graphql(`
  fragment TrackYear_track on Track {
    year {
      startsOn
      endsOn
      months
      start
      exchange
      closing
      edition {
        id
        name(language: $language)
      }
    }
  }
`);

export type EditionData = FragmentOf<typeof EditionFragment>;
export type TrackChoice = ResultOf<typeof EditionsQuery>['tracks'][number];
