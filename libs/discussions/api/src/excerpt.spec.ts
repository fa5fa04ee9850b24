import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt';

describe('the beginning of a post in a list', () => {
  it.each([
    ['**Zes** raadsleden, *vier* dorpen en `één` draaiboek', 'Zes raadsleden, vier dorpen en één draaiboek'],
    ['# Ons plan\n\n- eerst soep\n- dan praten\n\n1. kort', 'Ons plan eerst soep dan praten kort'],
    ['> Wat Tomasz zei\n\nEens!', 'Wat Tomasz zei Eens!'],
    ['Lees [het draaiboek](https://example.org/a_b) eens', 'Lees het draaiboek eens'],
    ['2 \\* 3 is zes', '2 * 3 is zes'],
    ['Dag [@Anniek \\[A\\]](mention:0198f6a2-0000-7000-8000-000000000001)!', 'Dag @Anniek [A]!'],
    ['| dorp | stem |\n| - | :- |\n| Heino | ja |', 'dorp stem Heino ja'],
    ['```\nkort\n```', 'kort'],
    ['een&#x20;', 'een'],
    ['', ''],
  ])('shows %j as plain words', (markdown, plain) => {
    expect(excerptOf(markdown)).toBe(plain);
  });

  it('ends at a word', () => {
    const excerpt = excerptOf('dorpsraad '.repeat(40));
    expect(excerpt).toMatch(/^(dorpsraad )+…$/);
    expect(excerpt.length).toBeLessThanOrEqual(162);
  });
});
