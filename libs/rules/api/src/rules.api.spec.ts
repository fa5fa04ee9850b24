import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { platformRoles, ruleFits, ruleKeys, type AnyRuleValue, type RuleKey } from '@leerkring/contract';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount } from '@leerkring/identity/api/testing';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { ProgrammeRuleVersion } from './programme-rule-version.entity';
import { ProgrammeRules } from './programme-rules.service';
import { RulesModule } from './rules.module';

interface Version {
  id: string;
  value: AnyRuleValue;
  textNl: string;
  effectiveFrom: string;
}

interface Rule {
  key: RuleKey;
  revision: number;
  inForce: Version;
  coming: Version[];
  earlier: Version[];
}

let app: TestApp;
let manager: Caller & { id: string };
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, IdentityModule, RulesModule] });
});
beforeEach(async () => {
  app.clock.set(new Date('2026-11-19T13:00:00Z'));
  manager = await anAccount(app, { roles: ['programme_manager'] });
});
// The rules are of everybody: other specs of this worker find them as the programme began.
afterEach(() => app.database.query('DELETE FROM programme_rule_versions WHERE ordinal > 1'));
afterAll(() => app.stop());

const VERSION = '{ id value { number from to members } textNl textEn effectiveFrom reason changedAt }';
const RULE = `{ key revision inForce ${VERSION} coming ${VERSION} earlier ${VERSION} }`;
const CHANGE = `mutation ($input: ChangeProgrammeRuleInput!) { changeProgrammeRule(input: $input) { programmeRule ${RULE} } }`;
const WITHDRAW = `mutation ($input: WithdrawProgrammeRuleInput!) { withdrawProgrammeRule(input: $input) { programmeRule ${RULE} } }`;

async function rules(as: Caller = aStranger): Promise<Map<RuleKey, Rule>> {
  const { programmeRules } = await app.ask<{ programmeRules: Rule[] }>(`{ programmeRules ${RULE} }`, {}, as);
  return new Map(programmeRules.map((rule) => [rule.key, rule]));
}

const rule = async (key: RuleKey): Promise<Rule> => (await rules()).get(key)!;

/** The cap of local support goes to € 6,000 today, seen as it stands first. */
const aChange = (wishes: object = {}) => ({
  key: 'support_cap',
  clientId: unknownId(),
  revision: 1,
  value: { number: 600_000 },
  textNl: 'Hoogstens dit bedrag.',
  textEn: 'This amount at most.',
  effectiveFrom: '2026-11-19',
  reason: 'De prijzen zijn gestegen.',
  ...wishes,
});

async function changed(wishes: object = {}): Promise<Rule> {
  const { changeProgrammeRule } = await app.ask<{ changeProgrammeRule: { programmeRule: Rule } }>(CHANGE, { input: aChange(wishes) }, manager);
  return changeProgrammeRule.programmeRule;
}

const refusal = (wishes: object, as: Caller = manager) => app.codeOf(CHANGE, { input: aChange(wishes) }, as);
const stored = () => app.database.manager.find(ProgrammeRuleVersion, { where: { key: 'support_cap' }, order: { ordinal: 'ASC' } });
const audited = (id: string) => app.database.query(`SELECT action, object_type, result, actor_id FROM audit_entries WHERE object_id = $1`, [id]);

describe('the rules of the programme', () => {
  it('are there for strangers, each with a value that fits it and words in both languages', async () => {
    const all = await rules();
    expect([...all.keys()]).toEqual(ruleKeys);
    for (const { key, inForce } of all.values()) expect([key, ruleFits(key, inForce.value), inForce.textNl !== '']).toEqual([key, true, true]);
    expect(all.get('support_cap')).toMatchObject({ revision: 1, coming: [], earlier: [], inForce: { value: { number: 500_000 }, effectiveFrom: '2026-01-01', reason: '' } });
  });

  it('are told to other rooms by kind, as they are on that day', async () => {
    await changed({ effectiveFrom: '2027-03-28' });
    const told = app.get<ProgrammeRules>(ProgrammeRules);
    const moments = ['2027-03-27T22:59:59.999Z', '2027-03-27T23:00:00Z'].map((moment) => new Date(moment));
    expect(await Promise.all(moments.map((moment) => told.at('support_cap', moment)))).toEqual([500_000, 600_000]);
    expect(await told.together(['programme_regions', 'triangle_functions', 'support_share'], moments[0]!)).toEqual({
      programme_regions: { from: 5, to: 8 },
      triangle_functions: ['burgemeester', 'griffier', 'gemeentesecretaris'],
      support_share: 50,
    });
    expect(await told.at('support_cap', new Date('2020-01-01'))).toBe(500_000);
  });
});

