import { trackStates } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatDay } from '@leerkring/ui';
import './course.css';
import type { TrackCourseData } from './course.queries';
import { MoveTrack } from './move-track';
import { texts } from './texts';

/** How far the track is among all states, since when, and what that means; its manager takes it further here. */
export function TrackCourse({ track, slug }: { track: TrackCourseData; slug: string }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { state, stateSince } = track;
  const at = trackStates.indexOf(state);
  return (
    <div className="track-course">
      <ol className="track-states" aria-label={t.stateOf} role="list">
        {trackStates.map((one, place) => (
          <li key={one} data-done={place <= at || undefined} aria-current={one === state ? 'step' : undefined}>
            <span className="track-states__name">{t[one]}</span>
            {one === state && stateSince && <span className="track-states__day">{t.since(formatDay(stateSince, { locale }))}</span>}
          </li>
        ))}
      </ol>
      <p className="track-course__line">{t[`${state}Line`]}</p>
      <MoveTrack course={track} slug={slug} />
    </div>
  );
}
