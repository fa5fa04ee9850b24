import { speakerOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Face } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { TurnTime, queueOf } from '../speaking/speaking-pane';
import { texts as speakingTexts } from '../speaking/texts';
import { texts } from '../texts';

/** Most faces that a table has room for; with more, the list and its number speak. */
export const MOST_FACES = 16;
const SIZE = 212;
const FACE = 36;

/** Who is here, as people around a table. Hidden from screen readers: the list below it says the same. */
export function RoundTable({ people, session }: { people: readonly { id: string; name: string }[]; session: RoomSession }) {
  const t = useTexts(texts);
  const words = useTexts(speakingTexts);
  const turn = speakerOf(queueOf(session));
  const speaker = turn && people.find(({ id }) => id === turn.accountId);
  if (people.length < 2 || people.length > MOST_FACES) return null;
  return (
    <div className="round-table" aria-hidden style={{ inlineSize: SIZE, blockSize: SIZE }}>
      <p className="round-table__middle">
        {speaker ? (
          <>
            <strong className="round-table__speaker">{speaker.name.split(' ')[0]}</strong>
            <span>{words.speaks}</span>
            <TurnTime turn={turn} />
          </>
        ) : (
          <>
            <strong>{people.length}</strong>
            <span>{t.peopleHere(people.length).replace(/^\d+ /, '')}</span>
          </>
        )}
      </p>
      {people.map((person, seat) => (
        <span key={person.id} className={seatClass(person.id, turn?.accountId, session.rundown?.caseOwnerId)} style={placeOf(seat, people.length)}>
          <Face id={person.id} name={person.name} size={FACE} presence="here" />
        </span>
      ))}
    </div>
  );
}

function seatClass(id: string, speakerId?: string, ownerId?: string | null): string {
  return ['round-table__seat', id === speakerId && 'round-table__seat--speaks', id === ownerId && 'round-table__seat--owner'].filter(Boolean).join(' ');
}

/** Clockwise from 12 o'clock, with the first seat at the top. */
function placeOf(seat: number, seats: number): { insetInlineStart: number; insetBlockStart: number } {
  const angle = (2 * Math.PI * seat) / seats;
  const radius = (SIZE - FACE) / 2;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { insetInlineStart: round(radius + radius * Math.sin(angle)), insetBlockStart: round(radius - radius * Math.cos(angle)) };
}
