import { GripVertical } from 'lucide-react';
import { Button, GridList, GridListItem, useDragAndDrop, type DragAndDropOptions, type ItemDropTarget, type Key } from 'react-aria-components';
import type { CardItem, CardListProps } from './card-list';
import './card-list.css';

const CARD = 'leerkring-card';

/** What CardList shows once its code is there. */
export function CardListView({ label, cards, empty, dragLabel, onDropped, onMoved }: CardListProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [CARD]: String(key), 'text/plain': cards.find(({ id }) => id === key)?.text ?? '' })),
    getAllowedDropOperations: () => ['move'],
    ...(onDropped && takenIn(onDropped)),
    ...(onMoved && { onReorder: ({ keys, target }) => onMoved(String([...keys][0]), placeAt(cards, keys, target)) }),
  });
  const drags = Boolean(onDropped ?? onMoved);
  return (
    <GridList aria-label={label} className="lk-cards" items={cards} {...(drags && { dragAndDropHooks })} renderEmptyState={() => <p className="lk-cards__empty">{empty}</p>}>
      {(card) => <Card card={card} handle={drags ? dragLabel(card.text) : null} />}
    </GridList>
  );
}

/** Takes cards of other lists in, wherever in this one they are dropped. */
function takenIn(onDropped: (id: string) => void): DragAndDropOptions {
  return {
    acceptedDragTypes: [CARD],
    getDropOperation: (target) => (target.type === 'root' ? 'move' : 'cancel'),
    onRootDrop: ({ items }) => {
      for (const item of items) if (item.kind === 'text') void item.getText(CARD).then((id) => onDropped(id));
    },
  };
}

/** Where a card comes to stand that is dropped before or after another one, once it is taken from where it was. */
function placeAt(cards: readonly CardItem[], keys: ReadonlySet<Key>, { key, dropPosition }: ItemDropTarget): number {
  if (keys.has(key)) return cards.findIndex(({ id }) => id === key);
  const rest = cards.filter(({ id }) => !keys.has(id));
  return rest.findIndex(({ id }) => id === key) + (dropPosition === 'after' ? 1 : 0);
}

function Card({ card: { id, text, content }, handle }: { card: CardItem; handle: string | null }) {
  return (
    <GridListItem id={id} textValue={text} className="lk-card-row">
      {handle && (
        <Button slot="drag" className="lk-card-row__handle" aria-label={handle}>
          <GripVertical aria-hidden />
        </Button>
      )}
      {content}
    </GridListItem>
  );
}
