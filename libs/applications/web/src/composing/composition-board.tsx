import { useMutation } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useErrorSentence, useOthersPresent, usePresence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, FaceRow, Heading, IconButton, Menu, VisuallyHidden, keepFocus, toast } from '@leerkring/ui';
import { Ellipsis, Pencil, Plus, Send, Sparkles, Trash2 } from 'lucide-react';
import { useState } from 'react';
import '../application.css';
import './composing.css';
import type { CompositionState } from './composing.live';
import { AddCompositionGroup, RemoveCompositionGroup, type CompositionData, type CompositionGroupData } from './composing.queries';
import { CompositionCards } from './composition-cards';
import { GroupDialog, ProposeDialog, PublishDialog, ReasonDialog } from './composition-dialogs';
import { ScoreView } from './score-view';
import { texts } from './texts';
import { UNPLACED, WAITING, useBoard, type Board, type BoardColumn } from './use-board';

interface CompositionBoardProps {
  track: NonNullable<CompositionState['track']>;
  composition: CompositionData;
  fresh: () => Promise<void>;
  onPublished: () => void;
}

/** The board on which who looks after a track composes its groups, several at once. */
export function CompositionBoard({ track, composition, fresh, onPublished }: CompositionBoardProps) {
  const t = useTexts(texts);
  const board = useBoard(composition, fresh);
  const [open, setOpen] = useState<'propose' | 'publish' | CompositionGroupData | null>(null);
  const arranges = composition.viewerCan.includes('composition.arrange');
  const groups = board.columns.filter(({ spot }) => spot !== UNPLACED && spot !== WAITING);
  const total = board.balance.total(groups.map(({ cards }) => cards));
  return (
    <section aria-labelledby="composition-title">
      <div className="composition-head">
        <Heading level={2} id="composition-title">
          {t.board}
        </Heading>
        <People id={composition.id} />
      </div>
      <p className="application-note">{t.boardLine(composition.range.from, composition.range.to)}</p>
      <Deeds composition={composition} onOpen={setOpen} />
      {total !== null && (
        <p>
          <strong>{t.total(Math.round(total))}</strong> {composition.seed !== null && t.seed(composition.seed)}
        </p>
      )}
      {board.refused && !board.promoting && (
        <Alert tone="ochre" announce="now">
          {board.refused.why} {board.refused.now}
        </Alert>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{board.said}</span>
      </VisuallyHidden>
      <div className="composition-columns">
        {board.columns.map((column) => (
          <Column key={column.spot} column={column} composition={composition} board={board} arranges={arranges} onChange={setOpen} />
        ))}
      </div>
      {open === 'propose' && <ProposeDialog composition={composition} fresh={fresh} onClose={() => setOpen(null)} />}
      {open === 'publish' && <PublishDialog composition={composition} fresh={fresh} onClose={() => setOpen(null)} onPublished={onPublished} />}
      {open && typeof open === 'object' && <GroupDialog key={open.id} before={open} track={track} composition={composition} onClose={() => setOpen(null)} />}
      {board.promoting && <ReasonDialog board={board} promoting={board.promoting} />}
    </section>
  );
}

function Deeds({ composition: { id, viewerCan }, onOpen }: { composition: CompositionData; onOpen: (what: 'propose' | 'publish') => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [add, { loading }] = useMutation(AddCompositionGroup);
  const addGroup = (): void => void add({ variables: { input: { id } } }).catch((error: unknown) => toast({ text: sentence(error), tone: 'ochre' }));
  return (
    <div className="application-actions">
      {viewerCan.includes('composition.propose') && (
        <Button variant="line" icon={<Sparkles aria-hidden />} onPress={() => onOpen('propose')}>
          {t.propose}
        </Button>
      )}
      {viewerCan.includes('composition.arrange') && (
        <Button variant="quiet" icon={<Plus aria-hidden />} onPress={addGroup} busy={loading} busyLabel={t.busy}>
          {t.addGroup}
        </Button>
      )}
      {viewerCan.includes('composition.publish') && (
        <Button variant="prime" icon={<Send aria-hidden />} onPress={() => onOpen('publish')}>
          {t.publish}
        </Button>
      )}
    </div>
  );
}

/** Who has the board open as well. */
function People({ id }: { id: string }) {
  const t = useTexts(texts);
  const people = usePresence(streamOf('composition', id));
  const others = useOthersPresent(streamOf('composition', id));
  if (people.length < 2) return null;
  return <FaceRow label={t.here} people={people.map((person) => ({ id: person.id, name: person.name, presence: 'here' as const }))} max={6} more={(count) => `+${count + others}`} />;
}

interface ColumnProps {
  column: BoardColumn;
  composition: CompositionData;
  board: Board;
  arranges: boolean;
  onChange: (group: CompositionGroupData) => void;
}

function Column({ column, composition: { groups, range }, board, arranges, onChange }: ColumnProps) {
  const t = useTexts(texts);
  const { spot, cards } = column;
  const group = groups.find((one) => one.id === spot);
  const score = group ? board.balance.group(cards) : null;
  const name = board.nameOf(spot);
  return (
    <div className="composition-column" role="group" aria-label={name} tabIndex={-1} ref={keepFocus}>
      <div className="composition-column__head">
        <Heading level={3} look="small">
          {name} <span className="composition-column__count">{group ? t.countOf(cards.length, range.to) : cards.length}</span>
        </Heading>
        {group && arranges && <GroupMenu group={group} onChange={onChange} />}
      </div>
      {group && <p className="application-soft">{group.facilitators.length ? t.ledBy(group.facilitators.map((person) => person.name).join(', ')) : t.ledByNobody}</p>}
      {group && cards.length > 0 && cards.length < range.from && <p className="composition-card__mark">{t.tooFew(range.from)}</p>}
      {score && <ScoreView score={score} name={name} cards={cards} />}
      <CompositionCards column={column} board={board} arranges={arranges} />
    </div>
  );
}

function GroupMenu({ group, onChange }: { group: CompositionGroupData; onChange: (group: CompositionGroupData) => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove] = useMutation(RemoveCompositionGroup);
  const takeAway = (): void => void remove({ variables: { input: { id: group.id } } }).catch((error: unknown) => toast({ text: sentence(error), tone: 'ochre' }));
  const items = [
    { id: 'change', label: t.changeGroup, icon: <Pencil aria-hidden />, onAction: () => onChange(group) },
    { id: 'remove', label: t.removeGroup, line: t.removeGroupLine, icon: <Trash2 aria-hidden />, onAction: takeAway },
  ];
  return <Menu trigger={<IconButton label={t.menu(group.name)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />;
}
