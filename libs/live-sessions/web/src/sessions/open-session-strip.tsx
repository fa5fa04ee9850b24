import { useTexts } from '@leerkring/platform/web';
import { Button, LiveStrip } from '@leerkring/ui';
import { ArrowRight } from 'lucide-react';
import { texts } from '../texts';

interface OpenSessionStripProps {
  session: { title: string; presentCount: number };
  href: string;
  /** The one brick action of the page, unless that has another. */
  prime?: boolean;
}

/** Says that the group is in a session now, with the way in. */
export function OpenSessionStrip({ session, href, prime }: OpenSessionStripProps) {
  const t = useTexts(texts);
  return (
    <LiveStrip
      mark={t.live}
      action={
        <Button variant={prime ? 'prime' : 'line'} size="s" fit href={href} iconEnd={<ArrowRight aria-hidden />}>
          {t.goIn}
        </Button>
      }
    >
      <strong>{session.title}</strong>
      {t.isOn(session.presentCount)}
    </LiveStrip>
  );
}
