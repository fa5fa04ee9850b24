import { useState } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, Skeleton } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { CompassCasesQuery } from './case.queries';
import { texts } from './case-texts';
import { CompassCasesDialog } from './compass-cases-dialog';
import { StartCompassGame } from './compass.queries';

/** Begins the compass in a session, with one of the cases of its group. */
export function StartCompassDialog({ session, onDone }: { session: RoomSession; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error: failed } = useQuery(CompassCasesQuery, { variables: { id: session.group.id }, fetchPolicy: 'cache-and-network' });
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const [tried, setTried] = useState(false);
  const [start, { loading, error }] = useMutation(StartCompassGame);
  const offered = data?.group.compassCases.filter(({ archivedAt }) => !archivedAt);
  const begin = async (): Promise<void> => {
    setTried(true);
    if (chosen && (await start({ variables: { input: { liveSessionId: session.id, compassCaseId: chosen } } }).catch(() => null))) onDone();
  };
  if (writing) return <CompassCasesDialog groupId={session.group.id} onClose={() => setWriting(false)} />;
  const footer = (
    <>
      <Button variant="quiet" onPress={() => setWriting(true)}>
        {t.title}
      </Button>
      {Boolean(offered?.length) && (
        <Button variant="prime" busy={loading} busyLabel={t.beginBusy} onPress={() => void begin()}>
          {t.begin}
        </Button>
      )}
    </>
  );
  return (
    <Dialog open onOpenChange={onDone} title={t.startTitle} line={t.startLine} closeLabel={t.close} footer={footer}>
      <div className="compass__dialog">
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {!offered && (failed ? <Alert tone="ochre">{t.failed}</Alert> : <Skeleton label={t.loading} />)}
        {offered?.length === 0 && <p>{t.noneOffered}</p>}
        {Boolean(offered?.length) && (
          <Select
            label={t.which}
            placeholder={t.choose}
            options={offered!.map(({ id, title, dilemmas, version }) => ({ id, label: title, line: t.facts(dilemmas.length, version) }))}
            value={chosen}
            onChange={setChosen}
            error={tried && !chosen && t.chooseFirst}
          />
        )}
      </div>
    </Dialog>
  );
}
