import { importReasonSentence } from '@leerkring/contract';
import type { Import } from './import.entity';

const words = { nl: { line: 'Regel', reason: 'Reden' }, en: { line: 'Line', reason: 'Reason' } };

/** The lines that stayed behind, as a file that opens in Excel, with the reason beside each: mended, it can be brought in again. */
export function faultyFile({ sheets, sheet }: Pick<Import, 'sheets' | 'sheet'>, lines: Import['faulty'], language: 'nl' | 'en'): string {
  const head = [words[language].line, words[language].reason, ...(sheets[sheet]?.rows[0]?.cells ?? [])];
  const rows = lines.map(({ line, cells, reasons }) => [String(line), reasons.map((reason) => importReasonSentence(reason, language)).join(' '), ...cells]);
  return `\ufeff${[head, ...rows].map((cells) => cells.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

/** A cell that no program takes for a formula (OWASP, CSV injection). */
function cellOf(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[";\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
