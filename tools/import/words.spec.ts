import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clean, divided, nameOnly, outsideCode, titleOf, withoutAddresses } from './words';

describe('words', () => {
  it('can always be stored', () => {
    expect(clean('a\u0000b\r\nc\rd\u0007\te\ud800f')).toBe('ab\nc\nd\te\ufffdf');
  });

  it('are divided without losing any, never over the limit', () => {
    const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('\n', '\n\n', ' ')), { maxLength: 60 }).map((parts) => parts.join('').replaceAll('`', '').replaceAll('~', ''));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 80 }), (body, most) => {
        const parts = divided(clean(body), most);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(most);
        for (const part of parts) expect(part.isWellFormed()).toBe(true);
        expect(parts.join('').replace(/\s/g, '')).toBe(clean(body).replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('stay code where code is divided', () => {
    const code = Array.from({ length: 30 }, (_, n) => `regel ${n}`).join('\n');
    const parts = divided(`Zie:\n\n\`\`\`\n${code}\n\`\`\`\n\nKlaar.`, 120);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect([part.length <= 120, (part.match(/^```/gm) ?? []).length % 2]).toEqual([true, 0]);
    expect(parts.join('\n').replace(/```\n```\n/g, '')).toContain(code);
  });

  it('are changed outside code only', () => {
    expect(outsideCode('a `a` a\n```\na\n```\na', (text) => text.replaceAll('a', 'b'))).toBe('b `a` b\n```\na\n```\nb');
  });

  it('show names in place of the addresses of who wrote', () => {
    const names = new Map([['ina@example.org', 'Ina Voorbeeld']]);
    expect(withoutAddresses('Ina <INA@example.org>, [ina@example.org](mailto:ina@example.org), ina@example.org. en ko@example.org', names)).toBe('Ina, Ina Voorbeeld, Ina Voorbeeld. en ko@example.org');
  });

  it('make a name without any address, and a title of one line that fits', () => {
    expect(nameOnly("'Ina Voorbeeld' <ina@example.org>")).toBe('Ina Voorbeeld');
    expect(nameOnly('ina@example.org')).toBe('');
    expect(titleOf(' Een\n titel ')).toEqual({ title: 'Een titel', cut: false });
    expect(titleOf('')).toEqual({ title: '(zonder onderwerp)', cut: false });
    expect(titleOf(`${'x'.repeat(198)}😀😀`)).toMatchObject({ cut: true });
    expect(titleOf(`${'x'.repeat(198)}😀😀`).title.isWellFormed()).toBe(true);
  });
});
