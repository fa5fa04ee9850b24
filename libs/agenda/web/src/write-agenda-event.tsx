import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useErrorSentence, useKept, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, toast } from '@leerkring/ui';
import { useState, type FormEvent, type ReactNode } from 'react';
import { BelongsFields } from './agenda-event-belongs';
import { EventFields, PlanningFields } from './agenda-event-fields';
import { inputOf, noWords, partOf, useEventCheck, wordsOf, type EventWords, type WrongWords } from './agenda-event-form';
import { AgendaDraftsQuery, AgendaEventQuery, AgendaQuery, ChangeAgendaEvent, PlanAgendaEvent, ProposeAgendaEvent, type AgendaEventData, type AgendaTrackData } from './agenda.queries';
import { ChangeAgendaSeries } from './series/series.queries';
import { SeriesChoice, useSeriesScope } from './series/series-choice';
import './agenda.css';
import { texts } from './texts';

interface MakeProps {
  /** Plans for everybody, without a proposal. */
  mayPlan: boolean;
  /** Groups that the viewer facilitates. */
  groups: readonly { id: string; name: string }[];
  tracks: readonly AgendaTrackData[];
  onMade: (id: string) => void;
}

/** Proposes an event, or plans one. What is written stays on the device until it was sent. */
export function MakeAgendaEvent({ mayPlan, groups, tracks: all, onMade }: MakeProps) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const { words, setWords, clear } = useKept('agenda-event', noWords);
  const [propose, proposing] = useMutation(ProposeAgendaEvent);
  const [plan, planning] = useMutation(PlanAgendaEvent);
  const tracks = all.filter(({ id, state }) => state !== 'closed' || id === words.trackId);
  const plans = mayPlan || words.groupId !== '' || tracks.some(({ id, viewerCan }) => id === words.trackId && viewerCan.includes('agenda_event.plan_for_track'));
  const send = async (): Promise<void> => {
    const { groupId, trackId, organiser, step, until } = words;
    const input = { ...inputOf(words), trackId: trackId || null };
    const id = plans
      ? (await plan({ variables: { input: { ...input, groupId: groupId || null, organisationId: organiser?.id ?? null, series: step === 'once' ? null : { step, until } } } })).data!.planAgendaEvent.agendaEvents[0]!.id
      : (await propose({ variables: { input } })).data!.proposeAgendaEvent.agendaEvent.id;
    clear();
    toast({ text: plans ? t.done : t.proposedNow, tone: 'moss' });
    await client.refetchQueries({ include: [AgendaQuery, AgendaDraftsQuery] }).catch(() => undefined);
    onMade(id);
  };
  return (
    <WordsForm words={words} before={noWords} setWords={setWords} send={send} busy={proposing.loading || planning.loading} error={proposing.error ?? planning.error} action={plans ? t.put : t.send} mayRepeat={plans}>
      <BelongsFields {...{ words, setWords, groups, tracks }} choosesOrganiser={plans} />
    </WordsForm>
  );
}

/** Adds a part to an event, which lends it its day and place. It belongs to whom the whole belongs. */
export function MakeAgendaPart({ whole, onDone }: { whole: AgendaEventData; onDone: () => void }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const { words, setWords, clear } = useKept(`agenda-part:${whole.id}`, partOf(whole));
  const [plan, { loading, error }] = useMutation(PlanAgendaEvent);
  const send = async (): Promise<void> => {
    await plan({ variables: { input: { ...inputOf(words), parentId: whole.id } } });
    clear();
    toast({ text: t.done, tone: 'moss' });
    await client.refetchQueries({ include: [AgendaEventQuery] }).catch(() => undefined);
    onDone();
  };
  return (
    <Section title={t.addPart} look="section">
      <p>{t.addPartLine}</p>
      <WordsForm words={words} before={noWords} setWords={setWords} send={send} busy={loading} error={error} action={t.addPart} mayRepeat={false} onStop={onDone} />
    </Section>
  );
}

/** Changes an event; says so when somebody else was ahead, and keeps what was written. */
export function ChangeAgendaEventForm({ event, onDone }: { event: AgendaEventData; onDone: () => void }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const stands = wordsOf(event);
  const { words, setWords, overtaken, clear } = useKept(`agenda-event:${event.id}`, stands);
  const scope = useSeriesScope(event);
  const [change, changing] = useMutation(ChangeAgendaEvent);
  const [changeAll, changingAll] = useMutation(ChangeAgendaSeries);
  const send = async (): Promise<void> => {
    const input = inputOf(words);
    try {
      await (scope.all ? changeAll({ variables: { input: { ...scope.from, ...input, movesMovedAlone: scope.movesMovedAlone } } }) : change({ variables: { input: { id: event.id, revision: event.revision, ...input } } }));
    } catch (refused) {
      if (errorOf(refused).code === 'AGENDA_EVENT_CHANGED') await Promise.all([client.refetchQueries({ include: [AgendaEventQuery] }), scope.refetch()]);
      return;
    }
    if (scope.all) await client.refetchQueries({ include: [AgendaEventQuery] }).catch(() => undefined);
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
      <WordsForm words={words} before={stands} setWords={setWords} send={send} busy={changing.loading || changingAll.loading} error={changing.error ?? changingAll.error} action={t.save} mayRepeat={false} onStop={onDone}>
        <SeriesChoice scope={scope} asks="change" />
      </WordsForm>
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
  /** Leaves the form; what was written is kept. */
  onStop?: () => void;
  children?: ReactNode;
}

function WordsForm({ words, before, setWords, send, busy, error, action, mayRepeat, onStop, children }: WordsFormProps) {
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
      <div className="agenda-deeds">
        <Button variant="prime" type="submit" busy={busy} busyLabel={t.busy}>
          {action}
        </Button>
        {onStop && (
          <Button variant="quiet" onPress={onStop}>
            {t.keep}
          </Button>
        )}
      </div>
    </form>
  );
}
