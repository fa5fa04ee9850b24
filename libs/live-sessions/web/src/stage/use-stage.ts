import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { useQuery } from '@apollo/client/react';
import { byVotes, stageStateOf } from '@leerkring/contract';
import type { RoomSession } from '../live-session.query';
import { StageQuery, type StageData, type StageQuestionData } from './stage.queries';

/** The stage of a session, kept fresh by the stream of the room; null while it is on its way and where there is none. */
export function useStage({ id, stage }: RoomSession): StageData | null {
  const { data } = useQuery(StageQuery, { variables: { id }, skip: !stage });
  return (stage && data?.liveSession.stage) ?? null;
}

/** The question that is talked about; null when the stage is free. */
export function onStageOf({ questions }: StageData): StageQuestionData | null {
  return questions.find((question) => stageStateOf(question) === 'on_stage') ?? null;
}

export function waitingOf({ questions }: StageData): StageQuestionData[] {
  return questions.filter((question) => stageStateOf(question) === 'waiting');
}

interface StillOrder {
  questions: StageQuestionData[];
  /** Whether votes would put them in another order, which is kept as it is under the reader's focus. */
  isHeld: boolean;
  /** For the list. */
  onFocus: () => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/** Questions by votes; while the focus is among them the order stays what it was, and what is new stands at the end. */
export function useStillOrder(questions: StageQuestionData[]): StillOrder {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const sorted = byVotes(questions);
  const now = useRef<readonly string[]>([]);
  const places = new Map(held?.map((id, place) => [id, place]));
  const shown = held ? [...sorted].sort((a, b) => (places.get(a.id) ?? places.size) - (places.get(b.id) ?? places.size)) : sorted;
  useEffect(() => {
    now.current = shown.map(({ id }) => id);
  });
  return {
    questions: shown,
    isHeld: shown.some(({ id }, index) => id !== sorted[index]!.id),
    onFocus: () => setHeld((known) => known ?? now.current),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) setHeld(null);
    },
  };
}
