import { limits } from '@leerkring/contract';
import { TextArea, TextField } from '@leerkring/ui';
import { useTexts } from '@leerkring/platform/web';
import { texts } from './texts';
import './groups.css';

export interface Words {
  name: string;
  purpose: string;
}

interface GroupWordsProps {
  words: Words;
  onChange: (words: Words) => void;
  errors: Record<string, string>;
}

/** The two fields in which a group says who it is. */
export function GroupWords({ words, onChange, errors }: GroupWordsProps) {
  const t = useTexts(texts);
  return (
    <>
      <TextField
        label={t.name}
        description={t.nameLine}
        error={errors['name']}
        value={words.name}
        onChange={(name) => onChange({ ...words, name })}
        maxLength={limits.name}
        required
        autoFocus
      />
      <TextArea
        label={t.purpose}
        description={t.purposeLine}
        error={errors['purpose']}
        value={words.purpose}
        onChange={(purpose) => onChange({ ...words, purpose })}
        maxLength={limits.keyQuestion}
        required
      />
    </>
  );
}
