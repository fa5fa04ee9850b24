import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import type { SessionPoll } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { SESSION, aPollOf, aSessionOf } from '../testing';
import { OpenPollDialog } from './open-poll-dialog';
import { PollsPane } from './polls-pane';
import { PollsVoice } from './polls-voice';
import { askedAgain } from './use-poll-wish';

afterEach(cleanup);

const payload = { __typename: 'PollPayload', liveSession: { __typename: 'LiveSession', id: SESSION } };
const participant = ['live_session.read', 'poll.vote'] as never;

function show(wishes: Partial<RoomSession>, answers: Answers = {}): ReturnType<typeof userEvent.setup> {
  const session = aSessionOf([], { viewerCan: participant, ...wishes });
  render(
    <TestProviders client={aClient(answers)}>
      <PollsPane session={session} />
    </TestProviders>,
  );
  return userEvent.setup();
}

describe('a poll on screen', () => {
  it('is voted in with one answer, and asks for it first', async () => {
    const vote = jest.fn<(variables: unknown) => object>();
    const user = show({ polls: [aPollOf()] }, { Vote: (variables) => (vote(variables), { data: { vote: payload } }) });
    expect(screen.getByText('kies één antwoord · per gemeente')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(screen.getByText('Kies eerst een antwoord.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Stemmen' }));
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(vote.mock.calls).toEqual([[{ input: { pollId: 'poll', options: [1] } }]]);
  });

  it('spreads dots, never more than there are', async () => {
    const vote = jest.fn<(variables: unknown) => object>();
    const user = show({ polls: [aPollOf({ kind: 'dots', dots: 2 })] }, { Vote: (variables) => (vote(variables), { data: { vote: payload } }) });
    for (let press = 0; press < 3; press++) await user.click(screen.getByRole('button', { name: 'Een stip bij Loten' }));
    await user.click(screen.getByRole('button', { name: 'Een stip weg bij Loten' }));
    await user.click(screen.getByRole('button', { name: 'Een stip bij Stemmen' }));
    expect(screen.getByText('Nog 0 stippen te verdelen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(vote.mock.calls).toEqual([[{ input: { pollId: 'poll', options: [0, 1] } }]]);
  });

  it('shows no scores while it is open: not to who voted, not to who facilitates', () => {
    show({ polls: [aPollOf({ viewerVoted: true, voterCount: 3 })] });
    expect(screen.getByText(/Je hebt gestemd/)).toBeTruthy();
    expect(screen.getByText('3 mensen stemden')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    cleanup();
    show({ polls: [aPollOf({ voterCount: 3 })], viewerCan: ['live_session.read', 'poll.close'] as never });
    expect(screen.getByRole('button', { name: 'Sluit de peiling' })).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows what came out as a table with numbers and names, and says that a tie is one', () => {
    const result = { __typename: 'PollResult', scores: [1.5, 1.5], winners: [0, 1], drawn: null, spread: null, voters: [['anniek'], ['somebody-else']] } as never;
    show({ polls: [aPollOf({ closedAt: '2026-11-19T13:10:00.000Z', result, voterCount: 2 })] });
    const rows = within(screen.getByRole('table', { name: 'Uitslag' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['LotenAnniek Scholtemeijer1,5', 'Stemmeniemand1,5']);
    expect(screen.getByText('Gelijke stand. Jullie praten erover en kiezen samen.')).toBeTruthy();
  });
});

describe('what is said of a poll', () => {
  const open = aPollOf();
  const result = (wishes: object) => ({ __typename: 'PollResult', scores: [2, 1], winners: [0], drawn: null, spread: null, voters: [[], []], ...wishes });
  const closed = (wishes: object = {}, of: object = {}) => aPollOf({ closedAt: '2026-11-19T13:10:00.000Z', voterCount: 3, result: result(wishes), ...of } as never);
  const consent = { kind: 'consent', tie: null, options: ['agree', 'concern', 'objection'] };
  it.each<[string, SessionPoll, string]>([
    ['that it is asked', aPollOf({ id: 'other', question: 'Waar beginnen we?' }), 'Nieuwe peiling: Waar beginnen we?'],
    ['that one’s vote counts', aPollOf({ viewerVoted: true }), 'Je hebt gestemd. De uitslag komt als de begeleider de peiling sluit.'],
    ['what most people chose', closed(), 'De uitslag van ‘Loten of stemmen?’ is er. De meeste stemmen: Loten, 2.'],
    ['that the score is equal', closed({ scores: [1, 1], winners: [0, 1] }), 'De uitslag van ‘Loten of stemmen?’ is er. Gelijke stand. Jullie praten erover en kiezen samen.'],
    ['what the lot chose', closed({ scores: [1, 1], winners: [0, 1], drawn: 1 }, { tie: 'lot' }), 'De uitslag van ‘Loten of stemmen?’ is er. Gelijke stand. Het lot koos: Stemmen.'],
    ['the average of a scale', closed({ winners: [], spread: { __typename: 'PollSpread', median: 3, mean: 2.66 } }, { kind: 'scale' }), 'De uitslag van ‘Loten of stemmen?’ is er. Gemiddelde: 2,7.'],
    ['whether there is consent', closed({ scores: [1, 0, 1], winners: [], voters: [['anniek'], [], ['femke']] }, consent), 'De uitslag van ‘Loten of stemmen?’ is er. Nog geen instemming: er is 1 bezwaar.'],
    ['that nobody voted', closed({ scores: [0, 0], winners: [] }, { voterCount: 0 }), 'De uitslag van ‘Loten of stemmen?’ is er. Niemand stemde.'],
    ['that there is no result', closed({}, { result: null }), 'De peiling ‘Loten of stemmen?’ is gesloten, zonder uitslag.'],
  ])('is %s', (_, poll, words) => {
    const client = aClient({});
    const voice = (polls: SessionPoll[]) => (
      <TestProviders client={client}>
        <PollsVoice polls={polls} />
      </TestProviders>
    );
    const { rerender, container } = render(voice([open]));
    expect(container.textContent).toBe('');
    rerender(voice(poll.id === open.id ? [poll] : [open, poll]));
    expect(container.textContent).toBe(words);
  });
});

describe('a scale on screen', () => {
  const scale = { kind: 'scale', tie: null, options: ['1', '2', '3'], ends: { __typename: 'ScaleEnds', low: 'oneens', high: 'eens' } } as never;

  it('is answered with a number, and says what its ends mean', async () => {
    const vote = jest.fn<(variables: unknown) => object>();
    const user = show({ polls: [aPollOf(scale)] }, { Vote: (variables) => (vote(variables), { data: { vote: payload } }) });
    expect(screen.getByRole('radiogroup', { name: 'Loten of stemmen?' }).getAttribute('aria-describedby')).toBe(screen.getByText('1 = oneens').closest('[id]')!.id);
    await user.click(screen.getByRole('radio', { name: '3' }));
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(vote.mock.calls).toEqual([[{ input: { pollId: 'poll', options: [2] } }]]);
  });

  it('shows how many chose each number, the middle and the average', () => {
    const result = { __typename: 'PollResult', scores: [0, 1, 2], winners: [], drawn: null, voters: [[], [], []], spread: { __typename: 'PollSpread', median: 3, mean: 2.666667 } };
    show({ polls: [aPollOf({ ...(scale as object), closedAt: '2026-11-19T13:10:00.000Z', result } as never)] });
    const rows = within(screen.getByRole('table', { name: 'Uitslag' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(['1 = oneens0', '21', '3 = eens2']);
    expect(screen.getByText('Middelste antwoord').parentElement!.textContent).toBe('Middelste antwoord3');
    expect(screen.getByText('Gemiddelde').parentElement!.textContent).toBe('Gemiddelde2,7');
  });
});

describe('a proposal on screen', () => {
  const proposal = { kind: 'consent', tie: null, options: ['agree', 'concern', 'objection'] } as never;
  const closed = (scores: number[], reasons: object[] = []) => {
    const voters = scores.map((score, index) => (score ? [index === 0 ? 'anniek' : 'femke'] : []));
    return aPollOf({ ...(proposal as object), closedAt: '2026-11-19T13:10:00.000Z', voterCount: 2, reasons, result: { __typename: 'PollResult', scores, winners: [], drawn: null, spread: null, voters } } as never);
  };

  it('takes an objection only with what it is, and a concern also without', async () => {
    const vote = jest.fn<(variables: unknown) => object>();
    const user = show({ polls: [aPollOf(proposal)] }, { Vote: (variables) => (vote(variables), { data: { vote: payload } }) });
    await user.click(screen.getByRole('radio', { name: 'Ik heb een bezwaar' }));
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(screen.getByText('Zeg wat je bezwaar is.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Wat is je bezwaar?' })));
    await user.type(screen.getByRole('textbox', { name: 'Wat is je bezwaar?' }), 'Te weinig tijd');
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    await user.click(screen.getByRole('radio', { name: 'Ik kan hiermee verder' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(vote.mock.calls).toEqual([[{ input: { pollId: 'poll', options: [2], reason: 'Te weinig tijd' } }], [{ input: { pollId: 'poll', options: [0] } }]]);
  });

  it('says that there is consent, or that there is not and who objects to what', () => {
    show({ polls: [closed([2, 0, 0])] });
    expect(screen.getByText('Er is instemming: niemand heeft een bezwaar.')).toBeTruthy();
    cleanup();
    show({ polls: [closed([1, 0, 1], [{ __typename: 'PollReason', accountId: 'femke', option: 2, text: 'Te weinig tijd' }])] });
    expect(screen.getByText('Nog geen instemming: er is 1 bezwaar.')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Bezwaren' }).textContent).toBe('Femke Oldenkotte Te weinig tijd');
    expect(screen.queryByRole('list', { name: 'Zorgen' })).toBeNull();
  });
});

describe('statements on screen', () => {
  const statements = { kind: 'statements', tie: null, options: ['Loten is eerlijk', 'Praten helpt'] } as never;
  const closed = { closedAt: '2026-11-19T13:10:00.000Z', voterCount: 2, result: { __typename: 'PollResult', scores: [2, 0, 0, 0, 1, 1], winners: [], drawn: null, spread: null, voters: [[], [], [], [], [], []] } };

  it('are all answered, in the order of the statements', async () => {
    const vote = jest.fn<(variables: unknown) => object>();
    const user = show({ polls: [aPollOf(statements)] }, { Vote: (variables) => (vote(variables), { data: { vote: payload } }) });
    const answer = (statement: string, name: string): Promise<void> => user.click(within(screen.getByRole('radiogroup', { name: statement })).getByRole('radio', { name }));
    await answer('Praten helpt', 'Oneens');
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(screen.getByText('Geef bij elke stelling een antwoord.')).toBeTruthy();
    await answer('Loten is eerlijk', 'Eens');
    await answer('Praten helpt', 'Neutraal');
    await user.click(screen.getByRole('button', { name: 'Stem' }));
    expect(vote.mock.calls).toEqual([[{ input: { pollId: 'poll', options: [0, 4] } }]]);
  });

  it('show per statement how many agree', () => {
    show({ polls: [aPollOf({ ...(statements as object), ...closed } as never)] });
    const rows = within(screen.getByRole('table', { name: 'Uitslag' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual(['EensNeutraalOneens', 'Loten is eerlijk', '200', 'Praten helpt', '011']);
  });

  it('are asked one after the other by a facilitator, who gets the next one only under the latest', async () => {
    const next = jest.fn<(variables: unknown) => object>();
    const round = (number: number) => ({ ...(statements as object), ...closed, id: `poll-${number}`, round: { __typename: 'StatementRound', id: 'round', number, total: 3 } });
    const polls = [aPollOf(round(1) as never), aPollOf(round(2) as never)];
    const user = show({ polls, viewerCan: ['live_session.read', 'poll.open'] as never }, { AskNextStatement: (variables) => (next(variables), { data: { askNextStatement: payload } }) });
    expect(screen.getByText('stelling 2 van 3 · per gemeente')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Vraag stelling 2 van 3' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Vraag stelling 3 van 3' }));
    expect(next.mock.calls).toEqual([[{ input: { pollId: 'poll-2' } }]]);
    cleanup();
    show({ polls });
    expect(screen.queryByRole('button', { name: 'Vraag stelling 3 van 3' })).toBeNull();
  });
});

describe('an equal score on screen', () => {
  const tied = (drawn: number | null) => ({ closedAt: '2026-11-19T13:10:00.000Z', result: { __typename: 'PollResult', scores: [1, 1, 0], winners: [0, 1], drawn, spread: null, voters: [[], [], []] } as never });

  it('is said before: what is done then', () => {
    show({ polls: [aPollOf({ tie: 'lot' })] });
    expect(screen.getByText('Bij een gelijke stand beslist het lot.')).toBeTruthy();
  });

  it('names what the lot chose', () => {
    show({ polls: [aPollOf({ tie: 'lot', ...tied(1) })] });
    expect(screen.getByText('Gelijke stand. Het lot koos: Stemmen.')).toBeTruthy();
  });

  it('lets a facilitator ask again of the equal answers only, where that is the rule', async () => {
    const ask = jest.fn<(variables: unknown) => object>();
    const poll = aPollOf({ tie: 'again', options: ['Loten', 'Stemmen', 'Praten'], ...tied(null) });
    const user = show({ polls: [poll], viewerCan: ['live_session.read', 'poll.open'] as never }, { OpenPoll: (variables) => (ask(variables), { data: { openPoll: payload } }) });
    await user.click(screen.getByRole('button', { name: 'Stem opnieuw over de gelijke antwoorden' }));
    await user.click(screen.getByRole('button', { name: 'Begin de peiling' }));
    const input = { liveSessionId: SESSION, question: 'Loten of stemmen?', kind: 'one', weight: 'per_municipality', anonymous: false, options: ['Loten', 'Stemmen'], tie: 'again' };
    expect(ask.mock.calls).toEqual([[{ input }]]);
    cleanup();
    show({ polls: [poll] });
    expect(screen.queryByRole('button', { name: 'Stem opnieuw over de gelijke antwoorden' })).toBeNull();
  });
});

describe('an anonymous poll on screen', () => {
  const guide = ['live_session.read', 'poll.open', 'poll.close'] as never;

  it('says from how many votes on there is a result', () => {
    show({ polls: [aPollOf({ anonymous: true, enough: false, weight: 'per_head' })] });
    expect(screen.getByText('De uitslag komt er alleen bij 5 stemmen. Zo blijft geheim wie wat koos.')).toBeTruthy();
  });

  it('is closed with too few votes only by who read that there is no result then', async () => {
    const close = jest.fn<(variables: unknown) => object>();
    const poll = aPollOf({ anonymous: true, enough: false, voterCount: 3 });
    const user = show({ polls: [poll], viewerCan: guide }, { ClosePoll: (variables) => (close(variables), { data: { closePoll: payload } }) });
    await user.click(screen.getByRole('button', { name: 'Sluit de peiling' }));
    expect(screen.getByRole('alertdialog', { name: 'Nog te weinig stemmen' }).textContent).toContain('pas bij stemmen uit 5 gemeenten');
    await user.click(screen.getByRole('button', { name: 'Wacht nog even' }));
    expect(close).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Sluit de peiling' }));
    await user.click(screen.getByRole('button', { name: 'Sluit zonder uitslag' }));
    expect(close.mock.calls).toEqual([[{ input: { pollId: 'poll' } }]]);
  });

  it('without a result says why, and lets a facilitator ask it again openly', async () => {
    const user = show({ polls: [aPollOf({ anonymous: true, enough: false, voterCount: 3, closedAt: '2026-11-19T13:10:00.000Z' })], viewerCan: guide });
    expect(screen.getByText(/^Geen uitslag\. Anoniem kan pas bij stemmen uit 5 gemeenten/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vraag het opnieuw, niet anoniem' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Je vraag/ }).value).toBe('Loten of stemmen?');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Anoniem/ }).checked).toBe(false);
    await user.click(screen.getByRole('checkbox', { name: /Anoniem/ }));
    expect(screen.getByText(/^In deze groep zitten te weinig stemmers/)).toBeTruthy();
  });
});

describe('asking a poll', () => {
  it('takes a question, different answers and how they count, and says what is missing', async () => {
    const ask = jest.fn<(variables: unknown) => object>();
    const user = userEvent.setup();
    render(
      <TestProviders client={aClient({ OpenPoll: (variables) => (ask(variables), { data: { openPoll: payload } }) })}>
        <OpenPollDialog session={aSessionOf([])} open onOpenChange={() => undefined} />
      </TestProviders>,
    );
    await user.click(screen.getByRole('button', { name: 'Begin de peiling' }));
    expect(screen.getByText('Vul je vraag in.')).toBeTruthy();
    expect(screen.getByText('Vul minstens twee verschillende antwoorden in.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Je vraag/ }), 'Waar beginnen we?');
    await user.type(screen.getByRole('textbox', { name: 'Antwoord 1' }), 'Bij de raad');
    await user.type(screen.getByRole('textbox', { name: 'Antwoord 2' }), 'In het dorp');
    await user.click(screen.getByRole('checkbox', { name: /Anoniem/ }));
    await user.click(screen.getByRole('button', { name: 'Begin de peiling' }));
    const input = { liveSessionId: SESSION, question: 'Waar beginnen we?', kind: 'one', weight: 'per_municipality', anonymous: true, options: ['Bij de raad', 'In het dorp'], tie: 'talk' };
    expect(ask.mock.calls).toEqual([[{ input }]]);
  });

  it('asks for a scale what its ends mean', async () => {
    const ask = jest.fn<(variables: unknown) => object>();
    const user = userEvent.setup();
    render(
      <TestProviders client={aClient({ OpenPoll: (variables) => (ask(variables), { data: { openPoll: payload } }) })}>
        <OpenPollDialog session={aSessionOf([])} open onOpenChange={() => undefined} from={askedAgain(aPollOf(), { kind: 'scale' })} />
      </TestProviders>,
    );
    await user.click(screen.getByRole('button', { name: 'Begin de peiling' }));
    expect(screen.getAllByText('Vul in wat dit cijfer betekent.')).toHaveLength(2);
    await user.click(screen.getByRole('radio', { name: '1 tot 10' }));
    await user.type(screen.getByRole('textbox', { name: 'Wat betekent 1?' }), 'oneens');
    await user.type(screen.getByRole('textbox', { name: 'Wat betekent 10?' }), 'eens');
    await user.click(screen.getByRole('button', { name: 'Begin de peiling' }));
    const input = { liveSessionId: SESSION, question: 'Loten of stemmen?', kind: 'scale', weight: 'per_municipality', anonymous: false, options: [], steps: 10, ends: { low: 'oneens', high: 'eens' } };
    expect(ask.mock.calls).toEqual([[{ input }]]);
  });
});
