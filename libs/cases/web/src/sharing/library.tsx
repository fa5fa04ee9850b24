import { useMutation, useQuery } from '@apollo/client/react';
import { shareAudiences, type ShareAudience } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Badge, Button, Checkbox, EmptyState, Heading, Link, Select, Skeleton } from '@leerkring/ui';
import { Download } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { SharedVersion } from './share-facts';
import { useShareWords } from './share-words';
import { useSharedNews } from './sharing.live';
import { LibraryQuery, VisitLibrary, type LibraryItemData } from './sharing.queries';
import './sharing.css';
import { texts } from './texts';

const ALL = 'all';

interface LibraryProps {
  /** Groups of the viewer: what is shared with them may change. */
  groups: readonly { id: string; name: string }[];
  /** The group to begin with; left out: everything. */
  groupId?: string;
  hrefs: { caseFile: (id: string) => string; document: (versionId: string) => string };
}

/** Everything that is shared with the viewer, over all cases, newest first; with what is new since the visit before. */
export function Library({ groups, groupId: first, hrefs }: LibraryProps) {
  const t = useTexts(texts);
  const words = useShareWords();
  const newSince = useVisit();
  const [sharedWith, setSharedWith] = useState<string>(groups.some(({ id }) => id === first) ? first! : ALL);
  const [organisationId, setOrganisation] = useState<string>(ALL);
  const [onlyNew, setOnlyNew] = useState(false);
  const variables = {
    audience: isAudience(sharedWith) ? sharedWith : null,
    groupId: sharedWith !== ALL && !isAudience(sharedWith) ? sharedWith : null,
    organisationId: organisationId === ALL ? null : organisationId,
    since: onlyNew ? newSince : null,
  };
  const { data, previousData, error, refetch, fetchMore } = useQuery(LibraryQuery, { variables, fetchPolicy: 'cache-and-network' });
  const again = (): void => void refetch().catch(() => undefined);
  useSharedNews(groups.map(({ id }) => id), again);
  const shown = data ?? previousData;
  const more = (): void =>
    void fetchMore({
      variables: { after: data?.library.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, library: { ...next.library, nodes: [...before.library.nodes, ...next.library.nodes] } }),
    }).catch(() => undefined);
  const audiences = [
    { id: ALL, label: t.allAudiences },
    ...groups.map(({ id, name }) => ({ id, label: name })),
    { id: 'track', label: t.myTrack },
    { id: 'network', label: t.network },
  ];
  const municipalities = [{ id: ALL, label: t.allMunicipalities }, ...(shown?.libraryOrganisations ?? []).map(({ id, name }) => ({ id, label: name }))];
  const packageLineId = useId();
  const filtered = sharedWith !== ALL || organisationId !== ALL || onlyNew;
  return (
    <div className="library">
      <Heading level={1}>{t.library}</Heading>
      <p className="library__line">{t.libraryLine}</p>
      <div className="library__filters" role="group" aria-label={t.filters}>
        <Select label={t.sharedWith} options={audiences} value={sharedWith} onChange={setSharedWith} />
        <Select label={t.municipality} options={municipalities} value={organisationId} onChange={setOrganisation} />
        {newSince && (
          <Checkbox checked={onlyNew} onChange={setOnlyNew}>
            {t.onlyNew(words.day(newSince))}
          </Checkbox>
        )}
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
          <LibraryItem key={item.id} item={item} isNew={newSince !== null && item.sharedAt > newSince} hrefs={hrefs} />
        ))}
      </ul>
      {shown?.library.pageInfo.hasNextPage && <Button onPress={more}>{t.more}</Button>}
    </div>
  );
}

const isAudience = (choice: string): choice is ShareAudience => (shareAudiences as readonly string[]).includes(choice);

/** Tells that the viewer is here. Gives since when things are new; null at the first visit, and while that is not known. */
function useVisit(): string | null {
  const [visit, { data }] = useMutation(VisitLibrary);
  useEffect(() => {
    // What is new stays unmarked when this fails; nothing else does.
    void visit().catch(() => undefined);
  }, [visit]);
  return data?.visitLibrary.newSince ?? null;
}

/** What the filters show, in one package. */
function packageHref(filter: Record<string, string | null>): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== null);
  return `/files/library.zip?${new URLSearchParams(given)}`;
}

function LibraryItem({ item: { version, caseFile, audience, purpose, endsAt }, isNew, hrefs }: { item: LibraryItemData; isNew: boolean; hrefs: LibraryProps['hrefs'] }) {
  const t = useTexts(texts);
  const words = useShareWords();
  const withWhom = { group: t.myGroups, track: t.myTrack, network: t.network }[audience];
  return (
    <li className="library__item">
      {isNew && <Badge>{t.isNew}</Badge>}
      {version.readRequest && !version.readConfirmedAt && version.receiptRights.includes('read_request.confirm') && <Badge>{t.receiptAsked}</Badge>}
      <SharedVersion version={version} href={hrefs.document(version.id)} />
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
