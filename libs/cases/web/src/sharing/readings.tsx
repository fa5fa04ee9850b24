import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Skeleton, formatMoment } from '@leerkring/ui';
import { ReadingsQuery } from './sharing.queries';
import './sharing.css';
import { texts } from './texts';

interface ReadingsProps {
  name: string;
  version: { id: string; number: number };
  onClose: () => void;
}

/** Who read a version, newest first, for the own municipality. Mount it to open it. */
export function Readings({ name, version: { id, number }, onClose }: ReadingsProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { data, error, fetchMore } = useQuery(ReadingsQuery, { variables: { versionId: id }, fetchPolicy: 'network-only' });
  const readings = data?.readings;
  const more = (): void =>
    void fetchMore({
      variables: { after: readings?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ readings: { ...next.readings, nodes: [...before.readings.nodes, ...next.readings.nodes] } }),
    }).catch(() => undefined);
  return (
    <Dialog open onOpenChange={onClose} title={t.readingsOf(name, number)} line={t.readingsLine} closeLabel={t.close}>
      {!readings && !error && <Skeleton label={t.loading} rows={3} />}
      {error && !readings && <Alert tone="ochre">{t.listFailed}</Alert>}
      {readings?.nodes.length === 0 && <p>{t.noReadings}</p>}
      <ul className="readings" role="list">
        {readings?.nodes.map(({ id: readingId, kind, at, account }) => (
          <li key={readingId}>
            <strong>{account.name}</strong>
            {account.organisation && ` (${account.organisation.name})`}, {t.reading(kind)} <time dateTime={at}>{formatMoment(at, { locale })}</time>
          </li>
        ))}
      </ul>
      {readings?.pageInfo.hasNextPage && <Button onPress={more}>{t.more}</Button>}
    </Dialog>
  );
}
