import { useTexts } from '@leerkring/platform/web';
import { Button, Section } from '@leerkring/ui';
import { useState } from 'react';
import { ArrangeDialog } from './arrange-dialog';
import { boardTexts } from './board-texts';
import { EventProgramme } from './event-programme';
import { EventPreparation } from './preparation-view';
import { PrepareDialog } from './prepare-dialog';
import { SeatsBoard } from './seats-board';
import './seats.css';
import { useEventSeats } from './seats.live';
import type { EventDay } from './seats.queries';

/** The day of an event on its page: programme and own seats, what to prepare, and for who looks after it everybody. */
export function EventSeats({ eventId }: { eventId: string }) {
  const { day } = useEventSeats(eventId);
  // What the page says of the event itself stands without it; its errors are those of the page.
  return day && <EventDayView event={day} />;
}

/** The same, where the page fetched it. */
export function EventDayView({ event }: { event: EventDay }) {
  const t = useTexts(boardTexts);
  const [dialog, setDialog] = useState<'arrange' | 'prepare' | null>(null);
  const may = (right: 'event_programme.arrange' | 'preparation_pack.write'): boolean => event.viewerCanSeat.includes(right);
  const arrange = may('event_programme.arrange') && <Button onPress={() => setDialog('arrange')}>{event.blocks.length ? t.arrange : t.firstArrange}</Button>;
  return (
    <>
      <EventProgramme event={event} action={arrange || undefined} />
      <EventPreparation event={event} />
      {may('preparation_pack.write') && (
        <div className="event-deeds">
          <Button onPress={() => setDialog('prepare')}>{t.prepare}</Button>
        </div>
      )}
      {event.seats && (event.blocks.length > 0 || event.seats.length > 0) && <SeatsBoard event={event} />}
      {event.eventAnswers && event.preparation && event.preparation.questions.length > 0 && <Answers event={event} />}
      {dialog === 'arrange' && <ArrangeDialog event={event} onClose={() => setDialog(null)} />}
      {dialog === 'prepare' && <PrepareDialog event={event} onClose={() => setDialog(null)} />}
    </>
  );
}

/** What everybody answered, by question. */
function Answers({ event: { preparation, eventAnswers } }: { event: EventDay }) {
  const t = useTexts(boardTexts);
  return (
    <Section title={t.answers}>
      {preparation!.questions.map(({ id, text }) => {
        const given = eventAnswers!.filter(({ questionId }) => questionId === id);
        return (
          <div key={id}>
            <h3 className="event-heading">{text}</h3>
            {given.length ? (
              <ul>
                {given.map((answer, index) => (
                  <li key={index} className="event-words">
                    {t.answered(answer.person?.name ?? '…', answer.text)}
                  </li>
                ))}
              </ul>
            ) : (
              <p>{t.noAnswers}</p>
            )}
          </div>
        );
      })}
    </Section>
  );
}
