import { defineTexts, useConnection, useTexts, useUnsent } from '@leerkring/platform/web';
import { Button, Dialog } from '@leerkring/ui';
import { useEffect, useEffectEvent, useState } from 'react';

const texts = defineTexts({
  nl: {
    notAllSent: 'Nog niet alles is verstuurd',
    waitToBeSent: (count: number) => (count === 1 ? '1 bericht van je wacht nog op verzending.' : `${count} berichten van je wachten nog op verzending.`),
    wereRefused: (count: number) => (count === 1 ? '1 bericht van je is niet geplaatst.' : `${count} berichten van je zijn niet geplaatst.`),
    staySignedIn: 'Blijf ingelogd',
    discardAndSignOut: 'Gooi weg en log uit',
    sendFirst: 'Verstuur eerst',
    sendingFirst: 'Bezig met versturen',
    sendOnceConnected: 'Er is nu geen verbinding. Zodra die er is, versturen we alles en log je uit.',
    close: 'Sluiten',
  },
  en: {
    notAllSent: 'Not everything was sent yet',
    waitToBeSent: (count) => (count === 1 ? '1 message of yours still waits to be sent.' : `${count} messages of yours still wait to be sent.`),
    wereRefused: (count) => (count === 1 ? '1 message of yours was not posted.' : `${count} messages of yours were not posted.`),
    staySignedIn: 'Stay signed in',
    discardAndSignOut: 'Throw away and sign out',
    sendFirst: 'Send first',
    sendingFirst: 'Sending',
    sendOnceConnected: 'There is no connection now. As soon as there is, we send everything and you are signed out.',
    close: 'Close',
  },
});

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
