import { describe, expect, it } from '@jest/globals';
import { wordsToCopy } from './words-to-copy';

describe('what of a post goes along with a copy', () => {
  it.each<[string, string, string | null]>([
    ['words of its author', 'Bij ons de **koster**.\n\n- een\n- twee', 'Bij ons de **koster**.\n\n- een\n- twee'],
    ['no quote', '> [**Corné**](/gesprekken/1#bericht-2):\n>\n> Bel 06.\n\nDat klopt.', '> …\n\nDat klopt.'],
    ['no lines that belong to a quote', '> Bel\n06 12.\n\nDat klopt.', '> …\n\nDat klopt.'],
    ['no quote in a list', '- > Bel 06.\n\nDat klopt.', '> …\n\nDat klopt.'],
    ['no quote that is indented', 'Zo:\n\n   > Bel 06.\n\nDus.', 'Zo:\n\n> …\n\nDus.'],
    ['no quotes, each for itself', '> Een.\n\nA.\n\n> Twee.\n\nB.', '> …\n\nA.\n\n> …\n\nB.'],
    ['no line of code that looks like one', '```\na\n> b\n```\n\nDus.', '```\na\n> …\n```\n\nDus.'],
    ['no image, but what it shows', 'Kijk ![De *kaart*](attachment:0192)!', 'Kijk De *kaart*!'],
    ['an image from elsewhere as a link', '![x](https://example.org/x.png)', '![x](https://example.org/x.png)'],
    ['nothing, when all of it is a quote', '> Bel 06.\n\n&nbsp;', null],
    ['nothing, when there is nothing', '  ', null],
  ])('is %s', (_, body, copied) => {
    expect(wordsToCopy(body)).toBe(copied);
  });
});
