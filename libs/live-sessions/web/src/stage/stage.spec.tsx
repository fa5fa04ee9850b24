import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { SESSION, aSessionOf, aSpeaker, aStageOf, aStageQuestionOf, femke } from '../testing';
import { OnStage } from './on-stage';
import { StagePane } from './stage-pane';
import { StageQuery, type StageData } from './stage.queries';
import { StageVoice } from './stage-voice';
import { useStage } from './use-stage';

afterEach(cleanup);

const member = ['live_session.read', 'stage_question.ask', 'stage_question.vote'];
const facilitator = [...member, 'stage.run'];
const own = ['stage_question.read', 'stage_question.change', 'stage_question.withdraw'] as never;
const at = '2026-11-19T13:05:00.000Z';
const most = aStageQuestionOf({ id: 'most', text: 'Wie betaalt?', votes: 9 });
const some = aStageQuestionOf({ id: 'some', text: 'Wie beslist?', votes: 2 });

function Shown({ viewerCan }: { viewerCan: string[] }) {
  const session = aSessionOf([], { viewerCan: viewerCan as never, stage: { __typename: 'Stage', openedAt: at, closedAt: null } as never });
  const stage = useStage(session);
  return (
    <>
      <OnStage session={session} />
      {stage && <StagePane session={session} stage={stage} />}
      <StageVoice session={session} />
    </>
  );
}

async function show(stage: StageData, { viewerCan = member, answers = {} as Answers } = {}) {
  const client = aClient({ SessionStage: () => ({ data: { liveSession: { __typename: 'LiveSession', id: SESSION, stage } } }), ...answers });
  render(
    <TestProviders client={client}>
      <Shown viewerCan={viewerCan} />
    </TestProviders>,
  );
  await screen.findByRole('heading', { name: 'Vragen voor het podium' });
  const becomes = (next: StageData): Promise<void> =>
    act(async () => void client.cache.writeQuery({ query: StageQuery, variables: { id: SESSION }, data: { liveSession: { __typename: 'LiveSession', id: SESSION, stage: next } as never } }));
  return { user: userEvent.setup(), becomes };
}

const texts = (): string[] => screen.getAllByRole('listitem').map((row) => row.querySelector('.stage-question__text')!.textContent!);
const voteOn = (text: string, votes: string): HTMLElement => screen.getByRole('button', { name: `Stem op: ${text}, ${votes}` });

/** Answers a mutation and keeps what was asked. */
function answering(name: string, data: object) {
  const asked = jest.fn<(variables: unknown) => void>();
  return { asked, answers: { [name]: (variables) => (asked(variables), { data }) } as Answers };
}
const led = (field: string): object => ({ [field]: { __typename: 'StagePayload', liveSession: { __typename: 'LiveSession', id: SESSION } } });

