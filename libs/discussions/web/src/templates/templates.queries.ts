import { graphql, type FragmentOf } from '@leerkring/contract';

export const Template = graphql(`
  fragment ThreadTemplate_template on ThreadTemplate @_unmask {
    id
    name
    kind
    title
    body
    termIds
  }
`);

export type TemplateData = FragmentOf<typeof Template>;

/** What a new thread about something can begin with. */
export const TemplatesQuery = graphql(
  `
    query ThreadTemplates($subject: ThreadSubjectInput!) {
      threadTemplates(subject: $subject) {
        ...ThreadTemplate_template
      }
    }
  `,
  [Template],
);

export const AddTemplate = graphql(
  `
    mutation AddThreadTemplate($input: AddThreadTemplateInput!) {
      addThreadTemplate(input: $input) {
        threadTemplate {
          ...ThreadTemplate_template
        }
      }
    }
  `,
  [Template],
);

export const UpdateTemplate = graphql(
  `
    mutation UpdateThreadTemplate($input: UpdateThreadTemplateInput!) {
      updateThreadTemplate(input: $input) {
        threadTemplate {
          ...ThreadTemplate_template
        }
      }
    }
  `,
  [Template],
);

export const ArchiveTemplate = graphql(`
  mutation ArchiveThreadTemplate($input: ArchiveThreadTemplateInput!) {
    archiveThreadTemplate(input: $input) {
      threadTemplate {
        id
      }
    }
  }
`);
