import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ruleKeys, programmeRules, type AnyRuleValue, type RuleKey, type RuleShape } from '@leerkring/contract';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ProgrammeRules } from './programme-rules';
import { valueWords } from './rule-words';
import { valueWritten } from './written-rule';

afterEach(cleanup);
beforeEach(() => localStorage.clear());

const value = (parts: Partial<AnyRuleValue>): AnyRuleValue => ({ number: null, from: null, to: null, members: null, ...parts });

function version(number: number, effectiveFrom: string, wishes: object = {}) {
  const parts = { __typename: 'ProgrammeRuleValue', ...value({ number }) };
  return { __typename: 'ProgrammeRuleVersion', id: `${number} ${effectiveFrom}`, value: parts, textNl: `Uitleg ${number}`, textEn: `Explanation ${number}`, effectiveFrom, reason: '', ...wishes };
}

function cap(wishes: object = {}) {
  return { __typename: 'ProgrammeRule', id: 'support_cap', key: 'support_cap', revision: 1, inForce: version(500_000, '2026-01-01'), coming: [] as object[], earlier: [] as object[], ...wishes };
}

/** Its words, with plain spaces. */
const plain = (element: HTMLElement): string => element.textContent!.replace(/\s/g, ' ');

const coming = version(600_000, '2027-01-01', { reason: 'De prijzen stegen.' });

function show(rules: () => object[], { canChange = false, answers = {}, language = 'nl' as 'nl' | 'en' }: { canChange?: boolean; answers?: Answers; language?: 'nl' | 'en' } = {}) {
  const client = aClient({ ProgrammeRules: () => ({ data: { programmeRules: rules() } }), ...answers });
  render(
    <TestProviders client={client} accountId="manager" language={language}>
      <ProgrammeRules canChange={canChange} />
    </TestProviders>,
  );
  return userEvent.setup();
}

describe('a rule on the page', () => {
  const all = () => [cap({ revision: 3, coming: [coming], earlier: [version(400_000, '2025-01-01')] })];

  it('says what holds since when, what is going to with its day and reason, and what did', async () => {
    show(all);
    const rule = within(await screen.findByRole('article', { name: 'Grens aan de bijdrage' }));
    expect(rule.getByText('Hoogstens € 5.000')).toBeTruthy();
    expect(rule.getByText('Sinds 1 januari 2026')).toBeTruthy();
    const change = within(rule.getByRole('list', { name: 'Dit verandert' })).getByRole('listitem');
    expect(plain(change)).toContain('Vanaf 1 januari 2027: Hoogstens € 6.000');
    expect(change.textContent).toContain('Waarom: De prijzen stegen.');
    expect(plain(rule.getByText(/Van 1 januari 2025 tot 1 januari 2026/))).toContain('Hoogstens € 4.000');
    expect(rule.queryAllByRole('button')).toEqual([]);
  });

  it('says so in English as well', async () => {
    show(all, { language: 'en' });
    expect(await screen.findByText('At most €5,000')).toBeTruthy();
    expect(screen.getByText('Explanation 500000')).toBeTruthy();
    expect(screen.getByText('Since 1 January 2026')).toBeTruthy();
  });

  it('reads well whatever it says', () => {
    const said: [RuleKey, Partial<AnyRuleValue>, string][] = [
      ['track_months', { number: 12 }, 'Ongeveer 12 maanden'],
      ['start_meetings', { number: 1 }, '1 bijeenkomst'],
      ['group_municipalities', { from: 4, to: 12 }, '4 tot en met 12 gemeenten'],
      ['triangle_functions', { members: ['burgemeester', 'griffier', 'gemeentesecretaris'] }, 'Burgemeester, griffier en gemeentesecretaris'],
      ['commitment_parties', { members: ['college', 'raad'] }, 'College en raad'],
      ['duo_groups', { number: 2 }, 'Minstens 2 beroepsgroepen'],
      ['demand_groups', { number: 2 }, 'Meer dan 2 beroepsgroepen'],
      ['support_share', { number: 50 }, '50%'],
      ['support_cap', { number: 500_050 }, 'Hoogstens € 5.000,50'],
    ];
    for (const [key, parts, words] of said) expect(valueWords(key, value(parts), 'nl').replace(/\s/g, ' ')).toBe(words);
  });

  it('has a name for each rule', async () => {
    const valueOf = ({ kind, least, ...shape }: RuleShape) => (kind === 'range' ? { from: least, to: least } : kind === 'set' ? { members: (shape as { options: readonly string[] }).options.slice(0, least) } : { number: least });
    show(() => ruleKeys.map((key) => ({ ...cap(), id: key, key, inForce: version(0, '2026-01-01', { id: key, value: { __typename: 'ProgrammeRuleValue', ...value(valueOf(programmeRules[key])) } }) })));
    expect(await screen.findAllByRole('article')).toHaveLength(ruleKeys.length);
    for (const heading of screen.getAllByRole('heading', { level: 3 })) expect(heading.textContent).not.toMatch(/^$|_/);
  });
});

