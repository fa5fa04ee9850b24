import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Checkbox, RadioSegment } from '@leerkring/ui';
import { useState } from 'react';
import type { AgendaEventData } from '../agenda.queries';
import { LaterInSeriesQuery, type LaterEventData } from './series.queries';
import { texts } from './texts';

export interface SeriesScope {
  /** What comes after the event in its series; empty: there is nothing to choose. */
  later: readonly LaterEventData[];
  all: boolean;
  setAll: (all: boolean) => void;
  movesMovedAlone: boolean;
  setMovesMovedAlone: (moves: boolean) => void;
  /** What is sent of it. */
  from: { id: string; revision: number; later: { id: string; revision: number }[] };
  /** Asks again what comes after it. */
  refetch: () => Promise<unknown>;
}

/** Whether only this event is meant, or all those after it in its series as well; only this one until somebody says so. */
export function useSeriesScope({ id, revision, seriesId }: AgendaEventData): SeriesScope {
  const [all, setAll] = useState(false);
  const [movesMovedAlone, setMovesMovedAlone] = useState(false);
  const { data, refetch } = useQuery(LaterInSeriesQuery, { variables: { id }, skip: seriesId === null, fetchPolicy: 'network-only' });
  const later = data?.agendaEvent.laterInSeries ?? [];
  return { later, all: all && later.length > 0, setAll, movesMovedAlone, setMovesMovedAlone, from: { id, revision, later: later.map((one) => ({ id: one.id, revision: one.revision })) }, refetch: async () => seriesId && (await refetch()) };
}

/** Asks that of who changes an event or calls it off; nothing for an event without later ones. */
export function SeriesChoice({ scope: { later, all, setAll, movesMovedAlone, setMovesMovedAlone }, asks }: { scope: SeriesScope; asks: 'change' | 'cancel' }) {
  const t = useTexts(texts);
  const movedAlone = later.filter(({ movedAloneAt }) => movedAloneAt !== null).length;
  const changesAll = asks === 'change' && all;
  if (!later.length) return null;
  return (
    <>
      <RadioSegment
        label={asks === 'change' ? t.whichChange : t.whichCancel}
        description={changesAll ? t.changeLine : undefined}
        options={[{ id: 'one', label: t.one }, { id: 'all', label: t.all(later.length) }]}
        value={all ? 'all' : 'one'}
        onChange={(id) => setAll(id === 'all')}
      />
      {changesAll && movedAlone > 0 && (
        <Checkbox checked={movesMovedAlone} onChange={setMovesMovedAlone} description={t.movedAloneLine}>
          {t.movedAlone(movedAlone)}
        </Checkbox>
      )}
    </>
  );
}
