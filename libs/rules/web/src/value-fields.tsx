import { programmeRules, type RuleKey, type RuleShape } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Checkbox, FieldError, TextField } from '@leerkring/ui';
import { useRuleWords } from './rule-words';
import { texts } from './texts';
import type { WrittenRule } from './written-rule';

interface ValueFieldsProps {
  ruleKey: RuleKey;
  words: WrittenRule;
  wrong: boolean;
  onChange: (words: Partial<WrittenRule>) => void;
}

/** The fields of a rule's value, by its kind. */
export function ValueFields(props: ValueFieldsProps) {
  const shape: RuleShape = programmeRules[props.ruleKey];
  if (shape.kind === 'set') return <SetField {...props} shape={shape} />;
  if (shape.kind === 'range') return <RangeFields {...props} shape={shape} />;
  return <NumberField {...props} shape={shape} />;
}

type Shaped<K extends RuleShape['kind']> = ValueFieldsProps & { shape: Extract<RuleShape, { kind: K }> };

function NumberField({ shape, words, wrong, onChange }: Shaped<'integer' | 'percentage' | 'cents'>) {
  const t = useTexts(texts);
  const { euros } = useRuleWords();
  const { kind } = shape;
  const between = t.between(String(shape.least), String(shape.most));
  const error = kind === 'cents' ? t.amountBetween(euros(shape.least), euros(shape.most)) : between;
  const label = { integer: t.number, percentage: t.percentage, cents: t.amount }[kind];
  return <TextField label={label} description={kind === 'cents' ? t.amountHint : between} inputMode="numeric" maxLength={12} value={words.number} onChange={(number) => onChange({ number })} error={wrong && error} required />;
}

function RangeFields({ shape, words, wrong, onChange }: Shaped<'range'>) {
  const t = useTexts(texts);
  const error = wrong && t.rangeWrong(String(shape.least), String(shape.most));
  return (
    <div className="rule-form__pair">
      <TextField label={t.least} inputMode="numeric" maxLength={9} value={words.from} onChange={(from) => onChange({ from })} error={error} required />
      <TextField label={t.most} inputMode="numeric" maxLength={9} value={words.to} onChange={(to) => onChange({ to })} error={error} required />
    </div>
  );
}

function SetField({ shape, words, wrong, onChange }: Shaped<'set'>) {
  const t = useTexts(texts);
  const { member: nameOf } = useRuleWords();
  const choose = t.choose(String(shape.least), String(shape.most));
  return (
    <fieldset className="rule-form__set">
      <legend>{t.members}</legend>
      <p className="rule-form__hint">{choose}</p>
      {wrong && <FieldError>{choose}</FieldError>}
      {shape.options.map((option) => (
        <Checkbox
          key={option}
          checked={words.members.includes(option)}
          // In the order of the options, so that the same choice is the same value.
          onChange={(checked) => onChange({ members: shape.options.filter((one) => (one === option ? checked : words.members.includes(one))) })}
        >
          {nameOf(option)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
