import type { CommitmentParty } from './applications';
import type { RuleValue } from './programme-rules';
import type { MunicipalFunction } from './roles';

/** Somebody who takes part: with which function, for which organisation. */
export interface PersonInRule {
  function: MunicipalFunction;
  organisationId: string | null;
}

/** What the programme pays of local support: its share of the cost, rounded down to whole cents (it never pays more than its share), and at most the cap. */
export function supportShare(costCents: number, rule: { support_share: RuleValue<'support_share'>; support_cap: RuleValue<'support_cap'> }): number {
  if (!Number.isSafeInteger(costCents) || costCents < 0) throw new RangeError('A cost is a whole number of cents');
  return Math.min(Math.floor((costCents * rule.support_share) / 100), rule.support_cap);
}

/** The professional groups that are there, each once: two councillors are one group. */
export function professionalGroupsOf(functions: readonly MunicipalFunction[], groups: RuleValue<'professional_groups'>): MunicipalFunction[] {
  return groups.filter((group) => functions.includes(group));
}

/** Enough different professional groups for a duo. */
export function isDuo(functions: readonly MunicipalFunction[], rule: { professional_groups: RuleValue<'professional_groups'>; duo_groups: RuleValue<'duo_groups'> }): boolean {
  return professionalGroupsOf(functions, rule.professional_groups).length >= rule.duo_groups;
}

/** Exactly these functions, each held by one person, all of one municipality: with a double it is no triangle. */
export function isTriangle(people: readonly PersonInRule[], functions: RuleValue<'triangle_functions'>): boolean {
  const organisations = new Set(people.map(({ organisationId }) => organisationId));
  const held = people.map((person) => person.function).sort();
  return organisations.size === 1 && !organisations.has(null) && held.join() === [...functions].sort().join();
}

/** Who has not signed yet; a signature counts with its date only. */
export function commitmentsMissing(signed: readonly { party: CommitmentParty; signedOn: string | null }[], parties: RuleValue<'commitment_parties'>): CommitmentParty[] {
  return parties.filter((party) => !signed.some((signature) => signature.party === party && signature.signedOn));
}

/** Whether the programme covers neither too few nor too many different regions. */
export function regionsFit(regions: readonly string[], { from, to }: RuleValue<'programme_regions'>): boolean {
  const covered = new Set(regions).size;
  return covered >= from && covered <= to;
}

/** The three conditions of demand-driven support. */
export interface DemandAsked {
  strengthensCouncil: boolean;
  /** Delimited and finite. */
  delimited: boolean;
  functions: readonly MunicipalFunction[];
}

/** Which conditions of demand-driven support are not met; none: it can be given. More professional groups are needed than the rule says. */
export function demandMissing(asked: DemandAsked, rule: { professional_groups: RuleValue<'professional_groups'>; demand_groups: RuleValue<'demand_groups'> }): ('council' | 'groups' | 'delimited')[] {
  const met = {
    council: asked.strengthensCouncil,
    groups: professionalGroupsOf(asked.functions, rule.professional_groups).length > rule.demand_groups,
    delimited: asked.delimited,
  };
  return (Object.keys(met) as (keyof typeof met)[]).filter((condition) => !met[condition]);
}
