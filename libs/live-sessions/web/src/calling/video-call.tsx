import { useId, useState } from 'react';
import { clsx } from 'clsx';
import { useTexts } from '@leerkring/platform/web';
import { Button, Link } from '@leerkring/ui';
import { ExternalLink, Maximize2, Minimize2, Video, VideoOff } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { texts } from './texts';
import './calling.css';

/** Where people see and hear each other: the embedded call, of which nothing is loaded before somebody joins, and the link of the meeting. */
export function VideoCall({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const [joined, setJoined] = useState(false);
  const [large, setLarge] = useState(false);
  const address = session.state === 'open' ? session.callAddress : null;
  const link = session.state === 'open' || session.state === 'planned' ? session.meeting?.link : null;
  if (!address && !link) return null;
  return (
    <section className={clsx('video-call', large && 'video-call--large')} aria-label={t.call}>
      <div className="video-call__bar">
        {address && <CallButton site={new URL(address).host} joined={joined} onChange={setJoined} />}
        {address && joined && (
          <Button size="s" variant="quiet" aria-label={large ? t.makeSmaller : t.makeLarger} icon={large ? <Minimize2 aria-hidden /> : <Maximize2 aria-hidden />} onPress={() => setLarge(!large)}>
            {large ? t.smaller : t.larger}
          </Button>
        )}
        {link && (
          <Link href={link} target="_blank" rel="noopener noreferrer" icon={<ExternalLink aria-hidden />}>
            {t.toLink}
          </Link>
        )}
      </div>
      {address && joined && (
        <iframe className="video-call__frame" src={address} title={t.callOf(session.title)} allow="camera; microphone; display-capture; fullscreen" referrerPolicy="no-referrer" />
      )}
    </section>
  );
}

/** The way into the call and out of it. It is one button, so that the focus stays where it was. */
function CallButton({ site, joined, onChange }: { site: string; joined: boolean; onChange: (joined: boolean) => void }) {
  const t = useTexts(texts);
  const lineId = useId();
  return (
    <>
      <Button size="s" icon={joined ? <VideoOff aria-hidden /> : <Video aria-hidden />} aria-describedby={joined ? undefined : lineId} onPress={() => onChange(!joined)}>
        {joined ? t.leave : t.join}
      </Button>
      {!joined && (
        <p id={lineId} className="video-call__line">
          {t.before(site)}
        </p>
      )}
    </>
  );
}
