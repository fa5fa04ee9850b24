import { describe, expect, it } from '@jest/globals';
import { gapsOfDelegation, type DelegationKind } from './delegations';
import type { MunicipalFunction } from './roles';

const gaps = (kind: DelegationKind | null, ...functions: MunicipalFunction[]) => gapsOfDelegation(kind, functions.map((held) => ({ function: held, joined: true }))).join(' ');

describe('what a delegation lacks', () => {
  it('is a kind, and somebody who joined', () => {
    expect(gapsOfDelegation(null, [])).toEqual(['kind', 'joined']);
    expect(gapsOfDelegation('mixed', [{ function: 'raadslid', joined: false }, { function: 'ambtenaar', joined: false }])).toEqual(['joined']);
  });

  it('is for a working group of the council a councillor; only the council clerk sits in it besides', () => {
    expect(gaps('council_group', 'raadslid')).toBe('');
    expect(gaps('council_group', 'raadslid', 'griffier', 'raadslid')).toBe('');
    expect(gaps('council_group', 'griffier')).toBe('councillor');
    expect(gaps('council_group', 'raadslid', 'wethouder')).toBe('council_only');
    expect(gaps('council_group', 'ambtenaar')).toBe('councillor council_only');
  });

  it('is for a commissioned officer exactly one civil servant or municipal secretary', () => {
    expect(gaps('officer', 'ambtenaar')).toBe('');
    expect(gaps('officer', 'gemeentesecretaris')).toBe('');
    expect(gaps('officer', 'ambtenaar', 'ambtenaar')).toBe('officer_single');
    expect(gaps('officer', 'ambtenaar', 'raadslid')).toBe('officer_only');
    expect(gaps('officer', 'raadslid')).toBe('officer officer_only');
  });

  it('is for a mixed one somebody of the council and somebody of the civil servants; others may come along', () => {
    expect(gaps('mixed', 'griffier', 'ambtenaar', 'inwoner', 'wethouder')).toBe('');
    expect(gaps('mixed', 'raadslid')).toBe('officer');
    expect(gaps('mixed', 'gemeentesecretaris', 'burgemeester')).toBe('council');
  });
});
