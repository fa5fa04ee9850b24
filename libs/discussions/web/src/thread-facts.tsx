import type { PresentPerson } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Dialog, FaceRow, Section } from '@leerkring/ui';
import type { ReactNode } from 'react';
import { KeysButton } from './keys/keys-line';
import type { Keys } from './keys/use-keys';
import { texts } from './texts';
import type { ThreadData } from './thread.queries';

interface ThreadFactsProps {
  thread: ThreadData;
  present: readonly PresentPerson[];
  /** What other rooms add. */
  aside?: ReactNode;
}

/** Who reads along and the thread in numbers: the rail, or a dialog on a narrow screen. */
export function ThreadFacts({ thread, present, aside }: ThreadFactsProps) {
  const t = useTexts(texts);
  const places = new Set(thread.participants.flatMap((person) => person.organisation?.id ?? []));
  return (
    <>
      <Section title={t.readingNow} look="small" rule="none">
        {present.length > 1 ? (
          <FaceRow label={t.readingNow} people={present.map(({ id, name }) => ({ id, name, presence: 'here' as const }))} max={8} more={(count) => `+${count}`} />
        ) : (
          <p className="thread-facts__alone">{t.onlyYou}</p>
        )}
      </Section>
      <Section title={t.inShort} look="small" rule="none">
        <dl className="thread-facts">
          <div>
            <dt>{t.people}</dt>
            <dd>{t.peopleFrom(thread.participants.length, places.size)}</dd>
          </div>
          <div>
            <dt>{t.posts}</dt>
            <dd>{thread.lastOrdinal}</dd>
          </div>
        </dl>
      </Section>
      {aside}
    </>
  );
}

interface AboutThreadProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  keys: Keys;
  /** The facts. */
  children: ReactNode;
}

/** What stands in the rail, for a narrow screen, and the way to the keys. */
export function AboutThread({ open, onOpenChange, keys, children }: AboutThreadProps) {
  const t = useTexts(texts);
  const showKeys = (): void => {
    onOpenChange(false);
    keys.help(true);
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t.aboutThread} closeLabel={t.close} size="s">
      <div className="thread-about">
        {children}
        <KeysButton onPress={showKeys} />
      </div>
    </Dialog>
  );
}
