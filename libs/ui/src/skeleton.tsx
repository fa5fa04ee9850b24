import './skeleton.css';

export interface SkeletonProps {
  /** For screen readers ('Gesprekken laden'). */
  label: string;
  rows?: number;
  /** rows = face with two lines, text = lines of a paragraph. */
  shape?: 'rows' | 'text';
}

/** Where something will stand that is on its way. */
export function Skeleton({ label, rows = 3, shape = 'rows' }: SkeletonProps) {
  return (
    <div role="status" className={`lk-skeleton lk-skeleton--${shape}`}>
      <span className="lk-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="lk-skeleton__row" aria-hidden>
          {shape === 'rows' && <span className="lk-skeleton__face" />}
          <span className="lk-skeleton__lines">
            <span className="lk-skeleton__line" />
            <span className="lk-skeleton__line" />
          </span>
        </div>
      ))}
    </div>
  );
}
