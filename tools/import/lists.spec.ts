import { describe, expect, it } from '@jest/globals';
import { listWishesOf } from './lists';

describe('a list of people on the command line', () => {
  it.each([
    [['contacts', 'a.csv'], { kind: 'contacts', path: 'a.csv', sheet: null, as: null, apply: false }],
    [['groups', 'a.xlsx', '--sheet', 'Mensen', '--as', 'manager@example.org', '--apply'], { kind: 'groups', path: 'a.xlsx', sheet: 'Mensen', as: 'manager@example.org', apply: true }],
    [['mbox', 'a.mbox'], null],
    [['contacts'], null],
    [['contacts', 'a.csv', 'b.csv'], null],
    [['contacts', 'a.csv', '--sheet'], null],
  ])('%j', (args, wishes) => {
    expect(listWishesOf(args)).toEqual(wishes);
  });
});
