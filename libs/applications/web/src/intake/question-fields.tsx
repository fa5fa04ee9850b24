import { limits, municipalFunctionNames, municipalFunctions, type MunicipalFunction } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Select, TextField } from '@leerkring/ui';
import { useState } from 'react';
import { texts } from './texts';

export interface QuestionWords {
  question: string;
  askedBy: MunicipalFunction | null;
}

/** A question and who asked it, while it is written. */
export function useQuestionForm(before: QuestionWords) {
  const t = useTexts(texts);
  const [words, setWords] = useState(before);
  const [wrong, setWrong] = useState<{ question?: string; askedBy?: string }>({});
  const complete = (): { question: string; askedBy: MunicipalFunction } | null => {
    const { question, askedBy } = words;
    const found = { ...(!question.trim() && { question: t.fillQuestion }), ...(!askedBy && { askedBy: t.chooseAsker }) };
    setWrong(found);
    return question.trim() && askedBy ? { question, askedBy } : null;
  };
  return { words, wrong, setWords, complete };
}

export function QuestionFields({ form: { words, wrong, setWords } }: { form: ReturnType<typeof useQuestionForm> }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const options = municipalFunctions.map((id) => ({ id, label: municipalFunctionNames[id][language] }));
  return (
    <>
      <TextField label={t.question} description={t.questionHint} value={words.question} onChange={(question) => setWords({ ...words, question })} error={wrong.question} maxLength={limits.localQuestion} required />
      <Select label={t.askedBy} description={t.askedByHint} placeholder={t.chooseAsker} options={options} value={words.askedBy} onChange={(askedBy) => setWords({ ...words, askedBy: askedBy as MunicipalFunction })} error={wrong.askedBy} required />
    </>
  );
}
