import { Link, MetaLine, Row, RowLine, RowList, RowTitle, Status, formatMoment } from '@leerkring/ui';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { CircleAlert, FolderOpen } from 'lucide-react';
import type { CaseRowData } from './cases.queries';
import './case-rows.css';
import { texts as course } from './course/texts';
import { texts } from './texts';

interface CaseRowsProps {
  /** Name of the list when no heading names it. */
  label?: string;
  cases: readonly CaseRowData[];
  hrefOf: (caseFileId: string) => string;
  level?: 3 | 4;
}

/** Cases as rows: what it is called, what the question is, whose it is and how much there is to read. */
export function CaseRows({ label, cases, hrefOf, level = 3 }: CaseRowsProps) {
  const t = useTexts(texts);
  const c = useTexts(course);
  const { language } = useLanguage();
  return (
    <RowList label={label} className="case-rows">
      {cases.map(({ id, title, keyQuestion, state, createdAt, contact, organisation, documents }) => (
        <Row key={id} top glyph={<FolderOpen aria-hidden className="case-rows__glyph" />}>
          <RowTitle level={level}>
            <Link href={hrefOf(id)} variant="title" cover>
              {title}
            </Link>
          </RowTitle>
          <RowLine>{keyQuestion}</RowLine>
          <MetaLine className="case-rows__meta">
            <strong>{organisation.name}</strong>
            <span>{c[state]}</span>
            <span>{t.documentCount(documents.length)}</span>
            <span>{t.openedOn(formatMoment(createdAt, { locale: language, time: false }))}</span>
            {!contact && (
              <Status tone="ochre" icon={<CircleAlert aria-hidden />}>
                {c.noContact}
              </Status>
            )}
          </MetaLine>
        </Row>
      ))}
    </RowList>
  );
}
