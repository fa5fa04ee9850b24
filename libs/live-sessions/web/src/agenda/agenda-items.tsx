import { useState } from 'react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, CardList, IconButton, Menu, ProgressBar, Section, VisuallyHidden, formatMoment } from '@leerkring/ui';
import { ArrowDown, ArrowUp, Ellipsis, Plus, Timer, Trash2 } from 'lucide-react';
import type { MeetingData } from '../meetings/meetings.queries';
import type { ItemData, JointAgendaData } from './agenda.queries';
import { AgendaList } from './agenda-list';
import { MinutesDialog } from './minutes-dialog';
import { texts } from './item-texts';
import { ranksOf } from './ranks';
import { useItems } from './use-items';
import './items.css';

/** Which clusters the group talks about, in which order and for how long. Facilitators arrange and settle it, several at once; members look on. */
export function AgendaItems({ meeting, retry }: { meeting: MeetingData; retry: () => void }) {
  const agenda = meeting.jointAgenda;
  if (!agenda?.clusters.length) return null;
  return <Items meeting={meeting} agenda={agenda} retry={retry} />;
}

/** What the dialog for minutes is about: an item, or with null the time for all of them. */
type Timed = { clusterId: string | null } | null;

function Items({ meeting, agenda, retry }: { meeting: MeetingData; agenda: JointAgendaData; retry: () => void }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const items = useItems(meeting, agenda, retry);
  const [timed, setTimed] = useState<Timed>(null);
  const arranges = meeting.viewerCan.includes('joint_agenda.arrange');
  const time = (clusterId: string | null): void => {
    items.forget();
    setTimed({ clusterId });
  };
  return (
    <Section title={t.items} className="agenda-items">
      <p className="meeting-soft">{agenda.settledAt ? t.settledAt(formatMoment(agenda.settledAt, { locale })) : arranges ? t.itemsLine : t.inTheMaking}</p>
      <TimeBox agenda={agenda} onChange={arranges ? () => time(null) : undefined} />
      <VisuallyHidden>
        <span aria-live="polite">{items.said}</span>
      </VisuallyHidden>
      {!timed && <Refused items={items} />}
      {arranges ? <Order agenda={agenda} items={items} onTime={time} /> : <AgendaList items={agenda.items} />}
      {arranges && <Waiting agenda={agenda} onTime={time} />}
      {arranges && !agenda.settledAt && agenda.items.length > 0 && (
        <Button variant="prime" busy={items.busy} busyLabel={t.busy} onPress={() => void items.settle()}>
          {t.settle}
        </Button>
      )}
      {timed && <MinutesDialog agenda={agenda} items={items} clusterId={timed.clusterId} onDone={() => setTimed(null)} />}
    </Section>
  );
}

function TimeBox({ agenda: { items, boxMinutes, meetingMinutes }, onChange }: { agenda: JointAgendaData; onChange: (() => void) | undefined }) {
  const t = useTexts(texts);
  const box = Math.min(boxMinutes ?? meetingMinutes, meetingMinutes);
  const used = items.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <div className="agenda-items__box">
      <div className="agenda-items__bar">
        <ProgressBar label={t.used} value={Math.min(100, (used / box) * 100)} valueLabel={t.usedOf(used, box)} />
      </div>
      <span>{t.usedOf(used, box)}</span>
      {onChange && (
        <Button variant="quiet" size="s" icon={<Timer aria-hidden />} onPress={onChange}>
          {t.changeBox}
        </Button>
      )}
    </div>
  );
}

function Refused({ items: { refused } }: { items: ReturnType<typeof useItems> }) {
  if (!refused) return null;
  return (
    <Alert tone="ochre" announce="now">
      <p>{refused.why}</p>
      {refused.left.length > 0 && (
        <ul className="agenda-items__left">
          {refused.left.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

interface OrderProps {
  agenda: JointAgendaData;
  items: ReturnType<typeof useItems>;
  onTime: (clusterId: string) => void;
}

/** The items in order: moved by pointer, by keyboard from the handle, or by the menu. */
function Order({ agenda, items, onTime }: OrderProps) {
  const t = useTexts(texts);
  const cards = agenda.items.map((item, place) => ({ id: item.clusterId, text: items.nameOf(item.clusterId), content: <Item item={item} place={place} last={agenda.items.length - 1} items={items} onTime={onTime} /> }));
  return <CardList label={t.order} cards={cards} empty={t.noItems} dragLabel={t.drag} onMoved={(id, place) => void items.move(id, place)} />;
}

function Item({ item: { clusterId, minutes }, place, last, items, onTime }: Omit<OrderProps, 'agenda'> & { item: ItemData; place: number; last: number }) {
  const t = useTexts(texts);
  const name = items.nameOf(clusterId);
  const deeds = [
    ...(place > 0 ? [{ id: 'up', label: t.earlier, icon: <ArrowUp aria-hidden />, onAction: () => void items.move(clusterId, place - 1) }] : []),
    ...(place < last ? [{ id: 'down', label: t.later, icon: <ArrowDown aria-hidden />, onAction: () => void items.move(clusterId, place + 1) }] : []),
    { id: 'remove', label: t.remove, icon: <Trash2 aria-hidden />, onAction: () => void items.remove(clusterId) },
  ];
  return (
    <div className="agenda-item">
      <span className="agenda-item__name">{name}</span>
      <Button variant="quiet" size="s" icon={<Timer aria-hidden />} aria-label={t.minutesOf(name, minutes)} onPress={() => onTime(clusterId)}>
        {t.minutes(minutes)}
      </Button>
      <Menu trigger={<IconButton label={t.menu(name)} icon={<Ellipsis aria-hidden />} size="s" />} items={deeds} />
    </div>
  );
}

/** Clusters with input that are no item yet, those with the highest score first. */
function Waiting({ agenda, onTime }: Pick<OrderProps, 'agenda' | 'onTime'>) {
  const t = useTexts(texts);
  const ranks = ranksOf(agenda);
  const waiting = agenda.clusters
    .filter(({ id }) => agenda.inputs.some(({ clusterId }) => clusterId === id) && !agenda.items.some(({ clusterId }) => clusterId === id))
    .toSorted((a, b) => (ranks.get(a.id)?.place ?? Infinity) - (ranks.get(b.id)?.place ?? Infinity) || 0);
  if (!waiting.length) return null;
  return (
    <>
      <p>{t.waiting}</p>
      <ul className="agenda-items__waiting">
        {waiting.map(({ id, name }) => (
          <li key={id}>
            <Button variant="line" size="s" icon={<Plus aria-hidden />} onPress={() => onTime(id)}>
              {t.add(name || t.nameless)}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
