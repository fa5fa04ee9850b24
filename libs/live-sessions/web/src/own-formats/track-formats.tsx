import { useQuery } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, Skeleton } from '@leerkring/ui';
import { useState } from 'react';
import { CopyField } from './copy-field';
import { FormatEditor } from './format-editor';
import { FormatRow } from './format-row';
import { TrackFormatsQuery } from './own-formats.queries';
import { texts } from './texts';
import { draftOf, type FormatDraft } from './use-format-draft';
import './own-formats.css';

interface TrackFormatsProps {
  trackId: string;
  slug: string;
}

/** On the page of a track, for its facilitators: the formats that they keep for its groups. */
export function TrackFormats({ trackId, slug }: TrackFormatsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error, refetch } = useQuery(TrackFormatsQuery, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const [draft, setDraft] = useState<FormatDraft | null>(null);
  const formats = data?.track.ownFormats;
  return (
    <Section title={t.trackTitle} count={formats?.length || undefined}>
      <div className="own-format own-format--page">
        <p>{t.trackLine}</p>
        {!formats && !error && <Skeleton label={t.loading} rows={2} />}
        {!formats && error && (
          <Alert tone="ochre" title={t.failed} action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
            {sentence(error)}
          </Alert>
        )}
        {formats && formats.length > 0 && (
          <ul className="own-formats" aria-label={t.trackTitle}>
            {formats.map((format) => (
              <FormatRow key={format.id} format={format} onEdit={() => setDraft(draftOf(format))} />
            ))}
          </ul>
        )}
        <CopyField nameOfCopy={t.trackCopyName} onCopy={setDraft} />
      </div>
      {draft && <FormatEditor owner={{ trackId }} lists={[{ query: TrackFormatsQuery, variables: { slug } }]} from={draft} stands={formats?.find(({ id }) => id === draft.before?.id) ?? null} onClose={() => setDraft(null)} />}
    </Section>
  );
}
