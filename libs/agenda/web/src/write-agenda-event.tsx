import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useErrorSentence, useKept, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Select, toast } from '@leerkring/ui';
import { useState, type FormEvent, type ReactNode } from 'react';
import { EventFields, PlanningFields } from './agenda-event-fields';
import { inputOf, noWords, useEventCheck, wordsOf, type EventWords, type WrongWords } from './agenda-event-form';
import { AgendaDraftsQuery, AgendaEventQuery, AgendaQuery, ChangeAgendaEvent, PlanAgendaEvent, ProposeAgendaEvent, type AgendaEventData } from './agenda.queries';
import './agenda.css';
import { texts } from './texts';

interface MakeProps {
  /** Plans for everybody, without a proposal. */
  mayPlan: boolean;
  /** Groups that the viewer facilitates. */
  groups: readonly { id: string; name: string }[];
  onMade: (id: string) => void;
}

const EVERYBODY = 'everybody';

/** Proposes an event, or plans one. What is written stays on the device until it was sent. */
export function MakeAgendaEvent({ mayPlan, groups, onMade }: MakeProps) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const { words, setWords, clear } = useKept('agenda-event', noWords);
  const [propose, proposing] = useMutation(ProposeAgendaEvent);
  const [plan, planning] = useMutation(PlanAgendaEvent);
  const plans = mayPlan || words.groupId !== '';
  const send = async (): Promise<void> => {
    const { groupId, step, until } = words;
    const input = inputOf(words);
    const id = plans
      ? (await plan({ variables: { input: { ...input, groupId: groupId || null, series: step === 'once' ? null : { step, until } } } })).data!.planAgendaEvent.agendaEvents[0]!.id
      : (await propose({ variables: { input } })).data!.proposeAgendaEvent.agendaEvent.id;
    clear();
    toast({ text: plans ? t.done : t.proposedNow, tone: 'moss' });
    await client.refetchQueries({ include: [AgendaQuery, AgendaDraftsQuery] }).catch(() => undefined);
    onMade(id);
  };
  return (
    <WordsForm words={words} before={noWords} setWords={setWords} send={send} busy={proposing.loading || planning.loading} error={proposing.error ?? planning.error} action={plans ? t.put : t.send} mayRepeat={plans}>
      {groups.length > 0 && (
        <Select label={t.forGroup} options={[{ id: EVERYBODY, label: t.public }, ...groups.map(({ id, name }) => ({ id, label: name }))]} value={words.groupId || EVERYBODY} onChange={(id) => setWords({ ...words, groupId: id === EVERYBODY ? '' : id })} />
      )}
    </WordsForm>
  );
}

/** Changes an event; says so when somebody else was ahead, and keeps what was written. */
export function ChangeAgendaEventForm({ event, onDone }: { event: AgendaEventData; onDone: () => void }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const stands = wordsOf(event);
  const { words, setWords, overtaken, clear } = useKept(`agenda-event:${event.id}`, stands);
  const [change, { loading, error }] = useMutation(ChangeAgendaEvent);
  const send = async (): Promise<void> => {
    try {
      await change({ variables: { input: { id: event.id, revision: event.revision, ...inputOf(words) } } });
    } catch (refused) {
      if (errorOf(refused).code === 'AGENDA_EVENT_CHANGED') await client.refetchQueries({ include: [AgendaEventQuery] });
      return;
    }
    clear();
    toast({ text: t.done, tone: 'moss' });
    onDone();
  };
  return (
    <>
      {overtaken && (
        <Alert tone="ochre" title={t.overtaken} announce="now" action={<Button size="s" onPress={clear}>{t.takeOver}</Button>}>
          {t.overtakenLine}
        </Alert>
      )}
      <WordsForm words={words} before={stands} setWords={setWords} send={send} busy={loading} error={error} action={t.save} mayRepeat={false} />
    </>
  );
}

interface WordsFormProps {
  words: EventWords;
  before: EventWords;
  setWords: (words: EventWords) => void;
  send: () => Promise<void>;
  busy: boolean;
  error: unknown;
  action: string;
  mayRepeat: boolean;
  children?: ReactNode;
}

function WordsForm({ words, before, setWords, send, busy, error, action, mayRepeat, children }: WordsFormProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const check = useEventCheck();
  const [wrong, setWrong] = useState<WrongWords>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = check(words, before);
    setWrong(found);
    if (!busy && !Object.keys(found).length) void send().catch(() => undefined);
  };
  return (
    <form className="agenda-form" noValidate onSubmit={submit}>
      {children}
      <EventFields {...{ words, setWords, wrong }} />
      <PlanningFields {...{ words, setWords, wrong, mayRepeat }} />
      {Boolean(error) && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="prime" type="submit" busy={busy} busyLabel={t.busy}>
        {action}
      </Button>
    </form>
  );
}
