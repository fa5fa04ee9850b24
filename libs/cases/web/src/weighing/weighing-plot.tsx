import { weighingSteps, type WeighingTotals } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Section, Status } from '@leerkring/ui';
import { Equal, Trophy } from 'lucide-react';
import { useState } from 'react';
import { texts } from './texts';
import { WeighingFrame } from './weighing-frame';
import type { WeighingData } from './weighing.queries';
import { roundedMean } from './weighing-table';

interface WeighingPlotProps {
  weighing: Pick<WeighingData, 'criteria' | 'options'>;
  totals: WeighingTotals;
}

/** A part of a bar is numbered when at least so much of the bar's length is there for it. */
const ROOM_FOR_A_NUMBER = 0.07;

/** How the options come out: a bar for each, made of what each criterion adds; the same as numbers one key away. Nothing before there is a score. */
export function WeighingPlot({ weighing, totals }: WeighingPlotProps) {
  const t = useTexts(texts);
  const [asNumbers, setAsNumbers] = useState(false);
  const { criteria, options } = weighing;
  if (!totals.leaders.length) return null;
  const turn = (
    <Button size="s" variant="quiet" onPress={() => setAsNumbers(!asNumbers)}>
      {asNumbers ? t.asBars : t.asNumbers}
    </Button>
  );
  return (
    <Section title={t.result} look="section" action={turn}>
      {totals.missing > 0 && <p className="weighing-soft">{t.missing(totals.missing)}</p>}
      {asNumbers && <Parts weighing={weighing} totals={totals} />}
      {!asNumbers && (
        <>
          <ul className="weighing-plot" role="list">
            {options.map((option) => (
              <OptionBar key={option.id} option={option} criteria={criteria} totals={totals} />
            ))}
          </ul>
          <ol className="weighing-legend" aria-label={t.legend} role="list">
            {criteria.map(({ id, name, weight }, place) => (
              <li key={id}>
                <span className="weighing-legend__key" data-fill={fillOf(place)} aria-hidden>
                  {place + 1}
                </span>
                <span>
                  {name} <span className="weighing-soft">{t.weightIs(weight)}</span>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

/** Parts beside each other differ; their numbers say which is which. */
const fillOf = (place: number): string => String(place % 3);

function OptionBar({ option, criteria, totals: { totals, leaders } }: { option: { id: string; name: string } } & Pick<WeighingPlotProps['weighing'], 'criteria'> & Pick<WeighingPlotProps, 'totals'>) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { mean, scored, parts } = totals.find((total) => total.optionId === option.id)!;
  const leads = leaders.includes(option.id);
  return (
    <li data-leads={leads || undefined}>
      <p className="weighing-plot__name">
        <strong>{option.name}</strong>
        <span className="weighing-plot__mean">{mean === null ? t.noMean : t.meanOf(roundedMean(mean, totals, language))}</span>
        {leads && (
          <Status tone="moss" icon={leaders.length > 1 ? <Equal aria-hidden /> : <Trophy aria-hidden />}>
            {leaders.length > 1 ? t.tied : t.leads}
          </Status>
        )}
        {scored > 0 && scored < criteria.length && <span className="weighing-soft">{t.partial(scored, criteria.length)}</span>}
      </p>
      <div className="weighing-plot__bar" aria-hidden>
        {parts.map(({ criterionId, part }) => {
          const place = criteria.findIndex(({ id }) => id === criterionId);
          const share = part / weighingSteps.max;
          return (
            <span key={criterionId} data-fill={fillOf(place)} style={{ inlineSize: `${share * 100}%` }}>
              {share >= ROOM_FOR_A_NUMBER && place + 1}
            </span>
          );
        })}
      </div>
    </li>
  );
}

/** The same as the bars, in numbers. */
function Parts({ weighing: { criteria, options }, totals: { totals } }: WeighingPlotProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const totalOf = (optionId: string) => totals.find((total) => total.optionId === optionId)!;
  const number = (value: number | null | undefined): string => (value == null ? t.unscored : value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
  return (
    <WeighingFrame
      caption={t.partsCaption}
      criteria={criteria}
      options={options}
      head={({ name }) => name}
      rowHead={({ name, weight }) => (
        <>
          {name} <span className="weighing-soft">{t.weightIs(weight)}</span>
        </>
      )}
      cell={({ id }, option) => number(totalOf(option.id).parts.find(({ criterionId }) => criterionId === id)?.part)}
      foot={{ label: t.mean, cell: ({ id }) => number(totalOf(id).mean) }}
    />
  );
}

/** How easily something else would come out: with equal weights, and by the smallest change of one. */
export function WeighingFirmness({ weighing: { criteria, options }, totals }: WeighingPlotProps) {
  const t = useTexts(texts);
  if (!totals.leaders.length || options.length < 2) return null;
  const names = (ids: readonly string[]): string[] => options.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const sameEqual = totals.equalLeaders.join() === totals.leaders.join();
  return (
    <Section title={t.firmness} look="section">
      <ul className="weighing-firmness">
        <li>{t.firmEqual(sameEqual, names(totals.equalLeaders))}</li>
        {totals.tips.map(({ criterionId, weight, leaders }) => {
          const criterion = criteria.find(({ id }) => id === criterionId)!;
          return <li key={criterionId}>{t.firmTip(criterion.name, criterion.weight, weight, names(leaders))}</li>;
        })}
        {totals.tips.length === 0 && <li>{t.firmStable}</li>}
      </ul>
    </Section>
  );
}
