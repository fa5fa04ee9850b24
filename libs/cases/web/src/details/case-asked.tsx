import { useLanguage, useTexts } from '@leerkring/platform/web';
import { RichText, Section } from '@leerkring/ui';
import { Tag } from 'lucide-react';
import type { CaseFileData } from '../cases.queries';
import './details.css';
import { texts } from './texts';

/** What the municipality asks of its colleagues; nothing as long as it asks nothing. */
export function CaseAsked({ caseFile: { asked } }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  if (!asked) return null;
  return (
    <Section title={t.asked} look="section" rule="none">
      <RichText className="case-asked">{asked}</RichText>
    </Section>
  );
}

/** What the case is labelled with. */
export function CaseTerms({ caseFile: { terms } }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (!terms.length) return null;
  return (
    <ul className="case-terms" aria-label={t.labels} role="list">
      {terms.map((term) => (
        <li key={term.id}>
          <Tag aria-hidden />
          {term[language]}
        </li>
      ))}
    </ul>
  );
}
