import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Link, Row, RowLine, RowList, RowTitle, Section, formatDay } from '@leerkring/ui';
import './application.css';
import { BeginApplication, type TrackApplicationsData } from './applications.queries';
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
  const { ownApplication, state, viewerCan, id } = track;
  if (ownApplication) {
    return (
      <Section title={t.ownApplication} rule="above">
        <p>
          <strong>{t[ownApplication.state]}.</strong> {t[`${ownApplication.state}Next`]}
        </p>
        <Button href={hrefOf(ownApplication.id)}>{t.toApplication}</Button>
      </Section>
    );
  }
  if (state !== 'open' || !viewerCan.includes('application.begin')) return null;
  const press = (): void => void begin({ variables: { input: { trackId: id } } }).then(({ data }) => data && onBegun(data.beginApplication.application.id), () => undefined);
  return (
    <Section title={t.applyTitle} rule="above">
      <p className="application-note">{t.applyLine}</p>
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="prime" onPress={press} busy={loading} busyLabel={t.beginning}>
        {t.apply}
      </Button>
    </Section>
  );
}

/** What was submitted for a track, for who looks after it; nothing for others. */
export function TrackApplications({ track: { applications }, hrefOf }: Omit<TrackApplicationsProps, 'onBegun'>) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  if (!applications) return null;
  return (
    <Section title={t.applications} count={applications.length}>
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
