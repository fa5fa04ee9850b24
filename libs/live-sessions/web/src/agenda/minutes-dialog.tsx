import { useState } from 'react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, TextField } from '@leerkring/ui';
import { SessionDialog } from '../sessions/session-dialog';
import type { JointAgendaData } from './agenda.queries';
import { texts } from './item-texts';
import type { useItems } from './use-items';

interface MinutesDialogProps {
  agenda: JointAgendaData;
  items: ReturnType<typeof useItems>;
  /** An item, or a cluster that becomes one; null: the time for all of them. */
  clusterId: string | null;
  onDone: () => void;
}

const USUAL_MINUTES = 20;

/** How many minutes there are for an item, or for all of them. What was filled in stays when the server refuses it. */
export function MinutesDialog({ agenda, items, clusterId, onDone }: MinutesDialogProps) {
  const t = useTexts(texts);
  const before = clusterId ? (agenda.items.find((item) => item.clusterId === clusterId)?.minutes ?? USUAL_MINUTES) : Math.min(agenda.boxMinutes ?? agenda.meetingMinutes, agenda.meetingMinutes);
  const [filled, setFilled] = useState(String(before));
  const [tried, setTried] = useState(false);
  const minutes = Number(filled);
  const most = clusterId ? limits.agendaMinutes.max : agenda.meetingMinutes;
  const fits = Number.isInteger(minutes) && minutes >= limits.agendaMinutes.min && minutes <= most;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!fits) return;
    const saved = clusterId ? items.time(clusterId, minutes) : items.box(minutes === agenda.meetingMinutes ? null : minutes);
    if (await saved) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={clusterId ? t.timeFor(items.nameOf(clusterId)) : t.boxTitle} line={clusterId ? '' : t.boxLine(agenda.meetingMinutes)} action={t.save} busy={items.busy} busyLabel={t.busy} error={null} onSubmit={submit}>
      {items.refused && (
        <Alert tone="ochre" announce="now">
          {items.refused.why}
        </Alert>
      )}
      <TextField label={t.inMinutes} type="number" inputMode="numeric" value={filled} onChange={setFilled} error={tried && !fits && t.minutesWrong(most)} autoFocus />
    </SessionDialog>
  );
}
