import { useQuery } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { defineTexts, useLanguage, useTexts } from '@leerkring/platform/web';
import { TrackCardFragment, TrackCards, useTrackNews } from '@leerkring/tracks/web';
import { Heading, Page, Skeleton } from '@leerkring/ui';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import './public-pages.css';

const texts = defineTexts({
  nl: {
    title: 'Ontwikkeltrajecten',
    intro: 'Kies het traject dat bij je vraag past. Meedoen kost je gemeente vooral tijd: vijf bijeenkomsten en een open houding.',
    loading: 'Trajecten laden',
  },
  en: {
    title: 'Development tracks',
    intro: 'Choose the track that fits your question. Taking part mostly costs your municipality time: five meetings and an open mind.',
    loading: 'Loading tracks',
  },
});

const TracksPageQuery = graphql(
  `
    query TracksPage($language: Language!) {
      tracks {
        id
        ...TrackCard_track
      }
    }
  `,
  [TrackCardFragment],
);

/** All development tracks. */
export default function TracksPage() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(TracksPageQuery, { variables: { language } });
  useTrackNews(refetch);
  if (error && !data) return <LoadFailed error={error} retry={() => void refetch()} />;
  return (
    <Page>
      <Heading level={1}>{t.title}</Heading>
      <p className="public-intro public-intro--above">{t.intro}</p>
      {data ? <TrackCards tracks={data.tracks} hrefOf={paths.track} level={2} /> : <Skeleton label={t.loading} rows={3} shape="text" />}
    </Page>
  );
}
