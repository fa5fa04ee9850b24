import { useContext, useEffect, useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Badge, Button, IconButton, Link, Menu, Row, RowTitle, Skeleton, type MenuItem } from '@leerkring/ui';
import { Armchair, DoorClosed, Ellipsis, Footprints, MapPin, Pencil, Users } from 'lucide-react';
import { SeatedQuery, type SubSessionData, type SubSessionsData } from './sub-sessions.queries';
import { texts } from './texts';
import { WaysContext } from './walking';

interface SubSessionRowProps {
  part: SubSessionData;
  subSessions: SubSessionsData;
  /** The reader is in its room now. */
  here: boolean;
  /** The reader is on the way to it. */
  walking: boolean;
  onWalk: () => void;
  onRename: () => void;
  onClose: () => void;
}

/** One sub-session: how full it is, who sits there on request, and the way to it. */
export function SubSessionRow({ part, subSessions, here, walking, onWalk, onRename, onClose }: SubSessionRowProps) {
  const t = useTexts(texts);
  const { href } = useContext(WaysContext);
  const { id, title, places, taken, closedAt } = part;
  const [shown, setShown] = useState(false);
  const seat = subSessions.viewerSeat === id;
  const full = taken >= places;
  const free = full ? <Badge tone="ochre">{t.full}</Badge> : <Badge tone="moss">{t.free(places - taken)}</Badge>;
  return (
    <Row top endBelow end={<Deeds part={part} seat={seat} here={here} walking={walking} onWalk={onWalk} onRename={onRename} onClose={onClose} />}>
      <RowTitle>{here ? title : <Link href={href(id)} aria-label={t.readIn(title)}>{title}</Link>}</RowTitle>
      <div className="sub-session__facts">
        <span>{closedAt ? t.closed(taken) : t.taken(taken, places)}</span>
        {!closedAt && free}
        {here && (
          <Badge tone="water" icon={<MapPin aria-hidden />}>
            {t.here}
          </Badge>
        )}
        {seat && (
          <Badge tone="neutral" icon={<Armchair aria-hidden />}>
            {t.yourSeat}
          </Badge>
        )}
        <Button variant="text" size="s" icon={<Users aria-hidden />} aria-label={t.of(closedAt ? t.whoWas : t.who, title)} aria-expanded={shown} onPress={() => setShown(!shown)}>
          {closedAt ? t.whoWas : t.who}
        </Button>
      </div>
      {/* Names come when somebody wants to know. */}
      {shown && <Names mainId={subSessions.id} id={id} title={title} taken={taken} none={closedAt ? t.nobodyWas : t.nobody} />}
    </Row>
  );
}

interface DeedsProps extends Pick<SubSessionRowProps, 'part' | 'here' | 'walking' | 'onWalk' | 'onRename' | 'onClose'> {
  seat: boolean;
}

function Deeds({ part: { id, title, taken, places, closedAt, viewerCan }, seat, here, walking, onWalk, onRename, onClose }: DeedsProps) {
  const t = useTexts(texts);
  const { href } = useContext(WaysContext);
  const walks = viewerCan.includes('sub_session.walk') && !seat && taken < places;
  const way = seat || viewerCan.includes('sub_session.rename') ? t.enter : t.read;
  const items: MenuItem[] = [
    { id: 'rename', label: t.rename, icon: <Pencil aria-hidden />, onAction: onRename },
    { id: 'close', label: t.closeOne, icon: <DoorClosed aria-hidden />, divider: true, onAction: onClose },
  ];
  return (
    <span className="sub-session__deeds">
      {walks && (
        <Button variant="line" size="s" icon={<Footprints aria-hidden />} aria-label={t.of(t.walk, title)} busy={walking} busyLabel={t.walking} onPress={onWalk}>
          {t.walk}
        </Button>
      )}
      {!walks && !here && !closedAt && (
        <Button variant="line" size="s" href={href(id)} aria-label={t.of(way, title)}>
          {way}
        </Button>
      )}
      {viewerCan.includes('sub_session.rename') && <Menu trigger={<IconButton label={t.menu(title)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />}
    </span>
  );
}

function Names({ mainId, id, title, taken, none }: { mainId: string; id: string; title: string; taken: number; none: string }) {
  const t = useTexts(texts);
  const { data, refetch } = useQuery(SeatedQuery, { variables: { mainId, id }, fetchPolicy: 'cache-and-network' });
  const seated = data?.liveSession.subSessions?.subSession?.seated;
  const known = seated?.length;
  useEffect(() => {
    // Somebody came or went since.
    if (known !== undefined && known !== taken) void refetch().catch(() => undefined);
  }, [taken, known, refetch]);
  if (!seated) return <Skeleton label={t.loading} rows={1} />;
  if (!seated.length) return <p className="people-pane__note">{none}</p>;
  return (
    <ul className="sub-session__names" aria-label={t.peopleOf(title)}>
      {seated.map(({ id: accountId, name, organisation }) => (
        <li key={accountId}>
          {name}
          {organisation && <span>, {organisation.name}</span>}
        </li>
      ))}
    </ul>
  );
}
