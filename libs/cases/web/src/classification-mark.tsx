import type { Classification } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Badge } from '@leerkring/ui';
import { texts } from './texts';

const tones = { public: 'moss', group: 'neutral', confidential: 'plum' } as const;

/** How widely a version may go. */
export function ClassificationMark({ classification }: { classification: Classification }) {
  const t = useTexts(texts);
  return <Badge tone={tones[classification]}>{t.classificationOf(classification)}</Badge>;
}
