import { useQuery } from '@apollo/client/react';
import { graphql, type VariablesOf } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, Skeleton } from '@leerkring/ui';
import { CaseRows } from './case-rows';
import { CaseRow } from './cases.queries';
import { texts } from './texts';

const TermCasesQuery = graphql(
  `
    query TermCases($taxonomy: Taxonomy!, $slug: String!) {
      taxonomyTerm(taxonomy: $taxonomy, slug: $slug) {
        id
        caseFiles {
          nodes {
            ...CaseRow_caseFile
          }
          totalCount
        }
      }
    }
  `,
  [CaseRow],
);

/** The cases with a word of the taxonomies as their label, as far as the viewer may read them. */
export function TermCases({ taxonomy, slug, hrefOf }: VariablesOf<typeof TermCasesQuery> & { hrefOf: (caseFileId: string) => string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error, refetch } = useQuery(TermCasesQuery, { variables: { taxonomy, slug } });
  const cases = data?.taxonomyTerm.caseFiles;
  return (
    <Section title={t.cases} count={cases?.totalCount || undefined}>
      {!cases && !error && <Skeleton label={t.loading} rows={2} />}
      {!cases && error && (
        <Alert tone="ochre" title={t.listFailed} action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>} announce="polite">
          {sentence(error)}
        </Alert>
      )}
      {cases?.nodes.length === 0 && <p>{t.noneLabelled}</p>}
      {cases && cases.nodes.length > 0 && <CaseRows label={t.cases} cases={cases.nodes} hrefOf={hrefOf} />}
    </Section>
  );
}
