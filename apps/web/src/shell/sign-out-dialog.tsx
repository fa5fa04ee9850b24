import { useConnection, useTexts, useUnsent } from '@leerkring/platform/web';
import { Button, Dialog } from '@leerkring/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { texts } from './texts';

export interface SignOutDialogProps {
  onStay: () => void;
  /** Signs out, and does `afterwards` when that worked. */
  onLeave: (afterwards?: () => Promise<void>) => Promise<void>;
}

/** Asked of who signs out while words of theirs were not sent yet: these must not stay behind unnoticed. */
export default function SignOutDialog({ onStay, onLeave }: SignOutDialogProps) {
  const t = useTexts(texts);
  const { waiting, failed, retryAll, discardAll } = useUnsent();
  const connected = useConnection() === 'connected';
  const [sending, setSending] = useState(false);
  const settled = useEffectEvent(() => {
    if (failed) setSending(false);
    else void onLeave();
  });
  useEffect(() => {
    if (sending && waiting === 0) settled();
  }, [sending, waiting]);
  return (
    <Dialog
      open
      onOpenChange={onStay}
      role="alertdialog"
      size="s"
      title={t.notAllSent}
      closeLabel={t.close}
      footer={
        <>
          <Button variant="quiet" onPress={onStay}>
            {t.staySignedIn}
          </Button>
          <Button onPress={() => void onLeave(discardAll)}>{t.discardAndSignOut}</Button>
          <Button
            variant="prime"
            busy={sending}
            busyLabel={t.sendingFirst}
            onPress={() => {
              setSending(true);
              retryAll();
            }}
          >
            {t.sendFirst}
          </Button>
        </>
      }
    >
      {waiting > 0 && <p>{t.waitToBeSent(waiting)}</p>}
      {failed > 0 && <p>{t.wereRefused(failed)}</p>}
      <p role="status">{sending && !connected && t.sendOnceConnected}</p>
    </Dialog>
  );
}
