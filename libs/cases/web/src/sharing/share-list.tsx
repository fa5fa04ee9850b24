import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, Counter, EmptyState, Heading, Link, MetaLine, Row, RowLine, RowList, RowTitle, Section, Skeleton } from '@leerkring/ui';
import { useShareWords } from './share-words';
import { SharesQuery, type ShareRowData, type SharesData } from './sharing.queries';
import './sharing.css';
import { texts } from './texts';

/** All share requests that concern the viewer: those that wait for them first. */
export function ShareList({ hrefOf }: { hrefOf: (id: string) => string }) {
  const t = useTexts(texts);
  const { data, error, refetch, fetchMore } = useQuery(SharesQuery, { fetchPolicy: 'cache-and-network' });
  const more = (): void =>
    void fetchMore({ variables: { after: data?.ended.pageInfo.endCursor }, updateQuery: (before, { fetchMoreResult }) => grown(before, fetchMoreResult) }).catch(() => undefined);
  return (
    <div className="share-list">
      <Heading level={1}>{t.shares}</Heading>
      <p className="share-list__line">{t.sharesLine}</p>
      {!data && !error && <Skeleton label={t.loading} rows={4} />}
      {!data && error && (
        <Alert tone="ochre" announce="now" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
          {t.listFailed}
        </Alert>
      )}
      {data && (
        <>
          <Section title={t.waiting} count={data.waiting.totalCount > 0 && <Counter value={data.waiting.totalCount} />}>
            {data.waiting.nodes.length ? <Rows shares={data.waiting.nodes} hrefOf={hrefOf} /> : <EmptyState title={t.noneWaiting}>{t.noneWaitingLine}</EmptyState>}
          </Section>
          {(['pending', 'running', 'ended'] as const).map((box) => (
            <Section key={box} title={t[box]} count={data[box].totalCount}>
              {data[box].nodes.length ? <Rows shares={data[box].nodes} hrefOf={hrefOf} /> : <p className="share-list__none">{t.none}</p>}
            </Section>
          ))}
          {data.ended.pageInfo.hasNextPage && <Button onPress={more}>{t.more}</Button>}
        </>
      )}
    </div>
  );
}

function grown(before: SharesData, more: SharesData): SharesData {
  return { ...before, ended: { ...more.ended, nodes: [...before.ended.nodes, ...more.ended.nodes] } };
}

function Rows({ shares, hrefOf }: { shares: readonly ShareRowData[]; hrefOf: (id: string) => string }) {
  const t = useTexts(texts);
  const words = useShareWords();
  return (
    <RowList>
      {shares.map(({ id, caseFile, purpose, audience, groupName, endsAt, versions, state, proposedBy }) => (
        <Row key={id} top>
          <RowTitle level={3}>
            <Link href={hrefOf(id)} variant="title" cover>
              {caseFile.title}
            </Link>
          </RowTitle>
          {purpose && <RowLine>{purpose}</RowLine>}
          <MetaLine>
            <strong>{words.audience(audience, groupName)}</strong>
            <span>{t.countOf(versions.length)}</span>
            <span>{t.untilDay(words.day(endsAt))}</span>
            <span>{proposedBy.name}</span>
            <span>{t.state(state)}</span>
          </MetaLine>
        </Row>
      ))}
    </RowList>
  );
}
