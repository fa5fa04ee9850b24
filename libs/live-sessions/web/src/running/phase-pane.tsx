import { phaseOf, type HeldPhase, type Rundown } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Heading, VisuallyHidden, formatTime } from '@leerkring/ui';
import { Check } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { texts as formatTexts } from '../own-formats/texts';
import { PhaseTimer } from './phase-timer';
import { stateOf } from './rundown-clock';
import { texts } from './texts';

/** Where the session is: the phase of now with its time and its rule, and all phases in order. */
export function PhasePane({ rundown, session, ring = true, titleId }: { rundown: Rundown; session: RoomSession; ring?: boolean; titleId: string }) {
  const t = useTexts(texts);
  const formats = useTexts(formatTexts);
  const { language } = useLanguage();
  const phase = phaseOf(rundown);
  const nameOf = (id: string | null): string | undefined => session.group.members.nodes.find(({ account }) => account.id === id)?.account.name;
  const [leader, owner] = [nameOf(rundown.leaderId), nameOf(rundown.caseOwnerId)];
  return (
    <div className="phase-pane">
      {ring && (
        <div className="phase-pane__ring">
          <PhaseTimer rundown={rundown} size={168} />
        </div>
      )}
      <Heading level={2} look="block" id={titleId}>
        {phase ? phase.name[language] : t.notStarted}
      </Heading>
      <p className="phase-pane__line">{phase ? phase.line[language] : t.notStartedLine}</p>
      {phase?.yields && <p className="phase-pane__person">{formats.yieldsWords(phase.yields[language])}</p>}
      {rundown.own && <p className="phase-pane__person">{formats.mark(rundown.own.name, rundown.own.version)}</p>}
      {leader && (
        <p className="phase-pane__person">
          {t.leader} <strong>{leader}</strong>
        </p>
      )}
      {owner && (
        <p className="phase-pane__person">
          {t.owner} <strong>{owner}</strong>
        </p>
      )}
      <ol className="phase-list" aria-label={t.phases}>
        {rundown.phases.map((one, index) => (
          <PhaseRow key={one.key} rundown={rundown} phase={one} number={index + 1} />
        ))}
      </ol>
    </div>
  );
}

function PhaseRow({ rundown, phase, number }: { rundown: Rundown; phase: HeldPhase; number: number }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const state = stateOf(rundown, phase);
  const time = (at: string): string => formatTime(at, { locale: language });
  const end = { done: phase.startedAt && time(phase.startedAt), now: rundown.endsAt && !rundown.pausedAt ? t.until(time(rundown.endsAt)) : t.paused.toLowerCase(), to_come: t.minutes(Math.round(phase.seconds / 60)) }[state];
  return (
    <li className={`phase-row phase-row--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="phase-row__mark" aria-hidden>
        {state === 'done' ? <Check /> : number}
      </span>
      <span className="phase-row__name">{phase.name[language]}</span>
      <span className="phase-row__time">{end}</span>
      <VisuallyHidden>{{ done: t.done, now: t.now, to_come: t.toCome }[state]}</VisuallyHidden>
    </li>
  );
}
