import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Ring } from './kring';
import './person.css';

export type Presence = 'here' | 'away' | 'none';

export interface FaceProps {
  /** Decides the tint, so that a person keeps it everywhere. */
  id: string;
  name: string;
  /** px: 24, 28, 32, 36, 40, 48. */
  size?: number;
  presence?: Presence;
  /** Read out ('Anniek Scholtemeijer, is er nu'). Without it the face is decoration beside a name. */
  label?: string;
}

/** First letters of the first and the last word: 'Yasmina el Haddaoui' is YH. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('nl') ?? '').join('');
}

/** The tint of a face, 1 to 5, the same for one id on every screen (FNV-1a). */
export function faceTint(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash >>> 0) % 5) + 1;
}

/** A person's initials on a calm tint, with a ring that says whether they are here. */
export function Face({ id, name, size = 36, presence, label }: FaceProps) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  const ringed = presence === 'here' || presence === 'away';
  return (
    <span
      {...named}
      className={clsx('lk-face', `lk-face--${faceTint(id)}`, ringed && 'lk-face--ringed')}
      style={{ inlineSize: size, blockSize: size, fontSize: Math.max(11, Math.round(size * 0.36)) }}
      data-initials={initials(name)}
    >
      {ringed && <PresenceRing here={presence === 'here'} size={size} />}
    </span>
  );
}

function PresenceRing({ here, size }: { here: boolean; size: number }) {
  return (
    <Ring
      className="lk-face__ring"
      state={here ? 'closed' : 'open'}
      tone={here ? 'moss' : 'edge'}
      size={size}
      stroke={size >= 40 ? 2.5 : 2}
    />
  );
}

export interface PersonProps {
  id: string;
  name: string;
  /** Function and municipality. */
  line?: ReactNode;
  size?: number;
  presence?: Presence;
  /** What the ring says, in words ('is er nu'); read out after the name. */
  presenceLabel?: string;
  /** Instead of the plain name: a Link. */
  children?: ReactNode;
  className?: string;
}

/** A person with name, function and municipality. */
export function Person({ id, name, line, size = 36, presence, presenceLabel, children, className }: PersonProps) {
  return (
    <div className={clsx('lk-person', className)}>
      <Face id={id} name={name} size={size} presence={presence} />
      <div className="lk-person__words">
        <div className="lk-person__name">
          {children ?? name}
          {presenceLabel && <span className="lk-hidden">, {presenceLabel}</span>}
        </div>
        {line && <div className="lk-person__line">{line}</div>}
      </div>
    </div>
  );
}
