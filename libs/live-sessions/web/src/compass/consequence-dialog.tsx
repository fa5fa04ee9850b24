import { useId, type FormEvent } from 'react';
import { consequenceReaches, desirabilities, limits, type ConsequenceReach } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, RadioSegment, Select, TextArea } from '@leerkring/ui';
import type { CompassGameData, ConsequenceData } from './compass.queries';
import { texts } from './texts';
import { useConsequenceForm } from './use-consequence-form';
import { usePoles } from './words';

interface ConsequenceDialogProps {
  game: CompassGameData;
  /** Of which dilemma. */
  dilemma: number;
  /** What is changed; null: something new. */
  consequence: ConsequenceData | null;
  onDone: () => void;
}

/** Notes a consequence, or changes it; says what stands when somebody else was ahead, and keeps what was typed. */
export function ConsequenceDialog({ game, dilemma, consequence, onDone }: ConsequenceDialogProps) {
  const t = useTexts(texts);
  const id = useId();
  const form = useConsequenceForm(game, dilemma, consequence);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await form.save()) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      {!form.gone && (
        <Button variant="prime" type="submit" form={id} busy={form.busy} busyLabel={t.saveBusy}>
          {form.overtaken ? t.saveMine : t.save}
        </Button>
      )}
    </>
  );
  return (
    <Dialog open onOpenChange={onDone} title={consequence ? t.changeTitle : t.noteTitle} closeLabel={t.close} footer={footer}>
      <form id={id} className="compass__dialog" onSubmit={(event) => void submit(event)} noValidate>
        <Notice form={form} />
        <Fields game={game} dilemma={dilemma} form={form} />
      </form>
    </Dialog>
  );
}

type Form = ReturnType<typeof useConsequenceForm>;

function Notice({ form: { gone, overtaken, error } }: { form: Form }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  if (!gone && !overtaken && !error) return null;
  return (
    <Alert tone="ochre" announce="now">
      {gone && t.gone}
      {!gone && overtaken && (
        <>
          <p>{t.overtaken}</p>
          <p>
            <strong>{overtaken.text}</strong>
          </p>
          <p>{t.overtakenLine}</p>
        </>
      )}
      {!gone && !overtaken && error && sentence(error)}
    </Alert>
  );
}

function Fields({ game, dilemma, form: { words, setWords, missing } }: { game: CompassGameData; dilemma: number; form: Form }) {
  const t = useTexts(texts);
  const poles = usePoles(game)(game.dilemmas[dilemma]!.axis);
  return (
    <>
      <RadioSegment label={t.ofPole} options={poles.map((label, index) => ({ id: String(index), label }))} value={String(words.pole)} onChange={(pole) => setWords({ ...words, pole: Number(pole) })} />
      <TextArea label={t.consequence} value={words.text} onChange={(text) => setWords({ ...words, text })} maxLength={limits.consequence} rows={2} error={missing && t.fillConsequence} />
      <Select label={t.reach} options={consequenceReaches.map((id) => ({ id, label: t[id] }))} value={words.reach} onChange={(reach) => setWords({ ...words, reach: reach as ConsequenceReach })} />
      <Select
        label={t.desirability}
        options={desirabilities.map((level) => ({ id: String(level), label: t[`desirable_${level}`] }))}
        value={String(words.desirability)}
        onChange={(level) => setWords({ ...words, desirability: Number(level) })}
      />
    </>
  );
}
