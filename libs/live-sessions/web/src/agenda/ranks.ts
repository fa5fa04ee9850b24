import type { JointAgendaData } from './agenda.queries';

/** What came out for a cluster: its place in the order, from 1 and the same at an equal score. */
export interface Rank {
  place: number;
  score: number;
}

/** The order of clusters in the latest vote over them, by id; empty until that is closed. */
export function ranksOf({ vote }: JointAgendaData): Map<string, Rank> {
  const scores = vote?.result?.scores ?? [];
  return new Map(scores.map((score, index) => [vote!.clusterIds![index]!, { score, place: 1 + scores.filter((other) => other > score).length }]));
}
