import { useTexts } from '@leerkring/platform/web';
import { Button, LiveStrip } from '@leerkring/ui';
import { ArrowRight } from 'lucide-react';
import { texts } from '../texts';
import { useSessionsOfGroup } from './sessions-of-group';

interface LiveStripForProps {
  groupId: string;
  hrefOf: (liveSessionId: string) => string;
}

/** Says on other pages that the group is in a session now, with the way in; nothing when it is not. */
export function LiveStripFor({ groupId, hrefOf }: LiveStripForProps) {
  const open = useSessionsOfGroup(groupId).group?.openLiveSession;
  return open ? <OpenSessionStrip session={open} href={hrefOf(open.id)} /> : null;
}

interface OpenSessionStripProps {
  session: { title: string; presentCount: number };
  href: string;
}

/** The same for a page that fetched the open session itself. */
export function OpenSessionStrip({ session, href }: OpenSessionStripProps) {
  const t = useTexts(texts);
  return (
    <LiveStrip
      mark={t.live}
      action={
        <Button variant="prime" size="s" fit href={href} iconEnd={<ArrowRight aria-hidden />}>
          {t.goIn}
        </Button>
      }
    >
      <strong>{session.title}</strong>
      {t.isOn(session.presentCount)}
    </LiveStrip>
  );
}
