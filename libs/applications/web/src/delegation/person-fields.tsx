import { limits, municipalFunctionNames, municipalFunctions, type MunicipalFunction } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Select, TextArea, TextField } from '@leerkring/ui';
import { texts } from './texts';

/** What one fills in about somebody who is asked. */
export interface PersonWords {
  name: string;
  email: string;
  function: MunicipalFunction | null;
  note: string;
}

interface FieldProps {
  words: PersonWords;
  onChange: (words: PersonWords) => void;
  errors: Record<string, string>;
}

export function NameField({ words, onChange, errors }: FieldProps) {
  const t = useTexts(texts);
  return <TextField label={t.name} autoComplete="off" maxLength={limits.name} value={words.name} onChange={(name) => onChange({ ...words, name })} error={errors['name']} required autoFocus />;
}

export function EmailField({ words, onChange, errors }: FieldProps) {
  const t = useTexts(texts);
  return <TextField label={t.email} type="email" autoComplete="off" value={words.email} onChange={(email) => onChange({ ...words, email })} error={errors['email']} required />;
}

/** Function and role in the delegation. */
export function DelegateFields({ words, onChange, errors }: FieldProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <>
      <Select
        label={t.function}
        placeholder={t.chooseFunction}
        options={municipalFunctions.map((id) => ({ id, label: municipalFunctionNames[id][language] }))}
        value={words.function}
        onChange={(held) => onChange({ ...words, function: held as MunicipalFunction })}
        error={errors['function']}
        required
      />
      <TextArea label={t.note} description={t.noteHint} optional={t.optional} value={words.note} onChange={(note) => onChange({ ...words, note })} rows={2} maxLength={limits.applicationPersonNote} error={errors['note']} />
    </>
  );
}
