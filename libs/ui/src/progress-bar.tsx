import { clsx } from 'clsx';
import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import './progress-bar.css';

export interface ProgressBarProps {
  /** What it measures; read out. */
  label: string;
  /** 0 to 100. */
  value: number;
  /** Words instead of the percentage ('48 van 120 MB'). */
  valueLabel?: string;
  /** Standing still: grey. */
  paused?: boolean;
}

/** A bar that fills. */
export function ProgressBar({ label, value, valueLabel, paused }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      value={value}
      valueLabel={valueLabel}
      className={clsx('lk-progress', paused && 'lk-progress--paused')}
    >
      {({ percentage = 0 }) => <div className="lk-progress__fill" style={{ inlineSize: `${percentage}%` }} />}
    </AriaProgressBar>
  );
}
