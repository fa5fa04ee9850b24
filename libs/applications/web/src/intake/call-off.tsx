import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { TextArea } from '@leerkring/ui';
import { useState } from 'react';
import { DeedDialog } from './deed-dialog';
import { texts } from './texts';

interface CallOffDialogProps {
  title: string;
  line: string;
  action: string;
  busy: boolean;
  error: unknown;
  onCallOff: (reason: string) => void;
  onClose: () => void;
}

/** Asks why something does not take place. */
export function CallOffDialog({ title, line, action, busy, error, onCallOff, onClose }: CallOffDialogProps) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  return (
    <DeedDialog title={title} line={line} action={action} busy={busy} error={error} onSubmit={() => onCallOff(reason)} onClose={onClose}>
      <TextArea label={t.why} optional={t.optional} value={reason} onChange={setReason} rows={3} maxLength={limits.meetingReason} />
    </DeedDialog>
  );
}
