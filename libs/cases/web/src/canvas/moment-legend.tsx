import { useTexts } from '@leerkring/platform/web';
import { Button, IconButton, Menu, Section, wallClock } from '@leerkring/ui';
import { Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import type { CanvasData, InfluenceMomentData } from './canvas.queries';
import { useDays } from './role-mark';
import { texts } from './texts';
import { timesOf, type MomentTime } from './time-scale';

interface MomentLegendProps {
  canvas: CanvasData;
  mayArrange: boolean;
  /** Null: something new. */
  onEdit: (id: string | null) => void;
  onRemove: (id: string) => void;
}

/** What the numbers on the board are. */
export function MomentLegend({ canvas: { moments }, mayArrange, onEdit, onRemove }: MomentLegendProps) {
  const t = useTexts(texts);
  const times = timesOf(moments, wallClock(Date.now()).day);
  if (!moments.length && !mayArrange) return null;
  const add = mayArrange && (
    <Button size="s" variant="quiet" icon={<Plus aria-hidden />} onPress={() => onEdit(null)}>
      {t.addMoment}
    </Button>
  );
  return (
    <Section title={t.moments} level={3} look="small" rule="none" action={add} className="canvas-list canvas-list--wide">
      {moments.length === 0 && <p className="canvas-soft">{t.momentsNone}</p>}
      <ol className="canvas-legend" role="list">
        {moments.map((moment, place) => (
          <Entry key={moment.id} moment={moment} number={place + 1} time={times[place]!} deeds={mayArrange ? { onEdit, onRemove } : null} />
        ))}
      </ol>
    </Section>
  );
}

interface EntryProps {
  moment: InfluenceMomentData;
  number: number;
  time: MomentTime;
  deeds: Pick<MomentLegendProps, 'onEdit' | 'onRemove'> | null;
}

function Entry({ moment, number, time, deeds }: EntryProps) {
  const t = useTexts(texts);
  const daysOf = useDays();
  const { id, title } = moment;
  const items = deeds && [
    { id: 'edit', label: t.edit(title), icon: <Pencil aria-hidden />, onAction: () => deeds.onEdit(id) },
    { id: 'remove', label: t.remove, icon: <Trash2 aria-hidden />, divider: true, onAction: () => deeds.onRemove(id) },
  ];
  return (
    <li>
      <span className="canvas-mark__number" data-time={time}>
        {number}
      </span>
      <div className="canvas-list__words">
        <span className="canvas-legend__title">{title}</span>
        <span className="canvas-soft">{[daysOf(moment), time === 'now' && t.nowGoing, time === 'next' && t.nextOne].filter(Boolean).join(' · ')}</span>
      </div>
      {items && <Menu trigger={<IconButton label={t.menu(title)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />}
    </li>
  );
}
