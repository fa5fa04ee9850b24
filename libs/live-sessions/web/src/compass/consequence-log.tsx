import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { isTalkedOf, type desirabilities } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Heading, IconButton, Menu } from '@leerkring/ui';
import { Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import type { RoomSession } from '../live-session.query';
import { RemoveConsequence, type CompassGameData, type ConsequenceData } from './compass.queries';
import { ConsequenceDialog } from './consequence-dialog';
import { texts } from './texts';
import { usePoles } from './words';

interface ConsequenceLogProps {
  session: RoomSession;
  game: CompassGameData;
  dilemma: number;
}

/** What people think would follow from both sides of a dilemma, to read, note and change from its talk on. */
export function ConsequenceLog({ session, game, dilemma }: ConsequenceLogProps) {
  const t = useTexts(texts);
  const [written, setWritten] = useState<ConsequenceData | 'new' | null>(null);
  const [leaving, setLeaving] = useState<ConsequenceData | null>(null);
  const consequences = game.consequences.filter((one) => one.dilemma === dilemma);
  const notes = session.viewerCan.includes('consequence.note') && isTalkedOf(game, dilemma);
  if (!notes && !consequences.length && !written) return null;
  return (
    <div className="compass__log">
      <Heading level={4} look="small">
        {t.consequences} <span className="people-pane__count">{consequences.length || ''}</span>
      </Heading>
      {consequences.length > 0 ? (
        <ul>
          {consequences.map((consequence) => (
            <Line key={consequence.id} game={game} consequence={consequence} onEdit={setWritten} onRemove={setLeaving} />
          ))}
        </ul>
      ) : (
        <p className="compass__note">{t.noConsequences}</p>
      )}
      {notes && (
        <Button variant="quiet" size="s" icon={<Plus aria-hidden />} onPress={() => setWritten('new')}>
          {t.note}
        </Button>
      )}
      {written && <ConsequenceDialog key={written === 'new' ? 'new' : written.id} game={game} dilemma={dilemma} consequence={written === 'new' ? null : written} onDone={() => setWritten(null)} />}
      {leaving && <RemoveDialog consequence={leaving} onDone={() => setLeaving(null)} />}
    </div>
  );
}

interface LineProps {
  game: CompassGameData;
  consequence: ConsequenceData;
  onEdit: (consequence: ConsequenceData) => void;
  onRemove: (consequence: ConsequenceData) => void;
}

function Line({ game, consequence, onEdit, onRemove }: LineProps) {
  const t = useTexts(texts);
  const { dilemma, pole, text, reach, desirability, author, viewerCan } = consequence;
  const poles = usePoles(game)(game.dilemmas[dilemma]!.axis);
  const items = [
    ...(viewerCan.includes('consequence.change') ? [{ id: 'edit', label: t.edit, icon: <Pencil aria-hidden />, onAction: () => onEdit(consequence) }] : []),
    ...(viewerCan.includes('consequence.remove') ? [{ id: 'remove', label: t.remove, icon: <Trash2 aria-hidden />, onAction: () => onRemove(consequence) }] : []),
  ];
  return (
    <li className="compass__consequence">
      <p>
        {text}
        <span className="compass__facts">{t.noted(poles[pole]!, t[reach], t[`desirable_${desirability as (typeof desirabilities)[number]}`], author.name)}</span>
      </p>
      {items.length > 0 && <Menu trigger={<IconButton label={t.menu(text)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />}
    </li>
  );
}

/** Asks once, because the words cannot be brought back. */
function RemoveDialog({ consequence, onDone }: { consequence: ConsequenceData; onDone: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove, { loading, error }] = useMutation(RemoveConsequence);
  const confirm = async (): Promise<void> => {
    if (await remove({ variables: { input: { id: consequence.id } } }).catch(() => null)) onDone();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone} autoFocus>
        {t.keep}
      </Button>
      <Button variant="line" onPress={() => void confirm()} busy={loading} busyLabel={t.removeBusy}>
        {t.remove}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onDone} title={t.removeTitle} closeLabel={t.close} size="s" role="alertdialog" footer={footer}>
      <p>{consequence.text}</p>
      <p>{t.removeLine}</p>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </Dialog>
  );
}
