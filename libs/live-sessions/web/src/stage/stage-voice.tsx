import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Voice } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import type { StageData } from './stage.queries';
import { texts } from './texts';
import { onStageOf, useStage } from './use-stage';

/** Says politely what comes on the stage, whether it is open, and to its asker that a question was set aside. Votes are not told: they go on all the time. */
export function StageVoice({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const stage = useStage(session);
  const [words, setWords] = useState('');
  const before = useRef<StageData | null>(null);
  const begun = useRef(session.stage);
  const tell = useEffectEvent((now: StageData, known: StageData | null) => {
    const question = onStageOf(now);
    // What is there when one comes in stands on the screen; a stage that opens is news.
    if (!known) return void (begun.current || setWords(t.toldOpened));
    const aside = now.questions.find((one) => one.reason && one.viewerCan.includes('stage_question.withdraw') && !known.questions.find(({ id }) => id === one.id)?.reason);
    if (question && question.id !== onStageOf(known)?.id) setWords(t.toldTaken(question.text, question.author.name));
    else if (aside) setWords(t.toldAside(aside.text, aside.reason!));
    else if (known.closedAt && !now.closedAt) setWords(t.toldOpened);
    else if (!known.closedAt && now.closedAt) setWords(t.toldShut);
  });
  useEffect(() => {
    if (!stage) return;
    tell(stage, before.current);
    before.current = stage;
  }, [stage]);
  return <Voice words={words} />;
}
