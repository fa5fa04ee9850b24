import { applicationStates, statesOfHandlers, statesOfMunicipality } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Chip, Section, TrackDisc } from '@leerkring/ui';
import { texts } from '../texts';
import { everything, type OverviewFilter } from './overview-filter';
import type { OverviewTrackData } from './overview.queries';

interface PipelineProps {
  tracks: readonly OverviewTrackData[];
  filter: OverviewFilter;
  hrefOf: (filter: OverviewFilter) => string;
}

const runningStates = new Set([...statesOfMunicipality, ...statesOfHandlers]);

/** How many applications of each track are in each state; every number leads to its rows. */
export function Pipeline({ tracks, filter, hrefOf }: PipelineProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.perTrack}>
      <ul className="pipeline" role="list">
        {tracks.map((one) => (
          <li key={one.id} className="pipeline__track">
            <PipelineTrack one={one} filter={filter} hrefOf={hrefOf} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PipelineTrack({ one: { track, states, waiting }, filter, hrefOf }: Omit<PipelineProps, 'tracks'> & { one: OverviewTrackData }) {
  const t = useTexts(texts);
  const running = states.filter(({ state }) => runningStates.has(state)).reduce((sum, { count }) => sum + count, 0);
  const numbers = new Map(states.map(({ state, count }) => [state, count]));
  const waits = waiting.map(({ waitsOn, count }) => t.waitingFor(t[waitsOn], count)).join(' · ');
  return (
    <>
      <h3 className="pipeline__name">
        <TrackDisc letter={track.letter} />
        <span>{track.name}</span>
      </h3>
      <p className="pipeline__line">{states.length === 0 ? t.noApplications : [t.running(running), waits].filter(Boolean).join(' · ')}</p>
      {states.length > 0 && (
        <ul className="pipeline__states" role="list" aria-label={t.statesOf(track.name)}>
          {applicationStates.map((state) => {
            const count = numbers.get(state);
            if (!count) return null;
            const selected = filter.trackSlug === track.slug && filter.state === state;
            return (
              <li key={state}>
                <Chip href={hrefOf({ ...everything, trackSlug: track.slug, state })} selected={selected} count={count} size="s">
                  {t[state]}
                </Chip>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
