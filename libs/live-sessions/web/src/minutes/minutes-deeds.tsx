import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, TextArea } from '@leerkring/ui';
import { FilePen, Send, Stamp } from 'lucide-react';
import { SessionDialog } from '../sessions/session-dialog';
import { CorrectMinutes, FinaliseMinutes, SubmitMinutes, type MinutesData } from './minutes.queries';
import { texts } from './texts';

interface MinutesDeedsProps {
  minutes: MinutesData;
  /** A new version was begun: show it. */
  onCorrected: () => void;
}

/** What becomes of minutes: laid before the members, final, corrected. Asked once, because it cannot be undone. */
export function MinutesDeeds({ minutes, onCorrected }: MinutesDeedsProps) {
  const t = useTexts(texts);
  const [asked, setAsked] = useState(false);
  const may = (right: MinutesData['viewerCan'][number]): boolean => minutes.viewerCan.includes(right);
  const done = (): void => setAsked(false);
  if (may('minutes.submit')) {
    return (
      <>
        <Button variant="prime" icon={<Send aria-hidden />} onPress={() => setAsked(true)}>
          {t.submit}
        </Button>
        {asked && <SubmitDialog id={minutes.id} onDone={done} />}
      </>
    );
  }
  if (may('minutes.finalise')) {
    if (minutes.amendments.some(({ state }) => state === 'open')) return <p className="minutes-soft">{t.finaliseWaits}</p>;
    return (
      <>
        <Button variant="prime" icon={<Stamp aria-hidden />} onPress={() => setAsked(true)}>
          {t.finalise}
        </Button>
        {asked && <FinaliseDialog id={minutes.id} onDone={done} />}
      </>
    );
  }
  if (!may('minutes.correct')) return null;
  return (
    <>
      <Button variant="quiet" icon={<FilePen aria-hidden />} onPress={() => setAsked(true)}>
        {t.correct}
      </Button>
      {asked && <CorrectDialog id={minutes.id} onDone={done} onCorrected={onCorrected} />}
    </>
  );
}

interface DeedProps {
  id: string;
  onDone: () => void;
}

function SubmitDialog({ id, onDone }: DeedProps) {
  const t = useTexts(texts);
  const [submit, { loading, error }] = useMutation(SubmitMinutes);
  const confirm = async (): Promise<void> => {
    if (await submit({ variables: { input: { id } } }).catch(() => null)) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.submitTitle} action={t.submit} busy={loading} busyLabel={t.busy} error={error} onSubmit={confirm}>
      <p>{t.submitLine}</p>
    </SessionDialog>
  );
}

function FinaliseDialog({ id, onDone }: DeedProps) {
  const t = useTexts(texts);
  const [finalise, { loading, error }] = useMutation(FinaliseMinutes);
  const confirm = async (): Promise<void> => {
    if (await finalise({ variables: { input: { id } } }).catch(() => null)) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.finaliseTitle} action={t.finalise} busy={loading} busyLabel={t.busy} error={error} onSubmit={confirm}>
      <p>{t.finaliseLine}</p>
    </SessionDialog>
  );
}

function CorrectDialog({ id, onDone, onCorrected }: DeedProps & Pick<MinutesDeedsProps, 'onCorrected'>) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [correct, { loading, error }] = useMutation(CorrectMinutes);
  const confirm = async (): Promise<void> => {
    setTried(true);
    if (!reason.trim() || !(await correct({ variables: { input: { id, reason } } }).catch(() => null))) return;
    onDone();
    onCorrected();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.correctTitle} line={t.correctLine} action={t.correctDo} busy={loading} busyLabel={t.busy} error={error} onSubmit={confirm}>
      <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={limits.amendmentReason} rows={3} error={tried && !reason.trim() && t.fillReason} />
    </SessionDialog>
  );
}
