import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button, toast } from '@leerkring/ui';
import { useState } from 'react';
import type { ApplicationData } from '../applications.queries';
import { DeedDialog } from './deed-dialog';
import { PlanIntake } from './intake.mutations';
import { MomentFields } from './moment-fields';
import { texts } from './texts';
import { useMomentForm } from './use-moment-form';

/** A moment that somebody who facilitates agreed on with the municipality. */
export function PlanMoment({ application: { id } }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t.plan}</Button>
      {open && <PlanDialog applicationId={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function PlanDialog({ applicationId, onClose }: { applicationId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useMomentForm();
  const [plan, { loading, error }] = useMutation(PlanIntake);
  const send = async (): Promise<void> => {
    const moment = form.complete();
    if (!moment || !(await plan({ variables: { input: { applicationId, ...moment } } }).catch(() => null))) return;
    toast({ text: t.planned, tone: 'moss' });
    onClose();
  };
  return (
    <DeedDialog title={t.plan} line={t.planLine} action={t.plan} busy={loading} error={error} onSubmit={() => void send()} onClose={onClose}>
      <MomentFields form={form} />
    </DeedDialog>
  );
}
