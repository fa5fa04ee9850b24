import { clsx } from 'clsx';
import { Check, CircleQuestionMark, Flame, Footprints, Megaphone, Sprout, type LucideIcon } from 'lucide-react';
import type { Tone } from './badge';
import { Ring, type KringTone } from './kring';
import './badge.css';
import './kind-glyph.css';

export type Kind = 'question' | 'experience' | 'best_practice' | 'hot_issue' | 'announcement';

const looks: Record<Kind, { Icon: LucideIcon; tone: Tone & ('water' | 'plum' | 'moss' | 'ochre' | 'ink') }> = {
  question: { Icon: CircleQuestionMark, tone: 'water' },
  experience: { Icon: Footprints, tone: 'plum' },
  best_practice: { Icon: Sprout, tone: 'moss' },
  hot_issue: { Icon: Flame, tone: 'ochre' },
  announcement: { Icon: Megaphone, tone: 'ink' },
};

/** The tone of a kind's word (for Status) and its icon, so that word and ring agree. */
export function kindTone(kind: Kind): Tone {
  return looks[kind].tone;
}

/** The small icon of a kind, for chips and menus. */
export function KindIcon({ kind }: { kind: Kind }) {
  const { Icon, tone } = looks[kind];
  return <Icon aria-hidden className={`lk-kind-icon lk-status--${tone}`} />;
}

export interface KindGlyphProps {
  kind: Kind;
  /** A question whose ring is closed. */
  answered?: boolean;
  size?: number;
}

/** Ring with the icon of a conversation's kind; the word stands beside it. A question's ring is open until answered. */
export function KindGlyph({ kind, answered, size = 40 }: KindGlyphProps) {
  const closed = kind !== 'question' || answered;
  const tone: KringTone | 'plum' = kind === 'question' && answered ? 'moss' : looks[kind].tone;
  const Icon = kind === 'question' && answered ? Check : looks[kind].Icon;
  return (
    <span className={clsx('lk-kind', `lk-kind--${tone}`)} style={{ inlineSize: size, blockSize: size }} aria-hidden>
      <Ring className="lk-kind__ring" state={closed ? 'closed' : 'open'} size={size} stroke={2.5} />
      <Icon width={size * 0.46} height={size * 0.46} />
    </span>
  );
}
