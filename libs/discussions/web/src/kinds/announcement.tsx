import { useMutation } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Status, formatMoment, patiently, toast } from '@leerkring/ui';
import { Check } from 'lucide-react';
import { Suspense, lazy } from 'react';
import type { ThreadData } from '../thread.queries';
import './kinds.css';
import { ConfirmAnnouncement } from './kinds.queries';
import { texts } from './texts';

const WhoRead = lazy(async () => ({ default: (await patiently(() => import('./who-read'))).WhoRead }));

/** Under an announcement: say that one has read it; for facilitators who did and who did not. */
export function AnnouncementConfirmation({ thread }: { thread: ThreadData }) {
  if (thread.kind !== 'announcement') return null;
  return (
    <div className="announcement">
      {thread.viewerCan.includes('announcement.confirm') && <OwnConfirmation thread={thread} />}
      {thread.viewerCan.includes('announcement.oversee') && (
        <Suspense>
          <WhoRead threadId={thread.id} />
        </Suspense>
      )}
    </div>
  );
}

function OwnConfirmation({ thread }: { thread: ThreadData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [confirm, { loading }] = useMutation(ConfirmAnnouncement);
  if (thread.confirmedAt) {
    return (
      <Status tone="moss" icon={<Check aria-hidden />}>
        {t.confirmed(formatMoment(thread.confirmedAt, { locale }))}
      </Status>
    );
  }
  const press = (): void => void confirm({ variables: { input: { threadId: thread.id } } }).catch(() => toast({ text: t.failed, tone: 'ochre' }));
  return (
    <div className="announcement__ask">
      <p>{t.confirmLine}</p>
      <Button icon={<Check aria-hidden />} busy={loading} onPress={press}>
        {t.confirm}
      </Button>
    </div>
  );
}
