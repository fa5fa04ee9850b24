import { useState, type FormEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { isChoice, type PollNews } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, IconButton, RadioSegment } from '@leerkring/ui';
import { Minus, Plus } from 'lucide-react';
import type { SessionPoll } from '../fragments';
import { Vote } from './polls.mutations';
import { texts } from './texts';

/** Where one votes, once. What is chosen leaves this screen only with the button. */
export function PollForm({ poll }: { poll: SessionPoll }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [chosen, setChosen] = useState<number[]>([]);
  const [tried, setTried] = useState(false);
  const [vote, { loading, error }] = useMutation(Vote);
  const complete = isChoice(poll as unknown as PollNews, chosen);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (complete) void vote({ variables: { input: { pollId: poll.id, options: chosen } } }).catch(() => null);
  };
  return (
    <form className="poll-form" onSubmit={submit} noValidate>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Choices poll={poll} chosen={chosen} onChange={setChosen} />
      {tried && !complete && (
        <Alert tone="ochre" announce="now">
          {t.chooseFirst}
        </Alert>
      )}
      <Button variant="line" size="s" type="submit" busy={loading} busyLabel={t.voteBusy}>
        {t.vote}
      </Button>
    </form>
  );
}

function Choices({ poll, chosen, onChange }: { poll: SessionPoll; chosen: number[]; onChange: (chosen: number[]) => void }) {
  if (poll.kind === 'dots') return <Dots poll={poll} chosen={chosen} onChange={onChange} />;
  if (poll.kind === 'one') {
    const options = poll.options.map((label, index) => ({ id: String(index), label }));
    return <RadioSegment label={poll.question} hideLabel options={options} value={chosen.length ? String(chosen[0]) : null} onChange={(id) => onChange([Number(id)])} className="poll-form__one" />;
  }
  return (
    <div role="group" aria-label={poll.question}>
      {poll.options.map((option, index) => (
        <Checkbox key={option} checked={chosen.includes(index)} onChange={(on) => onChange(on ? [...chosen, index] : chosen.filter((other) => other !== index))}>
          {option}
        </Checkbox>
      ))}
    </div>
  );
}

/** Dots to spread: each option with a button more and one less. */
function Dots({ poll, chosen, onChange }: { poll: SessionPoll; chosen: number[]; onChange: (chosen: number[]) => void }) {
  const t = useTexts(texts);
  const left = poll.dots - chosen.length;
  return (
    <div role="group" aria-label={poll.question} className="poll-dots">
      {poll.options.map((option, index) => {
        const given = chosen.filter((other) => other === index).length;
        return (
          <div key={option} className="poll-dots__row">
            <span>{option}</span>
            <strong>{given}</strong>
            <IconButton label={t.less(option)} icon={<Minus aria-hidden />} size="s" onPress={() => given > 0 && onChange(chosen.toSpliced(chosen.indexOf(index), 1))} />
            <IconButton label={t.more(option)} icon={<Plus aria-hidden />} size="s" onPress={() => left > 0 && onChange([...chosen, index])} />
          </div>
        );
      })}
      <p className="people-pane__note" aria-live="polite">
        {t.dotsLeft(left)}
      </p>
    </div>
  );
}
