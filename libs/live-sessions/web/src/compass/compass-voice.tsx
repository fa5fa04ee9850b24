import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Voice } from '@leerkring/ui';
import type { CompassGameData } from './compass.queries';
import { texts } from './texts';

/** Says politely that the compass begins, and each step of it. */
export function CompassVoice({ game }: { game: CompassGameData | null }) {
  const t = useTexts(texts);
  const [words, setWords] = useState('');
  const place = game ? `${game.step} ${game.dilemma}` : null;
  const before = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    const had = before.current;
    before.current = place;
    if (had === undefined || !game || had === place) return;
    const step = game.step === 'done' ? t.voiceDone : t.voiceStep(t[`step_${game.step}`], game.dilemma + 1, game.dilemmas.length);
    setWords(had === null ? `${t.voiceBegins} ${step}` : step);
  }, [place, game, t]);
  return <Voice words={words} />;
}
