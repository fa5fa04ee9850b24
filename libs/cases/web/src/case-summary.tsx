import { useTexts } from '@leerkring/platform/web';
import { RichText, Section } from '@leerkring/ui';
import './case-file.css';
import type { CaseFileData } from './cases.queries';
import { texts } from './texts';

/** What the case is about, in the words of the municipality. */
export function CaseSummary({ caseFile: { summary } }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  return (
    <Section title={t.summary} look="section" rule="none">
      {summary ? <RichText className="case-summary">{summary}</RichText> : <p className="case-summary case-summary--none">{t.noSummary}</p>}
    </Section>
  );
}
