import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog } from '@leerkring/ui';
import { ArrowRight, Shield } from 'lucide-react';
import { OpenLiveSession } from '../sessions/open-live-session';
import type { RoomSession } from '../live-session.query';
import { texts } from '../texts';

const CloseLiveSession = graphql(`
  mutation CloseLiveSession($input: CloseLiveSessionInput!) {
    closeLiveSession(input: $input) {
      liveSession {
        id
        state
        closedAt
        viewerCan
      }
    }
  }
`);

/** For who facilitates: the next step as the one big button. Nothing for others, nothing after the close. */
export function FacilitatorBar({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const mayOpen = session.state === 'planned' && session.group.viewerCan.includes('live_session.open');
  const mayClose = session.viewerCan.includes('live_session.close');
  if (!mayOpen && !mayClose) return null;
  return (
    <section className="room-bar" aria-label={t.youFacilitate}>
      <p className="room-bar__role">
        <Shield aria-hidden />
        {t.youFacilitate}
      </p>
      {mayOpen ? <OpenStep session={session} /> : <CloseStep session={session} />}
    </section>
  );
}

function OpenStep({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [open, { loading, error }] = useMutation(OpenLiveSession);
  const begin = async (): Promise<void> => {
    await open({ variables: { input: { groupId: session.group.id, liveSessionId: session.id } } }).catch(() => null);
  };
  return (
    <>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Step line={t.whenReady} label={t.openRoom} busy={loading} busyLabel={t.openBusy} onPress={() => void begin()} />
    </>
  );
}

function CloseStep({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [asking, setAsking] = useState(false);
  const [close, { loading, error }] = useMutation(CloseLiveSession);
  const end = async (): Promise<void> => {
    if (await close({ variables: { input: { id: session.id } } }).catch(() => null)) setAsking(false);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={() => setAsking(false)} autoFocus>
        {t.notYet}
      </Button>
      <Button variant="line" onPress={() => void end()} busy={loading} busyLabel={t.closeBusy}>
        {t.closeSession}
      </Button>
    </>
  );
  return (
    <>
      <Step line={t.whenDone} label={t.closeSession} onPress={() => setAsking(true)} />
      <Dialog open={asking} onOpenChange={setAsking} title={t.closeTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
        <p>{t.closeSessionLine}</p>
        {error && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
      </Dialog>
    </>
  );
}

function Step({ line, label, ...button }: { line: string; label: string; busy?: boolean; busyLabel?: string; onPress: () => void }) {
  return (
    <Button variant="prime" iconEnd={<ArrowRight aria-hidden />} className="room-bar__step" {...button}>
      <span className="room-bar__line">{line}</span>
      <span className="room-bar__label">{label}</span>
    </Button>
  );
}
