import { Section } from '@leerkring/ui';
import { Check, CornerDownRight } from 'lucide-react';
import type { ReactNode } from 'react';
import './track-view.css';

interface PromiseViewProps {
  promise: { goal: string; offer: readonly string[]; ask: readonly string[] };
  titles: { goal: string; offer: string; ask: string };
  level?: 2 | 3;
}

/** What a municipality reaches, gets and is asked for. */
export function PromiseView({ promise: { goal, offer, ask }, titles, level = 2 }: PromiseViewProps) {
  return (
    <>
      <Section title={titles.goal} level={level}>
        <p className="track-goal">{goal}</p>
      </Section>
      <div className="track-promise">
        <Section title={titles.offer} level={level}>
          <Points icon={<Check aria-hidden />} points={offer} look="offer" />
        </Section>
        <Section title={titles.ask} level={level}>
          <Points icon={<CornerDownRight aria-hidden />} points={ask} look="ask" />
        </Section>
      </div>
    </>
  );
}

function Points({ icon, points, look }: { icon: ReactNode; points: readonly string[]; look: 'offer' | 'ask' }) {
  return (
    <ul className={`track-points track-points--${look}`} role="list">
      {points.map((point, place) => (
        <li key={place}>
          {icon}
          <span>{point}</span>
        </li>
      ))}
    </ul>
  );
}
