import { useTexts } from '@leerkring/platform/web';
import { CardList, IconButton, Menu, Person } from '@leerkring/ui';
import { MoveRight, Sparkles } from 'lucide-react';
import type { InputData } from './agenda.queries';
import { texts as itemTexts } from './item-texts';
import { texts } from './texts';
import type { BoardColumn, useBoard } from './use-board';

interface BoardCardsProps {
  column: BoardColumn;
  name: string;
  board: ReturnType<typeof useBoard>;
  arranges: boolean;
}

/** The cards of a column, which takes others in: by pointer, by keyboard from the handle of a card, or by its menu. */
export function BoardCards({ column: { spot, inputs }, name, board, arranges }: BoardCardsProps) {
  const t = useTexts(texts);
  const cards = inputs.map((input) => ({ id: input.id, text: input.text, content: <Card input={input} board={board} arranges={arranges} /> }));
  return (
    <CardList
      label={t.cardsOf(name)}
      cards={cards}
      empty={arranges ? t.dropHere : t.nothing}
      dragLabel={t.drag}
      onDropped={arranges ? (id) => void board.move(id, spot) : undefined}
    />
  );
}

function Card({ input, board, arranges }: { input: InputData; board: BoardCardsProps['board']; arranges: boolean }) {
  const t = useTexts(texts);
  const words = useTexts(itemTexts);
  const { text, explanation, author, parkReason } = input;
  const [alike] = arranges ? board.alike(input) : [];
  return (
    <>
      <div className="board-card__words">
        <p className="board-card__text">{text}</p>
        {explanation && <p className="board-card__line">{explanation}</p>}
        {parkReason && <p className="board-card__line">{words.because(parkReason)}</p>}
        <Person id={author.id} name={author.name} line={author.organisation?.name ?? ''} />
        {alike && (
          <p className="board-card__line board-card__alike">
            <Sparkles aria-hidden />
            <span>{t.alike(alike.text, board.nameOf(board.spotOf(alike)))}</span>
          </p>
        )}
      </div>
      {arranges && <MoveMenu input={input} board={board} />}
    </>
  );
}

function MoveMenu({ input, board }: { input: InputData; board: BoardCardsProps['board'] }) {
  const t = useTexts(texts);
  const items = board.columns
    .filter(({ spot }) => spot !== board.spotOf(input))
    .map(({ spot }) => ({ id: spot, label: board.nameOf(spot), divider: spot === 'local_support', onAction: () => void board.move(input.id, spot) }));
  if (!items.length) return null;
  return <Menu trigger={<IconButton label={t.moveTo(input.text)} icon={<MoveRight aria-hidden />} size="s" />} items={items} />;
}
