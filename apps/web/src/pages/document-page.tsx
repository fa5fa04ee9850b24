import { DocumentEnded, DocumentViewer, useVersion, type Talk } from '@leerkring/cases/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Page, patiently } from '@leerkring/ui';
import { Suspense, lazy, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';

const Backlinks = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).Backlinks }));
const StartThreadAbout = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).StartThreadAbout }));

const texts = defineTexts({
  nl: { title: 'Over een plek in een document', body: (address: string) => `Het gaat om [deze plek in een document](${address}).\n\n` },
  en: { title: 'About a place in a document', body: (address: string) => `It is about [this place in a document](${address}).\n\n` },
});

/** One version of a document, to read. */
export default function DocumentPage() {
  const { id = '', versionId = '' } = useParams();
  return <Version key={versionId} id={versionId} caseFileId={id} />;
}

function Version({ id, caseFileId }: { id: string; caseFileId: string }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [place, setPlace] = useState<string | null>(null);
  const { version, ended, error, retry, end } = useVersion(id);
  if (ended) return <Page><DocumentEnded backHref={paths.cases()} /></Page>;
  if (error) return error.code === 'NOT_FOUND' ? <NotFound /> : <LoadFailed error={error} retry={retry} />;
  if (!version) return <PageSkeleton />;
  const { caseFile } = version.document;
  const hrefOf = (other: string): string => (caseFileId ? paths.document(caseFileId, other) : paths.sharedDocument(other));
  const talk: Talk = {
    onBegin: caseFile?.viewerCan.includes('case_file.discuss') ? setPlace : null,
    below: (
      <Suspense>
        <Backlinks path={hrefOf(id)} hrefOf={paths.thread} />
      </Suspense>
    ),
  };
  return (
    <Page>
      <DocumentViewer version={version} hrefs={{ cases: paths.cases, caseFile: paths.caseFile, version: hrefOf }} talk={talk} onGone={end} />
      {place && caseFile && (
        <Suspense>
          {/* It is about the case, for all of its group: it holds the way to the place, which only who may read the document can go. */}
          <StartThreadAbout
            subject={{ type: 'case_file', id: caseFile.id }}
            beginning={{ title: t.title, body: t.body(window.location.origin + place) }}
            onStarted={(thread) => void navigate(paths.thread(thread))}
            onDone={() => setPlace(null)}
          />
        </Suspense>
      )}
    </Page>
  );
}
