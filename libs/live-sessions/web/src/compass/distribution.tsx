import { axisNames, compassPositions } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Heading } from '@leerkring/ui';
import type { CompassGameData } from './compass.queries';
import { texts } from './texts';
import { usePoles, usePositionWords } from './words';

interface OfDilemma {
  game: CompassGameData;
  /** Which dilemma, from 0. */
  index: number;
}

/** The question of a dilemma, with what speaks for both sides. */
export function DilemmaWords({ game, index }: OfDilemma) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { axis, question, first, second } = game.dilemmas[index]!;
  const [from, to] = usePoles(game)(axis);
  return (
    <>
      <p className="compass__note">
        {t.dilemmaOf(index + 1, game.dilemmas.length)} · {axisNames[axis][language]}
      </p>
      <Heading level={4} look="block">
        {question}
      </Heading>
      <dl className="compass__poles">
        {[[from, first] as const, [to, second] as const].map(([pole, words]) => (
          <div key={pole}>
            <dt>{pole}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What at least five people chose before and after, as a table that is drawn as dots: the numbers say the same. */
export function Distribution({ game, index }: OfDilemma) {
  const t = useTexts(texts);
  const words = usePositionWords(game);
  const result = game.results[index];
  const own = game.viewerChoices.find(({ dilemma }) => dilemma === index);
  if (!result) return <p className="compass__note">{t.tooFew}</p>;
  return (
    <>
      <table className="compass__distribution">
        <caption>{t.distribution}</caption>
        <thead>
          <tr>
            <th scope="col">{t.place}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {compassPositions.map((position, place) => (
            <tr key={position}>
              <th scope="row">{words(game.dilemmas[index]!.axis, position)}</th>
              <Count of={result.before[place]!} own={own?.before === position && t.you} />
              <Count of={result.after[place]!} own={own?.after === position && t.you} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="compass__note">{t.ofPeople(result.people)}</p>
    </>
  );
}

function Count({ of, own }: { of: number; own: string | false }) {
  return (
    <td>
      <span className="compass__count">{of}</span>
      <span className="compass__dots" aria-hidden>
        {Array.from({ length: of }, (_, index) => (
          <span key={index} />
        ))}
      </span>
      {own && <span className="compass__you">{own}</span>}
    </td>
  );
}
