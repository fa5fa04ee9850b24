import { useTexts } from '@leerkring/platform/web';
import { VisuallyHidden } from '@leerkring/ui';
import type { KeyboardEvent, ReactNode } from 'react';
import { texts } from './texts';

interface Named {
  id: string;
  name: string;
}

export interface WeighingFrameProps<C extends Named, O extends Named> {
  caption: string;
  criteria: readonly C[];
  options: readonly O[];
  /** What stands at the head of a column, of a row, and where these meet. */
  head: (option: O) => ReactNode;
  rowHead: (criterion: C) => ReactNode;
  cell: (criterion: C, option: O) => ReactNode;
  /** The last row. */
  foot?: { label: string; cell: (option: O) => ReactNode };
}

const steps: Record<string, [rows: number, columns: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** For a button in a cell: the arrow keys go to that of the next one. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const here = event.currentTarget.closest<HTMLElement>('td[data-row]');
  if (!step || !here) return;
  const [row, column] = [Number(here.dataset.row) + step[0], Number(here.dataset.column) + step[1]];
  const next = here.closest('table')?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"] button`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Criteria as rows and options as columns, in a box that scrolls by itself where they do not fit. */
export function WeighingFrame<C extends Named, O extends Named>({ caption, criteria, options, head, rowHead, cell, foot }: WeighingFrameProps<C, O>) {
  const t = useTexts(texts);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <div className="weighing-scroll" role="group" aria-label={`${t.scroll}: ${caption}`} tabIndex={0}>
      <table className="weighing-table">
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.criterion}</th>
            {options.map((option) => (
              <th key={option.id} scope="col">
                {head(option)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, row) => (
            <tr key={criterion.id}>
              <th scope="row">{rowHead(criterion)}</th>
              {options.map((option, column) => (
                <td key={option.id} data-row={row} data-column={column}>
                  {cell(criterion, option)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              <th scope="row">{foot.label}</th>
              {options.map((option) => (
                <td key={option.id}>{foot.cell(option)}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
