import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { errorOf, registerPolicies, useStream, type LeerkringError } from '@leerkring/platform/web';
import { DatePollQuery, type DatePollData } from './date-polls.queries';

registerPolicies({ DatePoll: { fields: { delegations: { merge: false }, moments: { merge: false } } } });

/** A date poll, kept fresh by its stream: its news carries no answers, so each of them asks for it anew. */
export function useDatePoll(id: string): { datePoll: DatePollData | undefined; error: LeerkringError | undefined; retry: () => void } {
  const [gone, setGone] = useState<LeerkringError>();
  const { data, error, refetch } = useQuery(DatePollQuery, { variables: { id } });
  const datePoll = data?.datePoll;
  const again = async (): Promise<number | undefined> => (await refetch().catch(() => null))?.data?.datePoll.head;
  useStream(datePoll ? streamOf('date_poll', id) : null, datePoll?.head, {
    onNews: () => void again(),
    onReset: again,
    onClosed: (reason) => {
      if (reason === 'right_ended') void refetch().catch((refused: unknown) => setGone(errorOf(refused)));
    },
  });
  return { datePoll, error: gone ?? (datePoll || !error ? undefined : errorOf(error)), retry: () => void again() };
}
