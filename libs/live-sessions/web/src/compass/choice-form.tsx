import { useState, type FormEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { compassPositions, limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment, TextArea } from '@leerkring/ui';
import { ChooseInCompass, type CompassGameData } from './compass.queries';
import { texts } from './texts';
import { usePositionWords } from './words';

interface ChoiceFormProps {
  game: CompassGameData;
  moment: 'before' | 'after';
}

/** Where one says for oneself where one stands; it can be changed as long as the step lasts. */
export function ChoiceForm({ game, moment }: ChoiceFormProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const words = usePositionWords(game);
  const { axis } = game.dilemmas[game.dilemma]!;
  const own = game.viewerChoices.find(({ dilemma }) => dilemma === game.dilemma);
  const kept = own?.[moment] ?? null;
  const [position, setPosition] = useState(kept);
  const [reason, setReason] = useState((moment === 'before' ? own?.beforeReason : own?.afterReason) ?? '');
  const [tried, setTried] = useState(false);
  const [choose, { loading, error }] = useMutation(ChooseInCompass);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (position === null) return;
    const input = { compassGameId: game.id, dilemma: game.dilemma, moment, position, reason: reason.trim() || null };
    void choose({ variables: { input } }).catch(() => null);
  };
  return (
    <form className="compass__form" onSubmit={submit} noValidate>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      {moment === 'after' && own?.before == null && <p className="compass__note">{t.notBefore}</p>}
      <RadioSegment
        label={t.yourPlace}
        options={compassPositions.map((one) => ({ id: String(one), label: words(axis, one) }))}
        value={position === null ? null : String(position)}
        onChange={(id) => setPosition(Number(id))}
        error={tried && position === null && t.chooseFirst}
        className="compass__scale"
      />
      <TextArea label={t.reason} optional={t.optional} description={t.reasonLine} value={reason} onChange={setReason} maxLength={limits.choiceReason} rows={2} />
      <Button variant="line" type="submit" busy={loading} busyLabel={t.chooseBusy}>
        {kept === null ? t.choose : t.chooseAgain}
      </Button>
      <p role="status">{kept !== null && t.kept(words(axis, kept))}</p>
    </form>
  );
}
