import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv';

describe('a list for a spreadsheet', () => {
  it('keeps what people are called, with quotes, semicolons and new lines in it', () => {
    expect(csvOf([['Naam', 'Namens'], ['Jo "de Bode"; griffier', 'Súdwest-Fryslân'], ['twee\nregels', '']])).toBe('\uFEFFNaam;Namens\r\n"Jo ""de Bode""; griffier";Súdwest-Fryslân\r\n"twee\nregels";\r\n');
  });

  it('runs nothing: what looks like a formula is text', () => {
    expect(csvOf([['=HYPERLINK("x")', '+31', '-1', '@som']])).toBe(`\uFEFF"'=HYPERLINK(""x"")";'+31;'-1;'@som\r\n`);
  });
});
