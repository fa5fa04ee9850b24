import { useTexts } from '@leerkring/platform/web';
import type { RoomSession } from '../live-session.query';
import { ChoiceForm } from './choice-form';
import type { CompassGameData } from './compass.queries';
import { DilemmaWords, Distribution } from './distribution';
import { texts } from './texts';
import { usePositionWords } from './words';

const steps = ['before', 'talk', 'after', 'reveal'] as const;

/** The dilemma of now, in its step. */
export function DilemmaNow({ session, game }: { session: RoomSession; game: CompassGameData }) {
  const t = useTexts(texts);
  const words = usePositionWords(game);
  const { step, dilemma: index } = game;
  if (step === 'done') return null;
  const { axis } = game.dilemmas[index]!;
  const own = game.viewerChoices.find(({ dilemma }) => dilemma === index);
  const chooses = step === 'before' || step === 'after';
  return (
    <article className="compass__dilemma compass__dilemma--now">
      <ol className="compass__steps" aria-label={t.dilemmaOf(index + 1, game.dilemmas.length)}>
        {steps.map((one) => (
          <li key={one} className={one === step ? 'compass__step compass__step--now' : 'compass__step'} aria-current={one === step ? 'step' : undefined}>
            {t[`step_${one}`]}
          </li>
        ))}
      </ol>
      <h3 className="lk-hidden">{t[`step_${step}`]}</h3>
      <p>{t[`line_${step}`]}</p>
      <DilemmaWords game={game} index={index} />
      {step === 'reveal' && <Distribution game={game} index={index} />}
      {(step === 'talk' || step === 'after') && own?.before != null && <p className="compass__own">{t.earlier(words(axis, own.before))}</p>}
      {chooses && session.viewerCan.includes('compass_game.choose') && <ChoiceForm key={`${index} ${step}`} game={game} moment={step} />}
      {chooses && session.viewerCan.includes('compass_game.run') && <p className="compass__note">{t.onlyWatch}</p>}
      {chooses && <p className="compass__note">{t.chosen(game.chosenCount)}</p>}
    </article>
  );
}
