import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { nextPlace, placeBefore } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, keepFocus } from '@leerkring/ui';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { EndCompassGame, StepCompassGame, StepCompassGameBack, type CompassGameData } from './compass.queries';
import { texts } from './texts';

/** For who facilitates: the next step of the compass, the one before it where there is a way back, and its end. */
export function GameSteps({ session, game }: { session: RoomSession; game: CompassGameData }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [asking, setAsking] = useState(false);
  const [step, { loading, error }] = useMutation(StepCompassGame);
  const [back, stepping] = useMutation(StepCompassGameBack);
  const earlier = placeBefore(game);
  const refused = error ?? stepping.error;
  const variables = { input: { compassGameId: game.id, revision: game.revision } };
  const place = nextPlace(game, game.dilemmas.length);
  if (!place || !session.viewerCan.includes('compass_game.run')) return null;
  const label = place.step === 'done' ? t.finish : place.step === 'before' ? t.nextDilemma(place.dilemma + 1) : `${t.next}: ${t[`step_${place.step}`]}`;
  return (
    <div className="compass__steps-of-game" tabIndex={-1} ref={keepFocus} role="group" aria-label={t.stepsOfGame}>
      {refused && (
        <Alert tone="ochre" announce="now">
          {sentence(refused)}
        </Alert>
      )}
      <Button iconEnd={<ArrowRight aria-hidden />} busy={loading} busyLabel={t.stepBusy} onPress={() => void step({ variables }).catch(() => null)}>
        {label}
      </Button>
      {earlier && (
        <Button variant="quiet" icon={<ArrowLeft aria-hidden />} aria-label={`${t.back}: ${t[`step_${earlier.step}`]}`} busy={stepping.loading} busyLabel={t.stepBusy} onPress={() => void back({ variables }).catch(() => null)}>
          {t.back}
        </Button>
      )}
      <Button variant="quiet" onPress={() => setAsking(true)}>
        {t.end}
      </Button>
      {asking && <EndDialog game={game} onDone={() => setAsking(false)} />}
    </div>
  );
}

/** Asks once, because what was not shown never will be. */
function EndDialog({ game, onDone }: { game: CompassGameData; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [end, { loading, error }] = useMutation(EndCompassGame);
  const confirm = async (): Promise<void> => {
    if (await end({ variables: { input: { compassGameId: game.id, revision: game.revision } } }).catch(() => null)) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone} autoFocus>
        {t.goOn}
      </Button>
      <Button variant="line" onPress={() => void confirm()} busy={loading} busyLabel={t.stepBusy}>
        {t.end}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onDone} title={t.endTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
      <p>{t.endLine}</p>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </Dialog>
  );
}
