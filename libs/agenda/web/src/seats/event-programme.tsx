import { isSeatRunning } from '@leerkring/contract';
import { useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Section, formatTimeRange, keepFocus } from '@leerkring/ui';
import { useState, type ReactNode } from 'react';
import { OwnSeat } from './own-seat';
import './seats.css';
import type { BlockData, EventSeatsData, ParallelSessionData, SeatData } from './seats.queries';
import { SessionChoice, isOpen } from './session-choice';
import { texts } from './texts';
import { useSeatDeeds } from './use-seat-deeds';

/** The day in blocks, with the choice in each of them; nothing when there is no programme. */
export function EventProgramme({ event, action }: { event: EventSeatsData; action?: ReactNode }) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const { blocks, seatPlan } = event;
  if (!blocks.length && !action) return null;
  return (
    <Section title={t.programme} action={action}>
      {blocks.length > 0 && (
        <p className="event-note">
          {!isOpen(event) ? t.over : !accountId ? t.signIn : seatPlan?.confirmation === 'by_contact' ? `${t.programmeLine} ${t.byContact}` : t.programmeLine}
        </p>
      )}
      {blocks.map((block) => (
        <Block key={block.id} event={event} block={block} />
      ))}
    </Section>
  );
}

function Block({ event, block }: { event: EventSeatsData; block: BlockData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const deeds = useSeatDeeds();
  const [wish, setWish] = useState<ParallelSessionData | null>(null);
  const seat = ownSeatIn(event, block);
  const own = seat && isSeatRunning(seat.state) ? seat : undefined;
  return (
    <div role="group" aria-label={block.title} tabIndex={-1} ref={keepFocus} className="event-block">
      <h3 className="event-block__title">{block.title}</h3>
      <p className="event-block__time">{formatTimeRange(block.startsAt, block.endsAt, { locale })}</p>
      {seat && <OwnSeat key={seat.id} seat={seat} deeds={deeds} />}
      <ul className="event-sessions" role="list">
        {block.sessions.map((session) => (
          <SessionChoice key={session.id} {...{ event, block, session, own, deeds, onWait: setWish }} />
        ))}
      </ul>
      {deeds.error && (
        <Alert tone="ochre" title={t.failed} announce="now" className="event-own">
          {deeds.error}
        </Alert>
      )}
      {wish && own && <GiveUpDialog session={wish} onClose={() => setWish(null)} onDo={() => void deeds.switchTo(own.id, wish, true)} />}
    </div>
  );
}

/** The own seat that goes on in a block, else the last one there. */
function ownSeatIn({ ownSeats }: EventSeatsData, { sessions }: BlockData): SeatData | undefined {
  const here = ownSeats.filter(({ session }) => sessions.some(({ id }) => id === session.id));
  return here.find(({ state }) => isSeatRunning(state)) ?? here.at(-1);
}

function GiveUpDialog({ session, onClose, onDo }: { session: ParallelSessionData; onClose: () => void; onDo: () => void }) {
  const t = useTexts(texts);
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.keep}
      </Button>
      <Button
        variant="prime"
        onPress={() => {
          onClose();
          onDo();
        }}
      >
        {t.switchDo}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} role="alertdialog" size="s" title={t.switchTitle} closeLabel={t.close} footer={footer}>
      <p>{t.switchLine(session.title)}</p>
    </Dialog>
  );
}
