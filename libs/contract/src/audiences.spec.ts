import { describe, expect, it } from '@jest/globals';
import { audienceCounts, audienceKinds, audienceOf } from './audiences';
import { municipalFunctions } from './roles';

describe('the kinds of people in a large session', () => {
  it('are five, and every function belongs to one of them', () => {
    expect(Object.fromEntries(municipalFunctions.map((held) => [held, audienceOf(held)]))).toEqual({
      burgemeester: 'executives',
      wethouder: 'executives',
      raadslid: 'councillors',
      statenlid: 'councillors',
      griffier: 'clerks',
      gemeentesecretaris: 'officials',
      ambtenaar: 'officials',
      inwoner: 'residents',
      other: 'residents',
    });
    expect(new Set(municipalFunctions.map((held) => audienceOf(held)))).toEqual(new Set(audienceKinds));
  });

  it('count who has no function, or one that is not known, with residents and others', () => {
    expect([audienceOf(null), audienceOf('dijkgraaf'), audienceOf('constructor')]).toEqual(['residents', 'residents', 'residents']);
  });

  it('are counted, also those of whom nobody is here', () => {
    expect(audienceCounts(['griffier', 'raadslid', 'statenlid', null])).toEqual({ executives: 0, councillors: 2, clerks: 1, officials: 0, residents: 1 });
  });
});
