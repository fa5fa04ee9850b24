import { formatTemplates, sessionFormats } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Select } from '@leerkring/ui';
import type { OwnFormatData } from '../own-formats/own-formats.queries';
import { texts } from '../running/texts';

interface FormatFieldProps<T extends string> {
  /** A session format, or the id of an own one. */
  value: T;
  onChange: (format: T) => void;
  /** What the facilitators of the group made themselves. */
  own?: readonly OwnFormatData[] | undefined;
}

/** How a session is held: what the group made itself, and what comes with Leerkring, each with its length. */
export function FormatField<T extends string>({ value, onChange, own = [] }: FormatFieldProps<T>) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const labelled = (name: string, phases: readonly { minutes: number }[]): string => {
    const length = phases.reduce((sum, { minutes }) => sum + minutes, 0);
    return length ? `${name} (${t.minutes(length)})` : name;
  };
  const given = sessionFormats.map((id) => ({ id: id as string, label: labelled(formatTemplates[id].name[language], formatTemplates[id].phases), line: formatTemplates[id].line[language] }));
  const made = own.filter(({ archivedAt }) => !archivedAt).map(({ id, name, phases }) => ({ id, label: labelled(name, phases), line: t.ownFormat }));
  return <Select label={t.format} options={[...made, ...given]} value={value} onChange={(format) => onChange(format as T)} />;
}