describe('an amount that is written', () => {
  const words = { number: '', from: '', to: '', members: [], textNl: '', textEn: '', effectiveFrom: '', reason: '' };
  it.each([['5000', 500_000], ['5000,50', 500_050], ['0.29', 29], [' 6000 ', 600_000], ['5.000', null], ['5,5', null], ['-1', null], ['100000,01', null], ['', null]])('%s is so many cents', (number, cents) => {
    expect(valueWritten('support_cap', { ...words, number })?.number ?? null).toBe(cents);
  });
});

describe('the programme manager', () => {
  async function write(user: ReturnType<typeof userEvent.setup>): Promise<void> {
    await user.click(await screen.findByRole('button', { name: 'Verander: Grens aan de bijdrage' }));
    const amount = screen.getByLabelText(/Bedrag in euro/);
    await user.clear(amount);
    await user.type(amount, '6000');
    await user.type(screen.getByLabelText(/Vanaf welke dag/), '2027-01-01');
    await user.type(screen.getByLabelText(/Waarom verandert dit/), 'De prijzen stegen.');
  }

  it('changes a rule from a day on, with the words that stood there', async () => {
    const asked: object[] = [];
    const user = show(() => [cap()], {
      canChange: true,
      answers: {
        ChangeProgrammeRule: ({ input }) => {
          asked.push(input as unknown as object);
          return { data: { changeProgrammeRule: { __typename: 'ProgrammeRulePayload', programmeRule: cap({ revision: 2, coming: [coming] }) } } };
        },
      },
    });
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(await screen.findByText(/Vanaf 1 januari 2027/)).toBeTruthy();
    expect(asked).toEqual([expect.objectContaining({ key: 'support_cap', revision: 1, value: value({ number: 600_000 }), textNl: 'Uitleg 500000', textEn: 'Explanation 500000', effectiveFrom: '2027-01-01', reason: 'De prijzen stegen.' })]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('hears what is missing, and nothing is sent', async () => {
    const user = show(() => [cap()], { canChange: true });
    await user.click(await screen.findByRole('button', { name: /^Verander/ }));
    await user.clear(screen.getByLabelText(/Bedrag in euro/));
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(screen.getByText(/Kies een bedrag van/)).toBeTruthy();
    expect(screen.getByText('Kies een dag.')).toBeTruthy();
    expect(screen.getByText('Schrijf in één zin waarom.')).toBeTruthy();
  });

  it('keeps what was written when somebody was ahead, sees what stands now and saves it over that', async () => {
    let stands = cap();
    const revisions: number[] = [];
    const user = show(() => [stands], {
      canChange: true,
      answers: {
        ChangeProgrammeRule: ({ input }) => {
          revisions.push((input as unknown as { revision: number }).revision);
          if (revisions.length > 1) return { data: { changeProgrammeRule: { __typename: 'ProgrammeRulePayload', programmeRule: cap({ revision: 3, inForce: version(550_000, '2026-11-30'), coming: [coming] }) } } };
          stands = cap({ revision: 2, inForce: version(550_000, '2026-11-30') });
          return { errors: [{ message: 'no', extensions: { code: 'PROGRAMME_RULE_CHANGED' } }] };
        },
      },
    });
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(plain(screen.getByRole('alert'))).toContain('Hoogstens € 5.500'));
    expect((screen.getByLabelText(/Bedrag in euro/) as HTMLInputElement).value).toBe('6000');
    await user.click(screen.getByRole('button', { name: 'Leg mijn wijziging vast' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(revisions).toEqual([1, 2]);
  });

  it('finds what was written again after closing the dialog, until it is cancelled', async () => {
    const user = show(() => [cap()], { canChange: true });
    await write(user);
    await user.click(screen.getByRole('button', { name: 'Sluiten' }));
    await user.click(screen.getByRole('button', { name: /^Verander/ }));
    expect((screen.getByLabelText(/Bedrag in euro/) as HTMLInputElement).value).toBe('6000');
    await user.click(screen.getByRole('button', { name: 'Annuleer' }));
    await user.click(screen.getByRole('button', { name: /^Verander/ }));
    expect((screen.getByLabelText(/Bedrag in euro/) as HTMLInputElement).value).toBe('5000');
  });

  it('takes back what has not begun, after being asked', async () => {
    const user = show(() => [cap({ revision: 2, coming: [coming] })], {
      canChange: true,
      answers: { WithdrawProgrammeRule: () => ({ data: { withdrawProgrammeRule: { __typename: 'ProgrammeRulePayload', programmeRule: cap({ revision: 3 }) } } }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Trek terug: Grens aan de bijdrage, vanaf 1 januari 2027' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Trek terug' }));
    await waitFor(() => expect(screen.queryByText(/Vanaf 1 januari 2027/)).toBeNull());
  });
});
