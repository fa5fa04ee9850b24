import { useState } from 'react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, TextArea } from '@leerkring/ui';
import { SessionDialog } from '../sessions/session-dialog';
import type { InputData } from './agenda.queries';
import { texts } from './item-texts';
import type { useBoard } from './use-board';

/** Asks why an input is parked; its author and the group read that. */
export function ParkDialog({ input, board }: { input: InputData; board: ReturnType<typeof useBoard> }) {
  const t = useTexts(texts);
  const [reason, setReason] = useState(input.parkReason ?? '');
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (reason.trim()) await board.move(input.id, 'parked', reason);
  };
  return (
    <SessionDialog open onOpenChange={() => board.park(null)} title={t.parkTitle} line={input.text} action={t.park} busy={board.busy} busyLabel={t.busy} error={null} onSubmit={submit}>
      {board.overtaken && (
        <Alert tone="ochre" announce="now">
          {board.overtaken.why} {board.overtaken.now}
        </Alert>
      )}
      <TextArea label={t.parkReason} description={t.parkHint} value={reason} onChange={setReason} maxLength={limits.parkReason} rows={3} error={tried && !reason.trim() && t.fillReason} autoFocus />
    </SessionDialog>
  );
}
