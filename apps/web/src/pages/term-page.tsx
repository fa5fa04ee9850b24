import { useQuery } from '@apollo/client/react';
import { TermCases, TermCasesFragment } from '@leerkring/cases/web';
import { graphql } from '@leerkring/contract';
import { defineTexts, errorOf, useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { TermFragment, TrackCardFragment, TrackCards, taxonomies, type Taxonomy } from '@leerkring/tracks/web';
import { Heading, Link, Page, PageGrid, Section, patiently } from '@leerkring/ui';
import { ArrowLeft } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { useParams } from 'react-router';
import { paths, taxonomyNames } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './public-pages.css';

const TermThreads = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).TermThreads }));

const texts = defineTexts({
  nl: {
    theme: 'Thema',
    opgave: 'Opgave',
    instrument: 'Instrument',
    learning_question: 'Leervraag',
    all: 'Alle onderwerpen',
    tracks: 'Trajecten die hieraan werken',
    noTracks: 'Geen traject werkt hier nu aan.',
    strangers: 'Deelnemers vinden hier ook de gesprekken en casussen over dit onderwerp die zij kunnen lezen.',
    signIn: 'Log in',
  },
  en: {
    theme: 'Theme',
    opgave: 'Challenge',
    instrument: 'Instrument',
    learning_question: 'Learning question',
    all: 'All topics',
    tracks: 'Tracks that work on it',
    noTracks: 'No track works on this now.',
    strangers: 'Participants also find the conversations and cases about this topic here that they can read.',
    signIn: 'Sign in',
  },
});

const TermPageQuery = graphql(
  `
    query TermPage($taxonomy: Taxonomy!, $slug: String!, $language: Language!) {
      taxonomyTerm(taxonomy: $taxonomy, slug: $slug) {
        ...Term_term
        tracks {
          id
          ...TrackCard_track
        }
        ...TermCases_term
      }
    }
  `,
  [TermFragment, TrackCardFragment, TermCasesFragment],
);

/** One word of the taxonomies: the tracks that work on it, and what the viewer may read about it. */
export default function TermPage() {
  const { taxonomy: named, slug = '' } = useParams();
  const taxonomy = taxonomies.find((one) => taxonomyNames[one] === named);
  return taxonomy ? <Term key={`${taxonomy} ${slug}`} taxonomy={taxonomy} slug={slug} /> : <NotFound />;
}

function Term({ taxonomy, slug }: { taxonomy: Taxonomy; slug: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const signedIn = useAccountId() !== null;
  const { data, error, refetch } = useQuery(TermPageQuery, { variables: { taxonomy, slug, language } });
  const term = data?.taxonomyTerm;
  if (!term) {
    if (error) return errorOf(error).code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={() => void refetch()} />;
    return <PageSkeleton />;
  }
  return (
    <Page>
      <Link href={paths.terms()} icon={<ArrowLeft aria-hidden />}>
        {t.all}
      </Link>
      <p className="public-kind">{t[taxonomy]}</p>
      <Heading level={1}>{term[language]}</Heading>
      <PageGrid>
        <Section title={t.tracks}>{term.tracks.length ? <TrackCards tracks={term.tracks} hrefOf={paths.track} /> : <p>{t.noTracks}</p>}</Section>
        {signedIn ? (
          <Suspense>
            <TermThreads taxonomy={taxonomy} slug={slug} hrefOf={paths.thread} />
            <TermCases term={term} hrefOf={paths.caseFile} />
          </Suspense>
        ) : (
          <p>
            {t.strangers} <Link href={paths.signIn(paths.term(taxonomy, slug))}>{t.signIn}</Link>
          </p>
        )}
      </PageGrid>
    </Page>
  );
}
