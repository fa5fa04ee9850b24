import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useAccountId, useErrorSentence, usePresence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Heading, Person, keepFocus, toast } from '@leerkring/ui';
import { Eye, EyeOff } from 'lucide-react';
import type { RoomSession, SessionObserver } from '../live-session.query';
import { texts as roomTexts } from '../texts';
import { InviteObserverDialog } from './invite-observer-dialog';
import { TakeBackObserver } from './observing.queries';
import { texts } from './texts';
import './observing.css';

/** Who watches the session without being a member, why and by whose invitation, for everybody in the room; facilitators invite and take back here. */
export function ObserversPart({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const [inviting, setInviting] = useState(false);
  const { observers } = session;
  const mayInvite = session.viewerCan.includes('observer.invite');
  if (!observers.length && !mayInvite) return null;
  return (
    <div className="people-pane__part" tabIndex={-1} ref={keepFocus} role="group" aria-label={t.observers}>
      <Heading level={3} look="small">
        {t.observers} <span className="people-pane__count">{observers.length || ''}</span>
      </Heading>
      {observers.length > 0 && (
        <ul className="people-pane__list">
          {observers.map((observer) => (
            <ObserverLine key={observer.id} session={session} observer={observer} />
          ))}
        </ul>
      )}
      {mayInvite && (
        <Button variant="quiet" size="s" icon={<Eye aria-hidden />} onPress={() => setInviting(true)}>
          {t.invite}
        </Button>
      )}
      {inviting && <InviteObserverDialog session={session} onClose={() => setInviting(false)} />}
    </div>
  );
}

function ObserverLine({ session, observer: { id, account, invitedBy, reason } }: { session: RoomSession; observer: SessionObserver }) {
  const t = useTexts(texts);
  const { you } = useTexts(roomTexts);
  const sentence = useErrorSentence();
  const me = useAccountId();
  const here = usePresence(streamOf('live_session', session.id)).some((person) => person.id === account.id);
  const [take, { loading, error }] = useMutation(TakeBackObserver);
  const stop = async (): Promise<void> => {
    if (await take({ variables: { input: { id } } }).catch(() => null)) toast({ text: t.stopped(account.name) });
  };
  return (
    <li className="observer">
      <Person id={account.id} name={account.name} size={32} presence={here ? 'here' : 'none'} line={[t.observer, account.organisation?.name].filter(Boolean).join(', ')}>
        {account.id === me ? `${account.name} (${you})` : undefined}
      </Person>
      <p className="observer__why">
        {t.invitedBy(invitedBy.name)}
        {reason && `: ${reason}`}
      </p>
      {session.viewerCan.includes('observer.take_back') && (
        <Button variant="text" size="s" icon={<EyeOff aria-hidden />} aria-label={t.takeBackOf(account.name)} busy={loading} busyLabel={t.takeBack} onPress={() => void stop()}>
          {t.takeBack}
        </Button>
      )}
      {error !== undefined && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </li>
  );
}
