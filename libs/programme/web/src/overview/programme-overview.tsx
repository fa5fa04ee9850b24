import { useQuery } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Section, Skeleton, patiently } from '@leerkring/ui';
import { Download, Mail } from 'lucide-react';
import { Suspense, lazy, useRef, useState } from 'react';
import { MessageLog } from '../messages/message-log';
import { EventTallies } from '../seats/event-tallies';
import { texts } from '../texts';
import { addressOf, askedFor, sheetHref, type OverviewFilter } from './overview-filter';
import { OverviewFilters } from './overview-filters';
import { OverviewTable } from './overview-table';
import { OverviewQuery, type OverviewData } from './overview.queries';
import './overview.css';
import { Pipeline } from './pipeline';

const SendMessage = lazy(() => patiently(() => import('../messages/send-message')));

export interface ProgrammeOverviewProps {
  filter: OverviewFilter;
  onFilter: (filter: OverviewFilter) => void;
  hrefs: { overview: (address: string) => string; application: (id: string) => string; event: (id: string) => string };
}

/** Where all applications stand that the viewer looks after: numbers per track, and row by row who waits for whom. */
export default function ProgrammeOverview({ filter, onFilter, hrefs }: ProgrammeOverviewProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  // Where each page that was looked at begins; other filters begin anew.
  const [paged, setPaged] = useState<{ of: string; starts: string[] }>({ of: addressOf(filter), starts: [] });
  const starts = paged.of === addressOf(filter) ? paged.starts : [];
  const { data, previousData, error, refetch } = useQuery(OverviewQuery, { variables: { filter: askedFor(filter), after: starts.at(-1) ?? null, language }, fetchPolicy: 'cache-and-network' });
  const overview = (data ?? previousData)?.programmeOverview;
  if (!overview && error) {
    return (
      <Alert tone="ochre" announce="now" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
        {sentence(error)}
      </Alert>
    );
  }
  if (!overview) return <Skeleton label={t.loading} rows={6} />;
  return (
    <div className="overview">
      <Pipeline tracks={overview.tracks} filter={filter} hrefOf={(other) => hrefs.overview(addressOf(other))} />
      <Section title={t.applications}>
        <OverviewFilters overview={overview} filter={filter} onChange={onFilter} />
        <Rows overview={overview} filter={filter} starts={starts} onStarts={(next) => setPaged({ of: addressOf(filter), starts: next })} hrefOf={hrefs.application} />
      </Section>
      <MessageLog />
      <EventTallies tallies={overview.seats} hrefOf={hrefs.event} />
    </div>
  );
}

interface RowsProps {
  overview: OverviewData;
  filter: OverviewFilter;
  starts: readonly string[];
  onStarts: (starts: string[]) => void;
  hrefOf: (id: string) => string;
}

/** How many there are, as a file too, and a page of them. */
function Rows({ overview: { applications, tracks }, filter, starts, onStarts, hrefOf }: RowsProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const top = useRef<HTMLDivElement>(null);
  const { nodes, totalCount, pageInfo } = applications;
  const [writing, write] = useState(false);
  const turn = (next: string[]): void => {
    onStarts(next);
    top.current?.focus();
  };
  return (
    <div ref={top} tabIndex={-1} className="overview__rows" aria-label={t.applications} role="group">
      <div className="overview__count">
        <p role="status">{t.countOf(totalCount)}</p>
        {totalCount > 0 && (
          <div className="overview__files">
            <Button size="s" icon={<Mail aria-hidden />} onPress={() => write(true)}>
              {t.writeTo}
            </Button>
            <Button size="s" icon={<Download aria-hidden />} href={sheetHref('csv', filter, language)} download>
              {t.asCsv}
            </Button>
            <Button size="s" icon={<Download aria-hidden />} href={sheetHref('ods', filter, language)} download>
              {t.asOds}
            </Button>
          </div>
        )}
      </div>
      {totalCount === 0 ? <EmptyState title={addressOf(filter) ? t.nothingFits : t.noApplications}>{addressOf(filter) ? t.nothingFitsLine : t.noApplicationsLine}</EmptyState> : <OverviewTable applications={nodes} tracks={tracks} hrefOf={hrefOf} />}
      {(starts.length > 0 || pageInfo.hasNextPage) && (
        <nav className="overview__pages" aria-label={t.pages}>
          {starts.length > 0 && <Button onPress={() => turn(starts.slice(0, -1))}>{t.previous}</Button>}
          {pageInfo.hasNextPage && <Button onPress={() => turn([...starts, pageInfo.endCursor!])}>{t.next}</Button>}
        </nav>
      )}
      <Suspense>{writing && <SendMessage filter={filter} about={t.countOf(totalCount)} onDone={() => write(false)} />}</Suspense>
    </div>
  );
}
