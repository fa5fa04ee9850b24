import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import { useState } from 'react';
import { AskSeat, ConfirmSeat, SwitchSeat, WithdrawSeat, type SeatData } from './seats.queries';
import { texts } from './texts';

interface Named {
  id: string;
  title: string;
}

export interface SeatDeeds {
  /** The session or seat that something is being done with. */
  busy: string | null;
  /** Why it did not happen, in words. */
  error: string | null;
  ask: (session: Named) => Promise<void>;
  switchTo: (seatId: string, session: Named, acceptWaiting: boolean) => Promise<void>;
  confirm: (seatId: string) => Promise<void>;
  withdraw: (seatId: string) => Promise<void>;
}

/** What one does with own seats. What became of it is said aloud: a place, or a number on the waiting list. */
export function useSeatDeeds(): SeatDeeds {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [ask] = useMutation(AskSeat);
  const [change] = useMutation(SwitchSeat);
  const [confirm] = useMutation(ConfirmSeat);
  const [withdraw] = useMutation(WithdrawSeat);
  const run = async (what: string, deed: () => Promise<SeatData | undefined>): Promise<void> => {
    if (busy) return;
    setBusy(what);
    setError(null);
    try {
      const seat = await deed();
      if (seat) toast({ text: saidOf(seat, t), tone: 'moss' });
    } catch (problem) {
      setError(sentence(problem));
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    error,
    ask: ({ id }) => run(id, async () => (await ask({ variables: { input: { sessionId: id } } })).data?.askSeat.seat),
    switchTo: (seatId, { id }, acceptWaiting) => run(id, async () => (await change({ variables: { input: { id: seatId, sessionId: id, acceptWaiting } } })).data?.switchSeat.seat),
    confirm: (id) => run(id, async () => (await confirm({ variables: { input: { id } } })).data?.confirmSeat.seat),
    withdraw: (id) => run(id, async () => (await withdraw({ variables: { input: { id } } })).data?.withdrawSeat.seat),
  };
}

/** Where a seat stands, to its person. */
export function saidOf({ state, rank, confirmBy }: Pick<SeatData, 'state' | 'rank' | 'confirmBy'>, t: ReturnType<typeof useTexts<(typeof texts)['nl']>>, until = confirmBy ?? ''): string {
  if (state === 'waitlisted') return t.waitlistedNow(rank ?? 1);
  if (state === 'offered') return t.offeredNow(until);
  return t[`${state}Now`];
}
