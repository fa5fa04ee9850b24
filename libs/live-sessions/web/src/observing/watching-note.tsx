import { useAccountId, useTexts } from '@leerkring/platform/web';
import { Eye } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { texts } from './texts';
import { watches } from './watched-session';
import './observing.css';

/** Under the header, for who only watches: that they do, what that means, and who invited them. */
export function WatchingNote({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const me = useAccountId();
  if (!watches(session)) return null;
  const own = session.observers.find(({ account }) => account.id === me);
  return (
    <p className="watching-note" role="note">
      <Eye aria-hidden />
      <span>
        <strong>{t.youWatch}.</strong> {session.state === 'planned' ? t.youWatchAhead : t.youWatchLine} {own && `${t.invitedBy(own.invitedBy.name)}.`}
      </span>
    </p>
  );
}
