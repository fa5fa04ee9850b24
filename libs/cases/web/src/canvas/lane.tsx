import { useTexts } from '@leerkring/platform/web';
import { IconButton, Menu } from '@leerkring/ui';
import type { InfluenceRole } from '@leerkring/contract';
import type { CSSProperties } from 'react';
import type { CanvasActorData, InfluenceMomentData } from './canvas.queries';
import { markStyle } from './moment-mark';
import { roleGlyphs } from './role-mark';
import { NONE, involvementOptions, texts } from './texts';
import { packed, type TimeScale } from './time-scale';

/** A mark in a lane: a number and a sign. */
const ROLE_PX = 46;

interface LaneProps {
  actor: CanvasActorData;
  moments: readonly InfluenceMomentData[];
  scale: TimeScale;
  /** Stores how the actor takes part; left out: only to be seen. */
  onInvolve?: ((moment: InfluenceMomentData, actor: CanvasActorData, from: InfluenceRole, to: InfluenceRole | null) => void) | undefined;
}

/** One actor on the board: at which moments it takes part, and how. */
export function Lane({ actor, moments, scale, onInvolve }: LaneProps) {
  const t = useTexts(texts);
  const taking = moments.flatMap((moment, index) => {
    const role = moment.involvements.find(({ actorId }) => actorId === actor.id)?.role;
    return role ? [{ moment, number: index + 1, role }] : [];
  });
  const { lines, count } = packed(scale, taking.map(({ moment }) => moment), ROLE_PX);
  return (
    <div className="canvas-row" style={{ '--_lines': count } as CSSProperties}>
      <div className="canvas-row__name">
        <span>{actor.name}</span>
        {actor.role && <span className="canvas-soft">{t.process(actor.role)}</span>}
      </div>
      <div className="canvas-row__days">
        {taking.map(({ moment, number, role }, place) => (
          <span key={moment.id} className="canvas-part" data-period={moment.endsOn ? '' : undefined} style={markStyle(scale, moment, lines[place]!)}>
            <RoleMark {...{ actor, moment, number, role }} onChange={onInvolve && ((to) => onInvolve(moment, actor, role, to))} />
          </span>
        ))}
      </div>
    </div>
  );
}

interface RoleMarkProps {
  actor: CanvasActorData;
  moment: InfluenceMomentData;
  number: number;
  role: InfluenceRole;
  onChange: ((to: InfluenceRole | null) => void) | undefined;
}

function RoleMark({ actor, moment, number, role, onChange }: RoleMarkProps) {
  const t = useTexts(texts);
  const Glyph = roleGlyphs[role];
  const label = t.involved(actor.name, number, moment.title, t.roles(role));
  const mark = (
    <span className="canvas-role" data-role={role}>
      <span>{number}</span>
      <Glyph aria-hidden />
    </span>
  );
  if (!onChange) {
    return (
      <span role="img" aria-label={label} title={label}>
        {mark}
      </span>
    );
  }
  const items = involvementOptions(t)
    .filter(({ id }) => id !== role)
    .map(({ id, label: words }) => ({ id, label: words, onAction: () => onChange(id === NONE ? null : (id as InfluenceRole)) }));
  return <Menu placement="bottom start" trigger={<IconButton className="canvas-part__button" size="s" label={label} icon={mark} />} items={items} />;
}
