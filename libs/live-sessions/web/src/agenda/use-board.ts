import { useState } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import type { MeetingData } from '../meetings/meetings.queries';
import type { ClusterData, InputData } from './agenda.queries';
import { MoveInput, SimilarInputsQuery } from './board.queries';
import { texts } from './texts';

/** A column of the board: a cluster, or with null the inputs that stand by themselves. */
export interface BoardColumn {
  cluster: ClusterData | null;
  inputs: InputData[];
}

/** What the board shows, and the one thing that is done with cards: moving them. */
export function useBoard({ id, jointAgenda }: MeetingData, retry: () => void) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [send] = useMutation(MoveInput);
  const [refused, setRefused] = useState<{ inputId: string; why: string } | null>(null);
  const [said, setSaid] = useState('');
  const { inputs = [], clusters = [] } = jointAgenda ?? {};
  const columns: BoardColumn[] = [null, ...clusters].map((cluster) => ({ cluster, inputs: inputs.filter(({ clusterId }) => clusterId === (cluster?.id ?? null)) }));
  const nameOf = (clusterId: string | null): string => (clusterId ? clusters.find((one) => one.id === clusterId)?.name || t.nameless : t.loose);
  const move = async (inputId: string, clusterId: string | null): Promise<void> => {
    const input = inputs.find((one) => one.id === inputId);
    if (!input || input.clusterId === clusterId) return;
    setRefused(null);
    try {
      await send({ variables: { input: { id: inputId, revision: input.revision, place: clusterId ? 'cluster' : 'loose', clusterId } } });
      setSaid(t.moved(input.text, nameOf(clusterId)));
    } catch (error) {
      setRefused({ inputId, why: sentence(errorOf(error)) });
      retry();
    }
  };
  const stands = refused && inputs.find((one) => one.id === refused.inputId);
  const overtaken = refused && { why: refused.why, now: stands ? t.standsNow(stands.text, nameOf(stands.clusterId)) : null };
  const similar = useSimilar(id, inputs.length);
  /** What is probably about the same as this one, and stands elsewhere. */
  const alike = (input: InputData): InputData[] => inputs.filter((one) => one.clusterId !== input.clusterId && similar.some(({ ids }) => ids.includes(one.id) && ids.includes(input.id)));
  return { columns, nameOf, move, overtaken, said, alike };
}

function useSimilar(id: string, count: number): readonly { ids: readonly string[] }[] {
  const { data } = useQuery(SimilarInputsQuery, { variables: { id }, skip: count < 2 });
  return data?.meeting.jointAgenda?.similarInputs ?? [];
}
