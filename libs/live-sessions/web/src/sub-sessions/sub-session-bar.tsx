import { useContext } from 'react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, keepFocus } from '@leerkring/ui';
import { ArrowRight, DoorOpen, Footprints, Rows3, Timer } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { clockTime } from '../running/rundown-clock';
import { useWidth } from '../use-width';
import type { SubSessionData, SubSessionsData } from './sub-sessions.queries';
import { texts } from './texts';
import { useBackSeconds } from './use-back-seconds';
import { WaysContext, useWalk } from './walking';
import './sub-sessions.css';

interface BarProps {
  session: RoomSession;
  subSessions: SubSessionsData;
  /** Shows the list of all. */
  onList: () => void;
}

/** Where one is between the main room and its sub-sessions, where one's seat is, and the ways from here; on the phone the way to the list is its tab. */
export function SubSessionBar(props: BarProps) {
  const t = useTexts(texts);
  const { session, subSessions } = props;
  const open = subSessions.subSessions.filter(({ closedAt }) => !closedAt);
  if (!session.partOf && (!open.length || session.state !== 'open')) return null;
  return (
    <section className="sub-bar" aria-label={t.way} tabIndex={-1} ref={keepFocus}>
      {session.partOf ? <InPart {...props} main={session.partOf} part={subSessions.subSessions.find(({ id }) => id === session.id)} /> : <InMain {...props} open={open} />}
    </section>
  );
}

function InPart({ session, subSessions, onList, main, part }: BarProps & { main: NonNullable<RoomSession['partOf']>; part: SubSessionData | undefined }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { href } = useContext(WaysContext);
  const { walk, to, error } = useWalk(subSessions.id);
  const phone = useWidth() === 'phone';
  const sits = subSessions.viewerSeat === session.id;
  const over = session.state !== 'open';
  const mayWalk = !over && !sits && part !== undefined && part.viewerCan.includes('sub_session.walk');
  const walks = mayWalk && part.taken < part.places;
  return (
    <>
      <p className="sub-bar__words">
        <strong>{t.partOf(main.title)}</strong> · <WhereInPart over={over} part={part} mayWalk={mayWalk} sits={sits} subSessions={subSessions} />
      </p>
      <Back subSessions={subSessions} />
      <span className="sub-bar__ways">
        {walks && (
          <Button variant="line" size="s" icon={<Footprints aria-hidden />} busy={to !== null} busyLabel={t.walking} onPress={() => void walk(session.id)}>
            {t.walkHere}
          </Button>
        )}
        {!over && !phone && (
          <Button variant="quiet" size="s" icon={<Rows3 aria-hidden />} onPress={onList}>
            {t.others}
          </Button>
        )}
        <Button variant={over ? 'prime' : 'quiet'} size="s" icon={<DoorOpen aria-hidden />} href={href(main.id)}>
          {t.back}
        </Button>
      </span>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </>
  );
}

function WhereInPart({ over, part, mayWalk, sits, subSessions }: { over: boolean; part: SubSessionData | undefined; mayWalk: boolean; sits: boolean; subSessions: SubSessionsData }) {
  const t = useTexts(texts);
  const seat = subSessions.subSessions.find(({ id }) => id === subSessions.viewerSeat);
  if (over) return t.over;
  if (sits) return t.seatHere;
  if (seat) return t.seatElsewhere(seat.title);
  if (part?.viewerCan.includes('sub_session.rename')) return t.everywhere;
  return mayWalk && part && part.taken >= part.places ? t.readAlongFull : t.readAlong;
}

function InMain({ subSessions, onList, open }: BarProps & { open: SubSessionData[] }) {
  const t = useTexts(texts);
  const { href } = useContext(WaysContext);
  const phone = useWidth() === 'phone';
  const seat = open.find(({ id }) => id === subSessions.viewerSeat);
  const chooses = !seat && open.some(({ viewerCan }) => viewerCan.includes('sub_session.walk'));
  return (
    <>
      <p className="sub-bar__words">
        <strong>{t.openNow(open.length)}</strong> {seat ? !phone && t.seatIn(seat.title) : chooses && t.noSeat}
      </p>
      <Back subSessions={subSessions} />
      <span className="sub-bar__ways">
        {seat && (
          <Button variant="line" size="s" iconEnd={<ArrowRight aria-hidden />} href={href(seat.id)}>
            {t.goTo(seat.title)}
          </Button>
        )}
        {(chooses || !phone) && (
          <Button variant={chooses ? 'line' : 'quiet'} size="s" icon={<Rows3 aria-hidden />} onPress={onList}>
            {chooses ? t.choose : t.tab}
          </Button>
        )}
      </span>
    </>
  );
}

/** Counts down by the clock of the server; the server closes the rooms. */
function Back({ subSessions }: { subSessions: SubSessionsData }) {
  const t = useTexts(texts);
  const seconds = useBackSeconds(subSessions.backAt);
  const phone = useWidth() === 'phone';
  if (seconds === null) return null;
  return (
    <p className="sub-bar__back">
      <Timer aria-hidden />
      {seconds > 0 ? (
        <>
          {phone ? t.backShort : t.backIn} <strong>{clockTime(seconds)}</strong>
        </>
      ) : (
        t.backNow
      )}
    </p>
  );
}
