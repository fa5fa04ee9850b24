import { Suspense, lazy } from 'react';
import { Skeleton, patiently } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import type { CompassGameData } from './compass.queries';
import type { CompassTexts } from './texts';
import { isToChoose } from './use-compass';

const CompassPane = lazy(async () => ({ default: (await patiently(() => import('./compass-pane'))).CompassPane }));

/** What a talk after the game begins with. */
export interface Debrief {
  title: string;
  body: string;
}

export type OnDebrief = (beginning: Debrief) => void;

/** The tab of the compass, with a mark when the reader has still to choose. */
export function compassTab(session: RoomSession, game: CompassGameData, t: CompassTexts, shown: boolean, onDebrief: OnDebrief | undefined) {
  const count = !shown && isToChoose(session, game) ? 1 : undefined;
  const content = (
    <Suspense fallback={<Skeleton label={t.loading} rows={4} />}>
      <CompassPane session={session} game={game} onDebrief={onDebrief} />
    </Suspense>
  );
  return { id: 'compass', label: t.tab, count, asks: true, content };
}
