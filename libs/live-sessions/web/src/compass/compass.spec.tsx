import { useQuery } from '@apollo/client/react';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { streamOf, type NewsEvent } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { TestProviders, aClient, aNewsEvent, type Answers } from '@leerkring/platform/web/testing';
import type { RoomSession } from '../live-session.query';
import { applyLiveSessionNews } from '../live-sessions.live';
import { SESSION, aSessionOf, anniek } from '../testing';
import { asksCompassAgain } from './compass.live';
import { CompassCasesDialog } from './compass-cases-dialog';
import { CompassPane } from './compass-pane';
import { CompassQuery, type CompassGameData, type ConsequenceData } from './compass.queries';
import { CompassVoice } from './compass-voice';
import { StartCompassDialog } from './start-compass-dialog';

afterEach(cleanup);

const dilemmas = [
  { __typename: 'Dilemma', axis: 'council_neighbourhood', question: 'Wie beslist?', first: 'De raad weegt af.', second: 'De buurt weet het.' },
  { __typename: 'Dilemma', axis: 'free', question: 'Wanneer beginnen we?', first: 'Nu zien mensen iets.', second: 'Later doet iedereen mee.' },
];

/** A game of two dilemmas, as the cache keeps it. */
function aGameOf(wishes: object = {}): CompassGameData {
  const game = { id: 'game', title: 'Het buurtbudget', situation: 'Er is geld.', freePoles: ['Nu', 'Later'], dilemmas, step: 'before', dilemma: 0, revision: 1, chosenCount: 0, results: [], endedAt: null, viewerChoices: [], consequences: [] };
  return { __typename: 'CompassGame', ...game, ...wishes } as unknown as CompassGameData;
}
const choice = (wishes: object): object => ({ __typename: 'CompassChoice', dilemma: 0, before: null, beforeReason: null, after: null, afterReason: null, ...wishes });
const result = { __typename: 'CompassDistribution', people: 5, before: [5, 0, 0, 0, 0, 0, 0], after: [0, 0, 2, 0, 3, 0, 0] };
const consequence = (wishes: object = {}): ConsequenceData =>
  ({ __typename: 'Consequence', id: 'consequence', dilemma: 0, pole: 1, text: 'De speeltuin gaat open.', reach: 'street', desirability: 5, revision: 1, viewerCan: ['consequence.read'], author: { __typename: 'Account', id: anniek.id, name: anniek.name }, ...wishes }) as unknown as ConsequenceData;

const member = ['live_session.read', 'live_session.discuss', 'compass_game.choose', 'consequence.note'];
const facilitator = ['live_session.read', 'live_session.discuss', 'compass_game.run', 'consequence.note'];
const sessionWith = (rights: string[], game: CompassGameData | null): RoomSession => aSessionOf([], { viewerCan: rights as never, compassGame: game });

/** The compass in its room: what the cache holds of it, kept fresh by news. */
function Screen({ rights, onDebrief }: { rights: string[]; onDebrief: Parameters<typeof CompassPane>[0]['onDebrief'] }) {
  const { data } = useQuery(CompassQuery, { variables: { id: SESSION } });
  const game = data?.liveSession.compassGame ?? null;
  return (
    <>
      {game && <CompassPane session={sessionWith(rights, game)} game={game} onDebrief={onDebrief} />}
      <CompassVoice game={game} />
    </>
  );
}

const answerOf = (game: CompassGameData | null): { data: object } => ({ data: { liveSession: { __typename: 'LiveSession', id: SESSION, head: 3, compassGame: game } } });

async function show(game: CompassGameData, { rights = member, more = {}, onDebrief }: { rights?: string[]; more?: Answers; onDebrief?: Parameters<typeof CompassPane>[0]['onDebrief'] } = {}) {
  const client = aClient({ Compass: () => answerOf(game), ...more } as Answers);
  const { container } = render(
    <TestProviders client={client}>
      <Screen rights={rights} onDebrief={onDebrief} />
    </TestProviders>,
  );
  await screen.findByRole('heading', { name: game.title });
  return { user: userEvent.setup(), client, container, hears: (event: NewsEvent) => applyLiveSessionNews(client.cache, SESSION, event, 'femke') };
}

