import { graphql, type FragmentOf } from '@leerkring/contract';

/** A label in both languages: switching the language fetches nothing. */
export const Tag = graphql(`
  fragment ThreadTag_term on TaxonomyTerm @_unmask {
    id
    taxonomy
    slug
    nl: name
    en: name(language: en)
  }
`);

/** What a thread is about, as it is called now; without a title for who may not read it. */
export const Subject = graphql(`
  fragment ThreadSubject_subject on ThreadSubject @_unmask {
    id
    type
    slug
    nl: title
    en: title(language: en)
  }
`);

/** What the template of a kind asks for. */
export const Fields = graphql(`
  fragment ThreadFields_thread on Thread @_unmask {
    bestPractice {
      situation
      approach
      effect
      conditions
    }
    hotIssue {
      stake
      forWhom
      until
      roles {
        burgemeester
        wethouder
        raad
        griffier
        secretaris
      }
    }
  }
`);

export type TagData = FragmentOf<typeof Tag>;
export type SubjectData = FragmentOf<typeof Subject>;
export type FieldsData = FragmentOf<typeof Fields>;
