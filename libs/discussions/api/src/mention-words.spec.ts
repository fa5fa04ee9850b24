import { describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { mentionsIn, withNames } from './mention-words';

const anniek = '0198f6a2-0000-7000-8000-000000000001';
const corne = '0198f6a2-0000-7000-8000-000000000002';
const idOf = (n: number): string => `0198f6a2-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('mentions in a post', () => {
  it.each([
    ['nobody', 'Dag Anniek, en @Corné', []],
    ['somebody once, however often named', `[@Anniek](mention:${anniek}) en [@A](mention:${anniek})`, [anniek]],
    ['several, in order', `[@C](mention:${corne}) [@A](mention:${anniek})`, [corne, anniek]],
    ['a name with brackets', `[@A \\[B\\]](mention:${anniek})`, [anniek]],
    ['nobody in code', `\`[@A](mention:${anniek})\`\n\n\`\`\`\n[@A](mention:${anniek})\n\`\`\``, []],
    ['nobody by a link that has no @', `[A](mention:${anniek})`, []],
    ['nobody by an id that is none', '[@A](mention:anniek)', []],
    ['nobody across lines', `[@A\n](mention:${anniek})`, []],
  ])('are %s', (_, body, ids) => {
    expect(mentionsIn(body)).toEqual(ids);
  });

  it('end at what a post may have', () => {
    const body = Array.from({ length: 50 }, (_, n) => `[@x](mention:${idOf(n)})`).join(' ');
    expect(mentionsIn(body)).toEqual(Array.from({ length: limits.mentions }, (_, n) => idOf(n)));
  });

  it('carry the name that somebody has, not the one they were called; others stay as they were written', () => {
    const body = `[@De baas](mention:${anniek}) [@C](mention:${corne}) \`[@x](mention:${anniek})\``;
    expect(withNames(body, new Map([[anniek, 'An[ni]ek*']]))).toBe(`[@An\\[ni\\]ek\\*](mention:${anniek}) [@C](mention:${corne}) \`[@x](mention:${anniek})\``);
  });
});
