import { useTexts } from '@leerkring/platform/web';
import { CloudCheck } from 'lucide-react';
import { texts } from './texts';

/** Says that what is being written is kept on this device; silent for screen readers while typing. */
export function DraftKept({ savedAt }: { savedAt: Date | null }) {
  const t = useTexts(texts);
  if (!savedAt) return null;
  return (
    <span className="draft-kept">
      <CloudCheck aria-hidden /> {t.draftKept}
    </span>
  );
}
