import { isSeatRunning } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, formatMoment } from '@leerkring/ui';
import { useState } from 'react';
import type { SeatData } from './seats.queries';
import { texts } from './texts';
import { saidOf, type SeatDeeds } from './use-seat-deeds';

const tones = { requested: 'info', contacted: 'info', waitlisted: 'info', offered: 'ochre', confirmed: 'moss', declined: 'ochre', withdrawn: 'info', expired: 'ochre' } as const;

/** The own seat in a block: where it stands, what an organiser wrote, and what one can do. */
export function OwnSeat({ seat, deeds }: { seat: SeatData; deeds: SeatDeeds }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [leaving, setLeaving] = useState(false);
  const { id, state, reason, session, viewerCan } = seat;
  const until = seat.confirmBy ? formatMoment(seat.confirmBy, { locale }) : '';
  const busy = { busy: deeds.busy === id, busyLabel: t.busy };
  return (
    <Alert tone={tones[state]} title={session.title} className="event-own">
      <p aria-live="polite">{saidOf(seat, t, until)}</p>
      {reason && <p className="event-words">{t.said(reason)}</p>}
      {isSeatRunning(state) && (
        <div className="event-own__deeds">
          {state === 'offered' && viewerCan.includes('seat.confirm') && (
            <Button variant="prime" {...busy} onPress={() => void deeds.confirm(id)}>
              {t.confirm}
            </Button>
          )}
          {viewerCan.includes('seat.withdraw') && (
            <Button {...busy} onPress={() => setLeaving(true)} aria-label={t.of(t.withdraw, session.title)}>
              {t.withdraw}
            </Button>
          )}
        </div>
      )}
      {leaving && <LeaveDialog seat={seat} deeds={deeds} onClose={() => setLeaving(false)} />}
    </Alert>
  );
}

function LeaveDialog({ seat, deeds, onClose }: { seat: SeatData; deeds: SeatDeeds; onClose: () => void }) {
  const t = useTexts(texts);
  const leave = (): void => {
    onClose();
    void deeds.withdraw(seat.id);
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" onPress={leave}>
        {t.withdrawDo}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} role="alertdialog" size="s" title={t.withdrawTitle(seat.session.title)} closeLabel={t.close} footer={footer}>
      <p>{seat.state === 'waitlisted' ? t.withdrawWaiting : t.withdrawLine}</p>
    </Dialog>
  );
}
