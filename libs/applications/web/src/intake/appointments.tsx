import { useMutation } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button, Link, Section, Status, toast } from '@leerkring/ui';
import { CalendarCheck, CalendarPlus, CalendarX } from 'lucide-react';
import { useState } from 'react';
import type { ApplicationData } from '../applications.queries';
import { CallOffDialog } from './call-off';
import { ChooseMoment } from './choose-moment';
import './intake.css';
import { CancelIntake } from './intake.mutations';
import type { AppointmentData } from './intake.queries';
import { PlanMoment } from './plan-moment';
import { texts } from './texts';
import { useSlotWords } from './use-slot-words';

/** When a municipality and a facilitator meet, and how that is chosen, moved and called off. Nothing for who has no part in it. */
export function Appointments({ application }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { intakes, viewerCan, state } = application;
  const [now] = useState(() => Date.now());
  const books = viewerCan.includes('intake.book');
  const plans = viewerCan.includes('intake.plan');
  if (!intakes.length && !books && !plans) return null;
  const ahead = intakes.find(({ cancelledAt, slot }) => !cancelledAt && Date.parse(slot.startsAt) > now);
  const isTalk = state === 'talk_first' && !application.intakeReports.some(({ kind, laidBeforeAt }) => kind === 'talk' && laidBeforeAt);
  const kind = isTalk ? 'talk' : 'intake';
  return (
    <Section title={ahead || !books ? t.appointment(ahead?.kind ?? kind) : t.chooseTitle(kind)}>
      {intakes.map((one) => (
        <Appointment key={one.id} appointment={one} isAhead={one === ahead} mayCancel={one === ahead && (books || viewerCan.includes('application.handle'))} />
      ))}
      {books && <ChooseMoment key={ahead?.slot.id ?? 'none'} application={application} isOther={Boolean(ahead)} />}
      {plans && <PlanMoment application={application} />}
    </Section>
  );
}

function Appointment({ appointment: { id, kind, slot, link, cancelledAt, reason }, isAhead, mayCancel }: { appointment: AppointmentData; isAhead: boolean; mayCancel: boolean }) {
  const t = useTexts(texts);
  const { moment, how } = useSlotWords();
  const [asking, setAsking] = useState(false);
  const [cancel, { loading, error }] = useMutation(CancelIntake);
  const callOff = (why: string): void =>
    void cancel({ variables: { input: { id, reason: why } } }).then(
      () => {
        toast({ text: t.calledOff, tone: 'moss' });
        setAsking(false);
      },
      () => undefined,
    );
  return (
    <div className="intake-card">
      <Status tone={isAhead ? 'water' : 'soft'} icon={cancelledAt ? <CalendarX aria-hidden /> : <CalendarCheck aria-hidden />}>
        {cancelledAt ? t.wasCalledOff : isAhead ? t[kind] : t.wasHeld}
      </Status>
      <p>
        <strong>{moment(slot)}</strong>
      </p>
      <p>{how(slot)}</p>
      {reason && <p>{reason}</p>}
      {!cancelledAt && (
        <div className="intake-deeds">
          {link && <Link href={link}>{t.openCall}</Link>}
          <Link href={`/files/intakes/${id}.ics`} icon={<CalendarPlus aria-hidden />} download>
            {t.toCalendar}
          </Link>
          {mayCancel && (
            <Button size="s" variant="quiet" onPress={() => setAsking(true)}>
              {t.callOff}
            </Button>
          )}
        </div>
      )}
      {asking && <CallOffDialog title={t.callOffTitle} line={t.callOffLine} action={t.callOff} busy={loading} error={error} onCallOff={callOff} onClose={() => setAsking(false)} />}
    </div>
  );
}
