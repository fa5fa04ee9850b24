import type { ButtonKeyDown } from '@leerkring/ui';

/** As `onKeyDown` of a button with `data-deed`: up and down go to the same button of the nearest question that has it. */
export const goAlong: ButtonKeyDown = (event) => {
  const way = event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
  const button = event.currentTarget as HTMLElement;
  const next = way && nearest(button, way);
  if (!next) return event.continuePropagation();
  event.preventDefault();
  next.focus();
};

function nearest(button: HTMLElement, way: 'nextElementSibling' | 'previousElementSibling'): HTMLElement | null {
  const same = `[data-deed="${button.dataset['deed']}"]`;
  for (let row = button.closest('li')?.[way]; row; row = row[way]) {
    const found = row.querySelector<HTMLElement>(same);
    if (found) return found;
  }
  return null;
}
