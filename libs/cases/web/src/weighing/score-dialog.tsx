import { useApolloClient } from '@apollo/client/react';
import { limits, weighingSteps } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, RadioSegment, TextArea, formatMoment } from '@leerkring/ui';
import { useState } from 'react';
import { EditDialog } from '../details/edit-dialog';
import { stepWords, texts } from './texts';
import { useWeighingEdit } from './use-weighing-edit';
import { ScoreWeighing } from './weighing.mutations';
import type { CriterionData, OptionData, ScoreData } from './weighing.queries';

interface CellProps {
  criterion: CriterionData;
  option: OptionData;
  /** Null: none was ever given. */
  score: ScoreData | null;
  onClose: () => void;
}

/** One score with its reason: to give, change or take back, or else to read. Mount it to open it. */
export function ScoreDialog({ mayScore, ...cell }: CellProps & { mayScore: boolean }) {
  return mayScore ? <ScoreEditor {...cell} /> : <ScoreReader {...cell} />;
}

function ScoreReader({ criterion, option, score, onClose }: CellProps) {
  const t = useTexts(texts);
  return (
    <Dialog open onOpenChange={onClose} title={t.scoreOf(option.name, criterion.name)} line={criterion.explanation || undefined} closeLabel={t.close} size="s">
      <div className="weighing-said">{score?.score ? <Said score={score} /> : <p>{t.unscored}</p>}</div>
    </Dialog>
  );
}

/** A score as it stands. */
function Said({ score }: { score: ScoreData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <>
      <p>{score.score === null ? t.unscored : `${score.score} · ${stepWords(t, score.score)}`}</p>
      {score.reason && <p>{score.reason}</p>}
      <p className="weighing-soft">{t.by(score.scoredBy.name, formatMoment(score.scoredAt, { locale }))}</p>
    </>
  );
}

function ScoreEditor({ criterion, option, score, onClose }: CellProps) {
  const t = useTexts(texts);
  const [tried, setTried] = useState(false);
  const edit = useScoreEdit({ criterion, option, score });
  const { words, setWords } = edit;
  const isComplete = (): boolean => {
    setTried(true);
    return words.score !== null && words.reason.trim() !== '';
  };
  const choices = Array.from({ length: weighingSteps.max }, (_, step) => ({ id: String(step + 1), label: `${step + 1} ${stepWords(t, step + 1)}` }));
  return (
    <EditDialog title={t.scoreOf(option.name, criterion.name)} line={criterion.explanation || undefined} edit={edit} isComplete={isComplete} stands={score ? <Said score={score} /> : <p>{t.unscored}</p>} saved={t.saved} onClose={onClose}>
      {() => (
        <>
          <RadioSegment label={t.score} className="weighing-steps" options={choices} value={words.score === null ? null : String(words.score)} onChange={(one) => setWords({ ...words, score: Number(one) })} error={tried && words.score === null && t.scoreMissing} required />
          <TextArea label={t.reason} description={t.reasonHint} rows={3} value={words.reason} maxLength={limits.weighingReason} onChange={(reason) => setWords({ ...words, reason })} error={tried && !words.reason.trim() && t.reasonMissing} required />
          {score?.score && <Given score={score} onTaken={onClose} />}
        </>
      )}
    </EditDialog>
  );
}

function useScoreEdit({ criterion, option, score }: Pick<CellProps, 'criterion' | 'option' | 'score'>) {
  const client = useApolloClient();
  return useWeighingEdit({
    key: `weighing.score:${criterion.id}:${option.id}`,
    stands: { score: score?.score ?? null, reason: score?.reason ?? '' },
    // Over what the screen shows now: nobody replaces what they could not read.
    send: (said) => client.mutate({ mutation: ScoreWeighing, variables: { input: { criterionId: criterion.id, optionId: option.id, revision: score?.revision ?? 0, ...said } } }),
  });
}

/** Who gave it when, and the way to take it back. */
function Given({ score, onTaken }: { score: ScoreData; onTaken: () => void }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const client = useApolloClient();
  const sentence = useErrorSentence();
  const edit = useWeighingEdit({
    key: `weighing.take_back:${score.id}`,
    stands: null,
    send: () => client.mutate({ mutation: ScoreWeighing, variables: { input: { criterionId: score.criterionId, optionId: score.optionId, revision: score.revision, score: null, reason: '' } } }),
  });
  const takeBack = async (): Promise<void> => {
    if (await edit.save()) onTaken();
  };
  return (
    <div className="weighing-given">
      {edit.error && (
        <Alert tone="ochre" announce="now">
          {sentence(edit.error)}
        </Alert>
      )}
      <p className="weighing-soft">{t.by(score.scoredBy.name, formatMoment(score.scoredAt, { locale }))}</p>
      <Button size="s" variant="quiet" busy={edit.busy} busyLabel={t.removing} onPress={() => void takeBack()}>
        {t.takeBack}
      </Button>
    </div>
  );
}
