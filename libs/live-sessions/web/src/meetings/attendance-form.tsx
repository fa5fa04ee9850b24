import { useMutation } from '@apollo/client/react';
import { limits, type AttendanceAnswer } from '@leerkring/contract';
import { useAccountId, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment, Section, TextField, toast } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { SetAttendance, type MeetingData } from './meetings.queries';
import { texts } from './texts';

/** Asks whether the reader comes; nothing when there is nothing to say any more. */
export function AttendanceForm({ meeting }: { meeting: MeetingData }) {
  const accountId = useAccountId();
  if (!meeting.viewerCan.includes('meeting.attend')) return null;
  const own = meeting.attendances.find((one) => one.accountId === accountId);
  return <Form key={own?.answeredAt ?? ''} meetingId={meeting.id} own={own} />;
}

function Form({ meetingId, own }: { meetingId: string; own: MeetingData['attendances'][number] | undefined }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [answer, setAnswer] = useState<AttendanceAnswer | null>(own?.answer ?? null);
  const [note, setNote] = useState(own?.note ?? '');
  const [tried, setTried] = useState(false);
  const [send, { loading, error }] = useMutation(SetAttendance);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!answer || loading) return;
    if (await send({ variables: { input: { meetingId, answer, note } } }).catch(() => null)) toast({ text: t.answered, tone: 'moss' });
  };
  const options = (['coming', 'maybe', 'not'] as const).map((id) => ({ id, label: t[id] }));
  return (
    <Section title={t.attend} look="section" rule="none">
      <form className="attendance-form" noValidate onSubmit={(event) => void submit(event)}>
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        <RadioSegment label={t.attend} hideLabel options={options} value={answer} onChange={(id) => setAnswer(id as AttendanceAnswer)} error={tried && !answer && t.chooseFirst} />
        <TextField label={t.note} description={t.noteHint} optional={t.optional} value={note} onChange={setNote} maxLength={limits.attendanceNote} />
        <Button variant="prime" type="submit" busy={loading} busyLabel={t.answerBusy}>
          {own ? t.answerAgain : t.answer}
        </Button>
      </form>
    </Section>
  );
}
