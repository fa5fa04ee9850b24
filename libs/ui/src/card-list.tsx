import { Suspense, lazy, type ReactNode } from 'react';
import { patiently } from './patiently';
import { Skeleton } from './skeleton';

/** One card: what it holds, and what it is called where it cannot be seen. */
export interface CardItem {
  id: string;
  text: string;
  content: ReactNode;
}

export interface CardListProps {
  /** Name of the list. */
  label: string;
  cards: readonly CardItem[];
  /** What stands there when there are no cards. */
  empty: string;
  /** Name of the handle by which a card is dragged. */
  dragLabel: (text: string) => string;
  /** A card of another list was dropped here, by pointer or keyboard; left out: cards stay where they are. */
  onDropped?: ((id: string) => void) | undefined;
  /** A card of this list was put at another place in it, from 0; left out: their order stays. */
  onMoved?: ((id: string, place: number) => void) | undefined;
}

const View = lazy(async () => ({ default: (await patiently(() => import('./card-list-view'))).CardListView }));

/** Cards that go to another list or to another place in their own, by pointer or from the keyboard. Comes when it is first shown. */
export function CardList(props: CardListProps) {
  return (
    <Suspense fallback={<Skeleton label={props.label} />}>
      <View {...props} />
    </Suspense>
  );
}
