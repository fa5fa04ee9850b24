import { clsx } from 'clsx';
import { Face, type Presence } from './person';

export interface FaceRowProps {
  /** Name of the list ('Wie hier nu zijn'). */
  label: string;
  people: { id: string; name: string; presence?: Presence }[];
  /** Faces that are drawn; the rest is counted. */
  max?: number;
  /** Words for the rest ('en 4 anderen'). */
  more?: (count: number) => string;
  size?: number;
  /** Half over each other, for a tight place. */
  overlap?: boolean;
}

/** A few people as faces; each has its name for screen readers. */
export function FaceRow({ label, people, max = 5, more, size = 32, overlap }: FaceRowProps) {
  const rest = people.length - max;
  return (
    <ul className={clsx('lk-face-row', overlap && 'lk-face-row--overlap')} aria-label={label}>
      {people.slice(0, max).map((person) => (
        <li key={person.id}>
          <Face {...person} size={size} label={person.name} />
        </li>
      ))}
      {rest > 0 && more && <li className="lk-face-row__more">{more(rest)}</li>}
    </ul>
  );
}
