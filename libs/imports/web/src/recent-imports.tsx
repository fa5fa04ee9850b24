import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Link, Row, RowLine, RowList, RowTitle, Section, formatMoment } from '@leerkring/ui';
import { FileText } from 'lucide-react';
import { ImportsQuery } from './imports.queries';
import { kindTexts, stateTexts, texts } from './texts';
import './imports.css';

/** The files of the last week. */
export function RecentImports({ hrefOf }: { hrefOf: (id: string) => string }) {
  const t = useTexts(texts);
  const [kinds, states] = [useTexts(kindTexts), useTexts(stateTexts)];
  const { language } = useLanguage();
  const { data } = useQuery(ImportsQuery, { fetchPolicy: 'cache-and-network' });
  if (!data?.imports.length) return null;
  return (
    <Section title={t.recent} count={data.imports.length}>
      <p className="imports__line">{t.recentLine}</p>
      <RowList>
        {data.imports.map(({ id, kind, fileName, state, createdAt }) => (
          <Row key={id} glyph={<FileText aria-hidden />}>
            <RowTitle>
              <Link variant="title" cover href={hrefOf(id)}>
                {fileName}
              </Link>
            </RowTitle>
            <RowLine soft>{[kinds[kind], states[state], formatMoment(createdAt, { locale: language })].join(' · ')}</RowLine>
          </Row>
        ))}
      </RowList>
    </Section>
  );
}
