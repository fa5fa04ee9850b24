import { useTexts } from '@leerkring/platform/web';
import { Button, Key, patiently } from '@leerkring/ui';
import { Keyboard } from 'lucide-react';
import { Suspense, lazy } from 'react';
import './keys.css';
import { texts } from './texts';
import type { Keys } from './use-keys';

const KeysHelp = lazy(() => patiently(() => import('./keys-help')));

/** The keys in one line beside a thread, and the way to all of them. */
export function KeysLine({ keys }: { keys: Keys }) {
  const t = useTexts(texts);
  return (
    <div className="thread-keys" role="group" aria-label={t.keys}>
      {keys.on && (
        <p>
          <Key>j</Key> <Key>k</Key> {t.browse} <Key>r</Key> {t.reply} <Key>e</Key> {t.edit}
        </p>
      )}
      <KeysButton onPress={() => keys.help(true)} />
      <Button variant="text" size="s" onPress={() => keys.turn(!keys.on)}>
        {keys.on ? t.turnOff : t.turnOn}
      </Button>
    </div>
  );
}

/** Opens the list of keys. */
export function KeysButton({ onPress }: { onPress: () => void }) {
  const t = useTexts(texts);
  return (
    <Button variant="text" size="s" icon={<Keyboard aria-hidden />} onPress={onPress}>
      {t.allKeys}
    </Button>
  );
}

/** The list of keys; its code comes when it is opened. */
export function KeysDialog({ keys }: { keys: Keys }) {
  return <Suspense>{keys.helping && <KeysHelp keys={keys} />}</Suspense>;
}
