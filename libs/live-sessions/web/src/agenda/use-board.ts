import { useState } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import type { MeetingData } from '../meetings/meetings.queries';
import type { ClusterData, InputData } from './agenda.queries';
import { MoveInput, SimilarInputsQuery } from './board.queries';
import { texts as itemTexts } from './item-texts';
import { texts } from './texts';

/** The id of a cluster, or the name of another place. */
export type Spot = string;

/** A column of the board: a cluster, or with null another place. */
export interface BoardColumn {
  spot: Spot;
  cluster: ClusterData | null;
  inputs: InputData[];
}

const spotOf = ({ clusterId, place }: InputData): Spot => clusterId ?? place;

/** What the board shows, and the one thing that is done with cards: moving them. */
export function useBoard(meeting: MeetingData, retry: () => void) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [send, { loading: busy }] = useMutation(MoveInput);
  const [refused, setRefused] = useState<{ inputId: string; why: string } | null>(null);
  const [parking, setParking] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { inputs, columns, nameOf } = useColumns(meeting);
  const park = (inputId: string | null): void => {
    setRefused(null);
    setParking(inputId);
  };
  /** @param reason why it is parked; without it, that is asked first */
  const move = async (inputId: string, spot: Spot, reason?: string): Promise<void> => {
    const input = inputs.find((one) => one.id === inputId);
    if (!input || (spotOf(input) === spot && reason === undefined)) return;
    if (spot === 'parked' && reason === undefined) return park(inputId);
    setRefused(null);
    try {
      await send({ variables: { input: { id: inputId, revision: input.revision, ...placeOf(spot, reason) } } });
      setParking(null);
      setSaid(t.moved(input.text, nameOf(spot)));
    } catch (error) {
      setRefused({ inputId, why: sentence(errorOf(error)) });
      retry();
    }
  };
  const stands = refused && inputs.find((one) => one.id === refused.inputId);
  const overtaken = refused && { why: refused.why, now: stands ? t.standsNow(stands.text, nameOf(spotOf(stands))) : null };
  return { columns, nameOf, spotOf, move, park, parking: inputs.find((one) => one.id === parking) ?? null, busy, overtaken, said, alike: useAlike(meeting.id, inputs) };
}

/** What stands where: by itself, in each cluster, and what does not come on the agenda. */
function useColumns({ jointAgenda }: MeetingData) {
  const t = useTexts(texts);
  const words = useTexts(itemTexts);
  const { inputs = [], clusters = [] } = jointAgenda ?? {};
  const column = (spot: Spot, cluster: ClusterData | null = null): BoardColumn => ({ spot, cluster, inputs: inputs.filter((input) => spotOf(input) === spot) });
  const columns = [column('loose'), ...clusters.map((cluster) => column(cluster.id, cluster)), column('local_support'), column('parked')];
  const nameOf = (spot: Spot): string => {
    if (spot === 'local_support' || spot === 'parked') return words[spot];
    return spot === 'loose' ? t.loose : clusters.find((one) => one.id === spot)?.name || t.nameless;
  };
  return { inputs, columns, nameOf };
}

function placeOf(spot: Spot, reason: string | undefined) {
  if (spot === 'parked') return { place: spot, reason } as const;
  if (spot === 'loose' || spot === 'local_support') return { place: spot } as const;
  return { place: 'cluster', clusterId: spot } as const;
}

/** Tells what is probably about the same as an input, and stands elsewhere. */
function useAlike(id: string, inputs: readonly InputData[]): (input: InputData) => InputData[] {
  const { data } = useQuery(SimilarInputsQuery, { variables: { id }, skip: inputs.length < 2 });
  const similar = data?.meeting.jointAgenda?.similarInputs ?? [];
  return (input) => inputs.filter((one) => spotOf(one) !== spotOf(input) && similar.some(({ ids }) => ids.includes(one.id) && ids.includes(input.id)));
}
