import { useQuery } from '@apollo/client/react';
import { amsterdamDay, editionRoles } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, EmptyState, Link, Section, Skeleton, Status, formatDay, keepFocus } from '@leerkring/ui';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTrackNews } from '../tracks.live';
import { EditionDialog } from './edition-dialog';
import './editions.css';
import { EditionsQuery, type EditionData } from './editions.queries';
import { texts } from './texts';

interface EditionListProps {
  canSave: boolean;
  trackHref: (slug: string) => string;
}

/** The editions of the programme, the newest first; with buttons for who manages it. */
export function EditionList({ canSave, trackHref }: EditionListProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error, refetch } = useQuery(EditionsQuery);
  const [editing, setEditing] = useState<EditionData | 'new' | null>(null);
  useTrackNews(refetch);
  if (!data && error) {
    return (
      <Alert tone="ochre" announce="polite" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
        {sentence(error)}
      </Alert>
    );
  }
  if (!data) return <Skeleton label={t.loading} rows={3} shape="text" />;
  const add = canSave && (
    <Button variant="prime" icon={<Plus aria-hidden />} onPress={() => setEditing('new')}>
      {t.add}
    </Button>
  );
  const current = editing === 'new' ? null : data.editions.find(({ id }) => id === editing?.id);
  return (
    <div className="editions" ref={keepFocus} tabIndex={-1}>
      {data.editions.length === 0 ? (
        <EmptyState title={t.none} action={add}>
          {t.noneLine}
        </EmptyState>
      ) : (
        add && <div>{add}</div>
      )}
      {data.editions.map((edition) => (
        <EditionView key={edition.id} edition={edition} trackHref={trackHref} onChange={canSave ? () => setEditing(edition) : null} />
      ))}
      {editing && current !== undefined && <EditionDialog edition={current} tracks={data.tracks} onClose={() => setEditing(null)} />}
    </div>
  );
}

function EditionView({ edition, trackHref, onChange }: { edition: EditionData; trackHref: EditionListProps['trackHref']; onChange: (() => void) | null }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const day = (date: string): string => formatDay(`${date}T12:00:00Z`, { locale });
  const today = amsterdamDay(new Date());
  const when = today < edition.startsOn ? t.later : today > edition.endsOn ? t.over : t.now;
  const change = onChange && (
    <Button size="s" icon={<Pencil aria-hidden />} aria-label={t.changeOf(edition[locale])} onPress={onChange}>
      {t.change}
    </Button>
  );
  return (
    <Section title={edition[locale]} action={change}>
      <p className="edition__period">
        <span>{t.period(day(edition.startsOn), day(edition.endsOn))}</span>
        <Status tone={when === t.now ? 'moss' : 'soft'}>{when}</Status>
      </p>
      <dl className="edition__facts">
        {editionRoles.map((role) => {
          const own = edition.organisations.filter((one) => one.role === role);
          return (
            own.length > 0 && (
              <div key={role}>
                <dt>{t[role]}</dt>
                <dd>{own.map(({ organisation }) => organisation.name).join(', ')}</dd>
              </div>
            )
          );
        })}
        <div>
          <dt>{t.tracks}</dt>
          <dd>{edition.tracks.length ? <EditionTracks edition={edition} trackHref={trackHref} day={day} /> : t.noTracks}</dd>
        </div>
      </dl>
    </Section>
  );
}

function EditionTracks({ edition, trackHref, day }: { edition: EditionData; trackHref: EditionListProps['trackHref']; day: (date: string) => string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <ul role="list">
      {edition.tracks.map(({ startsOn, track }) => (
        <li key={track.id}>
          <Link href={trackHref(track.slug)}>{track[language]}</Link>, {t.from(day(startsOn))}
        </li>
      ))}
    </ul>
  );
}
