import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button, toast } from '@leerkring/ui';
import { useState } from 'react';
import { CallOffDialog } from './call-off';
import { WithdrawIntakeSlot } from './intake.mutations';
import { TrackIntakesQuery } from './intake.queries';
import { texts } from './texts';

/** Takes back a moment that was offered. */
export function WithdrawSlot({ id, moment }: { id: string; moment: string }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const [withdraw, { loading, error }] = useMutation(WithdrawIntakeSlot, { refetchQueries: [TrackIntakesQuery] });
  const send = (reason: string): void =>
    void withdraw({ variables: { input: { id, reason } } }).then(
      () => {
        toast({ text: t.withdrawn, tone: 'moss' });
        setAsking(false);
      },
      () => undefined,
    );
  return (
    <>
      <Button size="s" variant="quiet" aria-label={t.withdrawOf(moment)} onPress={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      {asking && <CallOffDialog title={t.withdrawTitle} line={t.withdrawLine} action={t.withdraw} busy={loading} error={error} onCallOff={send} onClose={() => setAsking(false)} />}
    </>
  );
}
