import { useTexts } from '@leerkring/platform/web';
import { texts } from './item-texts';
import './items.css';

/** The items of an agenda in order, each with its minutes. */
export function AgendaList({ items }: { items: readonly { clusterId: string; name: string; minutes: number }[] }) {
  const t = useTexts(texts);
  if (!items.length) return <p className="meeting-soft">{t.noItems}</p>;
  return (
    <ol className="agenda-list">
      {items.map(({ clusterId, name, minutes }) => (
        <li key={clusterId}>
          <span className="agenda-list__name">{name || t.nameless}</span> <span className="agenda-list__minutes">{t.minutes(minutes)}</span>
        </li>
      ))}
    </ol>
  );
}
