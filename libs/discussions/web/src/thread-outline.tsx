import { useLanguage, useTexts } from '@leerkring/platform/web';
import { IconButton, Link, Menu, formatMoment, formatMomentShort } from '@leerkring/ui';
import { clsx } from 'clsx';
import { ArrowLeft, ListTree } from 'lucide-react';
import { KeysLine } from './keys/keys-line';
import type { Keys } from './keys/use-keys';
import { texts } from './texts';
import type { ThreadData } from './thread.queries';
import { firstNewOf, type Borders } from './use-borders';

/** A place in the thread that one can jump to. */
export interface Landmark {
  ordinal: number;
  label: string;
  moment: string;
  isNew?: boolean;
}

/** The opening, the first new post and the last one; they need not be loaded. */
export function useLandmarks(thread: ThreadData, borders: Borders): Landmark[] {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { lastOrdinal, openingPost, kind } = thread;
  const opening = { ordinal: 1, label: t[`openingOf_${kind}`], moment: formatMomentShort(openingPost.createdAt, { locale }) };
  const firstNew = firstNewOf(borders);
  const loaded = thread.posts.nodes.find((post) => post.ordinal === firstNew);
  const fresh = firstNew && { ordinal: firstNew, label: t.firstNew, moment: loaded ? formatMoment(loaded.createdAt, { locale }) : t.postNumber(firstNew), isNew: true };
  const end = lastOrdinal > 1 && lastOrdinal !== firstNew && { ordinal: lastOrdinal, label: t.lastPost, moment: formatMomentShort(thread.lastPostAt, { locale }) };
  return [opening, ...(fresh ? [fresh] : []), ...(end ? [end] : [])];
}

interface OutlineProps {
  group: { href: string; name: string };
  landmarks: Landmark[];
  onJump: (ordinal: number) => void;
  keys: Keys;
}

/** Beside the text on a wide screen: the way back, the places to jump to and the keys. */
export function ThreadOutline({ group, landmarks, onJump, keys }: OutlineProps) {
  const t = useTexts(texts);
  return (
    <div className="thread-outline">
      <Link href={group.href} icon={<ArrowLeft aria-hidden />}>
        {group.name}
      </Link>
      <nav aria-label={t.outline}>
        <ol className="thread-outline__list">
          {landmarks.map(({ ordinal, label, moment, isNew }) => (
            <li key={ordinal} className={clsx('thread-outline__item', isNew && 'thread-outline__item--new')}>
              <button type="button" onClick={() => onJump(ordinal)}>
                <span className="thread-outline__label">{label}</span>
                <span>{moment}</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <KeysLine keys={keys} />
    </div>
  );
}

interface BarProps extends Pick<OutlineProps, 'group' | 'landmarks' | 'onJump'> {
  onAbout: () => void;
}

/** Above the text on a narrow screen: the way back, and outline and facts behind one button. */
export function ThreadBar({ group, landmarks, onJump, onAbout }: BarProps) {
  const t = useTexts(texts);
  const jumps = landmarks.map(({ ordinal, label, moment }) => ({ id: String(ordinal), label, line: moment, onAction: () => onJump(ordinal) }));
  return (
    <div className="thread-bar">
      <Link href={group.href} icon={<ArrowLeft aria-hidden />}>
        {group.name}
      </Link>
      <Menu trigger={<IconButton label={t.outline} icon={<ListTree aria-hidden />} />} items={[...jumps, { id: 'about', label: t.aboutThread, divider: true, onAction: onAbout }]} />
    </div>
  );
}
