import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql, type HandKind } from '@leerkring/contract';
import type { RoomSession } from '../live-session.query';

const Raise = graphql(`
  mutation RaiseHand($input: RaiseHandInput!) {
    raiseHand(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const Pass = graphql(`
  mutation PassTurn($input: TurnInput!) {
    passTurn(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const End = graphql(`
  mutation EndTurn($input: TurnInput!) {
    endTurn(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const Give = graphql(`
  mutation GiveTurn($input: GiveTurnInput!) {
    giveTurn(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

const Move = graphql(`
  mutation MoveTurn($input: MoveTurnInput!) {
    moveTurn(input: $input) {
      liveSession {
        id
      }
    }
  }
`);

/** What one does with the speaking queue. The screens change by the news of it, for all at once; here only a refusal comes back. */
export function useSpeaking({ id: liveSessionId }: Pick<RoomSession, 'id'>) {
  const [error, setError] = useState<unknown>(null);
  const [raise] = useMutation(Raise);
  const [pass] = useMutation(Pass);
  const [end] = useMutation(End);
  const [give] = useMutation(Give);
  const [move] = useMutation(Move);
  const done = async (answer: Promise<unknown>): Promise<void> => {
    setError(null);
    await answer.catch((cause: unknown) => setError(cause));
  };
  return {
    error,
    raise: (kind: HandKind) => done(raise({ variables: { input: { liveSessionId, kind } } })),
    pass: (turnId: string) => done(pass({ variables: { input: { turnId } } })),
    end: (turnId: string) => done(end({ variables: { input: { turnId } } })),
    give: (turnId?: string) => done(give({ variables: { input: { liveSessionId, turnId } } })),
    move: (turnId: string, place: number) => done(move({ variables: { input: { turnId, place } } })),
  };
}
