import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { errorOf, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, TextArea, formatMoment } from '@leerkring/ui';
import { CalendarX, Pencil } from 'lucide-react';
import { useState } from 'react';
import { SessionDialog } from '../sessions/session-dialog';
import { ChangeMeetingDialog } from './change-meeting-dialog';
import { CancelMeeting, MeetingQuery, type MeetingData } from './meetings.queries';
import { texts } from './texts';

/** What a facilitator does with a meeting that is still to come. */
export function MeetingDeeds({ meeting }: { meeting: MeetingData }) {
  const t = useTexts(texts);
  const [shown, setShown] = useState<'change' | 'cancel' | null>(null);
  const turn = (open: boolean): void => {
    if (!open) setShown(null);
  };
  // Whoever is writing keeps the words, also when the meeting begins or is called off meanwhile.
  if (!meeting.viewerCan.includes('meeting.change') && !shown) return null;
  return (
    <div className="meeting-head__deeds">
      <Button icon={<Pencil aria-hidden />} onPress={() => setShown('change')}>
        {t.change}
      </Button>
      <Button variant="quiet" icon={<CalendarX aria-hidden />} onPress={() => setShown('cancel')}>
        {t.cancelMeeting}
      </Button>
      {shown === 'change' && <ChangeMeetingDialog meeting={meeting} onOpenChange={turn} />}
      {shown === 'cancel' && <CancelDialog meeting={meeting} onOpenChange={turn} />}
    </div>
  );
}

interface DeedProps {
  meeting: MeetingData;
  onOpenChange: (open: boolean) => void;
}

function CancelDialog({ meeting, onOpenChange }: DeedProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const client = useApolloClient();
  const { id, revision, title, place, startsAt } = meeting;
  const [before] = useState(revision);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [cancel, { loading, error }] = useMutation(CancelMeeting);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!reason.trim()) return;
    // What the screen says now: nobody calls off what they could not read.
    if (await cancel({ variables: { input: { id, revision, reason } } }).catch(() => null)) return onOpenChange(false);
    await client.refetchQueries({ include: [MeetingQuery] }).catch(() => null);
  };
  const refused = error && errorOf(error).code !== 'MEETING_CHANGED' ? error : undefined;
  return (
    <SessionDialog open onOpenChange={onOpenChange} title={t.cancelTitle} line={t.cancelLine} action={t.cancelDo} cancelLabel={t.keep} busy={loading} busyLabel={t.cancelBusy} error={refused} onSubmit={submit}>
      {revision !== before && (
        <Alert tone="ochre" announce="now">
          {t.changedMeanwhile([`‘${title}’`, formatMoment(startsAt, { locale }), place].filter(Boolean).join(', '))}
        </Alert>
      )}
      <TextArea label={t.reason} description={t.reasonHint} value={reason} onChange={setReason} maxLength={limits.meetingReason} rows={3} error={tried && !reason.trim() && t.fillReason} />
    </SessionDialog>
  );
}
