import { useState, type FormEvent } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, TextField, toast } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { InviteObserver } from './observing.queries';
import { texts } from './texts';

/** Where a facilitator lets somebody from outside watch this one session. */
export function InviteObserverDialog({ session, onClose }: { session: RoomSession; onClose: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [invite, { loading, error }] = useMutation(InviteObserver);
  const [email, setEmail] = useState('');
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data } = (await invite({ variables: { input: { liveSessionId: session.id, email, reason } } }).catch(() => null)) ?? {};
    const invited = data?.inviteObserver.liveSession.observers.at(-1);
    if (!invited) return;
    toast({ text: t.invited(invited.account.name), tone: 'moss' });
    onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form="invite-observer" busy={loading} busyLabel={t.busy}>
        {t.send}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t.invite} closeLabel={t.close} size="s" footer={footer}>
      <form id="invite-observer" className="poll-dialog" onSubmit={(event) => void submit(event)}>
        {error !== undefined && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        <p>{t.inviteLine}</p>
        <TextField label={t.email} description={t.emailLine} type="email" autoComplete="off" value={email} onChange={setEmail} required autoFocus />
        <TextField label={t.reason} description={t.reasonLine} value={reason} onChange={setReason} maxLength={limits.observerReason} required />
      </form>
    </Dialog>
  );
}
