import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Breadcrumb, Button, EmptyState, Heading, keepFocus } from '@leerkring/ui';
import { useState } from 'react';
import type { CompositionState } from './composing.live';
import { BeginComposition } from './composing.queries';
import { CompositionBoard } from './composition-board';
import { texts } from './texts';

/** Of which track the groups are composed. */
export function CompositionHead({ track: { name, slug }, hrefs }: { track: NonNullable<CompositionState['track']>; hrefs: { tracks: () => string; track: (slug: string) => string } }) {
  const t = useTexts(texts);
  return (
    <>
      <Breadcrumb label={t.crumbs} items={[{ label: t.tracks, href: hrefs.tracks() }, { label: name, href: hrefs.track(slug) }, { label: t.title }]} />
      <Heading level={1}>{t.title}</Heading>
    </>
  );
}

/** The board of a track, or the way to begin one. */
export function TrackComposition({ track, fresh, trackHref }: { track: NonNullable<CompositionState['track']>; fresh: () => Promise<void>; trackHref: string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [published, setPublished] = useState(false);
  const [begin, { loading, error }] = useMutation(BeginComposition);
  const { composition } = track;
  const start = (): void => {
    void begin({ variables: { input: { trackId: track.id } } }).then(async () => {
      setPublished(false);
      await fresh();
    }, () => undefined);
  };
  return (
    <div role="region" aria-label={t.title} tabIndex={-1} ref={keepFocus}>
      {composition && !composition.publishedAt ? (
        <CompositionBoard key={composition.id} track={track} composition={composition} fresh={fresh} onPublished={() => setPublished(true)} />
      ) : (
        <>
          {published && (
            <Alert tone="moss" title={t.publishedTitle} announce="now">
              {t.publishedLine}
            </Alert>
          )}
          {error && (
            <Alert tone="ochre" announce="now">
              {sentence(error)}
            </Alert>
          )}
          <NoBoard published={published} trackHref={trackHref} busy={loading} onBegin={start} />
        </>
      )}
    </div>
  );
}

function NoBoard({ published, trackHref, busy, onBegin }: { published: boolean; trackHref: string; busy: boolean; onBegin: () => void }) {
  const t = useTexts(texts);
  const action = published ? (
    <Button href={trackHref}>{t.toTrack}</Button>
  ) : (
    <Button variant="prime" onPress={onBegin} busy={busy} busyLabel={t.busy}>
      {t.begin}
    </Button>
  );
  return (
    <EmptyState title={published ? t.noBoardMore : t.noBoard} action={action}>
      {published ? t.noBoardMoreLine : t.noBoardLine}
    </EmptyState>
  );
}
