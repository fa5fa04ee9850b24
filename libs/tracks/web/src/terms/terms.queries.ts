import { graphql, type FragmentOf } from '@leerkring/contract';

/** A word of the taxonomies in both languages: switching the language fetches nothing. */
export const TermFragment = graphql(`
  fragment Term_term on TaxonomyTerm @_unmask {
    id
    taxonomy
    slug
    nl: name
    en: name(language: en)
  }
`);

export const TermsQuery = graphql(
  `
    query TaxonomyTerms {
      taxonomyTerms {
        ...Term_term
      }
    }
  `,
  [TermFragment],
);

export type TermData = FragmentOf<typeof TermFragment>;

export type Taxonomy = TermData['taxonomy'];
export const taxonomies = ['theme', 'opgave', 'instrument', 'learning_question'] as const satisfies readonly Taxonomy[];
