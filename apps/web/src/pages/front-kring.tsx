import { useTexts } from '@leerkring/platform/web';
import { Kring } from '@leerkring/ui';
import type { CSSProperties } from 'react';
import { texts } from './front-texts';

/** Who could sit there, clockwise from the top; the last seat is free. */
const municipalities = ['Hardenberg', 'Dalfsen', 'Steenwijkerland', 'Ooststellingwerf', 'Aa en Hunze', 'Het Hogeland', 'Bronckhorst', 'Berkelland'];
const SEATS = municipalities.length + 1;
const SIZE = 380;

/** Municipalities around a question: what Leerkring is, in one drawing. The words beside it say the same. */
export function FrontKring() {
  const t = useTexts(texts);
  return (
    <div className="front-kring" aria-hidden>
      <div className="front-kring__ring">
        <Kring seats={SEATS} filled={SEATS - 1} next size={SIZE} stroke={38} />
        <div className="front-kring__middle">
          <span>{t.onTheTable}</span>
          <strong>{t.question}</strong>
        </div>
        {[...municipalities, t.yours].map((name, seat) => (
          <span key={name} className={seat === SEATS - 1 ? 'front-kring__name front-kring__name--free' : 'front-kring__name'} style={placeOf(seat)}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Just outside the ring, beside the middle of the seat; words left of the middle end there, words right of it begin there. */
function placeOf(seat: number): CSSProperties {
  const angle = (seat / SEATS) * 2 * Math.PI;
  const [x, y] = [Math.sin(angle), -Math.cos(angle)];
  return {
    insetInlineStart: `${50 + x * 54}%`,
    insetBlockStart: `${50 + y * 54}%`,
    translate: `${Math.abs(x) < 0.1 ? -50 : x < 0 ? -100 : 0}% ${y < 0 ? -70 : -30}%`,
  };
}
