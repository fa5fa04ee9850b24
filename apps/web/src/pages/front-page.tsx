import { useQuery } from '@apollo/client/react';
import { AgendaRowFragment, AgendaRows, useAgendaItems } from '@leerkring/agenda/web';
import { graphql } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { TrackCardFragment, TrackCards } from '@leerkring/tracks/web';
import { Alert, Button, Heading, Kring, Link, Page, Section, Skeleton } from '@leerkring/ui';
import { ArrowRight } from 'lucide-react';
import { paths } from '../paths';
import { FrontKring } from './front-kring';
import { texts } from './front-texts';
import './public-pages.css';

const FrontPageQuery = graphql(
  `
    query FrontPage($language: Language!) {
      tracks {
        id
        groupCount
        ...TrackCard_track
      }
      agendaEvents(first: 3) {
        nodes {
          ...AgendaRow_agendaEvent
        }
      }
    }
  `,
  [TrackCardFragment, AgendaRowFragment],
);

/** The front door: what Leerkring is, how a year goes, which tracks there are. */
export default function FrontPage() {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(FrontPageQuery, { variables: { language } });
  const itemsOf = useAgendaItems(paths.agendaEvent);
  const events = data?.agendaEvents.nodes ?? [];
  const groups = data?.tracks.reduce((sum, { groupCount }) => sum + groupCount, 0) ?? 0;
  return (
    <Page className="front">
      <div className="front-hero">
        <div className="front-hero__words">
          <Heading level={1} look="front">
            {t.title}
          </Heading>
          <p className="front-hero__intro">{t.intro}</p>
          <div className="front-hero__actions">
            <Button variant="prime" href={paths.tracks()} iconEnd={<ArrowRight aria-hidden />}>
              {t.seeTracks}
            </Button>
            <Link href={paths.signIn()}>{t.signIn}</Link>
          </div>
          <p className="front-hero__counts">
            {data && groups > 0 && (
              <>
                <span>{t.trackCount(data.tracks.length)}</span>
                <span>{t.groupCount(groups)}</span>
              </>
            )}
          </p>
        </div>
        <FrontKring />
      </div>
      <Year />
      <Section title={t.tracks} look="page" rule="none">
        <p className="public-intro">{t.tracksLine}</p>
        {data && <TrackCards tracks={data.tracks} hrefOf={paths.track} />}
        {!data && !error && <Skeleton label={t.loading} rows={3} shape="text" />}
        {!data && error && (
          <Alert tone="ochre" action={<Button onPress={() => void refetch()}>{t.retry}</Button>}>
            {sentence(error)}
          </Alert>
        )}
      </Section>
      {events.length > 0 && (
        <Section title={t.agenda} look="page" action={<Link href={paths.events()}>{t.wholeAgenda}</Link>}>
          <AgendaRows items={itemsOf(events)} />
        </Section>
      )}
    </Page>
  );
}

/** The year of a learning group in five steps. */
function Year() {
  const t = useTexts(texts);
  const steps = [
    [t.start, t.startLine],
    [t.exchange(1), t.exchange1Line],
    [t.exchange(2), t.exchange2Line],
    [t.exchange(3), t.exchange3Line],
    [t.closing, t.closingLine],
  ];
  return (
    <Section title={t.year} look="page">
      <ol className="front-year" role="list">
        {steps.map(([name, line], index) => (
          <li key={name}>
            <Kring seats={5} filled={index + 1} size={40} stroke={5.7} />
            <div>
              <Heading level={3}>{name}</Heading>
              <p>{line}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
