import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Select, toast } from '@leerkring/ui';
import { useState } from 'react';
import { DeedDialog } from './deed-dialog';
import { ChangeIntakeSlot, OfferIntakeSlots } from './intake.mutations';
import { TrackIntakesQuery, type SlotData } from './intake.queries';
import { MomentFields } from './moment-fields';
import { seriesOf, seriesSteps, type SeriesStep } from './series';
import { texts } from './texts';
import { useMomentForm, wordsOf } from './use-moment-form';

/** Offers one moment, or a series of them. */
export function OfferSlotsDialog({ trackId, onClose }: { trackId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useMomentForm();
  const [times, setTimes] = useState(1);
  const [step, setStep] = useState<SeriesStep>('after');
  const [offer, { loading, error }] = useMutation(OfferIntakeSlots, { refetchQueries: [TrackIntakesQuery] });
  const send = async (): Promise<void> => {
    const moment = form.complete();
    if (!moment) return;
    const { startsAt, ...rest } = moment;
    const input = { trackId, startsAt: seriesOf(startsAt, rest.minutes, times, step), ...rest };
    if (!(await offer({ variables: { input } }).catch(() => null))) return;
    toast({ text: t.offered(times), tone: 'moss' });
    onClose();
  };
  const counts = Array.from({ length: limits.intakeSeries }, (_, place) => ({ id: String(place + 1), label: t.times(place + 1) }));
  return (
    <DeedDialog title={t.offer} line={t.offerLine} action={t.offer} busy={loading} error={error} onSubmit={() => void send()} onClose={onClose}>
      <MomentFields form={form} />
      <div className="intake-when">
        <Select label={t.series} options={counts} value={String(times)} onChange={(value) => setTimes(Number(value))} />
        {times > 1 && <Select label={t.every} options={seriesSteps.map((id) => ({ id, label: t[id] }))} value={step} onChange={(value) => setStep(value as SeriesStep)} />}
      </div>
    </DeedDialog>
  );
}

export function ChangeSlotDialog({ slot, onClose }: { slot: SlotData; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useMomentForm(wordsOf(slot));
  const [change, { loading, error }] = useMutation(ChangeIntakeSlot, { refetchQueries: [TrackIntakesQuery] });
  const send = async (): Promise<void> => {
    const moment = form.complete();
    if (!moment || !(await change({ variables: { input: { id: slot.id, ...moment } } }).catch(() => null))) return;
    toast({ text: t.changed, tone: 'moss' });
    onClose();
  };
  return (
    <DeedDialog title={t.changeTitle} action={t.save} busy={loading} error={error} onSubmit={() => void send()} onClose={onClose}>
      <MomentFields form={form} />
    </DeedDialog>
  );
}
