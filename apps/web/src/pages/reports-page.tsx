import { ReportQueue } from '@leerkring/moderation/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import { Suspense } from 'react';
import { paths } from '../paths';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import { useViewer } from '../shell/viewer';
import './reports-page.css';

const texts = defineTexts({
  nl: { title: 'Gemelde berichten', line: 'Wat mensen melden in de gesprekken die jij begeleidt. Alleen begeleiders zien wie iets meldde.' },
  en: { title: 'Reported posts', line: 'What people report in the conversations that you facilitate. Only facilitators see who reported something.' },
});

/** What was reported where the viewer facilitates; there is no such page for others. */
export default function ReportsPage() {
  const t = useTexts(texts);
  const { viewer } = useViewer();
  if (!viewer || viewer.openReportCount === null) return <NotFound />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Page width="read">
        <div className="reports-page__head">
          <Heading level={1}>{t.title}</Heading>
          <p className="reports-page__line">{t.line}</p>
        </div>
        <ReportQueue postHref={paths.post} />
      </Page>
    </Suspense>
  );
}
