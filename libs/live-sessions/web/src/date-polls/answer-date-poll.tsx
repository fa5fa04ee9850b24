import { useMutation } from '@apollo/client/react';
import { dateChoices, type DateChoice } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment, Section, formatMoment, toast } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { useNow } from '../use-now';
import { AnswerDatePoll, type DatePollData, type Delegation } from './date-polls.queries';
import { texts } from './texts';
import { useMomentWords } from './use-moment-words';
import './date-polls.css';

type Standing = Delegation['answer'];

/** Asks when the municipality of the reader can; nothing when there is nothing to answer any more. */
export function AnswerDatePollForm({ datePoll }: { datePoll: DatePollData }) {
  const open = useNow() < Date.parse(datePoll.closesAt);
  const own = datePoll.delegations.find(({ organisation }) => organisation.id === datePoll.viewerOrganisationId);
  if (!own || !open || !datePoll.viewerCan.includes('date_poll.answer')) return null;
  return <Form datePoll={datePoll} stands={own.answer} />;
}

/** The choices while somebody makes them: what stands, until they choose something else. */
function useChoices(datePoll: DatePollData, stands: Standing) {
  const [edited, setEdited] = useState<{ choices: (DateChoice | null)[]; revision: number } | null>(null);
  const revision = stands?.revision ?? 0;
  const choices = edited?.choices ?? stands?.choices ?? datePoll.moments.map(() => null);
  const choose = (place: number, choice: DateChoice): void => setEdited({ choices: choices.with(place, choice), revision: edited?.revision ?? revision });
  return { choices, choose, revision, reset: () => setEdited(null), overtaken: edited && edited.revision !== revision ? stands : null };
}

function Form({ datePoll, stands }: { datePoll: DatePollData; stands: Standing }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const sentence = useErrorSentence();
  const { choices, choose, revision, reset, overtaken } = useChoices(datePoll, stands);
  const [tried, setTried] = useState(false);
  const [send, { loading, error }] = useMutation(AnswerDatePoll);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (loading || !choices.every((choice) => choice !== null)) return;
    // Over what the screen shows now: nobody replaces what they could not read.
    if (!(await send({ variables: { input: { id: datePoll.id, revision, choices } } }).catch(() => null))) return;
    reset();
    setTried(false);
    toast({ text: t.saved, tone: 'moss' });
  };
  return (
    <Section title={t.yourAnswer} look="section" rule="none">
      <form className="date-poll__form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="meeting-soft">
          {t.yourAnswerLine} {stands && t.yourAnswerBy(stands.answeredBy.name, formatMoment(stands.answeredAt, { locale }))}
        </p>
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {overtaken && (
          <Alert tone="ochre" title={t.overtaken(overtaken.answeredBy.name)} announce="polite" action={<Button onPress={reset}>{t.take}</Button>}>
            {t.overtakenLine}
          </Alert>
        )}
        <Choices datePoll={datePoll} choices={choices} choose={choose} overtaken={overtaken} tried={tried} />
        <Button variant="prime" type="submit" busy={loading} busyLabel={t.saving}>
          {t.save}
        </Button>
      </form>
    </Section>
  );
}

interface ChoicesProps {
  datePoll: DatePollData;
  choices: readonly (DateChoice | null)[];
  choose: (place: number, choice: DateChoice) => void;
  overtaken: Standing;
  tried: boolean;
}

function Choices({ datePoll, choices, choose, overtaken, tried }: ChoicesProps) {
  const t = useTexts(texts);
  const wordsOf = useMomentWords();
  return datePoll.moments.map((moment, place) => {
    const now = overtaken?.choices[place];
    return (
      <RadioSegment
        key={moment.number}
        label={wordsOf(moment)}
        options={dateChoices.map((id) => ({ id, label: t[id] }))}
        value={choices[place] ?? null}
        onChange={(id) => choose(place, id as DateChoice)}
        description={now && now !== choices[place] && t.standsNow(t[now])}
        error={tried && !choices[place] && t.chooseAll}
      />
    );
  });
}
