import './track-disc.css';

/** I initiative, S rules of the game, B budget, V change, K villages. */
export type TrackLetter = 'I' | 'S' | 'B' | 'V' | 'K';

export interface TrackDiscProps {
  letter: TrackLetter;
  size?: number;
}

/** The letter of a track on its colour; the track's name stands beside it. */
export function TrackDisc({ letter, size = 28 }: TrackDiscProps) {
  return (
    <span
      className={`lk-track-disc lk-track-disc--${letter.toLowerCase()}`}
      style={{ inlineSize: size, blockSize: size, fontSize: Math.round(size * 0.52) }}
      data-letter={letter}
      aria-hidden
    />
  );
}
