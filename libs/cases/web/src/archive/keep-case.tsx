import { useTexts } from '@leerkring/platform/web';
import { FileLinks, Section } from '@leerkring/ui';
import type { CaseFileData } from '../cases.queries';
import { texts } from './texts';

/** The case as files to keep, for its municipality. */
export function KeepCase({ caseFile: { id, viewerCan } }: { caseFile: CaseFileData }) {
  const t = useTexts(texts);
  if (!viewerCan.includes('case_file.export')) return null;
  const files = [
    { href: `/files/cases/${id}/case.pdf`, name: t.pdf, line: t.pdfLine },
    { href: `/files/cases/${id}/archive.zip`, name: t.zip, line: t.zipLine },
  ];
  return (
    <Section title={t.keep} look="section" rule="none">
      <FileLinks files={files} />
    </Section>
  );
}
