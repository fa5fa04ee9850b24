import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import type { MeetingData } from '../meetings/meetings.queries';
import type { ItemData, JointAgendaData } from './agenda.queries';
import { ArrangeJointAgenda, SettleJointAgenda } from './board.queries';
import { texts } from './item-texts';

type Wished = Pick<ItemData, 'clusterId' | 'minutes'>;

/** The items of an agenda, and what facilitators do with them: each change is of all of them, as they were seen. */
export function useItems({ id: meetingId }: MeetingData, agenda: JointAgendaData, retry: () => void) {
  const t = useTexts(texts);
  const [arrange, arranging] = useMutation(ArrangeJointAgenda);
  const [settle, settling] = useMutation(SettleJointAgenda);
  const { attempt, refused, forget, said } = useAttempt(retry);
  const { items, revision, boxMinutes } = agenda;
  const put = (wished: readonly Wished[], words: string, box: number | null = boxMinutes): Promise<boolean> =>
    attempt(arrange({ variables: { input: { meetingId, revision, items: wished.map(({ clusterId, minutes }) => ({ clusterId, minutes })), boxMinutes: box } } }), words);
  const nameOf = (clusterId: string): string => agenda.clusters.find(({ id }) => id === clusterId)?.name || t.nameless;
  return {
    said,
    forget,
    nameOf,
    busy: arranging.loading || settling.loading,
    /** Why the last change was refused, and which inputs have no place. */
    refused: refused && { why: refused.why, left: agenda.inputs.filter(({ id }) => refused.inputs.includes(id)) },
    /** Gives a cluster these minutes; one that is no item yet becomes the last. */
    time: (clusterId: string, minutes: number) => put(withMinutes(items, { clusterId, minutes }), t.timed(nameOf(clusterId), minutes)),
    remove: (clusterId: string) => put(items.filter((one) => one.clusterId !== clusterId), t.removed(nameOf(clusterId))),
    /** Puts an item at a place in the order, from 0. */
    move: async (clusterId: string, place: number): Promise<void> => {
      const moved = items.find((one) => one.clusterId === clusterId)!;
      if (items[place] !== moved) await put(items.filter((one) => one !== moved).toSpliced(place, 0, moved), t.placed(nameOf(clusterId), place + 1));
    },
    box: (minutes: number | null) => put(items, t.boxed, minutes),
    settle: () => attempt(settle({ variables: { input: { meetingId, revision } } }), t.settledNow),
  };
}

function withMinutes(items: readonly Wished[], item: Wished): Wished[] {
  const place = items.findIndex(({ clusterId }) => clusterId === item.clusterId);
  return place < 0 ? [...items, item] : items.with(place, item);
}

/** Does something and says so; when it is refused, keeps why and looks anew. */
function useAttempt(retry: () => void) {
  const sentence = useErrorSentence();
  const [refused, setRefused] = useState<{ why: string; inputs: string[] } | null>(null);
  const [said, setSaid] = useState('');
  const attempt = async (act: Promise<unknown>, words: string): Promise<boolean> => {
    setRefused(null);
    try {
      await act;
      setSaid(words);
      return true;
    } catch (error) {
      const { inputs } = errorOf(error).details;
      setRefused({ why: sentence(error), inputs: Array.isArray(inputs) ? inputs.map(String) : [] });
      retry();
      return false;
    }
  };
  return { attempt, refused, forget: () => setRefused(null), said };
}
