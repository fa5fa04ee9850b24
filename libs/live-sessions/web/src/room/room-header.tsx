import { streamOf } from '@leerkring/contract';
import { useConnectionWords, useCrowd, useOthersPresent, useTexts } from '@leerkring/platform/web';
import { Badge, Button, ConnectionState, Heading, IconButton, Link, LiveMark, Logo, TrackDisc } from '@leerkring/ui';
import { LogOut, UsersRound } from 'lucide-react';
import { texts as crowdTexts } from '../crowd/texts';
import type { RoomSession } from '../live-session.query';
import { watches } from '../observing/watched-session';
import { texts } from '../texts';
import { useWidth } from '../use-width';

export interface RoomHrefs {
  home: string;
  group: (id: string) => string;
  minutes?: (liveSessionId: string) => string;
}

/** What this room is, whether one is connected, and the way out. */
export function RoomHeader({ session, hrefs }: { session: RoomSession; hrefs: RoomHrefs }) {
  const t = useTexts(texts);
  const width = useWidth();
  const phone = width === 'phone';
  const { state, words } = useConnectionWords();
  const connected = state === 'connected';
  const crowdWords = useTexts(crowdTexts);
  const stream = streamOf('live_session', session.id);
  const [summary, others] = [useCrowd(stream), useOthersPresent(stream)];
  const crowd = summary ? others : 0;
  const outside = watches(session);
  const leave = outside ? hrefs.home : hrefs.group(session.group.id);
  return (
    <header className="room-head">
      <Link href={hrefs.home} aria-label={t.home} variant="title" className="room-head__home">
        <Logo size={30} />
      </Link>
      {session.state === 'open' ? <LiveMark>{t.live}</LiveMark> : <Badge tone="neutral">{t[session.state]}</Badge>}
      {!phone && <RoomTitle session={session} />}
      {width === 'wide' && (
        <span className="room-head__group">
          {!outside && <TrackDisc letter={session.group.track.letter} size={20} />}
          <span>{session.group.name}</span>
        </span>
      )}
      <span className="room-head__end">
        {crowd > 0 && !phone && (
          <span className="room-head__crowd">
            <UsersRound aria-hidden />
            {crowdWords.here(crowd)}
          </span>
        )}
        <ConnectionState state={connected ? 'connected' : 'waiting'}>{phone ? (connected ? t.connected : t.waiting) : words}</ConnectionState>
        {phone ? (
          <IconButton href={leave} label={t.leave} icon={<LogOut aria-hidden />} />
        ) : (
          <Button href={leave} size="s" icon={<LogOut aria-hidden />}>
            {t.leave}
          </Button>
        )}
      </span>
    </header>
  );
}

/** In the header where it fits, on the phone in the strip below it. */
export function RoomTitle({ session }: { session: RoomSession }) {
  return (
    <Heading level={1} look="section" className="room-title">
      {session.title}
    </Heading>
  );
}
