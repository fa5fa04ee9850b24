import { Radio } from 'lucide-react';
import './live-mark.css';

/** The word Live in brick. It never blinks. */
export function LiveMark({ children }: { children: string }) {
  return (
    <span className="lk-live-mark">
      <Radio aria-hidden />
      {children}
    </span>
  );
}
