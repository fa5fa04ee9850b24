import { graphql, readFragment, type FragmentOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Section } from '@leerkring/ui';
import { CaseRows } from './case-rows';
import { CaseRow } from './cases.queries';
import { texts } from './texts';

export const TermCasesFragment = graphql(
  `
    fragment TermCases_term on TaxonomyTerm {
      caseFiles {
        nodes {
          ...CaseRow_caseFile
        }
        totalCount
      }
    }
  `,
  [CaseRow],
);

/** The cases with a word of the taxonomies as their label, as far as the viewer may read them. */
export function TermCases({ term, hrefOf }: { term: FragmentOf<typeof TermCasesFragment>; hrefOf: (caseFileId: string) => string }) {
  const t = useTexts(texts);
  const { caseFiles } = readFragment(TermCasesFragment, term);
  return (
    <Section title={t.cases} count={caseFiles.totalCount || undefined}>
      {caseFiles.nodes.length > 0 ? <CaseRows label={t.cases} cases={caseFiles.nodes} hrefOf={hrefOf} /> : <p>{t.noneLabelled}</p>}
    </Section>
  );
}
