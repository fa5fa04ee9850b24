import { useTexts } from '@leerkring/platform/web';
import { Button, Heading, RichText } from '@leerkring/ui';
import { MessagesSquare } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import type { OnDebrief } from './compass-tab';
import type { CompassGameData } from './compass.queries';
import { ConsequenceLog } from './consequence-log';
import { DilemmaNow } from './dilemma-now';
import { DilemmaWords, Distribution } from './distribution';
import { GameSteps } from './game-steps';
import { OwnCompass } from './own-compass';
import { texts } from './texts';
import './compass.css';

interface CompassPaneProps {
  session: RoomSession;
  game: CompassGameData;
  /** Begins a conversation about the session; left out where that cannot be. */
  onDebrief: OnDebrief | undefined;
}

/** The democratic compass of a session: where it stands, what the reader chooses, what all chose, and what they keep. */
export function CompassPane({ session, game, onDebrief }: CompassPaneProps) {
  const t = useTexts(texts);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <section className="compass" aria-label={t.name} tabIndex={0}>
      <Game session={session} game={game} onDebrief={onDebrief} />
    </section>
  );
}

function Game({ session, game, onDebrief }: CompassPaneProps) {
  const t = useTexts(texts);
  const done = game.step === 'done';
  const shown = game.step === 'reveal' ? game.results.length - 1 : game.results.length;
  return (
    <div className="compass__inside">
      <Heading level={2} look="block">
        {game.title}
      </Heading>
      <details className="compass__situation" open={game.dilemma === 0 && game.step === 'before'}>
        <summary>{t.situation}</summary>
        <RichText headingLevel={3}>{game.situation}</RichText>
      </details>
      {done ? <p>{t.line_done}</p> : <DilemmaNow session={session} game={game} />}
      {done && <OwnCompass game={game} />}
      {done && onDebrief && session.viewerCan.includes('live_session.discuss') && (
        <Button icon={<MessagesSquare aria-hidden />} onPress={() => onDebrief({ title: t.debriefTitle(game.title), body: t.debriefBody(game.title) })}>
          {t.debrief}
        </Button>
      )}
      <GameSteps session={session} game={game} />
      {!done && <ConsequenceLog session={session} game={game} dilemma={game.dilemma} />}
      {shown > 0 && <Shown session={session} game={game} count={shown} />}
    </div>
  );
}

/** Dilemmas that were played, the last one first while the game goes on; in their order when it is done. */
function Shown({ session, game, count }: { session: RoomSession; game: CompassGameData; count: number }) {
  const t = useTexts(texts);
  const played = game.dilemmas.slice(0, count).map((_, index) => index);
  return (
    <section className="compass__shown">
      <Heading level={3} look="block">
        {game.step === 'done' ? t.results : t.earlierDilemmas}
      </Heading>
      {(game.step === 'done' ? played : played.toReversed()).map((index) => (
        <article key={index} className="compass__dilemma">
          <DilemmaWords game={game} index={index} />
          <Distribution game={game} index={index} />
          <ConsequenceLog session={session} game={game} dilemma={index} />
        </article>
      ))}
    </section>
  );
}
