import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql, type Rundown } from '@leerkring/contract';
import { errorOf } from '@leerkring/platform/web';
import type { RoomSession } from '../live-session.query';

const Step = graphql(`
  mutation StepRundown($input: StepRundownInput!) {
    stepRundown(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const AddTime = graphql(`
  mutation AddPhaseTime($input: AddPhaseTimeInput!) {
    addPhaseTime(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const Pause = graphql(`
  mutation PauseRundown($input: PauseRundownInput!) {
    pauseRundown(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const Reorder = graphql(`
  mutation ReorderRundown($input: ReorderRundownInput!) {
    reorderRundown(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const Lead = graphql(`
  mutation LeadLiveSession($input: LeadLiveSessionInput!) {
    leadLiveSession(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const ChooseOwner = graphql(`
  mutation ChooseCaseOwner($input: ChooseCaseOwnerInput!) {
    chooseCaseOwner(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

export type RunSession = ReturnType<typeof useRunSession>;

/** What a facilitator does with the rundown. The screens change by the news of it, for all at once; here only a refusal comes back. */
export function useRunSession(session: RoomSession, rundown: Rundown) {
  const [error, setError] = useState<unknown>(null);
  /** How many people wait for their turn, when going on was refused for that. */
  const [waiting, setWaiting] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const seen = { liveSessionId: session.id, revision: rundown.revision };
  const [step] = useMutation(Step);
  const [addTime] = useMutation(AddTime);
  const [pause] = useMutation(Pause);
  const [reorder] = useMutation(Reorder);
  const [lead] = useMutation(Lead);
  const [chooseOwner] = useMutation(ChooseOwner);
  const done = async (answer: Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setError(null);
    setWaiting(null);
    const refused = await answer.then(() => null).catch((cause: unknown) => cause);
    setBusy(false);
    if (!refused) return true;
    const { code, details } = errorOf(refused);
    if (code === 'ROUND_NOT_DONE') setWaiting(Number(details?.waiting));
    else setError(refused);
    return false;
  };
  return {
    error,
    busy,
    waiting,
    stay: () => setWaiting(null),
    next: (skipTurns = false) => done(step({ variables: { input: { ...seen, step: 'next', skipTurns } } })),
    back: () => done(step({ variables: { input: { ...seen, step: 'back' } } })),
    addSeconds: (seconds: number) => done(addTime({ variables: { input: { ...seen, seconds } } })),
    pause: (paused: boolean) => done(pause({ variables: { input: { ...seen, paused } } })),
    reorder: (keys: string[]) => done(reorder({ variables: { input: { ...seen, keys } } })),
    lead: (accountId: string) => done(lead({ variables: { input: { ...seen, accountId } } })),
    chooseOwner: (accountId: string | null) => done(chooseOwner({ variables: { input: { ...seen, accountId } } })),
  };
}
