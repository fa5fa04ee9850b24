import { useEffect, useRef, useState } from 'react';
import { phaseOf, type Rundown } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Voice } from '@leerkring/ui';
import { usePhaseSeconds } from './phase-timer';
import { texts } from './texts';

const MINUTE = 60;

/** Says politely that a phase begins, has a minute left, or is over time. */
export function PhaseVoice({ rundown }: { rundown: Rundown }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const phase = phaseOf(rundown);
  const seconds = usePhaseSeconds(rundown);
  const [words, setWords] = useState('');
  const before = useRef({ current: rundown.current, seconds });
  useEffect(() => {
    const { current, seconds: had } = before.current;
    before.current = { current: rundown.current, seconds };
    if (!phase) return;
    if (current !== rundown.current) setWords(`${t.phaseBegan(phase.name[language])} ${phase.line[language]}`);
    else if (had > MINUTE && seconds <= MINUTE && seconds > 0) setWords(t.oneMinute);
    else if (had > 0 && seconds <= 0) setWords(t.timeUp);
  }, [rundown, phase, seconds, t, language]);
  return <Voice words={words} />;
}
