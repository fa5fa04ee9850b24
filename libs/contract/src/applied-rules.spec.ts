import { describe, expect, it } from '@jest/globals';
import { commitmentsMissing, demandMissing, isDuo, isTriangle, professionalGroupsOf, regionsFit, supportShare } from './applied-rules';
import type { MunicipalFunction } from './roles';

const groups: MunicipalFunction[] = ['burgemeester', 'wethouder', 'raadslid', 'griffier', 'gemeentesecretaris'];
const support = { support_share: 50, support_cap: 500_000 };

describe('what the programme pays of local support', () => {
  it.each([
    ['€ 0.00', 0, 0],
    ['€ 0.01: half a cent is rounded down', 1, 0],
    ['€ 0.03', 3, 1],
    ['€ 9,999.98', 999_998, 499_999],
    ['€ 9,999.99: never more than its share', 999_999, 499_999],
    ['€ 10,000.00: the cap and the share agree', 1_000_000, 500_000],
    ['€ 10,000.01: the cap holds', 1_000_001, 500_000],
    ['€ 10,000.02: the first whole cent that the cap bites off', 1_000_002, 500_000],
    ['€ 25,000.00', 2_500_000, 500_000],
  ])('of %s', (_cost, cents, share) => {
    expect(supportShare(cents, support)).toBe(share);
  });

  it('follows the rules of the day', () => {
    expect(supportShare(1_000_000, { support_share: 60, support_cap: 550_000 })).toBe(550_000);
    expect(supportShare(1_000_000, { support_share: 0, support_cap: 550_000 })).toBe(0);
  });

  it.each([-1, 0.5, NaN, Infinity])('is nothing that %p can be asked for', (cents) => {
    expect(() => supportShare(cents, support)).toThrow(RangeError);
  });
});

describe('professional groups', () => {
  it('count once each, in their own order; others do not count', () => {
    expect(professionalGroupsOf(['raadslid', 'ambtenaar', 'burgemeester', 'raadslid', 'inwoner'], groups)).toEqual(['burgemeester', 'raadslid']);
  });

  it.each<[MunicipalFunction[], boolean]>([
    [[], false],
    [['raadslid'], false],
    [['raadslid', 'raadslid'], false],
    [['raadslid', 'ambtenaar'], false],
    [['raadslid', 'griffier'], true],
    [['raadslid', 'griffier', 'griffier'], true],
  ])('make %p a duo or not', (functions, duo) => {
    expect(isDuo(functions, { professional_groups: groups, duo_groups: 2 })).toBe(duo);
  });
});

describe('a triangle', () => {
  const of = (...functions: MunicipalFunction[]) => functions.map((held) => ({ function: held, organisationId: 'gm0193' }));
  const three: MunicipalFunction[] = ['burgemeester', 'griffier', 'gemeentesecretaris'];

  it('is exactly these three of one municipality, in any order', () => {
    expect(isTriangle(of('gemeentesecretaris', 'burgemeester', 'griffier'), three)).toBe(true);
  });

  it.each<[string, MunicipalFunction[]]>([
    ['two', ['burgemeester', 'griffier']],
    ['a double in the place of the third', ['burgemeester', 'griffier', 'griffier']],
    ['a double beside the three', ['burgemeester', 'griffier', 'gemeentesecretaris', 'griffier']],
    ['a fourth', ['burgemeester', 'griffier', 'gemeentesecretaris', 'wethouder']],
    ['another function', ['burgemeester', 'griffier', 'wethouder']],
    ['nobody', []],
  ])('is not made by %s', (_who, functions) => {
    expect(isTriangle(of(...functions), three)).toBe(false);
  });

  it('is not made by people of two municipalities, or of none', () => {
    const [burgemeester, griffier, secretaris] = of(...three);
    expect(isTriangle([burgemeester!, griffier!, { ...secretaris!, organisationId: 'gm0014' }], three)).toBe(false);
    expect(isTriangle(of(...three).map((person) => ({ ...person, organisationId: null })), three)).toBe(false);
  });
});

describe('the commitment of a municipality', () => {
  const parties = ['college', 'raad', 'ambtenaren'] as const;
  const signed = (...who: (typeof parties)[number][]) => who.map((party) => ({ party, signedOn: '2026-11-19' }));

  it('lacks who has not signed', () => {
    expect(commitmentsMissing(signed('college', 'ambtenaren'), [...parties])).toEqual(['raad']);
    expect(commitmentsMissing(signed('raad', 'raad', 'raad'), [...parties])).toEqual(['college', 'ambtenaren']);
    expect(commitmentsMissing([], [...parties])).toEqual(parties);
  });

  it('is there with the three signatures, each with its date', () => {
    expect(commitmentsMissing(signed('raad', 'college', 'ambtenaren'), [...parties])).toEqual([]);
    expect(commitmentsMissing([...signed('college', 'ambtenaren'), { party: 'raad', signedOn: null }], [...parties])).toEqual(['raad']);
  });
});

describe('the regions of the programme', () => {
  const regions = (count: number): string[] => Array.from({ length: count }, (_, index) => `regio ${index}`);

  it.each([[4, false], [5, true], [8, true], [9, false]])('fit or not when there are %i', (count, fits) => {
    expect(regionsFit(regions(count), { from: 5, to: 8 })).toBe(fits);
  });

  it('count once each', () => {
    expect(regionsFit([...regions(4), 'regio 0'], { from: 5, to: 8 })).toBe(false);
  });
});

describe('demand-driven support', () => {
  const rule = { professional_groups: groups, demand_groups: 2 };
  const asked = { strengthensCouncil: true, delimited: true };

  it.each<[string, MunicipalFunction[], string[]]>([
    ['two professional groups', ['raadslid', 'griffier'], ['groups']],
    ['two councillors and a clerk: two groups', ['raadslid', 'raadslid', 'griffier'], ['groups']],
    ['two groups and a civil servant', ['raadslid', 'griffier', 'ambtenaar'], ['groups']],
    ['three professional groups', ['raadslid', 'griffier', 'wethouder'], []],
  ])('with %s', (_who, functions, missing) => {
    expect(demandMissing({ ...asked, functions }, rule)).toEqual(missing);
  });

  it('needs all three conditions', () => {
    expect(demandMissing({ strengthensCouncil: false, delimited: false, functions: [] }, rule)).toEqual(['council', 'groups', 'delimited']);
  });
});
