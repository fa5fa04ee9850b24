import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, IconButton, Key, Link, Menu, formatMoment, formatMomentShort } from '@leerkring/ui';
import { clsx } from 'clsx';
import { ArrowLeft, ListTree } from 'lucide-react';
import { texts } from './texts';
import type { PostData, ThreadData } from './thread.queries';

/** A place in the thread that one can jump to. */
export interface Landmark {
  ordinal: number;
  label: string;
  moment: string;
  isNew?: boolean;
}

/** The opening, the first new post and the last one. */
export function useLandmarks(thread: ThreadData, firstNew: PostData | undefined): Landmark[] {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const last = thread.posts.nodes.at(-1);
  const opening = { ordinal: 1, label: t[`openingOf_${thread.kind}`], moment: formatMomentShort(thread.openingPost.createdAt, { locale }) };
  const fresh = firstNew && { ordinal: firstNew.ordinal, label: t.firstNew, moment: formatMoment(firstNew.createdAt, { locale }), isNew: true };
  const end = last && last.ordinal > 1 && last !== firstNew && { ordinal: last.ordinal, label: t.lastPost, moment: formatMomentShort(last.createdAt, { locale }) };
  return [opening, ...(fresh ? [fresh] : []), ...(end ? [end] : [])];
}

interface OutlineProps {
  group: { href: string; name: string };
  landmarks: Landmark[];
  onJump: (ordinal: number) => void;
  keys: { on: boolean; turn: (on: boolean) => void };
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
      <KeyHelp {...keys} />
    </div>
  );
}

function KeyHelp({ on, turn }: OutlineProps['keys']) {
  const t = useTexts(texts);
  return (
    <div className="thread-keys" role="group" aria-label={t.keys}>
      {on && (
        <p>
          <Key>j</Key> <Key>k</Key> {t.browse} <Key>r</Key> {t.reply.toLowerCase()} <Key>e</Key> {t.edit.toLowerCase()}
        </p>
      )}
      <Button variant="text" size="s" onPress={() => turn(!on)}>
        {on ? t.keysOff : t.keysOn}
      </Button>
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
