import { influenceRoles } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Heading, formatDay } from '@leerkring/ui';
import type { CaseMomentData } from '../cases.queries';
import { texts as detailTexts } from '../details/texts';
import type { CanvasActorData, CanvasData, InfluenceMomentData } from './canvas.queries';
import { useDays } from './role-mark';
import { texts } from './texts';

type CaseMomentWords = Pick<CaseMomentData, 'on' | 'what' | 'kind'>;

export interface CanvasShown {
  canvas: CanvasData;
  /** The timeline of the case, which is shown along and changed elsewhere. */
  caseMoments: readonly CaseMomentWords[];
}

/** All that stands on a canvas, in words; without the drawing nothing is missed. */
export function CanvasText({ canvas: { actors, rules, moments }, caseMoments }: CanvasShown) {
  const t = useTexts(texts);
  return (
    <div className="canvas-text">
      <Heading level={3}>{t.actors}</Heading>
      {actors.length === 0 && <p className="canvas-soft">{t.actorsNone}</p>}
      <ul>
        {actors.map((actor) => (
          <li key={actor.id}>
            {actor.name}
            <ActorLine actor={actor} />
          </li>
        ))}
      </ul>
      <Heading level={3}>{t.rules}</Heading>
      {rules.length === 0 && <p className="canvas-soft">{t.rulesNone}</p>}
      <ol>
        {rules.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      <Heading level={3}>{t.moments}</Heading>
      {moments.length === 0 && <p className="canvas-soft">{t.momentsNone}</p>}
      <ol>
        {moments.map((moment) => (
          <li key={moment.id}>
            <MomentWords moment={moment} actors={actors} />
          </li>
        ))}
      </ol>
      {caseMoments.length > 0 && <CaseMoments caseMoments={caseMoments} />}
    </div>
  );
}

/** What kind of actor it is and what it does; nothing that its name says already. */
export function ActorLine({ actor: { name, kind, role } }: { actor: CanvasActorData }) {
  const t = useTexts(texts);
  const line = [t.kindName(kind) !== name && kind !== 'other' && t.kindName(kind), role && t.process(role)].filter(Boolean).join(' · ');
  return line ? <span className="canvas-soft canvas-actor-line">{line}</span> : null;
}

/** A moment of influence: when, on what, and who takes part how. */
export function MomentWords({ moment, actors }: { moment: InfluenceMomentData; actors: readonly CanvasActorData[] }) {
  const t = useTexts(texts);
  const days = useDays();
  const nameOf = (id: string): string | undefined => actors.find((actor) => actor.id === id)?.name;
  const taking = influenceRoles.toReversed().flatMap((role) => {
    const names = moment.involvements.flatMap((one) => (one.role === role ? [nameOf(one.actorId)] : [])).filter(Boolean);
    return names.length ? [`${t.roles(role)}: ${names.join(', ')}.`] : [];
  });
  return (
    <div className="canvas-moment">
      <p className="canvas-moment__title">{moment.title}</p>
      <p className="canvas-soft">{[days(moment), moment.phase && t.phases(moment.phase)].filter(Boolean).join(' · ')}</p>
      {moment.influence && (
        <p>
          {t.aboutWhat}: {moment.influence}
        </p>
      )}
      <p>{taking.length ? taking.join(' ') : t.nobody}</p>
    </div>
  );
}

function CaseMoments({ caseMoments }: Pick<CanvasShown, 'caseMoments'>) {
  const t = useTexts(texts);
  const d = useTexts(detailTexts);
  const { language: locale } = useLanguage();
  return (
    <>
      <Heading level={3}>{t.caseMoments}</Heading>
      <ol>
        {caseMoments.map(({ on, what, kind }, place) => (
          // Lines have no name of their own, and keep their place.
          <li key={place}>
            {what}
            <span className="canvas-soft canvas-actor-line">{`${formatDay(on, { locale })} · ${d[kind]}`}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
