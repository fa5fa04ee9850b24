import { limits, scaleSteps, tieRules, type PollKind, type TieRule } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, IconButton, RadioSegment, Select, TextField } from '@leerkring/ui';
import { Plus, X } from 'lucide-react';
import { texts } from './texts';
import type { usePollWish } from './use-poll-wish';

export type PollFormState = Pick<ReturnType<typeof usePollWish>, 'wish' | 'change' | 'wrong'>;

/** What is asked: a question, a proposal, or what statements are about. */
export function QuestionField({ wish, change, wrong }: PollFormState) {
  const t = useTexts(texts);
  const words: Partial<Record<PollKind, { label: string; description: string }>> = {
    consent: { label: t.proposal, description: t.proposalHint },
    statements: { label: t.aboutStatements, description: t.aboutHint },
  };
  const { label, description } = words[wish.kind] ?? { label: t.question, description: t.questionHint };
  return <TextField label={label} description={description} value={wish.question} onChange={(question) => change({ question })} maxLength={limits.title} error={wrong.question} autoFocus />;
}

/** What its kind needs beside that. */
export function KindFields(form: PollFormState) {
  const t = useTexts(texts);
  if (form.wish.kind === 'scale') return <ScaleFields {...form} />;
  if (form.wish.kind === 'consent') return <p>{t.consentLine}</p>;
  return form.wish.kind === 'statements' ? <StatementFields {...form} /> : <ChoiceFields {...form} />;
}

const numbers = Array.from({ length: limits.pollDots }, (_, index) => ({ id: String(index + 1), label: String(index + 1) }));

function ChoiceFields({ wish, change, wrong }: PollFormState) {
  const t = useTexts(texts);
  const { min, max } = limits.pollOptions;
  const words = { one: t.option, add: t.addOption, remove: t.removeOption };
  return (
    <>
      <Lines lines={wish.options} onChange={(options) => change({ options })} words={words} least={min} most={max} length={limits.pollOption} error={wrong.options} />
      {wish.kind === 'dots' && <Select label={t.dotCount} options={numbers} value={String(wish.dots)} onChange={(id) => change({ dots: Number(id) })} />}
      <Select label={t.tie} options={tieRules.map((id) => ({ id, label: t[`tie_${id}`] }))} value={wish.tie} onChange={(id) => change({ tie: id as TieRule })} />
    </>
  );
}

function ScaleFields({ wish, change, wrong }: PollFormState) {
  const t = useTexts(texts);
  return (
    <>
      <RadioSegment label={t.steps} options={scaleSteps.map((steps) => ({ id: String(steps), label: t.toStep(steps) }))} value={String(wish.steps)} onChange={(id) => change({ steps: Number(id) })} />
      <TextField label={t.endOf(1)} description={t.lowHint} value={wish.low} onChange={(low) => change({ low })} maxLength={limits.pollEnd} error={wrong.low} />
      <TextField label={t.endOf(wish.steps)} description={t.highHint} value={wish.high} onChange={(high) => change({ high })} maxLength={limits.pollEnd} error={wrong.high} />
    </>
  );
}

function StatementFields({ wish, change, wrong }: PollFormState) {
  const t = useTexts(texts);
  const words = { one: t.statement, add: t.addStatement, remove: t.removeStatement };
  return (
    <>
      <Lines lines={wish.options} onChange={(options) => change({ options })} words={words} least={1} most={limits.statements} length={limits.statement} error={wrong.options} />
      <RadioSegment
        label={t.pace}
        description={wish.oneByOne ? t.oneByOneLine : undefined}
        options={[
          { id: 'together', label: t.together },
          { id: 'oneByOne', label: t.oneByOne },
        ]}
        value={wish.oneByOne ? 'oneByOne' : 'together'}
        onChange={(id) => change({ oneByOne: id === 'oneByOne' })}
      />
    </>
  );
}

interface LinesProps {
  lines: string[];
  onChange: (lines: string[]) => void;
  words: { one: (number: number) => string; add: string; remove: (number: number) => string };
  least: number;
  most: number;
  /** Of each. */
  length: number;
  error: string | undefined;
}

function Lines({ lines, onChange, words, least, most, length, error }: LinesProps) {
  return (
    <div className="poll-answers">
      {lines.map((line, index) => (
        <div key={index} className="poll-answers__row">
          <TextField label={words.one(index + 1)} value={line} onChange={(value) => onChange(lines.with(index, value))} maxLength={length} error={index === lines.length - 1 && error} />
          {lines.length > least && <IconButton label={words.remove(index + 1)} icon={<X aria-hidden />} onPress={() => onChange(lines.toSpliced(index, 1))} />}
        </div>
      ))}
      {lines.length < most && (
        <Button variant="quiet" size="s" icon={<Plus aria-hidden />} onPress={() => onChange([...lines, ''])}>
          {words.add}
        </Button>
      )}
    </div>
  );
}
