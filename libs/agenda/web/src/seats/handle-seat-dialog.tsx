import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits, seatMoves, type SeatState } from '@leerkring/contract';
import { errorOf, useTexts } from '@leerkring/platform/web';
import { TextArea, toast } from '@leerkring/ui';
import { useState } from 'react';
import { HandleSeat } from './board.queries';
import { boardTexts } from './board-texts';
import { FormDialog } from './form-dialog';
import { EventSeatsQuery, type BoardSeat } from './seats.queries';

/** Takes a seat a step further, with what its person reads about it. */
export function HandleSeatDialog({ seat, to, onClose }: { seat: BoardSeat; to: SeatState; onClose: () => void }) {
  const t = useTexts(boardTexts);
  const client = useApolloClient();
  // The state that the organiser saw: somebody else may be ahead.
  const [from] = useState(seat.state);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState('');
  const [handle, { loading, error }] = useMutation(HandleSeat);
  const name = seat.person?.name ?? '…';
  const asks = seatMoves[from][to]?.asks ?? 'nothing';
  const submit = async (): Promise<void> => {
    const missing = asks !== 'nothing' && !reason.trim();
    setWrong(missing ? t.reasonMissing : '');
    if (missing) return;
    try {
      await handle({ variables: { input: { id: seat.id, from, to, reason } } });
      toast({ text: t.done(name, t[to]), tone: 'moss' });
      onClose();
    } catch (problem) {
      if (errorOf(problem).code === 'SEAT_MOVED') await client.refetchQueries({ include: [EventSeatsQuery] });
    }
  };
  return (
    <FormDialog title={t.handleTitle(name)} action={t[`to_${to as 'confirmed'}`]} busy={loading} error={error} onSubmit={submit} onClose={onClose}>
      <TextArea
        label={asks === 'note' ? t.note : t.reason}
        description={t.readsIt(name)}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={limits.seatReason}
        error={wrong || undefined}
        {...(asks === 'nothing' ? { optional: t.optional } : { required: true })}
      />
    </FormDialog>
  );
}
