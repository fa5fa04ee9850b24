import { classifications, type Classification } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Select } from '@leerkring/ui';
import { texts } from '../texts';

/** How widely the files that are being added may go. */
export function ChooseClassification({ value, onChange }: { value: Classification; onChange: (value: Classification) => void }) {
  const t = useTexts(texts);
  return (
    <Select
      label={t.classification}
      description={t.classificationHint}
      options={classifications.map((id) => ({ id, label: t.classificationOf(id) }))}
      value={value}
      onChange={(id) => onChange(id as Classification)}
    />
  );
}
