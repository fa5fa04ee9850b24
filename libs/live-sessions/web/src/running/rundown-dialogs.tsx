import { useState, type ReactNode } from 'react';
import type { Rundown } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, IconButton, Select } from '@leerkring/ui';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { stateOf } from './rundown-clock';
import type { RunSession } from './rundown.mutations';
import { texts } from './texts';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  rundown: Rundown;
  run: RunSession;
}

const NOBODY = 'nobody';

/** Whose case the session is about. */
export function CaseOwnerDialog({ open, onClose, session, rundown, run }: DialogProps & { session: RoomSession }) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<string>();
  const options = [{ id: NOBODY, label: t.nobody }, ...session.group.members.nodes.map(({ account }) => ({ id: account.id, label: account.name, line: account.organisation?.name }))];
  const value = chosen ?? rundown.caseOwnerId ?? NOBODY;
  const save = async (): Promise<void> => {
    if (await run.chooseOwner(value === NOBODY ? null : value)) onClose();
  };
  return (
    <Frame open={open} onClose={onClose} run={run} title={t.chooseOwner} onSave={save}>
      <p>{t.ownerLine}</p>
      <Select label={t.owner} options={options} value={value} onChange={setChosen} />
    </Frame>
  );
}

/** Moves the phases to come, each by its own buttons. */
export function OrderDialog({ open, onClose, rundown, run }: DialogProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const coming = rundown.phases.filter((phase) => stateOf(rundown, phase) === 'to_come');
  const [keys, setKeys] = useState(() => coming.map(({ key }) => key));
  const move = (from: number, to: number): void => setKeys((now) => now.toSpliced(from, 1).toSpliced(to, 0, now[from]!));
  const save = async (): Promise<void> => {
    if (await run.reorder(keys)) onClose();
  };
  return (
    <Frame open={open} onClose={onClose} run={run} title={t.order} onSave={save}>
      <p>{t.orderLine}</p>
      <ol className="order-list">
        {keys.map((key, index) => {
          const name = coming.find((phase) => phase.key === key)!.name[language];
          return (
            <li key={key}>
              <span>{name}</span>
              {index > 0 && <IconButton label={t.earlier(name)} icon={<ArrowUp aria-hidden />} size="s" onPress={() => move(index, index - 1)} />}
              {index < keys.length - 1 && <IconButton label={t.later(name)} icon={<ArrowDown aria-hidden />} size="s" onPress={() => move(index, index + 1)} />}
            </li>
          );
        })}
      </ol>
    </Frame>
  );
}

interface FrameProps {
  open: boolean;
  onClose: () => void;
  run: RunSession;
  title: string;
  onSave: () => Promise<void>;
  children: ReactNode;
}

function Frame({ open, onClose, run, title, onSave, children }: FrameProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" busy={run.busy} busyLabel={t.saveBusy} onPress={() => void onSave()}>
        {t.save}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={onClose} title={title} closeLabel={t.close} size="s" footer={footer}>
      <div className="rundown-dialog">
        {run.error !== null && (
          <Alert tone="ochre" announce="now">
            {sentence(run.error)}
          </Alert>
        )}
        {children}
      </div>
    </Dialog>
  );
}
