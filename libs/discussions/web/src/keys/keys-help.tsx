import { useTexts } from '@leerkring/platform/web';
import { Button, Dialog, Key } from '@leerkring/ui';
import { texts } from './texts';
import type { Keys } from './use-keys';

/** What each key of a thread or of a list does, and the switch for all of them. */
export default function KeysHelp({ keys: { place, on, turn, help } }: { keys: Keys }) {
  const t = useTexts(texts);
  const inThread = [['j', t.next], ['k', t.previous], ['r', t.replyTo], ['e', t.editOwn], ['b', t.keep], ['?', t.help]] as const;
  const inList = [['j', t.nextThread], ['k', t.previousThread], ['Enter', t.openThread], ['?', t.help]] as const;
  const rows = place === 'list' ? inList : inThread;
  return (
    <Dialog
      open
      onOpenChange={help}
      title={t.keys}
      line={on ? t.line : t.isOff}
      closeLabel={t.close}
      size="s"
      footer={
        <Button variant="quiet" onPress={() => turn(!on)}>
          {on ? t.turnOff : t.turnOn}
        </Button>
      }
    >
      <table className="keys-list">
        <thead>
          <tr>
            <th scope="col">{t.key}</th>
            <th scope="col">{t.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, words]) => (
            <tr key={key}>
              <th scope="row">
                <Key>{key}</Key>
              </th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
