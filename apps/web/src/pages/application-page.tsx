import { Appointments, ApplicationAnswers, ApplicationCourse, ApplicationDeeds, ApplicationForm, ApplicationHead, ApplicationHistory, Commitments, ConfirmPlace, Delegation, IntakeReports, InvitedColleagues, LocalIntake, Papers, useApplication } from '@leerkring/applications/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { ApplicationMessages } from '@leerkring/programme/web';
import { Page, PageGrid, TrackPattern } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

const texts = defineTexts({ nl: { rail: 'Waar de aanmelding staat' }, en: { rail: 'Where the application stands' } });

/** The application of a municipality for a track: its form, where it stands and who stands behind it. */
export default function ApplicationPage() {
  const { id = '' } = useParams();
  return <Application key={id} id={id} />;
}

function Application({ id }: { id: string }) {
  const t = useTexts(texts);
  const { application, error, retry, refresh } = useApplication(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!application) return <PageSkeleton />;
  const rail = (
    <>
      <ApplicationCourse application={application} />
      <ApplicationHistory application={application} />
    </>
  );
  return (
    <>
      <div className="page-head">
        <TrackPattern letter={application.track.letter} height={22} flush />
        <Page>
          <div className="page-head__words">
            <ApplicationHead application={application} hrefs={{ tracks: paths.tracks, track: paths.track }} />
          </div>
        </Page>
      </div>
      <Page>
        <PageGrid rail={rail} railLabel={t.rail} railWidth="s" railFirst>
          <ConfirmPlace application={application} />
          <Appointments application={application} />
          <LocalIntake application={application} />
          <IntakeReports application={application} />
          {application.viewerCan.includes('application.fill') ? <ApplicationForm application={application} /> : <ApplicationAnswers application={application} />}
          {/* Nobody writes about what nobody outside has seen yet. */}
          {application.submittedAt && <ApplicationMessages id={id} />}
          <InvitedColleagues application={application} />
          <Papers application={application} caseHref={paths.caseFile} onArrived={refresh} />
          <Delegation application={application} />
          <Commitments application={application} />
          <ApplicationDeeds application={application} />
        </PageGrid>
      </Page>
    </>
  );
}
