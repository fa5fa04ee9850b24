import { useTexts } from '@leerkring/platform/web';
import { VisuallyHidden } from '@leerkring/ui';
import { Hourglass } from 'lucide-react';
import { texts } from './texts';

interface SlowNoteProps {
  slowSeconds: number;
  /** Seconds that the reader still waits; 0: not now. */
  wait: number;
  /** What was left when the reader tried too early, which is said once instead of every second; null: they did not. */
  triedAt: number | null;
}

/** Above the field in slow mode: the rule, or when one may say something again. */
export function SlowNote({ slowSeconds, wait, triedAt }: SlowNoteProps) {
  const t = useTexts(texts);
  return (
    <p className="chat-composer__line">
      <Hourglass aria-hidden />
      {wait ? t.wait(wait) : t.rule(slowSeconds)}
      <VisuallyHidden>
        <span aria-live="polite">{triedAt ? t.kept(triedAt) : ''}</span>
      </VisuallyHidden>
    </p>
  );
}
