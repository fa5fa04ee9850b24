import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Button, CardList, IconButton, Menu, Section, VisuallyHidden, toast } from '@leerkring/ui';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { MoveCanvasActor, MoveCanvasRule } from './canvas.mutations';
import { fetchCanvas } from './canvas.live';
import { texts } from './texts';

/** An actor or a rule in its list. */
export interface ListedPiece {
  id: string;
  name: string;
  content: ReactNode;
}

interface PieceListProps {
  caseFileId: string;
  title: string;
  pieces: readonly ListedPiece[];
  none: string;
  addLabel: string;
  move: typeof MoveCanvasActor | typeof MoveCanvasRule;
  mayArrange: boolean;
  /** Null: something new. */
  onEdit: (id: string | null) => void;
  onRemove: (id: string) => void;
}

/** Actors or rules in the order of the canvas; who draws changes them, and their order by pointer, by keyboard from the handle, or from the menu. */
export function PieceList({ caseFileId, title, pieces, none, addLabel, move: verb, mayArrange, onEdit, onRemove }: PieceListProps) {
  const t = useTexts(texts);
  const [said, move] = useMove(caseFileId, pieces, verb);
  const add = mayArrange && (
    <Button size="s" variant="quiet" icon={<Plus aria-hidden />} onPress={() => onEdit(null)}>
      {addLabel}
    </Button>
  );
  if (!mayArrange && pieces.length === 0) return null;
  return (
    <Section title={title} level={3} look="small" rule="none" action={add} className="canvas-list">
      {mayArrange ? (
        <CardList
          label={title}
          empty={none}
          dragLabel={t.drag}
          onMoved={(id, place) => void move(id, place)}
          cards={pieces.map((piece, place) => ({ id: piece.id, text: piece.name, content: <Deeds {...{ piece, place, move, onEdit, onRemove }} last={place === pieces.length - 1} /> }))}
        />
      ) : (
        <ul className="canvas-list__plain" role="list">
          {pieces.map(({ id, content }) => (
            <li key={id}>{content}</li>
          ))}
        </ul>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </Section>
  );
}

interface DeedsProps extends Pick<PieceListProps, 'onEdit' | 'onRemove'> {
  piece: ListedPiece;
  place: number;
  last: boolean;
  move: (id: string, to: number) => Promise<void>;
}

function Deeds({ piece: { id, name, content }, place, last, move, onEdit, onRemove }: DeedsProps) {
  const t = useTexts(texts);
  const items = [
    { id: 'edit', label: t.edit(name), icon: <Pencil aria-hidden />, onAction: () => onEdit(id) },
    ...(place > 0 ? [{ id: 'up', label: t.up, icon: <ArrowUp aria-hidden />, onAction: () => void move(id, place - 1) }] : []),
    ...(last ? [] : [{ id: 'down', label: t.down, icon: <ArrowDown aria-hidden />, onAction: () => void move(id, place + 1) }]),
    { id: 'remove', label: t.remove, icon: <Trash2 aria-hidden />, divider: true, onAction: () => onRemove(id) },
  ];
  return (
    <>
      <div className="canvas-list__words">{content}</div>
      <Menu trigger={<IconButton label={t.menu(name)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />
    </>
  );
}

/** Puts one at another place, from where it is seen. */
function useMove(caseFileId: string, pieces: readonly ListedPiece[], verb: PieceListProps['move']): [said: string, move: (id: string, to: number) => Promise<void>] {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const client = useApolloClient();
  const [said, setSaid] = useState('');
  const [send] = useMutation(verb as typeof MoveCanvasActor);
  const move = async (id: string, to: number): Promise<void> => {
    const from = pieces.findIndex((piece) => piece.id === id);
    if (from === -1 || from === to) return;
    try {
      await send({ variables: { input: { caseFileId, id, from, to } } });
      setSaid(t.moved(pieces[from]!.name, to + 1));
    } catch (refused) {
      toast({ text: sentence(refused), tone: 'ochre' });
      if (errorOf(refused).code === 'CANVAS_CHANGED') await fetchCanvas(client, caseFileId);
    }
  };
  return [said, move];
}
