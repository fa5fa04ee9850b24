import { useEffect, useRef, useState } from 'react';
import type { RoomSession } from '../live-session.query';
import type { CompassGameData } from './compass.queries';

/** Which of several tabs is shown: the compass when it begins or goes on, unless somebody is typing. */
export function useTabWithCompass({ state, compassGame }: RoomSession): [tab: string, setTab: (tab: string) => void] {
  const goesOn = compassGame !== null && state === 'open';
  const [tab, setTab] = useState(goesOn ? 'compass' : 'chat');
  const before = useRef(goesOn);
  useEffect(() => {
    const begins = goesOn && !before.current;
    before.current = goesOn;
    if (begins && !document.activeElement?.matches('textarea, input, [contenteditable="true"]')) setTab('compass');
  }, [goesOn]);
  return [tab === 'compass' && !compassGame ? 'chat' : tab, setTab];
}

/** Whether a choice is asked of the reader now that they did not make yet. */
export function isToChoose({ viewerCan }: RoomSession, { step, dilemma, viewerChoices }: CompassGameData): boolean {
  if ((step !== 'before' && step !== 'after') || !viewerCan.includes('compass_game.choose')) return false;
  return (viewerChoices.find((choice) => choice.dilemma === dilemma)?.[step] ?? null) === null;
}
