import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import './table.css';

export interface TableColumn<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. */
  heads?: boolean;
  /** Figures: to the right, equal widths. */
  numeric?: boolean;
  /** Keep the column's name for screen readers only (a column of buttons). */
  hideLabel?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  /** Keep the caption for screen readers when a heading above says the same. */
  hideCaption?: boolean;
  columns: TableColumn<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
}

/** A dense table; on the phone every row becomes a block with the column names in it. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowId }: TableProps<Row>) {
  return (
    <table role="table" className="utrecht-table utrecht-table--html-table lk-table">
      <caption className={clsx('utrecht-table__caption', hideCaption && 'lk-hidden')}>{caption}</caption>
      <thead role="rowgroup" className="utrecht-table__header">
        <tr role="row">
          {columns.map(({ id, label, numeric, hideLabel }) => (
            <th key={id} role="columnheader" scope="col" className={clsx(numeric && 'utrecht-table__header-cell--numeric-column')}>
              <span className={clsx(hideLabel && 'lk-hidden')}>{label}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="utrecht-table__body">
        {rows.map((row) => (
          <tr key={rowId(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const { label, cell, heads, numeric, hideLabel } = column;
  const classes = clsx(heads && 'lk-table__head-cell', hideLabel && 'lk-table__buttons', numeric && 'utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data');
  const body = (
    <>
      {!heads && !hideLabel && (
        <span className="lk-table__label" aria-hidden>
          {label}
        </span>
      )}
      {cell(row)}
    </>
  );
  return heads ? (
    <th role="rowheader" scope="row" className={classes}>
      {body}
    </th>
  ) : (
    <td role="cell" className={classes}>
      {body}
    </td>
  );
}
