import { errorSentences } from '@leerkring/contract';
import { errorOf } from './errors';
import { useLanguage, useTexts } from './language';
import { texts } from './texts';

/** Turns anything that was thrown into the sentence that people read. */
export function useErrorSentence(): (error: unknown) => string {
  const { language } = useLanguage();
  const t = useTexts(texts);
  return (error) => {
    const { code, details } = errorOf(error);
    const sentence = errorSentences[code][language];
    if (code === 'AGENDA_FULL' && typeof details['left'] === 'number') return `${sentence} ${t.minutesLeft(details['left'])}`;
    return (code === 'LIMIT_EXCEEDED' || code === 'CHAT_SLOW') && typeof details['retryAfter'] === 'number' ? `${sentence} ${t.after(details['retryAfter'])}` : sentence;
  };
}

/** What is wrong per field of a form, by the name that the field has in the mutation's input; empty when nothing is. */
export function useFieldErrors(error: unknown): Record<string, string> {
  const t = useTexts(texts);
  if (!error) return {};
  const { fields } = errorOf(error).details;
  if (typeof fields !== 'object' || fields === null) return {};
  const words: Record<string, string> = {
    invalid_type: t.fieldMissing,
    too_small: t.fieldTooShort,
    too_big: t.fieldTooLong,
    invalid_format: t.fieldFormat,
  };
  return Object.fromEntries(Object.entries(fields).map(([field, issue]) => [field.replace(/^input\./, ''), words[String(issue)] ?? t.fieldWrong]));
}