describe('questions for the stage on screen', () => {
  it('stand with most votes first, and change places when nobody is busy among them', async () => {
    const { becomes } = await show(aStageOf([some, most]));
    expect(texts()).toEqual(['Wie betaalt?', 'Wie beslist?']);
    await becomes(aStageOf([{ ...some, votes: 12 }, most]));
    await waitFor(() => expect(texts()).toEqual(['Wie beslist?', 'Wie betaalt?']));
  });

  it('keep their places under the focus, what is new stands at the end, and go in order when it leaves', async () => {
    const { user, becomes } = await show(aStageOf([some, most]));
    act(() => voteOn('Wie betaalt?', '9 stemmen').focus());
    await becomes(aStageOf([{ ...some, votes: 12 }, most, aStageQuestionOf({ id: 'new', text: 'Nieuw?', votes: 30 })]));
    await waitFor(() => expect(texts()).toEqual(['Wie betaalt?', 'Wie beslist?', 'Nieuw?']));
    expect(screen.getByText('De volgorde staat stil zolang je in de lijst bezig bent.')).toBeTruthy();
    expect(document.activeElement).toBe(voteOn('Wie betaalt?', '9 stemmen'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(voteOn('Wie beslist?', '12 stemmen'));
    act(() => screen.getByRole('textbox').focus());
    expect(texts()).toEqual(['Nieuw?', 'Wie beslist?', 'Wie betaalt?']);
  });

  it('are gone along with arrows from vote to vote, past own ones, and other keys stay with the page', async () => {
    const mine = aStageQuestionOf({ id: 'mine', text: 'Van mij?', author: femke, viewerCan: own, votes: 6 });
    const { user } = await show(aStageOf([most, mine, aStageQuestionOf({ id: 'few', text: 'Waarom?', votes: 1 })]));
    act(() => voteOn('Wie betaalt?', '9 stemmen').focus());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(voteOn('Waarom?', '1 stem'));
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(voteOn('Wie betaalt?', '9 stemmen'));
    const pressed = jest.fn<(event: Event) => void>();
    document.addEventListener('keydown', pressed, { once: true });
    await user.keyboard('?');
    expect(pressed).toHaveBeenCalled();
  });

  it('are voted for and that is taken back; own ones are not', async () => {
    const { asked, answers } = answering('VoteStageQuestion', { voteStageQuestion: { __typename: 'StageQuestionPayload', stageQuestion: { __typename: 'StageQuestion', id: 'most', votes: 10, viewerVoted: true } } });
    const mine = aStageQuestionOf({ id: 'mine', text: 'Van mij?', author: femke, viewerCan: own, votes: 1 });
    const { user } = await show(aStageOf([most, mine]), { answers });
    expect(screen.queryByRole('button', { name: /Stem op: Van mij/ })).toBeNull();
    await user.click(voteOn('Wie betaalt?', '9 stemmen'));
    await waitFor(() => expect(voteOn('Wie betaalt?', '10 stemmen').getAttribute('aria-pressed')).toBe('true'));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'most', voted: true } }]]);
    await user.click(voteOn('Wie betaalt?', '10 stemmen'));
    expect(asked.mock.calls[1]).toEqual([{ input: { id: 'most', voted: false } }]);
  });

  it('keep their words when they are refused', async () => {
    const refused: Answers = { AskStageQuestion: () => ({ errors: [{ message: 'STAGE_QUESTIONS_OWN_FULL', extensions: { code: 'STAGE_QUESTIONS_OWN_FULL', details: {} } }] }) };
    const { user } = await show(aStageOf([]), { answers: refused });
    await user.click(screen.getByRole('button', { name: 'Stel je vraag' }));
    expect(screen.getByText('Schrijf eerst je vraag op.')).toBeTruthy();
    await user.type(screen.getByRole('textbox'), 'Mag het buiten?');
    await user.click(screen.getByRole('button', { name: 'Stel je vraag' }));
    expect(await screen.findByText(/Er wachten al drie vragen van jou/)).toBeTruthy();
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('Mag het buiten?');
  });

  it('are only read where the reader takes no part, and by nobody asked when the stage is closed', async () => {
    await show(aStageOf([most]), { viewerCan: ['live_session.read'] });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('9 stemmen')).toBeTruthy();
    cleanup();
    await show(aStageOf([most], { closedAt: at }));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Het podium is dicht/)).toBeTruthy();
  });

  it('are all announced when they come on the stage, and stand there large', async () => {
    const { becomes } = await show(aStageOf([most]));
    expect(screen.queryByRole('region', { name: 'Op het podium' })).toBeNull();
    await becomes(aStageOf([{ ...most, takenAt: at }]));
    const banner = await screen.findByRole('region', { name: 'Op het podium' });
    expect(within(banner).getByText('Wie betaalt?')).toBeTruthy();
    expect(within(banner).queryByRole('button')).toBeNull();
    expect(screen.getByText('Op het podium: Wie betaalt? Vraag van Anniek Scholtemeijer.')).toBeTruthy();
  });

  it('tell their asker why they were set aside', async () => {
    const mine = aStageQuestionOf({ author: femke, viewerCan: own });
    const { becomes } = await show(aStageOf([mine]));
    await becomes(aStageOf([{ ...mine, outcome: 'set_aside', settledAt: at, reason: 'Dit komt morgen.' }]));
    expect(await screen.findByText('Opzij gezet: Dit komt morgen.')).toBeTruthy();
    expect(screen.getByText('Je vraag is opzij gezet: Wie betaalt het zaaltje? Dit komt morgen.')).toBeTruthy();
  });
});

describe('for who leads the stage', () => {
  const resident = { ...aSpeaker('sanne', 'Sanne Krol'), function: 'inwoner' } as typeof femke;

  it('it is counted from which kinds of people questions came and were answered, and whose are shown can be chosen', async () => {
    const answered = aStageQuestionOf({ id: 'answered', author: resident, takenAt: at, settledAt: at, outcome: 'answered' });
    const { user } = await show(aStageOf([most, some, aStageQuestionOf({ id: 'res', text: 'En wij?', author: resident }), answered]), { viewerCan: facilitator });
    const row = (name: string): string => screen.getByRole('row', { name: new RegExp(`^${name}`) }).textContent!;
    expect([row('Griffiers'), row('Inwoners en anderen'), row('Bestuurders')]).toEqual(['Griffiers20', 'Inwoners en anderen21', 'Bestuurders00']);
    await user.click(screen.getByRole('button', { name: 'Inwoners en anderen' }));
    expect(texts()).toEqual(['En wij?', 'Wie betaalt het zaaltje?']);
    await user.click(screen.getByRole('button', { name: 'Iedereen' }));
    expect(texts()).toHaveLength(4);
  });

  it('a question is taken, answered, put back, and set aside with a reason', async () => {
    const { asked, answers } = answering('TakeStageQuestion', led('takeStageQuestion'));
    const aside = answering('SetAsideStageQuestion', led('setAsideStageQuestion'));
    const answer = answering('AnswerStageQuestion', led('answerStageQuestion'));
    const { user, becomes } = await show(aStageOf([most, some]), { viewerCan: facilitator, answers: { ...answers, ...aside.answers, ...answer.answers } });
    await user.click(screen.getByRole('button', { name: 'Zet op het podium: Wie betaalt?' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'most' } }]]);
    await becomes(aStageOf([{ ...most, takenAt: at }, some]));
    await user.click(await screen.findByRole('button', { name: 'Markeer als beantwoord' }));
    expect(answer.asked.mock.calls).toEqual([[{ input: { id: 'most' } }]]);
    await user.click(screen.getByRole('button', { name: 'Acties voor: Wie beslist?' }));
    await user.click(screen.getByRole('menuitem', { name: 'Zet opzij' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Zet opzij' }));
    expect(within(dialog).getByText('Schrijf op waarom je deze vraag opzij zet.')).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox'), 'Komt morgen');
    await user.click(within(dialog).getByRole('button', { name: 'Zet opzij' }));
    expect(aside.asked.mock.calls).toEqual([[{ input: { id: 'some', reason: 'Komt morgen' } }]]);
  });
});
