import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, TextArea, toast } from '@leerkring/ui';
import { CalendarX, Pencil } from 'lucide-react';
import { useState } from 'react';
import { FormatField } from '../sessions/format-field';
import { SessionDialog } from '../sessions/session-dialog';
import { useFormatChoice } from '../sessions/use-format-choice';
import { MeetingFields, useMeetingForm, wordsOf } from './meeting-form';
import { CancelMeeting, ChangeMeeting, type MeetingData } from './meetings.queries';
import { texts } from './texts';

/** What a facilitator does with a meeting that is still to come. */
export function MeetingDeeds({ meeting }: { meeting: MeetingData }) {
  const t = useTexts(texts);
  const [shown, setShown] = useState<'change' | 'cancel' | null>(null);
  const turn = (open: boolean): void => {
    if (!open) setShown(null);
  };
  if (!meeting.viewerCan.includes('meeting.change')) return null;
  return (
    <div className="meeting-head__deeds">
      <Button icon={<Pencil aria-hidden />} onPress={() => setShown('change')}>
        {t.change}
      </Button>
      <Button variant="quiet" icon={<CalendarX aria-hidden />} onPress={() => setShown('cancel')}>
        {t.cancelMeeting}
      </Button>
      {shown === 'change' && <ChangeDialog meeting={meeting} onOpenChange={turn} />}
      {shown === 'cancel' && <CancelDialog meeting={meeting} onOpenChange={turn} />}
    </div>
  );
}

interface DeedProps {
  meeting: MeetingData;
  onOpenChange: (open: boolean) => void;
}

function ChangeDialog({ meeting, onOpenChange }: DeedProps) {
  const t = useTexts(texts);
  const form = useMeetingForm(wordsOf(meeting));
  const choice = useFormatChoice(meeting.group.id, meeting);
  const [reason, setReason] = useState('');
  const [change, { loading, error }] = useMutation(ChangeMeeting);
  const submit = async (): Promise<void> => {
    const input = form.complete();
    // What stands stays, also when it is off the list since.
    const chosen = choice.value !== (meeting.ownFormat?.id ?? meeting.format);
    if (!input || !(await change({ variables: { input: { id: meeting.id, ...input, ...(chosen && choice.input), reason } } }).catch(() => null))) return;
    toast({ text: t.saved, tone: 'moss' });
    onOpenChange(false);
  };
  return (
    <SessionDialog open onOpenChange={onOpenChange} title={t.changeTitle} line={t.changeLine} action={t.save} busy={loading} busyLabel={t.saveBusy} error={error} onSubmit={submit}>
      <MeetingFields form={form} />
      <FormatField choice={choice} />
      <TextArea label={t.reason} description={t.reasonHint} optional={t.optional} value={reason} onChange={setReason} maxLength={limits.meetingReason} rows={2} />
    </SessionDialog>
  );
}

function CancelDialog({ meeting: { id }, onOpenChange }: DeedProps) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [cancel, { loading, error }] = useMutation(CancelMeeting);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!reason.trim()) return;
    if (await cancel({ variables: { input: { id, reason } } }).catch(() => null)) onOpenChange(false);
  };
  return (
    <SessionDialog open onOpenChange={onOpenChange} title={t.cancelTitle} line={t.cancelLine} action={t.cancelDo} cancelLabel={t.keep} busy={loading} busyLabel={t.cancelBusy} error={error} onSubmit={submit}>
      <TextArea label={t.reason} description={t.reasonHint} value={reason} onChange={setReason} maxLength={limits.meetingReason} rows={3} error={tried && !reason.trim() && t.fillReason} />
    </SessionDialog>
  );
}
