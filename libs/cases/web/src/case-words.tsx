import { limits } from '@leerkring/contract';
import { useDraft, useErrorSentence, useFieldErrors, useTexts } from '@leerkring/platform/web';
import { Alert, ErrorSummary, TextArea, TextField } from '@leerkring/ui';
import { useMemo, useState } from 'react';
import './case-form.css';
import { texts } from './texts';

/** What people write of a case. */
export interface CaseWords {
  title: string;
  keyQuestion: string;
  summary: string;
}

interface CaseForm {
  words: CaseWords;
  setWords: (words: CaseWords) => void;
  /** Forgets what was written; call it once it is stored. */
  clear: () => void;
  /** Something is written that is kept on this device. */
  kept: boolean;
  missing: Partial<Record<keyof CaseWords, string>>;
  /** Whether it can be sent; says what is missing when it cannot. */
  isComplete: () => boolean;
}

/** The words of a case while somebody writes them, kept on this device until they are stored. */
export function useCaseForm(key: string, before: CaseWords): CaseForm {
  const t = useTexts(texts);
  const [draft, setDraft, clear] = useDraft(key);
  const [missing, setMissing] = useState<CaseForm['missing']>({});
  const words = draft ? (JSON.parse(draft) as CaseWords) : before;
  return {
    words,
    setWords: (next) => setDraft(JSON.stringify(next)),
    clear: () => {
      clear();
      setMissing({});
    },
    kept: draft !== '',
    missing,
    isComplete: () => {
      const found: CaseForm['missing'] = {};
      if (!words.title.trim()) found.title = t.titleMissing;
      if (!words.keyQuestion.trim()) found.keyQuestion = t.keyQuestionMissing;
      setMissing(found);
      return Object.keys(found).length === 0;
    },
  };
}

/** The three fields of a case, with what is wrong in them. `id` is that of the form around them. */
export function CaseFields({ id, form, error }: { id: string; form: CaseForm; error: unknown }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const refused = useFieldErrors(error);
  const { words, setWords, missing, kept } = form;
  const summary = useMemo(
    () => (Object.keys(missing) as (keyof CaseWords)[]).map((field) => ({ fieldId: `${id}-${field}`, message: missing[field]! })),
    [missing, id],
  );
  const field = (name: keyof CaseWords) => ({
    id: `${id}-${name}`,
    label: t[name],
    description: t[`${name}Hint`],
    value: words[name],
    onChange: (value: string) => setWords({ ...words, [name]: value }),
    error: (!words[name].trim() && missing[name]) || refused[name],
    maxLength: limits[name],
  });
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.notComplete} errors={summary} />}
      {Boolean(error) && (
        <Alert tone="ochre" title={t.notSaved} announce="now">
          {sentence(error)}
        </Alert>
      )}
      <TextField {...field('title')} autoFocus required />
      <TextArea {...field('keyQuestion')} rows={2} required />
      <TextArea {...field('summary')} rows={5} optional={t.optional} />
      <p className="case-form__draft" role="status">
        {kept && t.draftKept}
      </p>
    </>
  );
}
