import { formatTemplates, sessionFormats } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Select } from '@leerkring/ui';
import { texts } from '../running/texts';
import type { FormatChoice } from './use-format-choice';

/** How a session is held: what the group made itself, what its track keeps, and what comes with Leerkring, each with its length. */
export function FormatField({ choice: { value, onChange, own, shared, before } }: { choice: FormatChoice }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const labelled = (name: string, phases: readonly { minutes: number }[]): string => {
    const length = phases.reduce((sum, { minutes }) => sum + minutes, 0);
    return length ? `${name} (${t.minutes(length)})` : name;
  };
  const given = sessionFormats.map((id) => ({ id: id as string, label: labelled(formatTemplates[id].name[language], formatTemplates[id].phases), line: formatTemplates[id].line[language] }));
  const offered = (formats: typeof own, line: string): { id: string; label: string; line: string }[] =>
    formats.filter(({ archivedAt }) => !archivedAt).map(({ id, name, phases }) => ({ id, label: labelled(name, phases), line }));
  const made = [...offered(own, t.ownFormat), ...offered(shared, t.trackFormat)];
  const off = before.ownFormat && !made.some(({ id }) => id === before.ownFormat?.id) ? [{ id: before.ownFormat.id, label: before.ownFormat.name, line: t.ownFormat }] : [];
  return <Select label={t.format} options={[...made, ...off, ...given]} value={value} onChange={onChange} />;
}
