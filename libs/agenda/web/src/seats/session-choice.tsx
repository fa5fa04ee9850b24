import { isSeatHolding, isSeatRunning } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Status, formatTime } from '@leerkring/ui';
import { clsx } from 'clsx';
import { CircleCheck, CircleDashed, Clock } from 'lucide-react';
import type { BlockData, EventSeatsData, ParallelSessionData, SeatData } from './seats.queries';
import type { SeatDeeds } from './use-seat-deeds';
import { texts } from './texts';

const MINUTE = 60 * 1000;

interface SessionChoiceProps {
  event: EventSeatsData;
  block: BlockData;
  session: ParallelSessionData;
  /** The own seat in this block that goes on. */
  own: SeatData | undefined;
  deeds: SeatDeeds;
  /** Asks whether to give up the place that one has. */
  onWait: (session: ParallelSessionData) => void;
}

/** One session of a block: what it is, whether there is a place, and the way in. */
export function SessionChoice({ event, block, session, own, deeds, onWait }: SessionChoiceProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const mine = own?.session.id === session.id;
  const walkIn = session.walkInMinutes ? t.walkIn(formatTime(Date.parse(block.startsAt) - session.walkInMinutes * MINUTE, { locale })) : '';
  return (
    <li className={clsx('event-session', mine && 'event-session--mine')}>
      <h4>{session.title}</h4>
      <div className="event-session__facts">
        {session.ledBy && <p>{t.ledBy(session.ledBy)}</p>}
        {session.room && <p>{t.room(session.room)}</p>}
        {walkIn && <p>{walkIn}</p>}
      </div>
      {session.description && <p className="event-words">{session.description}</p>}
      <Places session={session} />
      {!mine && <WayIn {...{ event, session, own, deeds, onWait }} />}
    </li>
  );
}

function Places({ session: { capacity, taken, waiting } }: { session: ParallelSessionData }) {
  const t = useTexts(texts);
  if (capacity === null) return <Status tone="moss" icon={<CircleCheck aria-hidden />} plain>{t.open}</Status>;
  const left = capacity - taken;
  if (left > 0) return <Status tone="moss" icon={<CircleCheck aria-hidden />} plain>{t.left(left)}</Status>;
  return <Status tone="ochre" icon={waiting ? <Clock aria-hidden /> : <CircleDashed aria-hidden />} plain>{waiting ? t.fullWaiting(waiting) : t.full}</Status>;
}

function WayIn({ event, session, own, deeds, onWait }: Omit<SessionChoiceProps, 'block'>) {
  const t = useTexts(texts);
  const full = session.capacity !== null && session.taken >= session.capacity;
  if (!isOpen(event) || !event.viewerCanSeat.includes('seat.ask')) return null;
  const busy = { busy: deeds.busy === session.id, busyLabel: t.busy };
  if (own && isSeatRunning(own.state)) {
    // Who only waits gives up no place by going to another list.
    const press = (): void => (full && isSeatHolding(own.state) ? onWait(session) : void deeds.switchTo(own.id, session, full));
    return (
      <div className="event-session__deeds">
        <Button size="s" {...busy} onPress={press} aria-label={t.of(full ? t.switchWait : t.switch, session.title)}>
          {full ? t.switchWait : t.switch}
        </Button>
      </div>
    );
  }
  const label = full ? t.wait : event.seatPlan?.confirmation === 'automatic' ? t.ask : t.request;
  return (
    <div className="event-session__deeds">
      <Button size="s" {...busy} onPress={() => void deeds.ask(session)} aria-label={t.of(label, session.title)}>
        {label}
      </Button>
    </div>
  );
}

/** Whether people can still sign up. */
export function isOpen({ state, startsAt }: Pick<EventSeatsData, 'state' | 'startsAt'>): boolean {
  return state === 'published' && Date.parse(startsAt) > Date.now();
}
