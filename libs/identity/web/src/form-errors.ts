import { errorOf, useErrorSentence, useFieldErrors } from '@leerkring/platform/web';

/** Refusals that are about one field of a form rather than about the whole. */
const fieldOfCode: Record<string, string> = {
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_COMMON: 'password',
  PASSWORD_WRONG: 'currentPassword',
  ACCOUNT_EXISTS: 'email',
};

interface FormErrors {
  /** Per field, by its name in the mutation's input. */
  fields: Record<string, string>;
  /** What is wrong with the whole; null when it is about fields only. */
  sentence: string | null;
}

/** Sorts what the server refused into fields and form. */
export function useFormErrors(error: unknown): FormErrors {
  const sentenceOf = useErrorSentence();
  const listed = useFieldErrors(error);
  if (!error) return { fields: {}, sentence: null };
  const field = fieldOfCode[errorOf(error).code];
  const fields = field ? { [field]: sentenceOf(error) } : listed;
  return { fields, sentence: Object.keys(fields).length ? null : sentenceOf(error) };
}
