import { describe, expect, it } from '@jest/globals';
import { linksIn } from './link-words';

const id = '0198f6a2-0000-7000-8000-000000000001';

describe('links in a post', () => {
  it.each([
    ['a bare address at the end of a sentence', `Zie https://leerkring.example/gesprekken/${id}.`, [{ type: 'thread', id }]],
    ['a bare address', `Zie https://leerkring.example/gesprekken/${id} eens`, [{ type: 'thread', id }]],
    ['an address under words, with a place', `[zie](https://leerkring.example/gesprekken/${id}#bericht-2)`, [{ type: 'thread', id, ordinals: [2] }]],
    ['places in one thread', `[a](https://x.example/gesprekken/${id}#bericht-2) https://x.example/gesprekken/${id}#bericht-12 https://x.example/gesprekken/${id} [b](https://x.example/gesprekken/${id}#bericht-2)`, [{ type: 'thread', id, ordinals: [2, 12] }]],
    ['a place that cannot be', `https://x.example/gesprekken/${id}#bericht-0 https://x.example/casussen/${id}#bericht-2`, [{ type: 'thread', id }, { type: 'case_file', id }]],
    ['the same twice', `[a](https://x.example/casussen/${id}) [b](https://x.example/casussen/${id})`, [{ type: 'case_file', id }]],
    ['other sites', 'https://voorbeeld.nl/pad en mailto:a@b.nl', []],
    ['nothing', 'Dag!', []],
  ])('are %s', (_, body, links) => expect(linksIn(body)).toEqual(links));
});
