import type { Ref } from 'react';
import { compassAxes, type AxisPoles, type CompassAxis, type CompassReading } from '@leerkring/contract';
import type { CompassTexts } from './texts';

const [WIDTH, HEIGHT, RADIUS] = [480, 400, 120];
const [MIDDLE_X, MIDDLE_Y] = [WIDTH / 2, HEIGHT / 2 - 10];
const OUTERMOST = 3;
const LINE = 19;
const MOST_SIGNS = 10;
const DIAGONAL = Math.SQRT1_2;

/** Which way the second pole of an axis lies. */
const directions: Record<CompassAxis, readonly [number, number]> = {
  residents: [1, 0],
  council_neighbourhood: [0, 1],
  minority_majority: [DIAGONAL, DIAGONAL],
  free: [DIAGONAL, -DIAGONAL],
};

interface CompassPictureProps {
  readings: CompassReading[];
  poles: (axis: CompassAxis) => AxisPoles;
  t: CompassTexts;
  pictureRef: Ref<SVGSVGElement>;
}

/**
 * Four axes through one middle; on each that was played an open ring for before and a full one for after. Drawn in the colour of the text alone, so that
 * it can be printed, and saved as it stands.
 */
export function CompassPicture({ readings, poles, t, pictureRef }: CompassPictureProps) {
  const played = new Set(readings.map(({ axis }) => axis));
  return (
    <svg ref={pictureRef} className="compass__picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t.pictureName} fontFamily="sans-serif" fontSize={16} fill="currentColor" stroke="none">
      <circle cx={MIDDLE_X} cy={MIDDLE_Y} r={RADIUS} fill="none" stroke="currentColor" strokeWidth={1} opacity={0.4} />
      {compassAxes.map((axis) => (
        <Axis key={axis} axis={axis} names={played.has(axis) ? poles(axis) : null} />
      ))}
      {readings.map(({ axis, before, after }) => (
        <Move key={axis} axis={axis} from={before} to={after} />
      ))}
      <g transform={`translate(${MIDDLE_X - 90} ${HEIGHT - 14})`}>
        <circle cx={0} cy={-5} r={7} className="compass__before" fill="white" stroke="currentColor" strokeWidth={3} />
        <text x={16}>{t.before}</text>
        <circle cx={110} cy={-5} r={8} />
        <text x={126}>{t.after}</text>
      </g>
    </svg>
  );
}

const at = (axis: CompassAxis, position: number, beyond = 0): { x: number; y: number } => {
  const [right, down] = directions[axis];
  const far = (position / OUTERMOST) * RADIUS + Math.sign(position) * beyond;
  return { x: MIDDLE_X + right * far, y: MIDDLE_Y + down * far };
};

/** The line of an axis, with its names where it was played. */
function Axis({ axis, names }: { axis: CompassAxis; names: AxisPoles | null }) {
  const [from, to] = [at(axis, -OUTERMOST), at(axis, OUTERMOST)];
  return (
    <g>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke="currentColor" strokeWidth={names ? 2 : 1} opacity={names ? 1 : 0.4} />
      {names && <Name words={names[0]} {...at(axis, -OUTERMOST, 14)} />}
      {names && <Name words={names[1]} {...at(axis, OUTERMOST, 14)} />}
    </g>
  );
}

function Name({ words, x, y }: { words: string; x: number; y: number }) {
  const lines = wrapped(words);
  const anchor = Math.abs(x - MIDDLE_X) < 1 ? 'middle' : x < MIDDLE_X ? 'end' : 'start';
  const top = y < MIDDLE_Y - 1 ? y - (lines.length - 1) * LINE : y > MIDDLE_Y + 1 ? y + 12 : y - ((lines.length - 1) * LINE) / 2 + 5;
  return (
    <text x={x} y={top} textAnchor={anchor}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index ? LINE : 0}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Words in lines that fit beside the circle. */
function wrapped(words: string): string[] {
  return words.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < MOST_SIGNS ? lines.with(-1, `${last} ${word}`) : [...lines, word];
  }, []);
}

function Move({ axis, from, to }: { axis: CompassAxis; from: number; to: number }) {
  const [before, after] = [at(axis, from), at(axis, to)];
  return (
    <g>
      <line x1={before.x} y1={before.y} x2={after.x} y2={after.y} stroke="currentColor" strokeWidth={5} />
      <circle cx={before.x} cy={before.y} r={11} className="compass__before" fill="white" stroke="currentColor" strokeWidth={3} />
      <circle cx={after.x} cy={after.y} r={8} />
    </g>
  );
}
