import { useQuery } from '@apollo/client/react';
import type { ShareAudience } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Heading, Link, Select, Skeleton } from '@leerkring/ui';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { SharedVersion } from './share-facts';
import { useShareWords } from './share-words';
import { useSharedNews } from './sharing.live';
import { LibraryQuery, type LibraryItemData } from './sharing.queries';
import './sharing.css';
import { texts } from './texts';

const ALL = 'all';

interface LibraryProps {
  /** Groups of the viewer: what is shared with them may change. */
  groupIds: readonly string[];
  hrefs: { caseFile: (id: string) => string };
}

/** Everything that is shared with the viewer, over all cases, newest first. */
export function Library({ groupIds, hrefs }: LibraryProps) {
  const t = useTexts(texts);
  const [audience, setAudience] = useState<string>(ALL);
  const [organisationId, setOrganisation] = useState<string>(ALL);
  const variables = { audience: audience === ALL ? null : (audience as ShareAudience), organisationId: organisationId === ALL ? null : organisationId };
  const { data, previousData, error, refetch, fetchMore } = useQuery(LibraryQuery, { variables, fetchPolicy: 'cache-and-network' });
  const again = (): void => void refetch().catch(() => undefined);
  useSharedNews(groupIds, again);
  const shown = data ?? previousData;
  const more = (): void =>
    void fetchMore({
      variables: { after: data?.library.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, library: { ...next.library, nodes: [...before.library.nodes, ...next.library.nodes] } }),
    }).catch(() => undefined);
  const audiences = [
    { id: ALL, label: t.allAudiences },
    { id: 'group', label: t.myGroups },
    { id: 'track', label: t.myTrack },
    { id: 'network', label: t.network },
  ];
  const municipalities = [{ id: ALL, label: t.allMunicipalities }, ...(shown?.libraryOrganisations ?? []).map(({ id, name }) => ({ id, label: name }))];
  const packageLineId = useId();
  const filtered = audience !== ALL || organisationId !== ALL;
  return (
    <div className="library">
      <Heading level={1}>{t.library}</Heading>
      <p className="library__line">{t.libraryLine}</p>
      <div className="library__filters" role="group" aria-label={t.filters}>
        <Select label={t.sharedWith} options={audiences} value={audience} onChange={setAudience} />
        <Select label={t.municipality} options={municipalities} value={organisationId} onChange={setOrganisation} />
      </div>
      {!shown && !error && <Skeleton label={t.loading} rows={4} />}
      {!shown && error && (
        <Alert tone="ochre" announce="now" action={<Button onPress={again}>{t.retry}</Button>}>
          {t.listFailed}
        </Alert>
      )}
      {shown && (
        <div className="library__count">
          <p role="status">{shown.library.totalCount > 0 && t.countOf(shown.library.totalCount)}</p>
          {shown.library.totalCount > 0 && (
            <Button size="s" icon={<Download aria-hidden />} href={packageHref(variables)} download aria-describedby={packageLineId}>
              {t.fetchAll}
            </Button>
          )}
          {shown.library.totalCount > 0 && (
            <p className="library__line" id={packageLineId}>
              {t.fetchAllLine}
            </p>
          )}
        </div>
      )}
      {shown?.library.nodes.length === 0 && <EmptyState title={filtered ? t.nothingFits : t.nothingShared}>{!filtered && t.nothingSharedLine}</EmptyState>}
      <ul className="library__items" role="list">
        {shown?.library.nodes.map((item) => (
          <LibraryItem key={item.id} item={item} hrefs={hrefs} />
        ))}
      </ul>
      {shown?.library.pageInfo.hasNextPage && <Button onPress={more}>{t.more}</Button>}
    </div>
  );
}

/** What the filters show, in one package. */
function packageHref(filter: { audience: string | null; organisationId: string | null }): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== null);
  return `/files/library.zip?${new URLSearchParams(given)}`;
}

function LibraryItem({ item: { version, caseFile, audience, purpose, endsAt }, hrefs }: { item: LibraryItemData; hrefs: LibraryProps['hrefs'] }) {
  const t = useTexts(texts);
  const words = useShareWords();
  const withWhom = { group: t.myGroups, track: t.myTrack, network: t.network }[audience];
  return (
    <li className="library__item">
      <SharedVersion version={version} />
      <div className="library__about">
        {purpose && <p>{t.forPurpose(purpose)}</p>}
        <p>
          {t.fromCase} {caseFile.id ? <Link href={hrefs.caseFile(caseFile.id)}>{caseFile.title}</Link> : <strong>{caseFile.title}</strong>}: {caseFile.keyQuestion}
        </p>
        <p className="library__line">
          <strong>{caseFile.organisation.name}</strong> · {withWhom} · {t.untilDay(words.day(endsAt))}
        </p>
      </div>
    </li>
  );
}
