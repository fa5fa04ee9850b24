import { useQuery } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Heading, Select, Skeleton, formatMoment, wallClock } from '@leerkring/ui';
import { useState } from 'react';
import { texts as caseTexts } from '../texts';
import { CanvasBoard } from './canvas-board';
import { CanvasSnapshotQuery, type CanvasData, type CanvasSnapshotData } from './canvas.queries';
import { CanvasText } from './canvas-text';
import { changesBetween } from './compare';
import { useDays } from './role-mark';
import { TextToggle } from './text-toggle';
import { NONE, texts } from './texts';

interface SnapshotViewProps {
  snapshot: CanvasSnapshotData;
  /** To compare with. */
  others: readonly CanvasSnapshotData[];
  now: CanvasData;
  onClose: () => void;
}

/** A snapshot, only to be seen, and what changed since. Mount it to open it. */
export function SnapshotView({ snapshot: { id, label, keptAt, keptBy, meetingTitle }, others, now, onClose }: SnapshotViewProps) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const sentence = useErrorSentence();
  const { language: locale } = useLanguage();
  const [asText, setAsText] = useState(false);
  const { data, error } = useQuery(CanvasSnapshotQuery, { variables: { id } });
  const shown = data && { canvas: data.canvasSnapshot.canvas, caseMoments: data.canvasSnapshot.caseMoments };
  const line = [meetingTitle, t.keptBy(keptBy.name, formatMoment(keptAt, { locale }))].filter(Boolean).join(' · ');
  return (
    <Dialog open onOpenChange={onClose} title={label} line={line} closeLabel={c.close} size="l" footer={<Button onPress={onClose}>{c.close}</Button>}>
      {error && !data && (
        <Alert tone="ochre" title={t.snapshotFailed} announce="now">
          {sentence(error)}
        </Alert>
      )}
      {!shown && !error && <Skeleton label={t.loading} />}
      {shown && (
        <div className="canvas-view">
          <div>
            <TextToggle asText={asText} onToggle={setAsText} />
          </div>
          {asText ? <CanvasText {...shown} /> : <CanvasBoard {...shown} today={wallClock(keptAt).day} todayLabel={t.keptToday} />}
          <Changes before={shown.canvas} now={now} others={others.filter((one) => one.id !== id)} />
        </div>
      )}
    </Dialog>
  );
}

/** What is different, now or in another snapshot. */
function Changes({ before, now, others }: { before: CanvasData; now: CanvasData; others: readonly CanvasSnapshotData[] }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const daysOf = useDays();
  const [other, setOther] = useState(NONE);
  const { data } = useQuery(CanvasSnapshotQuery, { variables: { id: other }, skip: other === NONE });
  const after = other === NONE ? now : data?.canvasSnapshot.canvas;
  const changes = after && changesBetween(before, after, t, daysOf);
  return (
    <div className="canvas-changes">
      <Heading level={3}>{t.changes}</Heading>
      {others.length > 0 && (
        <Select
          label={t.comparedWith}
          options={[{ id: NONE, label: t.now }, ...others.map(({ id, label, keptAt }) => ({ id, label, line: formatMoment(keptAt, { locale }) }))]}
          value={other}
          onChange={setOther}
        />
      )}
      <div aria-live="polite">
        {changes?.length === 0 && <p>{t.changesNone}</p>}
        <ul>
          {changes?.map((change, place) => (
            // Sentences have no name of their own.
            <li key={place}>{change}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