/** Answers a mutation and keeps what was asked. */
function answering(name: string, field: string, errors?: { code: string }) {
  const asked = jest.fn<(variables: unknown) => void>();
  const answer = errors ? { errors: [{ message: errors.code, extensions: { code: errors.code, details: {} } }] } : { data: { [field]: { __typename: 'CompassGamePayload', liveSession: { __typename: 'LiveSession', id: SESSION, compassGame: aGameOf() } } } };
  return { asked, more: { [name]: (variables) => (asked(variables), answer) } as Answers };
}

const stepped = (place: { step: never; dilemma: number }, revision: number, shown: object | null = null): NewsEvent => aNewsEvent('compass_game.stepped', { compassGameId: 'game', revision, place, result: shown as never }, { seq: 4 });

describe('choosing in the compass', () => {
  it('is done in words between two sides, with a reason for oneself, and says what was kept', async () => {
    const { asked, more } = answering('ChooseInCompass', 'chooseInCompass');
    const { user } = await show(aGameOf(), { more });
    const places = screen.getAllByRole('radio').map((radio) => radio.closest('label')!.textContent);
    expect(places).toEqual(['Helemaal: Raad', 'Vooral: Raad', 'Iets meer: Raad', 'Precies ertussenin', 'Iets meer: Buurt', 'Vooral: Buurt', 'Helemaal: Buurt']);
    await user.click(screen.getByRole('button', { name: 'Leg mijn keuze vast' }));
    expect(screen.getByText('Kies eerst waar je staat.')).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
    await user.click(screen.getByRole('radio', { name: 'Vooral: Buurt' }));
    await user.type(screen.getByRole('textbox', { name: /Waarom/ }), 'Zij wonen er.');
    await user.click(screen.getByRole('button', { name: 'Leg mijn keuze vast' }));
    expect(asked.mock.calls).toEqual([[{ input: { compassGameId: 'game', dilemma: 0, moment: 'before', position: 2, reason: 'Zij wonen er.' } }]]);
  });

  it('can be changed in the same step, and after the talk says what one chose before', async () => {
    const before = choice({ before: -3, beforeReason: 'Om de kas.' });
    const { hears } = await show(aGameOf({ viewerChoices: [before], chosenCount: 2 }));
    expect(screen.getByText('Je koos: Helemaal: Raad. Wijzigen kan tot de volgende stap.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Wijzig mijn keuze' })).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Waarom/ }).value).toBe('Om de kas.');
    hears(stepped({ step: 'after' as never, dilemma: 0 }, 3));
    expect(await screen.findByText('Vóór het gesprek koos je: Helemaal: Raad.')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Waarom/ }).value).toBe('');
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  });

  it('keeps what was filled in when the server refuses', async () => {
    const { more } = answering('ChooseInCompass', 'chooseInCompass', { code: 'COMPASS_STEP_WRONG' });
    const { user } = await show(aGameOf(), { more });
    await user.click(screen.getByRole('radio', { name: 'Vooral: Buurt' }));
    await user.click(screen.getByRole('button', { name: 'Leg mijn keuze vast' }));
    expect(screen.getByText('Dat kan niet in deze stap van het kompas.')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Vooral: Buurt', checked: true })).toBeTruthy();
  });

  it('is not for who facilitates, who sees how many chose and goes on', async () => {
    const { asked, more } = answering('StepCompassGame', 'stepCompassGame');
    const { user, hears } = await show(aGameOf(), { rights: facilitator, more });
    expect(screen.queryByRole('radio')).toBeNull();
    hears(aNewsEvent('compass_game.chosen', { compassGameId: 'game', revision: 1, chosenCount: 3 }, { seq: 4 }));
    expect(await screen.findByText('3 mensen kozen.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Volgende stap: Praat erover' }));
    expect(asked.mock.calls).toEqual([[{ input: { compassGameId: 'game', revision: 1 } }]]);
  });
});

describe('the way back', () => {
  it('is there for who facilitates, to the step before, and not from what was counted', async () => {
    const { asked, more } = answering('StepCompassGameBack', 'stepCompassGameBack');
    const { user, hears } = await show(aGameOf(), { rights: facilitator, more });
    expect(screen.queryByRole('button', { name: /^Terug/ })).toBeNull();
    hears(stepped({ step: 'talk' as never, dilemma: 0 }, 2));
    await user.click(await screen.findByRole('button', { name: 'Terug: Kies vóór het gesprek' }));
    expect(asked.mock.calls).toEqual([[{ input: { compassGameId: 'game', revision: 2 } }]]);
    hears(stepped({ step: 'reveal' as never, dilemma: 0 }, 4, result));
    expect(await screen.findByRole('button', { name: 'Naar dilemma 2' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Terug/ })).toBeNull();
  });
});

