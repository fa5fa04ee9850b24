import { clsx } from 'clsx';
import { arcPath, ringGeometry } from './kring-geometry';
import './logo.css';

export interface LogoProps {
  /** Words beside the ring; without them the ring alone, which then needs a name around it. */
  name?: string;
  size?: number;
  /** On a deep block. */
  onDeep?: boolean;
}

/** Five seats, the last one brick: a start, three exchanges and a closing. */
export function Logo({ name, size = 34, onDeep }: LogoProps) {
  const { radius, stroke, arcs } = ringGeometry(size, 5, size / 6);
  return (
    <span className={clsx('lk-logo', onDeep && 'lk-logo--deep')}>
      <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden focusable={false}>
        {arcs.map((arc, seat) => (
          <path
            key={seat}
            className={seat === 4 ? 'lk-logo__brick' : 'lk-logo__seat'}
            d={arcPath(size, radius, arc)}
            strokeWidth={stroke}
          />
        ))}
      </svg>
      {name && <span className="lk-logo__name">{name}</span>}
    </span>
  );
}
