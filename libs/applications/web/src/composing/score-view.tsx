import { balanceDimensions, municipalFunctionNames, type BalanceDimension, type GroupScore, type MunicipalFunction, type StandsOut } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { ProgressBar } from '@leerkring/ui';
import type { CardData } from './composing.queries';
import { texts } from './texts';

/** How balanced a group is: a sentence, and per dimension a bar with its number and what stands out. */
export function ScoreView({ score, name, cards }: { score: GroupScore; name: string; cards: readonly CardData[] }) {
  const t = useTexts(texts);
  const valueName = useValueNames(cards);
  const words = (dimension: BalanceDimension, { value, ...counts }: StandsOut): string => t.standsOut(valueName(dimension, value), counts);
  const weakest = balanceDimensions.toSorted((one, other) => score.dimensions[one].score - score.dimensions[other].score)[0]!;
  const { standsOut } = score.dimensions[weakest];
  return (
    <div className="composition-score">
      <p>
        <strong>{t.score(Math.round(score.score))}</strong> {standsOut ? t.why(t[weakest], words(weakest, standsOut)) : t.whole}
      </p>
      <details>
        <summary>{t.perDimension}</summary>
        <dl>
          {balanceDimensions.map((dimension) => {
            const { score: value, standsOut: found } = score.dimensions[dimension];
            return (
              <div key={dimension}>
                <dt>{t[dimension]}</dt>
                <dd>
                  <ProgressBar label={t.barLabel(t[dimension], name)} value={value} valueLabel={String(Math.round(value))} />
                  <span className="composition-score__number">{Math.round(value)}</span>
                  {found && <p className="application-soft">{words(dimension, found)}</p>}
                </dd>
              </div>
            );
          })}
        </dl>
      </details>
    </div>
  );
}

/** What the traits of municipalities are called. */
export function useValueNames(cards: readonly CardData[]): (dimension: BalanceDimension, value: string | null) => string {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (dimension, value) => {
    if (value === null) return t.unknown;
    if (dimension === 'instrument') return cards.find(({ instrument }) => instrument?.id === value)?.instrument?.[language] ?? t.unknown;
    if (dimension === 'function') return municipalFunctionNames[value as MunicipalFunction][language];
    return dimension === 'region' ? value : t[value as 'small' | 'starting'];
  };
}
