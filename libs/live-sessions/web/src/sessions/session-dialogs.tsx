import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { formatTemplates, graphql, limits, sessionFormats, type SessionFormat } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, TextField, momentOf } from '@leerkring/ui';
import { texts as runningTexts } from '../running/texts';
import { texts } from '../texts';
import { OpenLiveSession } from './open-live-session';
import { SessionsOfGroupQuery } from './sessions-of-group';
import './session-dialogs.css';

const PlanLiveSession = graphql(`
  mutation PlanLiveSession($input: PlanLiveSessionInput!) {
    planLiveSession(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const times = Array.from({ length: 31 }, (_, half) => `${String(7 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);

interface SessionDialogProps {
  groupId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Begins a meeting now: asks what it is about and goes in. */
export function OpenSessionDialog({ groupId, onOpened, ...dialog }: SessionDialogProps & { onOpened: (liveSessionId: string) => void }) {
  const t = useTexts(texts);
  const [title, setTitle] = useState('');
  const [format, setFormat] = useState<SessionFormat>('free');
  const [tried, setTried] = useState(false);
  const [begin, { loading, error }] = useMutation(OpenLiveSession);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!title.trim()) return;
    const answer = await begin({ variables: { input: { groupId, title, format } } }).catch(() => null);
    const id = answer?.data?.openLiveSession.liveSession.id;
    if (id) onOpened(id);
  };
  return (
    <SessionDialog {...dialog} title={t.openNow} line={t.openLine} action={t.openRoom} busy={loading} busyLabel={t.openBusy} error={error} onSubmit={submit}>
      <TitleField value={title} onChange={setTitle} missing={tried && !title.trim()} />
      <FormatField value={format} onChange={setFormat} />
    </SessionDialog>
  );
}

/** Puts a meeting in the year of the group. */
export function PlanSessionDialog({ groupId, ...dialog }: SessionDialogProps) {
  const t = useTexts(texts);
  const [title, setTitle] = useState('');
  const [format, setFormat] = useState<SessionFormat>('exchange');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('14:00');
  const [wrong, setWrong] = useState<{ title?: boolean; day?: string }>({});
  const [plan, { loading, error }] = useMutation(PlanLiveSession, { refetchQueries: [SessionsOfGroupQuery], awaitRefetchQueries: true });
  const submit = async (): Promise<void> => {
    const plannedAt = day && momentOf(day, time);
    const past = plannedAt && Date.parse(plannedAt) <= Date.now();
    const found = { title: !title.trim(), day: !plannedAt ? t.fillDay : past ? t.past : undefined };
    setWrong(found);
    if (found.title || found.day || !plannedAt) return;
    if (await plan({ variables: { input: { groupId, title, plannedAt, format } } }).catch(() => null)) dialog.onOpenChange(false);
  };
  return (
    <SessionDialog {...dialog} title={t.plan} line={t.planLine} action={t.planDo} busy={loading} busyLabel={t.planBusy} error={error} onSubmit={submit}>
      <TitleField value={title} onChange={setTitle} missing={Boolean(wrong.title)} />
      <FormatField value={format} onChange={setFormat} />
      <div className="session-dialog__when">
        <TextField label={t.day} type="date" value={day} onChange={setDay} error={wrong.day} />
        <Select label={t.time} options={times.map((id) => ({ id, label: id }))} value={time} onChange={(chosen) => setTime(chosen)} />
      </div>
    </SessionDialog>
  );
}

function TitleField({ value, onChange, missing }: { value: string; onChange: (value: string) => void; missing: boolean }) {
  const t = useTexts(texts);
  return <TextField label={t.titleLabel} description={t.titleHint} value={value} onChange={onChange} maxLength={limits.title} error={missing && t.fillTitle} autoFocus />;
}

/** How a session is held: what comes with Leerkring, each with its length. */
function FormatField({ value, onChange }: { value: SessionFormat; onChange: (format: SessionFormat) => void }) {
  const t = useTexts(runningTexts);
  const { language } = useLanguage();
  const options = sessionFormats.map((format) => {
    const { name, line, phases } = formatTemplates[format];
    const length = phases.reduce((sum, { minutes }) => sum + minutes, 0);
    return { id: format, label: length ? `${name[language]} (${t.minutes(length)})` : name[language], line: line[language] };
  });
  return <Select label={t.format} options={options} value={value} onChange={(format) => onChange(format as SessionFormat)} />;
}

interface FrameProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  line: string;
  action: string;
  busy: boolean;
  busyLabel: string;
  error: unknown;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}

function SessionDialog({ action, busy, busyLabel, error, onSubmit, children, ...dialog }: FrameProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onSubmit();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => dialog.onOpenChange(false)}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form="session-dialog" busy={busy} busyLabel={busyLabel}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog {...dialog} closeLabel={t.close} size="s" footer={footer}>
      <form id="session-dialog" className="session-dialog" onSubmit={submit} noValidate>
        {error !== undefined && error !== null && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}
