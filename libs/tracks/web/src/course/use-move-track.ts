import { useApolloClient, useMutation } from '@apollo/client/react';
import { trackMoves, trackStates, type TrackState } from '@leerkring/contract';
import { errorOf, useTexts } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import { useState } from 'react';
import { MoveTrackMutation, TrackCourseQuery, type TrackCourseData } from './course.queries';
import { texts } from './texts';

/** A step of a track while its manager chooses it. */
export function useMoveTrack({ id, state, viewerCan }: TrackCourseData, slug: string, onDone: () => void) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const moves = trackStates.filter((to) => {
    const move = trackMoves[state][to];
    return move && viewerCan.includes(move.permission);
  });
  const [chosen, setChosen] = useState<TrackState | null>(null);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<{ to?: string; reason?: string }>({});
  const [move, { loading, error }] = useMutation(MoveTrackMutation);
  // Somebody else was ahead, perhaps: what was chosen may be no step any more.
  const to = chosen && moves.includes(chosen) ? chosen : null;
  const needsReason = Boolean(to && trackMoves[state][to]?.needsReason);
  const send = async (): Promise<void> => {
    const found = { ...(!to && { to: t.chooseFirst }), ...(needsReason && !reason.trim() && { reason: t.reasonMissing }) };
    setWrong(found);
    if (loading || !to || Object.keys(found).length) return;
    try {
      await move({ variables: { input: { id, from: state, to, reason } } });
      toast({ text: t.moved(t[to]), tone: 'moss' });
      onDone();
    } catch (refused) {
      if (errorOf(refused).code === 'TRACK_MOVED') await client.query({ query: TrackCourseQuery, variables: { slug }, fetchPolicy: 'network-only' }).catch(() => undefined);
    }
  };
  return { moves, to, choose: (one: string) => setChosen(one as TrackState), reason, setReason, needsReason, wrong, error, busy: loading, send };
}
