import { GripVertical } from 'lucide-react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { CardItem, CardListProps } from './card-list';
import './card-list.css';

const CARD = 'leerkring-card';

/** What CardList shows once its code is there. */
export function CardListView({ label, cards, empty, dragLabel, onDropped }: CardListProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [CARD]: String(key), 'text/plain': cards.find(({ id }) => id === key)?.text ?? '' })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [CARD],
    getDropOperation: (target) => (target.type === 'root' ? 'move' : 'cancel'),
    onRootDrop: ({ items }) => {
      for (const item of items) if (item.kind === 'text') void item.getText(CARD).then((id) => onDropped?.(id));
    },
  });
  return (
    <GridList aria-label={label} className="lk-cards" items={cards} {...(onDropped && { dragAndDropHooks })} renderEmptyState={() => <p className="lk-cards__empty">{empty}</p>}>
      {(card) => <Card card={card} handle={onDropped ? dragLabel(card.text) : null} />}
    </GridList>
  );
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
