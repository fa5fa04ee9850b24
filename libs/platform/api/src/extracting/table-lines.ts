/** No sheet that people read is wider. */
const MOST_COLUMNS = 1000;

/** Puts the cells of a row in one line, with tabs between them: the words of a sheet, from which screens make a table again. */
export function lineOf(cells: readonly (string | undefined)[]): string {
  const line = Array.from(cells.slice(0, MOST_COLUMNS), (cell) => (cell ?? '').replace(/\s+/g, ' ').trim());
  return line.join('\t').replace(/\t+$/, '');
}
