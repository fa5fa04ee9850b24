import { formatTemplates, sessionFormats, type SessionFormat } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Select } from '@leerkring/ui';
import { texts } from '../running/texts';

/** How a session is held: what comes with Leerkring, each with its length. */
export function FormatField({ value, onChange }: { value: SessionFormat; onChange: (format: SessionFormat) => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const options = sessionFormats.map((format) => {
    const { name, line, phases } = formatTemplates[format];
    const length = phases.reduce((sum, { minutes }) => sum + minutes, 0);
    return { id: format, label: length ? `${name[language]} (${t.minutes(length)})` : name[language], line: line[language] };
  });
  return <Select label={t.format} options={options} value={value} onChange={(format) => onChange(format as SessionFormat)} />;
}
