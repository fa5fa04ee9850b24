import { limits } from '@leerkring/contract';
import { useFieldErrors, useTexts } from '@leerkring/platform/web';
import { ErrorSummary, TextArea, TextField } from '@leerkring/ui';
import { useMemo, useState } from 'react';
import './case-form.css';
import { texts } from './texts';

/** What people write of a case. */
export interface CaseWords {
  title: string;
  keyQuestion: string;
  summary: string;
}

type Missing = Partial<Record<keyof CaseWords, string>>;

/** What is still missing before these words can be sent, once somebody tried. */
export function useMissing(words: CaseWords): { missing: Missing; isComplete: () => boolean; forget: () => void } {
  const t = useTexts(texts);
  const [missing, setMissing] = useState<Missing>({});
  return {
    missing,
    forget: () => setMissing({}),
    isComplete: () => {
      const found: Missing = {};
      if (!words.title.trim()) found.title = t.titleMissing;
      if (!words.keyQuestion.trim()) found.keyQuestion = t.keyQuestionMissing;
      setMissing(found);
      return Object.keys(found).length === 0;
    },
  };
}

interface CaseFieldsProps {
  /** That of the form around them. */
  id: string;
  words: CaseWords;
  onChange: (words: CaseWords) => void;
  missing: Missing;
  error: unknown;
}

/** The three fields that every case has, with what is wrong in them. */
export function CaseFields({ id, words, onChange, missing, error }: CaseFieldsProps) {
  const t = useTexts(texts);
  const refused = useFieldErrors(error);
  const { title, keyQuestion, summary } = words;
  const wrong = useMemo(() => (Object.keys(missing) as (keyof CaseWords)[]).map((field) => ({ fieldId: `${id}-${field}`, message: missing[field]! })), [missing, id]);
  const field = (name: keyof CaseWords) => ({
    id: `${id}-${name}`,
    label: t[name],
    description: t[`${name}Hint`],
    value: words[name],
    onChange: (value: string) => onChange({ title, keyQuestion, summary, [name]: value }),
    error: (!words[name].trim() && missing[name]) || refused[name],
    maxLength: limits[name],
  });
  return (
    <>
      {wrong.length > 0 && <ErrorSummary title={t.notComplete} errors={wrong} />}
      <TextField {...field('title')} autoFocus required />
      <TextArea {...field('keyQuestion')} rows={2} required />
      <TextArea {...field('summary')} rows={5} optional={t.optional} />
    </>
  );
}
