import { useState, type FormEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits, type PollKind, type PollWeight } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, Dialog, IconButton, RadioSegment, Select, TextField } from '@leerkring/ui';
import { Plus, X } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { OpenPoll } from './polls.mutations';
import { texts } from './texts';
import './polling.css';

interface OpenPollDialogProps {
  session: RoomSession;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const DOTS = 3;

/** Asks the circle something: question, answers, how one chooses and how votes count. */
export function OpenPollDialog({ session, open, onOpenChange }: OpenPollDialogProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [ask, { loading, error }] = useMutation(OpenPoll);
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState(['', '']);
  const [kind, setKind] = useState<PollKind>('one');
  const [dots, setDots] = useState(DOTS);
  const [weight, setWeight] = useState<PollWeight>('per_municipality');
  const [anonymous, setAnonymous] = useState(false);
  const [tried, setTried] = useState(false);
  const filled = options.map((option) => option.trim()).filter(Boolean);
  const enough = filled.length >= limits.pollOptions.min && new Set(filled).size === filled.length;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!question.trim() || !enough) return;
    const input = { liveSessionId: session.id, question, kind, weight, anonymous, options: filled, ...(kind === 'dots' && { dots }) };
    if (await ask({ variables: { input } }).catch(() => null)) onOpenChange(false);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => onOpenChange(false)}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form="poll-dialog" busy={loading} busyLabel={t.busy}>
        {t.start}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t.askTitle} closeLabel={t.close} size="s" footer={footer}>
      <form id="poll-dialog" className="poll-dialog" onSubmit={(event) => void submit(event)} noValidate>
        {error !== undefined && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        <TextField label={t.question} description={t.questionHint} value={question} onChange={setQuestion} maxLength={limits.title} error={tried && !question.trim() && t.fillQuestion} autoFocus />
        <Answers options={options} onChange={setOptions} error={tried && !enough && t.fillOptions} />
        <RadioSegment
          label={t.kind}
          options={[
            { id: 'one', label: t.one },
            { id: 'several', label: t.several },
            { id: 'dots', label: t.dotted },
          ]}
          value={kind}
          onChange={(id) => setKind(id as PollKind)}
        />
        {kind === 'dots' && <Select label={t.dots} options={numbers} value={String(dots)} onChange={(id) => setDots(Number(id))} />}
        <Select
          label={t.weight}
          options={[
            { id: 'per_municipality', label: t.per_municipality },
            { id: 'per_head', label: t.per_head },
          ]}
          value={weight}
          onChange={(id) => setWeight(id as PollWeight)}
        />
        <Checkbox checked={anonymous} onChange={setAnonymous} description={t.anonymousLine}>
          {t.anonymous}
        </Checkbox>
      </form>
    </Dialog>
  );
}

const numbers = Array.from({ length: limits.pollDots }, (_, index) => ({ id: String(index + 1), label: String(index + 1) }));

function Answers({ options, onChange, error }: { options: string[]; onChange: (options: string[]) => void; error: string | false }) {
  const t = useTexts(texts);
  return (
    <div className="poll-answers">
      {options.map((option, index) => (
        <div key={index} className="poll-answers__row">
          <TextField
            label={t.option(index + 1)}
            value={option}
            onChange={(value) => onChange(options.with(index, value))}
            maxLength={limits.pollOption}
            error={index === options.length - 1 && error}
          />
          {options.length > limits.pollOptions.min && <IconButton label={t.removeOption(index + 1)} icon={<X aria-hidden />} onPress={() => onChange(options.toSpliced(index, 1))} />}
        </div>
      ))}
      {options.length < limits.pollOptions.max && (
        <Button variant="quiet" size="s" icon={<Plus aria-hidden />} onPress={() => onChange([...options, ''])}>
          {t.addOption}
        </Button>
      )}
    </div>
  );
}
