import { useApolloClient } from '@apollo/client/react';
import { weighingSteps, type WeighingTotals } from '@leerkring/contract';
import { errorOf, useErrorSentence, useKept, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Dialog, EmptyState, IconButton, Section, Select, VisuallyHidden, patiently, toast } from '@leerkring/ui';
import { Pencil, Plus } from 'lucide-react';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import { stepWords, texts } from './texts';
import { WeighingFrame, walkCells } from './weighing-frame';
import { ChangeWeighingCriterion } from './weighing.mutations';
import { WeighingQuery, type CriterionData, type OptionData, type ScoreData, type WeighingData } from './weighing.queries';

const PartDialog = lazy(async () => ({ default: (await patiently(() => import('./part-dialog'))).PartDialog }));
const ScoreDialog = lazy(async () => ({ default: (await patiently(() => import('./score-dialog'))).ScoreDialog }));

/** What stands open: a cell, or a criterion or option; `new` for one that is added. */
type Opened = { criterionId: string; optionId: string } | { kind: 'criterion' | 'option'; id: string };

/** The living table: what people compare, on what, and how each does. */
export function WeighingTable({ weighing, totals }: { weighing: WeighingData; totals: WeighingTotals }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { criteria, options, scores, viewerCan } = weighing;
  const mayChange = viewerCan.includes('weighing.change');
  const add = mayChange && (
    <div className="weighing-deeds">
      <Button size="s" icon={<Plus aria-hidden />} onPress={() => setOpened({ kind: 'criterion', id: 'new' })}>
        {t.addCriterion}
      </Button>
      <Button size="s" icon={<Plus aria-hidden />} onPress={() => setOpened({ kind: 'option', id: 'new' })}>
        {t.addOption}
      </Button>
    </div>
  );
  const edit = (kind: 'criterion' | 'option', { id, name }: { id: string; name: string }) =>
    mayChange && <IconButton size="s" label={t.editOf(name)} icon={<Pencil aria-hidden />} onPress={() => setOpened({ kind, id })} />;
  const scoreAt = (criterionId: string, optionId: string) => scores.find((one) => one.criterionId === criterionId && one.optionId === optionId) ?? null;
  const meanOf = (optionId: string) => totals.totals.find((total) => total.optionId === optionId)?.mean ?? null;
  return (
    <Section title={t.table} look="section" action={add}>
      {criteria.length === 0 && options.length === 0 ? (
        <EmptyState title={t.tableEmpty}>{t.tableEmptyLine}</EmptyState>
      ) : (
        <>
          <p className="weighing-soft">{t.tableLine}</p>
          <WeighingFrame
            caption={t.table}
            criteria={criteria}
            options={options}
            head={(option) => <PartHead part={option} edit={edit('option', option)} />}
            rowHead={(criterion) => (
              <>
                <PartHead part={criterion} edit={edit('criterion', criterion)} />
                {mayChange ? <WeightSelect criterion={criterion} /> : <span className="weighing-soft">{t.weightIs(criterion.weight)}</span>}
              </>
            )}
            cell={(criterion, option) => <Cell {...{ criterion, option }} score={scoreAt(criterion.id, option.id)} mayScore={mayChange} onOpen={() => setOpened({ criterionId: criterion.id, optionId: option.id })} />}
            foot={{ label: t.mean, cell: ({ id }) => <MeanBar mean={meanOf(id)} totals={totals} leads={totals.leaders.includes(id)} language={language} /> }}
          />
        </>
      )}
      {opened && (
        <Suspense>
          <OpenedDialog weighing={weighing} opened={opened} mayChange={mayChange} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </Section>
  );
}

/** As it is now: somebody else may change it while the dialog stands open, or take it away. */
function OpenedDialog({ weighing: { id, criteria, options, scores }, opened, mayChange, onClose }: { weighing: WeighingData; opened: Opened; mayChange: boolean; onClose: () => void }) {
  if ('kind' in opened) {
    const part = opened.id === 'new' ? null : (opened.kind === 'criterion' ? criteria : options).find((one) => one.id === opened.id);
    // Gone: perhaps by who has it open.
    return part === undefined ? null : <PartDialog weighingId={id} kind={opened.kind} part={part} onClose={onClose} />;
  }
  const criterion = criteria.find((one) => one.id === opened.criterionId);
  const option = options.find((one) => one.id === opened.optionId);
  const score = scores.find((one) => one.criterionId === opened.criterionId && one.optionId === opened.optionId) ?? null;
  if (criterion && option) return <ScoreDialog {...{ criterion, option, score, onClose }} mayScore={mayChange} />;
  return <GoneDialog keptKey={`weighing.score:${opened.criterionId}:${opened.optionId}`} onClose={onClose} />;
}

/** A cell that somebody had open was taken away by somebody else: what they wrote there can still be copied. */
function GoneDialog({ keptKey, onClose }: { keptKey: string; onClose: () => void }) {
  const t = useTexts(texts);
  const { words, clear } = useKept(keptKey, { reason: '' });
  const close = (): void => {
    clear();
    onClose();
  };
  return (
    <Dialog open onOpenChange={close} title={t.gone} closeLabel={t.close} size="s">
      <div className="weighing-said" role="alert">
        <p>{words.reason ? t.goneWords : t.goneLine}</p>
        {words.reason && <blockquote>{words.reason}</blockquote>}
      </div>
    </Dialog>
  );
}

function PartHead({ part: { name, explanation }, edit }: { part: { name: string; explanation: string }; edit: ReactNode }) {
  return (
    <span className="weighing-part">
      <span className="weighing-part__name">
        {name}
        {edit}
      </span>
      {explanation && <span className="weighing-part__line">{explanation}</span>}
    </span>
  );
}

const weights = Array.from({ length: weighingSteps.max }, (_, step) => String(step + 1));

/** How much a criterion counts, changed where it stands. */
function WeightSelect({ criterion: { id, name, explanation, weight, revision } }: { criterion: CriterionData }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const sentence = useErrorSentence();
  const change = async (next: string): Promise<void> => {
    if (Number(next) === weight) return;
    try {
      await client.mutate({ mutation: ChangeWeighingCriterion, variables: { input: { id, revision, name, explanation, weight: Number(next) } } });
    } catch (refused) {
      const overtaken = errorOf(refused).code === 'WEIGHING_CHANGED';
      toast({ text: overtaken ? t.weightOvertaken : sentence(refused), tone: 'ochre' });
      if (overtaken) await client.refetchQueries({ include: [WeighingQuery] });
    }
  };
  return <Select className="weighing-weight" label={t.weightOf(name)} hideLabel options={weights.map((one) => ({ id: one, label: t.weightIs(Number(one)) }))} value={String(weight)} onChange={(next) => void change(next)} />;
}

interface CellProps {
  criterion: CriterionData;
  option: OptionData;
  score: ScoreData | null;
  mayScore: boolean;
  onOpen: () => void;
}

function Cell({ criterion, option, score, mayScore, onOpen }: CellProps) {
  const t = useTexts(texts);
  const given = score?.score ?? null;
  if (given === null && !mayScore) return <span className="weighing-soft">{t.unscored}</span>;
  return (
    <button type="button" className="weighing-cell" onClick={onOpen} onKeyDown={walkCells}>
      <VisuallyHidden>{given === null ? `${t.scoreOf(option.name, criterion.name)}: ` : `${t.scoreOf(option.name, criterion.name)}: ${given}, ${stepWords(t, given)}. `}</VisuallyHidden>
      {given === null ? (
        <span className="weighing-cell__none">
          <Plus aria-hidden />
          {t.giveScore}
        </span>
      ) : (
        <>
          <span aria-hidden>
            <Pips score={given} />
          </span>
          <span className="weighing-cell__reason">{score!.reason}</span>
        </>
      )}
    </button>
  );
}

/** A score as a number and as so many of five. */
export function Pips({ score }: { score: number }) {
  return (
    <span className="weighing-pips">
      <strong>{score}</strong>
      <span aria-hidden>
        {weights.map((step) => (
          <i key={step} data-on={Number(step) <= score || undefined} />
        ))}
      </span>
    </span>
  );
}

function MeanBar({ mean, totals, leads, language }: { mean: number | null; totals: WeighingTotals; leads: boolean; language: string }) {
  const t = useTexts(texts);
  if (mean === null) return <span className="weighing-soft">{t.noMean}</span>;
  return (
    <span className="weighing-mean" data-leads={leads || undefined}>
      <strong>{roundedMean(mean, totals.totals, language)}</strong>
      <span className="weighing-mean__bar" aria-hidden>
        <i style={{ inlineSize: `${(mean / weighingSteps.max) * 100}%` }} />
      </span>
    </span>
  );
}

/** With one digit behind the comma, or two where options that differ would otherwise seem to be equal. */
export function roundedMean(mean: number, totals: WeighingTotals['totals'], language: string): string {
  const seemEqual = totals.some((other) => other.mean !== null && Math.abs(other.mean - mean) > 1e-9 && other.mean.toFixed(1) === mean.toFixed(1));
  const digits = seemEqual ? 2 : 1;
  return mean.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