describe('a change of a rule', () => {
  it('holds from today, leaves what held before as it was, and is told and audited', async () => {
    const [before] = await stored();
    const after = await changed();
    expect(after).toMatchObject({ revision: 2, coming: [], inForce: { value: { number: 600_000 }, effectiveFrom: '2026-11-19', reason: 'De prijzen zijn gestegen.' }, earlier: [{ value: { number: 500_000 } }] });
    const [first, second] = await stored();
    expect(first).toEqual(before);
    expect(second).toMatchObject({ ordinal: 2, changedById: manager.id, changedAt: app.clock.now(), value: { number: 600_000, from: null, to: null, members: null } });
    const events = await app.database.query(`SELECT name, stream, payload, actor_id FROM domain_events WHERE subject_id = $1`, [second!.id]);
    expect(events).toEqual([{ name: 'programme_rule.changed', stream: 'network', payload: { key: 'support_cap', versionId: second!.id }, actor_id: manager.id }]);
    expect(await audited(second!.id)).toEqual([{ action: 'programme_rule.changed', object_type: 'programme_rule', result: 'done', actor_id: manager.id }]);
  });

  it('begins at midnight in Amsterdam on the day that was chosen, and stands there before', async () => {
    await changed({ effectiveFrom: '2027-01-01' });
    app.clock.set(new Date('2026-12-31T22:59:59Z'));
    expect(await rule('support_cap')).toMatchObject({ inForce: { value: { number: 500_000 } }, coming: [{ value: { number: 600_000 }, effectiveFrom: '2027-01-01' }], earlier: [] });
    app.clock.set(new Date('2026-12-31T23:00:00Z'));
    expect(await rule('support_cap')).toMatchObject({ inForce: { value: { number: 600_000 } }, coming: [], earlier: [{ value: { number: 500_000 } }] });
  });

  it('gives way to what is written later for the same day', async () => {
    await changed({ effectiveFrom: '2027-01-01' });
    const after = await changed({ revision: 2, value: { number: 700_000 }, effectiveFrom: '2027-01-01' });
    expect(after.coming.map(({ value }) => value.number)).toEqual([700_000]);
    expect(await stored()).toHaveLength(3);
  });

  it('takes ranges and sets as well', async () => {
    expect((await changed({ key: 'group_municipalities', value: { from: 5, to: 10 } })).inForce.value).toEqual({ number: null, from: 5, to: 10, members: null });
    expect((await changed({ key: 'commitment_parties', value: { members: ['college', 'raad'] } })).inForce.value.members).toEqual(['college', 'raad']);
  });

  it('is refused for a day that has passed in Amsterdam, or is years away', async () => {
    expect(await refusal({ effectiveFrom: '2026-11-18' })).toBe('PROGRAMME_RULE_PAST');
    app.clock.set(new Date('2026-11-19T23:00:00Z'));
    expect(await refusal({ effectiveFrom: '2026-11-19' })).toBe('PROGRAMME_RULE_PAST');
    expect(await refusal({ effectiveFrom: '2031-11-21' })).toBe('PROGRAMME_RULE_TOO_FAR');
    expect((await changed({ effectiveFrom: '2031-11-20' })).coming).toHaveLength(1);
  });

  it('is refused with a value that does not fit, and without words or a reason', async () => {
    for (const value of [{ number: -1 }, { number: 10_000_001 }, { from: 1, to: 2 }, {}, { number: 1, members: ['griffier'] }]) expect([value, await refusal({ value })]).toEqual([value, 'PROGRAMME_RULE_VALUE_UNFIT']);
    expect(await refusal({ textEn: '  ' })).toBe('INPUT_INVALID');
    expect(await refusal({ reason: '' })).toBe('INPUT_INVALID');
    expect(await refusal({ effectiveFrom: '2026-02-30' })).toBe('INPUT_INVALID');
    expect(await refusal({ textNl: 'a'.repeat(601) })).toBe('INPUT_TOO_LONG');
    expect(await stored()).toHaveLength(1);
  });

  it('is an act of the programme manager; that others tried is audited', async () => {
    for (const role of platformRoles.filter((one) => one !== 'programme_manager')) expect([role, await refusal({}, await anAccount(app, { roles: [role] }))]).toEqual([role, 'FORBIDDEN']);
    expect(await refusal({}, aStranger)).toBe('UNAUTHENTICATED');
    const admin = await anAccount(app, { roles: ['admin'] });
    await refusal({}, admin);
    expect(await app.database.query(`SELECT action, result FROM audit_entries WHERE actor_id = $1`, [admin.id])).toContainEqual({ action: 'programme_rule.change', result: 'refused' });
    expect(await stored()).toHaveLength(1);
  });

  it('of two managers at the same moment is one: the other sees what stands first', async () => {
    const other = await anAccount(app, { roles: ['programme_manager'] });
    const answers = await Promise.all([manager, other].map((who, index) => app.graphql(CHANGE, { input: aChange({ value: { number: 600_000 + index } }) }, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual(['PROGRAMME_RULE_CHANGED', 'done']);
    expect(await stored()).toHaveLength(2);
    expect(await refusal({ revision: 1 })).toBe('PROGRAMME_RULE_CHANGED');
    expect((await changed({ revision: 2 })).revision).toBe(3);
  });

  it('that is sent twice is stored once', async () => {
    const clientId = unknownId();
    const [first, second] = [await changed({ clientId }), await changed({ clientId })];
    expect(second).toEqual(first);
    const together = unknownId();
    await Promise.all([1, 2].map(() => changed({ clientId: together, revision: 2 })));
    expect(await stored()).toHaveLength(3);
  });

  it('is refused when twelve are waiting, unless it begins today', async () => {
    for (let month = 1; month <= 12; month++) await changed({ revision: month, effectiveFrom: `2027-${String(month).padStart(2, '0')}-01` });
    expect(await refusal({ revision: 13, effectiveFrom: '2028-01-01' })).toBe('PROGRAMME_RULES_FULL');
    expect((await changed({ revision: 13 })).coming).toHaveLength(12);
  });
});

describe('taking back a change', () => {
  const withdrawn = (id: string) => app.ask<{ withdrawProgrammeRule: { programmeRule: Rule } }>(WITHDRAW, { input: { id } }, manager);

  it('is possible before it begins: then it never holds, is kept and audited, and what it stood over comes back', async () => {
    const { coming: [first] } = await changed({ effectiveFrom: '2027-01-01' });
    const { coming: [second] } = await changed({ revision: 2, value: { number: 700_000 }, effectiveFrom: '2027-01-01' });
    const { withdrawProgrammeRule } = await withdrawn(second!.id);
    expect(withdrawProgrammeRule.programmeRule).toMatchObject({ revision: 4, coming: [{ id: first!.id }] });
    await withdrawn(first!.id);
    await withdrawn(first!.id);
    expect(await audited(first!.id)).toEqual([expect.objectContaining({ action: 'programme_rule.changed' }), { action: 'programme_rule.withdrawn', object_type: 'programme_rule', result: 'done', actor_id: manager.id }]);
    app.clock.set(new Date('2027-02-01T12:00:00Z'));
    expect(await rule('support_cap')).toMatchObject({ revision: 5, inForce: { value: { number: 500_000 } }, coming: [], earlier: [] });
    expect((await stored()).map(({ withdrawnById }) => withdrawnById)).toEqual([null, manager.id, manager.id]);
  });

  it('counts for who changes the rule at the same time', async () => {
    const { coming: [version] } = await changed({ effectiveFrom: '2027-01-01' });
    await withdrawn(version!.id);
    expect(await refusal({ revision: 2 })).toBe('PROGRAMME_RULE_CHANGED');
  });

  it('is refused once it has begun, to others, and for what is not there', async () => {
    const { coming: [version] } = await changed({ effectiveFrom: '2026-11-20' });
    const admin = await anAccount(app, { roles: ['admin'] });
    expect(await app.codeOf(WITHDRAW, { input: { id: version!.id } }, admin)).toBe('FORBIDDEN');
    expect(await app.codeOf(WITHDRAW, { input: { id: unknownId() } }, manager)).toBe('NOT_FOUND');
    app.clock.set(new Date('2026-11-19T23:00:00Z'));
    expect(await app.codeOf(WITHDRAW, { input: { id: version!.id } }, manager)).toBe('PROGRAMME_RULE_BEGUN');
  });
});
