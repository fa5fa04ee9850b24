import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatMoment } from '@leerkring/ui';
import { Lock } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { texts as observingTexts } from '../observing/texts';
import { watches } from '../observing/watched-session';
import { texts } from '../texts';

/** In the place of the composer: why one cannot say anything here. */
export function SilentNote({ session }: { session: RoomSession }) {
  const { language } = useLanguage();
  const t = useTexts(texts);
  const watching = useTexts(observingTexts);
  const words = {
    planned: t.plannedLine,
    open: t.readOnly,
    cancelled: t.cancelledLine,
    closed: t.closedLine(session.closedAt ? formatMoment(session.closedAt, { locale: language }) : ''),
  };
  return (
    <p className="chat-pane__silent">
      <Lock aria-hidden />
      {watches(session) ? watching.silent : words[session.state]}
    </p>
  );
}
