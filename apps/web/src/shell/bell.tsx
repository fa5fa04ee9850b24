import { useTexts } from '@leerkring/platform/web';
import { Counter, Skeleton, VisuallyHidden, patiently } from '@leerkring/ui';
import { Bell as BellIcon } from 'lucide-react';
import { Suspense, lazy, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { paths } from '../paths';
import './bell.css';
import { texts } from './texts';

const BellPanel = lazy(async () => ({ default: (await patiently(() => import('@leerkring/notifications/web'))).BellPanel }));

/** Who is being told a lot hears of it once in a while. */
const QUIET_MS = 20_000;

const hrefs = { post: paths.post, group: paths.group, meeting: paths.meeting, minutes: paths.minutes, datePoll: paths.datePoll, share: paths.share, caseFile: paths.caseFile, track: paths.track, agendaEvent: paths.agendaEvent, application: paths.application, liveSession: paths.liveSession, chatMessage: paths.chatMessage, consents: paths.consents };

/** How much is new that one is told of, and behind it what. Like `Choices`, it opens by the browser's own popover. */
export function Bell({ count }: { count: number }) {
  const t = useTexts(texts);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const { key } = useLocation();
  const close = (): void => panel.current?.hidePopover?.();
  useEffect(() => panel.current?.hidePopover?.(), [key]);
  const announced = useAnnouncement(count);
  return (
    <>
      <button type="button" className="shell-bell" popoverTarget={id}>
        <BellIcon aria-hidden />
        <VisuallyHidden>
          {t.notifications}
          {count > 0 && `, ${t.newNotifications(count)}`}
        </VisuallyHidden>
        <span className="shell-bell__count" aria-hidden>
          <Counter value={count} size="s" />
        </span>
      </button>
      <div ref={panel} id={id} popover="auto" role="dialog" aria-label={t.notifications} className="shell-bell__panel" onToggle={(event) => setOpen(event.newState === 'open')}>
        {open && (
          <Suspense fallback={<Skeleton label={t.loading} rows={2} />}>
            <BellPanel hrefs={hrefs} allHref={paths.notifications()} onLeave={close} />
          </Suspense>
        )}
      </div>
      <VisuallyHidden>
        <span role="status">{announced > 0 && t.newNotifications(announced)}</span>
      </VisuallyHidden>
    </>
  );
}

/** The number to be said aloud: when it rises, and not again within twenty seconds. */
function useAnnouncement(count: number): number {
  const [announced, announce] = useState(0);
  const before = useRef(count);
  const saidAt = useRef(0);
  useEffect(() => {
    const rose = count > before.current;
    before.current = count;
    if (!rose || performance.now() - saidAt.current < QUIET_MS) return;
    saidAt.current = performance.now();
    announce(count);
  }, [count]);
  return announced;
}
