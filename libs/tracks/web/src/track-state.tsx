import { useTexts } from '@leerkring/platform/web';
import { Status, type Tone } from '@leerkring/ui';
import { Archive, Bell, CirclePlay, DoorOpen, Flag, type LucideIcon } from 'lucide-react';
import { texts } from './texts';

export type TrackState = 'in_preparation' | 'open' | 'running' | 'closing' | 'closed';

const looks: Record<TrackState, { Icon: LucideIcon; tone: Tone; word: 'inPreparation' | 'open' | 'running' | 'closing' | 'closed' }> = {
  in_preparation: { Icon: Bell, tone: 'soft', word: 'inPreparation' },
  open: { Icon: DoorOpen, tone: 'moss', word: 'open' },
  running: { Icon: CirclePlay, tone: 'water', word: 'running' },
  closing: { Icon: Flag, tone: 'ochre', word: 'closing' },
  closed: { Icon: Archive, tone: 'soft', word: 'closed' },
};

/** How far a track is, in words with an icon. */
export function TrackStatus({ state }: { state: TrackState }) {
  const t = useTexts(texts);
  const { Icon, tone, word } = looks[state];
  return (
    <Status tone={tone} icon={<Icon aria-hidden />}>
      {t[word]}
    </Status>
  );
}
