import type { ReactNode } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import './long-list.css';

interface LongListProps<T extends { id: string }> {
  /** Name of the list. */
  label: string;
  items: readonly T[];
  /** What one finds an item by when one types while the list has the focus. */
  textOf: (item: T) => string;
  /** About how high one item is, in pixels. */
  about: number;
  children: (item: T) => ReactNode;
}

/**
 * Hundreds of items, of which only those in sight are drawn; each says which of how many it is. One stop for Tab, then
 * arrow keys, Home, End, and letters. What uses it comes when it is first shown: it is not light.
 */
export function LongList<T extends { id: string }>({ label, items, textOf, about, children }: LongListProps<T>) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: about }}>
      <GridList aria-label={label} className="lk-long-list" items={items}>
        {(item) => (
          <GridListItem id={item.id} textValue={textOf(item)} className="lk-long-list__item">
            {children(item)}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
