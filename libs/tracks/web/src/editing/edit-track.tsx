import { useQuery } from '@apollo/client/react';
import { LeerkringError, errorOf, useLanguage, useTexts } from '@leerkring/platform/web';
import { Heading, Link } from '@leerkring/ui';
import { ArrowLeft } from 'lucide-react';
import { useTrackNews } from '../tracks.live';
import './editing.css';
import { TrackEditingQuery, type TrackEditingData } from './editing.queries';
import { texts } from './texts';
import { TrackAliases } from './track-aliases';
import { TrackEditor } from './track-editor';
import { TrackVersions } from './track-versions';

/** A track for its editors, kept fresh; NOT_FOUND also for who may not change it. */
export function useTrackEditing(slug: string): { track: TrackEditingData | null; error: LeerkringError | null; retry: () => void } {
  const { data, error, refetch } = useQuery(TrackEditingQuery, { variables: { slug } });
  useTrackNews(refetch);
  const track = data?.track ?? null;
  const retry = (): void => void refetch().catch(() => undefined);
  if (track && !track.viewerCan.includes('track.edit')) return { track: null, error: new LeerkringError('NOT_FOUND'), retry };
  return { track, error: !track && error ? errorOf(error) : null, retry };
}

/** Changing what a track says, with a preview, its other names and what stood there before. */
export function EditTrackView({ track, trackHref }: { track: TrackEditingData; trackHref: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <div className="edit-track">
      <div>
        <Link href={trackHref} icon={<ArrowLeft aria-hidden />}>
          {t.back}
        </Link>
        <Heading level={1}>{t.title(track.texts[language].name)}</Heading>
        <p className="edit-track__line">{t.line}</p>
      </div>
      <TrackEditor key={track.id} track={track} />
      <TrackAliases trackId={track.id} aliases={track.aliases} />
      <TrackVersions versions={track.versions} />
    </div>
  );
}
