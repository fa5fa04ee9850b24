import { useId, useRef } from 'react';
import { compassOf } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, Heading, VisuallyHidden } from '@leerkring/ui';
import { Download } from 'lucide-react';
import { CompassPicture } from './compass-picture';
import type { CompassGameData } from './compass.queries';
import { saveFile, standingAlone } from './save-file';
import { texts, type CompassTexts } from './texts';
import { usePoles, usePositionWords } from './words';

/** What the reader keeps of the game, for nobody else: a compass with before and after, as a drawing and in words, to save. */
export function OwnCompass({ game }: { game: CompassGameData }) {
  const t = useTexts(texts);
  const title = useId();
  const picture = useRef<SVGSVGElement>(null);
  const poles = usePoles(game);
  const words = usePositionWords(game);
  const readings = compassOf(game.dilemmas, game.viewerChoices);
  if (!game.viewerChoices.length) return null;
  return (
    <section className="compass__own-compass" aria-labelledby={title}>
      <Heading level={3} look="block" id={title}>
        {t.ownCompass}
      </Heading>
      <p className="compass__note">{readings.length ? t.ownLine : t.ownNone}</p>
      {readings.length > 0 && (
        <>
          <CompassPicture readings={readings} poles={poles} t={t} pictureRef={picture} />
          <table className="compass__distribution">
            <caption>
              <VisuallyHidden>{t.ownCompass}</VisuallyHidden>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t.axis}</th>
                <th scope="col">{t.before}</th>
                <th scope="col">{t.after}</th>
              </tr>
            </thead>
            <tbody>
              {readings.map(({ axis, before, after }) => (
                <tr key={axis}>
                  <th scope="row">{poles(axis).join(' ↔ ')}</th>
                  <td>{words(axis, before)}</td>
                  <td>{words(axis, after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="compass__save">
        {readings.length > 0 && (
          <Button size="s" icon={<Download aria-hidden />} onPress={() => saveFile(`${t.fileName}.svg`, 'image/svg+xml', standingAlone(picture.current!))}>
            {t.savePicture}
          </Button>
        )}
        <Button size="s" icon={<Download aria-hidden />} onPress={() => saveFile(`${t.fileName}.txt`, 'text/plain', compassInWords(game, t, words))}>
          {t.saveText}
        </Button>
      </div>
    </section>
  );
}

/** All that the reader chose, with the reasons, as plain text. */
export function compassInWords(game: CompassGameData, t: CompassTexts, words: ReturnType<typeof usePositionWords>): string {
  const moment = (name: string, { axis }: CompassGameData['dilemmas'][number], position: number | null, reason: string | null): string[] =>
    [`${name}: ${position === null ? t.notShown : words(axis, position)}`, ...(reason ? [`  ${t.yourReason(reason)}`] : [])];
  const parts = game.viewerChoices.map(({ dilemma, before, beforeReason, after, afterReason }) => {
    const of = game.dilemmas[dilemma]!;
    return [of.question, ...moment(t.before, of, before, beforeReason), ...moment(t.after, of, after, afterReason)].join('\n');
  });
  const readings = compassOf(game.dilemmas, game.viewerChoices).map(({ axis, before, after }) => `${words(axis, before)} → ${words(axis, after)}`);
  return [`${t.ownCompass}: ${game.title}`, ...parts, ...(readings.length ? [readings.join('\n')] : [])].join('\n\n') + '\n';
}
