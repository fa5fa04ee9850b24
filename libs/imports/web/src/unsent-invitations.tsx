import { useMutation, useQuery } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, keepFocus } from '@leerkring/ui';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { ImportsQuery, SendGroupInvitations } from './imports.queries';
import { texts } from './texts';
import './imports.css';

/** Invitations to groups that wait until somebody says that they may be mailed; nothing is shown when there are none. */
export function UnsentInvitations() {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, refetch } = useQuery(ImportsQuery, { fetchPolicy: 'cache-and-network' });
  const [send, { error }] = useMutation(SendGroupInvitations);
  const [remaining, setRemaining] = useState<number | null>(null);
  const [done, setDone] = useState(false);
  const count = data?.unsentGroupInvitations ?? 0;
  const sendAll = async (): Promise<void> => {
    // Some at a time; what was sent is never sent again.
    for (let left = count; left > 0; ) {
      setRemaining(left);
      const answer = await send().catch(() => null);
      if (!answer?.data) break;
      left = answer.data.sendGroupInvitations.remaining;
      setDone(left === 0);
    }
    setRemaining(null);
    await refetch().catch(() => undefined);
  };
  if (!count && !done) return null;
  return (
    <Section title={t.unsent} count={count}>
      <div role="group" aria-label={t.unsent} tabIndex={-1} ref={keepFocus}>
        <div aria-live="polite">{done && <Alert tone="moss">{t.sent}</Alert>}</div>
        {error && remaining === null && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {count > 0 && (
          <>
            <p className="imports__line">{t.unsentLine(count)}</p>
            <Button fit icon={<Mail aria-hidden />} busy={remaining !== null} busyLabel={t.sending(remaining ?? 0)} onPress={() => void sendAll()}>
              {t.send}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}
