import { useMutation } from '@apollo/client/react';
import { municipalFunctionNames, isSeatHolding, seatMoves, type SeatState } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Checkbox, FileLinks, IconButton, Menu, Section, Status, Table, VisuallyHidden, formatMoment, keepFocus, toast, type TableColumn, type Tone } from '@leerkring/ui';
import { CircleCheck, CircleDashed, CircleX, Clock, Ellipsis, Phone } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { MarkSeat } from './board.queries';
import { boardTexts } from './board-texts';
import { HandleSeatDialog } from './handle-seat-dialog';
import { MoveSeatDialog } from './move-seat-dialog';
import './seats.css';
import type { BoardSeat, EventDay, ParallelSessionData } from './seats.queries';
import { WalkIns } from './walk-ins';

export type Deed = { seat: BoardSeat; to: SeatState } | { seat: BoardSeat; to: null };

const marks: Record<SeatState, { tone: Tone; icon: ReactNode }> = {
  requested: { tone: 'water', icon: <CircleDashed aria-hidden /> },
  contacted: { tone: 'water', icon: <Phone aria-hidden /> },
  waitlisted: { tone: 'ochre', icon: <Clock aria-hidden /> },
  offered: { tone: 'plum', icon: <Clock aria-hidden /> },
  confirmed: { tone: 'moss', icon: <CircleCheck aria-hidden /> },
  declined: { tone: 'soft', icon: <CircleX aria-hidden /> },
  withdrawn: { tone: 'soft', icon: <CircleX aria-hidden /> },
  expired: { tone: 'soft', icon: <CircleX aria-hidden /> },
};

/** Who comes to which session, for who looks after the event: their seats, who is there, lists and badges. */
export function SeatsBoard({ event }: { event: EventDay }) {
  const t = useTexts(boardTexts);
  const [deed, setDeed] = useState<Deed | null>(null);
  const seats = event.seats ?? [];
  const sessions = event.blocks.flatMap((block) => block.sessions);
  const holding = seats.filter(({ state }) => isSeatHolding(state)).length;
  const waiting = seats.filter(({ state }) => state === 'waitlisted').length;
  const links = [
    { href: `/files/event-seats/${event.id}/list.pdf`, name: t.listPdf },
    { href: `/files/event-seats/${event.id}/list.csv`, name: t.listCsv },
    { href: `/files/event-seats/${event.id}/badges.pdf`, name: t.badges },
  ];
  return (
    <Section title={t.board}>
      <div role="group" aria-label={t.board} tabIndex={-1} ref={keepFocus}>
        <p role="status">{sessions.length ? t.boardLine(holding, waiting) : t.noSessions}</p>
        {sessions.map((session) => (
          <SessionSeats key={session.id} event={event} session={session} seats={seats.filter((seat) => seat.session.id === session.id)} onDeed={setDeed} />
        ))}
        {sessions.length > 0 && (
          <>
            <h3 className="event-heading">{t.files}</h3>
            <FileLinks files={links} />
          </>
        )}
      </div>
      {deed?.to && <HandleSeatDialog seat={deed.seat} to={deed.to} onClose={() => setDeed(null)} />}
      {deed && !deed.to && <MoveSeatDialog seat={deed.seat} event={event} onClose={() => setDeed(null)} />}
    </Section>
  );
}

function SessionSeats({ event, session, seats, onDeed }: { event: EventDay; session: ParallelSessionData; seats: BoardSeat[]; onDeed: (deed: Deed) => void }) {
  const t = useTexts(boardTexts);
  const columns = useColumns(event, onDeed);
  return (
    <>
      <h3 className="event-heading">{session.title}</h3>
      {seats.length ? <Table caption={session.title} hideCaption columns={columns} rows={seats} rowId={({ id }) => id} /> : <p>{t.nobody}</p>}
      <WalkIns event={event} session={session} />
    </>
  );
}

function useColumns(event: EventDay, onDeed: (deed: Deed) => void): TableColumn<BoardSeat>[] {
  const t = useTexts(boardTexts);
  const { language } = useLanguage();
  const readers = new Set(event.packReadings?.map(({ person }) => person?.id));
  const hasPack = Boolean(event.preparation?.pack);
  const today = Date.now() >= Date.parse(event.startsAt) - 24 * 60 * 60 * 1000;
  return [
    { id: 'person', label: t.person, heads: true, cell: ({ person }) => (person ? `${person.name}, ${person.jobTitle ?? municipalFunctionNames[person.function][language]}` : '…') },
    { id: 'organisation', label: t.organisation, cell: ({ organisation }) => organisation.name },
    { id: 'state', label: t.state, cell: (seat) => <SeatStatus seat={seat} /> },
    ...(hasPack ? [{ id: 'read', label: t.prepared, cell: ({ person }: BoardSeat) => (readers.has(person?.id) ? t.hasRead : t.notRead) }] : []),
    ...(today ? [{ id: 'presence', label: t.presence, cell: (seat: BoardSeat) => <PresenceMark seat={seat} /> }] : []),
    { id: 'deeds', label: t.deeds, hideLabel: true, cell: (seat) => <SeatMenu seat={seat} several={event.blocks.flatMap(({ sessions }) => sessions).length > 1} onDeed={onDeed} /> },
  ];
}

function SeatStatus({ seat: { state, rank, confirmBy } }: { seat: BoardSeat }) {
  const t = useTexts(boardTexts);
  const { language: locale } = useLanguage();
  const more = rank ? `, ${t.rank(rank)}` : confirmBy ? `, ${t.until(formatMoment(confirmBy, { locale }))}` : '';
  return (
    <Status tone={marks[state].tone} icon={marks[state].icon} plain={marks[state].tone === 'soft'}>
      {t[state]}
      {more}
    </Status>
  );
}

function PresenceMark({ seat: { id, state, presence, person, viewerCan } }: { seat: BoardSeat }) {
  const t = useTexts(boardTexts);
  const sentence = useErrorSentence();
  const [mark] = useMutation(MarkSeat);
  if (state !== 'confirmed' || !viewerCan.includes('seat.mark')) return null;
  const change = (checked: boolean): void => void mark({ variables: { input: { id, presence: checked ? 'present' : 'absent' } } }).catch((problem: unknown) => void toast({ text: sentence(problem), tone: 'ochre' }));
  return (
    <Checkbox checked={presence === 'present'} onChange={change}>
      <VisuallyHidden>{t.presentOf(person?.name ?? '…')}</VisuallyHidden>
    </Checkbox>
  );
}

function SeatMenu({ seat, several, onDeed }: { seat: BoardSeat; several: boolean; onDeed: (deed: Deed) => void }) {
  const t = useTexts(boardTexts);
  const steps = (['contacted', 'confirmed', 'waitlisted', 'declined'] as const).filter((to) => seatMoves[seat.state][to]?.by.includes('seat.handle'));
  const items = [
    ...(seat.viewerCan.includes('seat.handle') ? steps.map((to) => ({ id: to, label: t[`to_${to}`], onAction: () => onDeed({ seat, to }) })) : []),
    ...(several && seat.viewerCan.includes('seat.move') && seatMoves[seat.state].withdrawn ? [{ id: 'move', label: t.moveTo, onAction: () => onDeed({ seat, to: null }) }] : []),
  ];
  if (!items.length) return null;
  return (
    <Menu items={items} trigger={<IconButton label={t.deedsOf(seat.person?.name ?? '…')} icon={<Ellipsis aria-hidden />} />} />
  );
}
