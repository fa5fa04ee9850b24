import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { withDefaults } from './input-defaults';

const schema = buildSchema(`
  enum Language { nl en }
  input Line { words: String!, language: Language! = nl }
  input Letter { title: String! = "", lines: [Line!], first: Line, note: String }
  type Query { send(letter: Letter!): String }
`);
const operation = getOperationAST(parse('query ($letter: Letter!) { send(letter: $letter) }'))!;
const filled = (letter: object): unknown => withDefaults(schema, operation, { letter })['letter'];

describe('what a client leaves out of an input', () => {
  it('is what the schema says it is then, however deep', () => {
    expect(filled({ lines: [{ words: 'a' }, { words: 'b', language: 'en' }], first: { words: 'c' } })).toEqual({
      title: '',
      lines: [{ words: 'a', language: 'nl' }, { words: 'b', language: 'en' }],
      first: { words: 'c', language: 'nl' },
    });
  });

  it('is not what it gives empty: null, an empty list and an empty text stay', () => {
    expect(filled({ title: null, lines: [], first: null, note: '' })).toEqual({ title: null, lines: [], first: null, note: '' });
  });
});
