import { CaseAsked, CaseAudience, CaseCanvas, CaseDocuments, CaseHead, CaseHistory, CaseInvolved, CaseLessons, CaseNotes, CaseOwners, CaseSummary, CaseTimeline, CaseWeighings, KeepCase, useCaseFile } from '@leerkring/cases/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Page, PageGrid, TrackPattern, patiently } from '@leerkring/ui';
import { Suspense, lazy, type ComponentProps } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import './page-head.css';

const Backlinks = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).Backlinks }));
const ExcerptAt = lazy(async () => ({ default: (await patiently(() => import('@leerkring/live-sessions/web'))).ExcerptAt }));
const SubjectThreads = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).SubjectThreads }));

const texts = defineTexts({ nl: { people: 'Wie er bij deze casus horen' }, en: { people: 'Who belongs to this case' } });

/** One case: its question, its documents, who works on it and who sees it. */
export default function CasePage() {
  const { id = '' } = useParams();
  return <Case key={id} id={id} />;
}

function Case({ id }: { id: string }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { caseFile, error, retry, arrived } = useCaseFile(id);
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!caseFile) return <PageSkeleton />;
  const taken: ComponentProps<typeof CaseNotes>['taken'] = (place) => (
    <Suspense>
      <ExcerptAt place={place} page={{ type: 'case_file', id }} head={caseFile.head} hrefOf={paths.chatMessage} inside />
    </Suspense>
  );
  const rail = (
    <>
      <CaseOwners caseFile={caseFile} />
      <CaseInvolved caseFile={caseFile} />
      <CaseAudience caseFile={caseFile} hrefOf={paths.group} />
      <CaseHistory caseFile={caseFile} />
      <KeepCase caseFile={caseFile} />
      <Suspense>
        <Backlinks path={paths.caseFile(id)} hrefOf={paths.thread} />
      </Suspense>
    </>
  );
  return (
    <>
      <div className="page-head">
        <TrackPattern letter={caseFile.group.track.letter} height={22} flush />
        <Page>
          <div className="page-head__words">
            <CaseHead caseFile={caseFile} hrefs={{ cases: paths.cases, group: paths.group, track: paths.track }} />
          </div>
        </Page>
      </div>
      <Page>
        <PageGrid rail={rail} railLabel={t.people} railWidth="s">
          <CaseSummary caseFile={caseFile} />
          <CaseAsked caseFile={caseFile} />
          <CaseTimeline caseFile={caseFile} />
          <CaseDocuments caseFile={caseFile} onArrived={arrived} hrefOf={(versionId) => paths.document(id, versionId)} />
          <CaseCanvas caseFile={caseFile} />
          <CaseNotes caseFile={caseFile} taken={taken} />
          <CaseWeighings caseFile={caseFile} hrefOf={(weighingId) => paths.weighing(id, weighingId)} onDrafted={(weighingId) => void navigate(paths.weighing(id, weighingId))} />
          <CaseLessons caseFile={caseFile} taken={taken} />
          <Suspense>
            <SubjectThreads
              subject={{ type: 'case_file', id }}
              groupId={caseFile.group.id}
              canStart={caseFile.viewerCan.includes('case_file.discuss')}
              hrefOf={paths.thread}
              onStarted={(thread) => void navigate(paths.thread(thread))}
            />
          </Suspense>
        </PageGrid>
      </Page>
    </>
  );
}
