import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Link, Row, RowLine, RowList, RowTitle, Section, formatDay } from '@leerkring/ui';
import { CalendarClock, MessageCircleQuestion, UsersRound } from 'lucide-react';
import './application.css';
import { BeginApplication, type TrackApplicationsData } from './applications.queries';
import { texts as intakeTexts } from './intake/texts';
import { texts } from './texts';

interface TrackApplicationsProps {
  track: TrackApplicationsData;
  hrefOf: (id: string) => string;
  onBegun: (id: string) => void;
}

/** The way into a track for a municipality; nothing when it is not open and nothing goes on. */
export function ApplyForTrack({ track, hrefOf, onBegun }: TrackApplicationsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [begin, { loading, error }] = useMutation(BeginApplication);
  const { ownApplication, earlierApplications, state, viewerCan, id } = track;
  if (ownApplication) {
    return (
      <Section title={t.ownApplication} rule="above">
        <p>
          <strong>{t[ownApplication.state]}.</strong> {t[`${ownApplication.state}Next`]}
        </p>
        <Button href={hrefOf(ownApplication.id)}>{t.toApplication}</Button>
        <EarlierApplications applications={earlierApplications} hrefOf={hrefOf} />
      </Section>
    );
  }
  if (state !== 'open' || !viewerCan.includes('application.begin')) return null;
  const press = (): void => void begin({ variables: { input: { trackId: id } } }).then(({ data }) => data && onBegun(data.beginApplication.application.id), () => undefined);
  return (
    <Section title={t.applyTitle} rule="above">
      <p className="application-note">{earlierApplications.length ? t.applyAgainLine : t.applyLine}</p>
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="prime" onPress={press} busy={loading} busyLabel={t.beginning}>
        {t.apply}
      </Button>
      <EarlierApplications applications={earlierApplications} hrefOf={hrefOf} />
    </Section>
  );
}

/** What the municipality took part with before; nothing when it is new. */
function EarlierApplications({ applications, hrefOf }: { applications: TrackApplicationsData['earlierApplications']; hrefOf: (id: string) => string }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  if (!applications.length) return null;
  return (
    <>
      <h3 className="application-label">{t.earlier}</h3>
      <RowList label={t.earlier}>
        {applications.map(({ id, state, createdAt }) => (
          <Row key={id}>
            <RowTitle level={4}>
              <Link href={hrefOf(id)} variant="title" cover>
                {t.begunOn(formatDay(createdAt, { locale }))}
              </Link>
            </RowTitle>
            <RowLine soft>{t[state]}</RowLine>
          </Row>
        ))}
      </RowList>
    </>
  );
}

type TrackHrefs = Record<'intakes' | 'questions' | 'composition', (slug: string) => string>;

/** What was submitted for a track, for who looks after it; nothing for others. */
export function TrackApplications({ track, hrefOf, hrefs }: Omit<TrackApplicationsProps, 'onBegun'> & { hrefs: TrackHrefs }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { applications } = track;
  if (!applications) return <TrackLinks track={track} hrefs={hrefs} />;
  return (
    <Section title={t.applications} count={applications.length}>
      <div className="application-links">
        <TrackLinks track={track} hrefs={hrefs} />
      </div>
      {applications.length === 0 ? (
        <p>{t.noApplications}</p>
      ) : (
        <RowList label={t.applications}>
          {applications.map(({ id, organisation, state, submittedAt }) => (
            <Row key={id}>
              <RowTitle level={3}>
                <Link href={hrefOf(id)} variant="title" cover>
                  {organisation.name}
                </Link>
              </RowTitle>
              <RowLine soft>{t.listed(t[state], submittedAt ? formatDay(submittedAt, { locale }) : '')}</RowLine>
            </Row>
          ))}
        </RowList>
      )}
    </Section>
  );
}

/** Where else one looks after a track: an editor only looks after the learning questions that were proposed. */
function TrackLinks({ track: { applications, viewerCan, slug }, hrefs }: { track: TrackApplicationsData; hrefs: TrackHrefs }) {
  const t = useTexts(texts);
  const intake = useTexts(intakeTexts);
  return (
    <>
      {applications && (
        <Link href={hrefs.intakes(slug)} icon={<CalendarClock aria-hidden />}>
          {intake.toSlots}
        </Link>
      )}
      {(applications || viewerCan.includes('track.edit')) && (
        <Link href={hrefs.questions(slug)} icon={<MessageCircleQuestion aria-hidden />}>
          {intake.toQuestions}
        </Link>
      )}
      {applications && viewerCan.includes('composition.begin') && (
        <Link href={hrefs.composition(slug)} icon={<UsersRound aria-hidden />}>
          {t.compose}
        </Link>
      )}
    </>
  );
}
