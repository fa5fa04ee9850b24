import { textKinds, type TextKind } from './extraction';

const others: Record<string, TextKind> = { markdown: 'md', text: 'txt', log: 'txt', tsv: 'csv', docm: 'docx', xlsm: 'xlsx', pptm: 'pptx' };

/** Of what kind a file is that has words to read; its content must agree when it is read. */
export function textKindOf(fileName: string): TextKind | undefined {
  const ending = /\.([a-z0-9]+)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  return textKinds.find((kind) => kind === ending) ?? others[ending];
}
