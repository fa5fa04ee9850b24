import { defineTexts, useTexts } from '@leerkring/platform/web';
import { ProgrammeOverview, addressOf, filterFrom } from '@leerkring/programme/web';
import { Heading, Page } from '@leerkring/ui';
import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../paths';
import { NotFound } from '../shell/not-found';
import { PageSkeleton } from '../shell/page-skeleton';
import { useViewer } from '../shell/viewer';
import './programme-page.css';

const texts = defineTexts({
  nl: { title: 'Programma', line: 'Waar de aanmeldingen staan, wie op wie wacht en wat er nu moet gebeuren. Aanmeldingen van je eigen gemeente staan hier niet.' },
  en: { title: 'Programme', line: 'Where the applications stand, who waits for whom and what is to be done now. Applications of your own municipality are not here.' },
});

/** Where everything stands that the viewer looks after; there is no such page for others. */
export default function ProgrammePage() {
  const t = useTexts(texts);
  const { viewer } = useViewer();
  const [address, setAddress] = useSearchParams();
  if (!viewer || viewer.waitingApplicationCount === null) return <NotFound />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Page>
        <div className="programme-page__head">
          <Heading level={1}>{t.title}</Heading>
          <p>{t.line}</p>
        </div>
        <ProgrammeOverview filter={filterFrom(address)} onFilter={(filter) => setAddress(addressOf(filter), { preventScrollReset: true })} hrefs={{ overview: paths.programme, application: paths.application, event: paths.agendaEvent }} />
      </Page>
    </Suspense>
  );
}