describe('what all chose', () => {
  it('stands in a table with one’s own place, and each step is told politely', async () => {
    const { hears } = await show(aGameOf({ step: 'after', revision: 3, viewerChoices: [choice({ before: -3, after: 1 })] }));
    expect(screen.queryByRole('table')).toBeNull();
    hears(stepped({ step: 'reveal' as never, dilemma: 0 }, 4, result));
    const table = await screen.findByRole('table', { name: 'Wat iedereen koos' });
    const row = (name: string): (string | null)[] => within(within(table).getByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole('cell').map((cell) => cell.textContent);
    expect([row('Helemaal: Raad'), row('Iets meer: Raad'), row('Iets meer: Buurt')]).toEqual([['5jij', '0'], ['0', '2'], ['0', '3jij']]);
    expect(screen.getByText(/Van 5 mensen die vóór en ná het gesprek kozen/)).toBeTruthy();
    expect(screen.getByText('Kompas, dilemma 1 van 2: Bekijk wat iedereen koos.')).toBeTruthy();
  });

  it('is not told of fewer than five', async () => {
    await show(aGameOf({ step: 'reveal', revision: 4, results: [null] }));
    expect(screen.getByText(/Te weinig mensen kozen/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('when it is done', () => {
  const done = aGameOf({ step: 'done', dilemma: 1, revision: 9, endedAt: '2026-11-19T14:00:00.000Z', results: [result, null], viewerChoices: [choice({ before: -3, beforeReason: 'Om de kas.', after: 1 }), choice({ dilemma: 1, before: 2, after: 2 })] });

  it('leaves everybody their own compass, as a drawing and in words, to save', async () => {
    const { user, container } = await show(done);
    const saved: { name: string; text: Promise<string> }[] = [];
    let blob: Blob;
    URL.createObjectURL = (made) => ((blob = made as Blob), 'blob:kompas');
    URL.revokeObjectURL = () => undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: textOf(blob) });
    });
    const table = screen.getByRole('table', { name: 'Jouw kompas' });
    expect(within(table).getAllByRole('row').slice(1).map((row) => row.textContent)).toEqual(['Raad ↔ BuurtHelemaal: RaadIets meer: Buurt', 'Nu ↔ LaterVooral: LaterVooral: Later']);
    expect(screen.getByRole('img', { name: /Jouw kompas als tekening/ }).querySelectorAll('circle.compass__before')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Bewaar de tekening' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar als tekst' }));
    click.mockRestore();
    const [picture, words] = [await saved[0]!.text, await saved[1]!.text];
    expect(saved.map(({ name }) => name)).toEqual(['mijn-kompas.svg', 'mijn-kompas.txt']);
    expect(picture).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(picture).toMatch(/color="black".*<rect[^>]*fill="white"/);
    expect(new DOMParser().parseFromString(picture, 'image/svg+xml').querySelector('parsererror')).toBeNull();
    expect(words).toContain('Wie beslist?\nVóór: Helemaal: Raad\n  Waarom: Om de kas.\nNá: Iets meer: Buurt');
    expect(container.querySelector('svg.compass__picture')!.getAttribute('color')).toBeNull();
  });

  it('lets a talk about it begin, with a title and questions', async () => {
    const debrief = jest.fn<(beginning: { title: string; body: string }) => void>();
    const { user } = await show(done, { onDebrief: debrief });
    await user.click(screen.getByRole('button', { name: 'Begin het nagesprek' }));
    expect(debrief.mock.calls).toMatchObject([[{ title: 'Nagesprek: Het buurtbudget', body: expect.stringContaining('Wie zat er niet aan tafel') }]]);
  });

  it('stays to be read after the session, without anything to do', async () => {
    await show(done, { rights: ['live_session.read'] });
    expect(screen.getByRole('table', { name: 'Jouw kompas' })).toBeTruthy();
    for (const name of [/Volgende/, /Stop/, /Noteer/, /nagesprek/]) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('the log of consequences', () => {
  const talk = { step: 'talk', revision: 2 };

  it('takes what follows from a side, how far it reaches and how desirable it is', async () => {
    const { asked, more } = answering('NoteConsequence', 'noteConsequence');
    const { user } = await show(aGameOf(talk), { more });
    await user.click(screen.getByRole('button', { name: 'Noteer een gevolg' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Vul in wat er dan gebeurt.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Buurt' }));
    await user.type(screen.getByRole('textbox', { name: 'Wat gebeurt er dan?' }), 'De speeltuin gaat open.');
    await user.click(screen.getByRole('button', { name: /Hoe ver reikt het/ }));
    await user.click(screen.getByRole('option', { name: 'Dorp of wijk' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(asked.mock.calls).toEqual([[{ input: { compassGameId: 'game', dilemma: 0, pole: 1, text: 'De speeltuin gaat open.', reach: 'village', desirability: 3 } }]]);
  });

  it('shows who noted what, and offers only what the reader may do', async () => {
    await show(aGameOf({ ...talk, consequences: [consequence()] }));
    expect(screen.getByText(`Buurt · Straat · Heel wenselijk · ${anniek.name}`)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Acties voor/ })).toBeNull();
  });

  it('shows what stands when somebody else was ahead, and keeps what was typed', async () => {
    const mine = consequence({ viewerCan: ['consequence.read', 'consequence.change', 'consequence.remove'] });
    const { asked, more } = answering('ChangeConsequence', 'changeConsequence');
    const { user, client } = await show(aGameOf({ ...talk, consequences: [mine] }), { more });
    await user.click(screen.getByRole('button', { name: /^Acties voor/ }));
    await user.click(screen.getByRole('menuitem', { name: 'Pas aan' }));
    await user.type(screen.getByRole('textbox', { name: 'Wat gebeurt er dan?' }), ' Morgen.');
    client.cache.writeQuery({ query: CompassQuery, variables: { id: SESSION }, data: answerOf(aGameOf({ ...talk, consequences: [{ ...mine, text: 'Anders.', revision: 2 }] })).data as never });
    expect(await screen.findByText('Anders.', { selector: 'strong' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bewaar jouw tekst' }));
    expect(asked.mock.calls).toMatchObject([[{ input: { id: 'consequence', revision: 2, text: 'De speeltuin gaat open. Morgen.' } }]]);
  });
});

describe('old state + news = fresh state', () => {
  const cacheOf = (game: CompassGameData) => {
    const cache = newCache();
    cache.writeQuery({ query: CompassQuery, variables: { id: SESSION }, data: answerOf(game).data as never });
    return cache;
  };
  const read = (cache: ReturnType<typeof cacheOf>): unknown => cache.readQuery({ query: CompassQuery, variables: { id: SESSION } })!.liveSession.compassGame;

  it.each<[string, object, NewsEvent, object]>([
    ['somebody chooses', {}, aNewsEvent('compass_game.chosen', { compassGameId: 'game', revision: 1, chosenCount: 4 }, { seq: 4 }), { chosenCount: 4 }],
    ['a count comes late', { revision: 2, step: 'talk' }, aNewsEvent('compass_game.chosen', { compassGameId: 'game', revision: 1, chosenCount: 4 }, { seq: 4 }), {}],
    ['it goes on', { chosenCount: 4 }, stepped({ step: 'talk' as never, dilemma: 0 }, 2), { step: 'talk', revision: 2, chosenCount: 0 }],
    ['what all chose is shown', { step: 'after', revision: 3 }, stepped({ step: 'reveal' as never, dilemma: 0 }, 4, result), { step: 'reveal', revision: 4, results: [result] }],
    ['too few chose', { step: 'after', revision: 3 }, stepped({ step: 'reveal' as never, dilemma: 0 }, 4), { step: 'reveal', revision: 4, results: [null] }],
    ['it is done', { step: 'reveal', revision: 8, dilemma: 1, results: [null, result] }, stepped({ step: 'done' as never, dilemma: 1 }, 9), { step: 'done', revision: 9, endedAt: stepped({ step: 'done' as never, dilemma: 1 }, 9).at }],
    ['it goes back to choosing', { step: 'talk', revision: 2 }, aNewsEvent('compass_game.stepped', { compassGameId: 'game', revision: 3, place: { step: 'before', dilemma: 0 }, result: null, chosenCount: 4 }, { seq: 4 }), { step: 'before', revision: 3, chosenCount: 4 }],
    ['it goes back to what all chose', { step: 'before', dilemma: 1, revision: 5, results: [result] }, stepped({ step: 'reveal' as never, dilemma: 0 }, 6, result), { step: 'reveal', dilemma: 0, revision: 6 }],
    ['an older step comes late', { step: 'after', revision: 3 }, stepped({ step: 'talk' as never, dilemma: 0 }, 2), {}],
  ])('when %s', (_, old, event, fresh) => {
    const cache = cacheOf(aGameOf(old));
    for (let times = 0; times < 2; times++) expect(applyLiveSessionNews(cache, SESSION, event, 'femke')).toBe(true);
    expect(read(cache)).toEqual(read(cacheOf(aGameOf({ ...old, ...fresh }))));
  });

  it('asks for what no news carries', () => {
    const names = ['compass_game.started', 'compass_game.ended', 'consequence.noted', 'consequence.changed', 'consequence.removed'] as const;
    expect(names.map((name) => asksCompassAgain(aNewsEvent(name, {} as never, { seq: 4 })))).toEqual(names.map(() => true));
    expect(asksCompassAgain(stepped({ step: 'talk' as never, dilemma: 0 }, 2))).toBe(false);
    expect(streamOf('live_session', SESSION)).toContain(SESSION);
  });
});

describe('compass cases on screen', () => {
  const stored = { __typename: 'CompassCase', id: 'case', title: 'Het buurtbudget', situation: 'Er is geld.', freePoles: ['Nu', 'Later'], version: 2, archivedAt: null, dilemmas };
  const casesAre = (...cases: object[]): Answers => ({ CompassCasesOfGroup: () => ({ data: { group: { __typename: 'Group', id: 'group', compassCases: cases } } }) });

  it('are written from the example, whose free axis has names', async () => {
    const write = jest.fn<(variables: { input: { freePoles: unknown; dilemmas: { axis: string }[] } }) => void>();
    const answers = { ...casesAre(), WriteCompassCase: (variables) => (write(variables as never), { data: { writeCompassCase: { __typename: 'CompassCasePayload', compassCase: stored } } }) } as Answers;
    render(
      <TestProviders client={aClient(answers)}>
        <CompassCasesDialog groupId="group" onClose={() => undefined} />
      </TestProviders>,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Kopieer het voorbeeld' }));
    await user.clear(screen.getByRole('textbox', { name: 'Naam van de ene kant van de vrije as' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Vul dit in.')).toBeTruthy();
    expect(write).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox', { name: 'Naam van de ene kant van de vrije as' }), 'Nu');
    await user.click(screen.getByRole('button', { name: 'Zet De moestuin en het licht passen samen niet in het budget. Wie gaat voor? later' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    const [[{ input }]] = write.mock.calls as [[{ input: { freePoles: unknown; dilemmas: { axis: string }[] } }]];
    expect(input.freePoles).toEqual(['Nu', 'Eerst iedereen horen']);
    expect(input.dilemmas.map(({ axis }) => axis)).toEqual(['minority_majority', 'residents', 'council_neighbourhood', 'free']);
  });

  it('are begun in a session, those that are offered', async () => {
    const { asked, more } = answering('StartCompassGame', 'startCompassGame');
    const old = { ...stored, id: 'old', title: 'Oud', archivedAt: '2026-11-01T12:00:00.000Z' };
    const onDone = jest.fn();
    render(
      <TestProviders client={aClient({ ...casesAre(stored, old), ...more })}>
        <StartCompassDialog session={sessionWith(facilitator, null)} onDone={onDone} />
      </TestProviders>,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Begin' }));
    expect(screen.getByText('Kies eerst een casus.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Welke casus/ }));
    expect(screen.queryByRole('option', { name: /Oud/ })).toBeNull();
    await user.click(screen.getByRole('option', { name: /Het buurtbudget/ }));
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    expect(asked.mock.calls).toEqual([[{ input: { liveSessionId: SESSION, compassCaseId: 'case' } }]]);
    expect(onDone).toHaveBeenCalled();
  });
});

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
