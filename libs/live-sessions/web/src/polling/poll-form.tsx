import { useState, type FormEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { consentAnswers, isChoice, limits, reasonFor, statementAnswers, statementScore } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, IconButton, RadioSegment, TextArea, focusMistake } from '@leerkring/ui';
import { Minus, Plus } from 'lucide-react';
import type { SessionPoll } from '../fragments';
import { Vote } from './polls.mutations';
import { texts } from './texts';

/** Where one votes, once. What is chosen leaves this screen only with the button. */
export function PollForm({ poll }: { poll: SessionPoll }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [chosen, setChosen] = useState<number[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [vote, { loading, error }] = useMutation(Vote);
  const words = reasonFor(poll, chosen);
  const complete = isChoice({ ...poll, options: [...poll.options] }, chosen);
  const missing = words === 'must' && !reason.trim();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const input = { pollId: poll.id, options: chosen, ...(words !== 'none' && reason.trim() && { reason }) };
    if (missing) focusMistake(event.currentTarget);
    if (complete && !missing) void vote({ variables: { input } }).catch(() => null);
  };
  return (
    <form className="poll-form" onSubmit={submit} noValidate>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Choices poll={poll} chosen={chosen} onChange={setChosen} />
      {words !== 'none' && (
        <TextArea
          label={t[words === 'must' ? 'reason_objection' : 'reason_concern']}
          optional={words === 'may' ? t.optional : undefined}
          description={t.reasonLine}
          value={reason}
          onChange={setReason}
          maxLength={limits.pollReason}
          rows={2}
          error={tried && missing && t.fillReason}
          className="poll-form__reason"
        />
      )}
      {tried && !complete && (
        <Alert tone="ochre" announce="now">
          {poll.kind === 'statements' ? t.answerAll : t.chooseFirst}
        </Alert>
      )}
      <Button variant="line" size="s" type="submit" busy={loading} busyLabel={t.voteBusy}>
        {t.vote}
      </Button>
    </form>
  );
}

interface ChoicesProps {
  poll: SessionPoll;
  chosen: number[];
  onChange: (chosen: number[]) => void;
}

function Choices({ poll, chosen, onChange }: ChoicesProps) {
  if (poll.kind === 'dots') return <Dots poll={poll} chosen={chosen} onChange={onChange} />;
  if (poll.kind === 'one') {
    const options = poll.options.map((label, index) => ({ id: String(index), label }));
    return <RadioSegment label={poll.question} hideLabel options={options} value={chosen.length ? String(chosen[0]) : null} onChange={(id) => onChange([Number(id)])} className="poll-form__one" />;
  }
  if (poll.kind === 'consent') return <Consent poll={poll} chosen={chosen} onChange={onChange} />;
  if (poll.kind === 'statements') return <Statements poll={poll} chosen={chosen} onChange={onChange} />;
  if (poll.kind === 'scale') return <Scale poll={poll} chosen={chosen} onChange={onChange} />;
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

/** Numbers in a row, with what the first and the last one mean. */
function Scale({ poll, chosen, onChange }: ChoicesProps) {
  const t = useTexts(texts);
  const options = poll.options.map((label, index) => ({ id: String(index), label }));
  const ends = poll.ends && (
    <span className="poll-scale__ends">
      <span>{t.end(1, poll.ends.low)}</span> <span>{t.end(poll.options.length, poll.ends.high)}</span>
    </span>
  );
  return (
    <RadioSegment
      label={poll.question}
      hideLabel
      description={ends}
      options={options}
      value={chosen.length ? String(chosen[0]) : null}
      onChange={(id) => onChange([Number(id)])}
      className="poll-form__one poll-scale"
    />
  );
}

function Consent({ poll, chosen, onChange }: ChoicesProps) {
  const t = useTexts(texts);
  const options = consentAnswers.map((answer, index) => ({ id: String(index), label: t[`consent_${answer}`] }));
  return <RadioSegment label={poll.question} hideLabel options={options} value={chosen.length ? String(chosen[0]) : null} onChange={(id) => onChange([Number(id)])} className="poll-form__one" />;
}

/** Each statement with three answers. What is chosen keeps the order of the statements. */
function Statements({ poll, chosen, onChange }: ChoicesProps) {
  const t = useTexts(texts);
  const put = (index: number, others: number[]): void => onChange([...chosen.filter((other) => !others.includes(other)), index].toSorted((a, b) => a - b));
  return poll.options.map((statement, number) => {
    const scores = statementAnswers.map((_, answer) => statementScore(number, answer));
    const options = statementAnswers.map((answer, index) => ({ id: String(scores[index]), label: t[`statement_${answer}`] }));
    const given = scores.find((score) => chosen.includes(score));
    return <RadioSegment key={statement} label={statement} options={options} value={given === undefined ? null : String(given)} onChange={(id) => put(Number(id), scores)} className="poll-statement" />;
  });
}

/** Dots to spread: each option with a button more and one less. */
function Dots({ poll, chosen, onChange }: ChoicesProps) {
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
