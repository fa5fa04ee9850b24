import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { streamOf } from '@leerkring/contract';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aCanvas, aCaseFile, aSnapshot } from '../testing';
import { applyCanvasNews } from './canvas.live';
import { CaseCanvasQuery, type CanvasData, type CanvasSnapshotData } from './canvas.queries';
import { CaseCanvas } from './case-canvas';

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers({ now: Date.parse('2026-11-29T09:00:00Z'), doNotFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'setImmediate', 'nextTick', 'requestAnimationFrame', 'cancelAnimationFrame'] });
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const id = aCaseFile().id;
const caseWith = (canvas: CanvasData, canvasSnapshots: CanvasSnapshotData[] = [], head = 0) => ({ __typename: 'CaseFile', id, head, canvas, canvasSnapshots });

/** A server with a canvas, that remembers what came; `refusal` is what it says to everything. */
function aServer(canvas: CanvasData, { snapshots = [], refusal, answers = {} }: { snapshots?: CanvasSnapshotData[]; refusal?: string; answers?: Answers } = {}) {
  const state = { canvas, refusal, head: 0 };
  const inputs: unknown[] = [];
  const verbs = ['addCanvasActor', 'changeCanvasActor', 'moveCanvasActor', 'removeCanvasActor', 'addCanvasRule', 'addInfluenceMoment', 'changeInfluenceMoment', 'moveInfluenceMoment', 'setInvolvement', 'keepCanvasSnapshot'];
  const verbAnswers = verbs.map((verb) => [
    verb[0]!.toUpperCase() + verb.slice(1),
    ({ input }: { input?: unknown }) => {
      inputs.push([verb, input]);
      if (state.refusal) return { errors: [{ message: state.refusal, extensions: { code: state.refusal } }] };
      return { data: { [verb]: { __typename: 'CanvasPayload', caseFile: caseWith(state.canvas, snapshots) } } };
    },
  ]);
  const meetings = { __typename: 'Group', id: 'noordoost', liveSessions: { __typename: 'LiveSessionConnection', nodes: [{ __typename: 'LiveSession', id: 'start', title: 'Startbijeenkomst', plannedAt: '2026-12-10T09:00:00.000Z', openedAt: null }] } };
  const client = aClient({ CaseCanvas: () => ({ data: { caseFile: caseWith(state.canvas, snapshots, state.head) } }), CanvasMeetings: () => ({ data: { group: meetings } }), ...Object.fromEntries(verbAnswers), ...answers });
  return { inputs, client, state };
}

const drawer = aCaseFile({ viewerCan: ['canvas.arrange'] as never });
const reader = aCaseFile({ viewerCan: [] });

function show(server: ReturnType<typeof aServer>, caseFile = drawer, live = new FakeLiveServer()) {
  render(
    <TestProviders client={server.client} server={live}>
      <CaseCanvas caseFile={caseFile} />
    </TestProviders>,
  );
  return userEvent.setup();
}

const board = () => screen.findByRole('region', { name: 'Het proces op een tijdlijn' });
const dialog = () => within(screen.getByRole('dialog'));

describe('the process canvas on screen', () => {
  it('is read as a drawing or as text, and changed by nobody who only reads', async () => {
    const user = show(aServer(aCanvas()), reader);
    expect(within(await board()).getByRole('img', { name: 'Gemeenteraad bij 1, Avond in het dorpshuis: Beslissen' })).toBeDefined();
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Als tekst']);
    await user.click(screen.getByRole('button', { name: 'Als tekst' }));
    const text = screen.getByRole('region', { name: 'Procescanvas' }).textContent;
    for (const words of ['Gemeenteraad', 'Wie aanvraagt, beslist niet mee.', 'Invloed op: Welke regels er komen', 'Beslissen: Gemeenteraad. Meedenken: Dorpsraden.', 'Raad stelt de spelregels vast']) expect(text).toContain(words);
    cleanup();
    show(aServer(aCanvas({ actors: [], rules: [], moments: [] })), reader);
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('shifts a moment by arrow keys: a day, or a week with Shift, in one write', async () => {
    const server = aServer(aCanvas());
    const user = show(server);
    const mark = within(await board()).getByRole('button', { name: /^1 Avond in het dorpshuis/ });
    mark.focus();
    await user.keyboard('{ArrowRight>3}');
    expect(mark.textContent).toContain('6 dec');
    await user.keyboard('{/ArrowRight}');
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(server.inputs).toEqual([
      ['moveInfluenceMoment', { caseFileId: id, id: 'evening', from: '2026-12-03', to: '2026-12-06' }],
      ['moveInfluenceMoment', { caseFileId: id, id: 'evening', from: '2026-12-03', to: '2026-11-26' }],
    ]);
    expect(await screen.findByText('‘Avond in het dorpshuis’ staat nu op do 26 nov.')).toBeDefined();
  });

  it('shifts a moment by pointer, and opens it when it is only pressed', async () => {
    const server = aServer(aCanvas());
    const user = show(server);
    const mark = within(await board()).getByRole('button', { name: /^1 Avond in het dorpshuis/ });
    mark.setPointerCapture = () => undefined;
    // A day is ten pixels wide: July 2026 to January 2027 are 215 days.
    mark.parentElement!.getBoundingClientRect = () => ({ width: 2150 }) as DOMRect;
    const drag = (to: number) =>
      user.pointer([
        { keys: '[MouseLeft>]', target: mark, coords: { clientX: 100 } },
        { target: mark, coords: { clientX: to } },
        { keys: '[/MouseLeft]', target: mark, coords: { clientX: to } },
      ]);
    await drag(151);
    await screen.findByText(/staat nu op di 8 dec/);
    expect(server.inputs).toEqual([['moveInfluenceMoment', { caseFileId: id, id: 'evening', from: '2026-12-03', to: '2026-12-08' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await drag(102);
    expect(dialog().getByRole('textbox', { name: /^Wat er gebeurt/ })).toBeDefined();
    expect(server.inputs).toHaveLength(1);
  });

  it('says what stands when somebody else shifted it first', async () => {
    const server = aServer(aCanvas(), { refusal: 'CANVAS_CHANGED' });
    const user = show(server);
    const mark = within(await board()).getByRole('button', { name: /^1 Avond/ });
    server.state.canvas = aCanvas({ moments: [{ ...aCanvas().moments[0]!, startsOn: '2026-12-20', revision: 2 }] });
    mark.focus();
    await user.keyboard('{ArrowRight}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Iemand was je net voor.*‘Avond in het dorpshuis’ staat nu op zo 20 dec/);
    expect(mark.textContent).toContain('20 dec');
  });

  it('lets an actor take part otherwise from its mark, from what was seen', async () => {
    const server = aServer(aCanvas());
    const user = show(server);
    await user.click(within(await board()).getByRole('button', { name: 'Dorpsraden bij 1, Avond in het dorpshuis: Meedenken' }));
    await user.click(screen.getByRole('menuitem', { name: 'Samen maken' }));
    expect(server.inputs).toEqual([['setInvolvement', { caseFileId: id, momentId: 'evening', actorId: 'villages', from: 'consulted', to: 'co_produces' }]]);
  });

  it('puts actors in another order from the menu, from where they were seen', async () => {
    const server = aServer(aCanvas());
    const user = show(server);
    await user.click(await screen.findByRole('button', { name: 'Wat je kunt doen met Dorpsraden' }));
    await user.click(screen.getByRole('menuitem', { name: 'Zet hoger' }));
    expect(server.inputs).toEqual([['moveCanvasActor', { caseFileId: id, id: 'villages', from: 1, to: 0 }]]);
  });

  it('begins empty, and takes in a moment with its days and who takes part', async () => {
    const server = aServer(aCanvas({ rules: [], moments: [] }));
    const user = show(server);
    await user.click(await screen.findByRole('button', { name: 'Moment van invloed' }));
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(dialog().getByText('Schrijf op wat er gebeurt.')).toBeDefined();
    await user.type(dialog().getByRole('textbox', { name: /^Wat er gebeurt/ }), 'Inspreken');
    fireEvent.change(dialog().getByLabelText(/^Dag/), { target: { value: '2026-12-10' } });
    fireEvent.change(dialog().getByLabelText(/^Laatste dag/), { target: { value: '2026-12-09' } });
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(dialog().getByText(/^Kies een dag na de eerste/)).toBeDefined();
    fireEvent.change(dialog().getByLabelText(/^Laatste dag/), { target: { value: '' } });
    await user.click(dialog().getByRole('button', { name: /Dorpsraden/ }));
    await user.click(screen.getByRole('option', { name: 'Adviseren' }));
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    const words = { title: 'Inspreken', startsOn: '2026-12-10', endsOn: null, phase: null, influence: '', involvements: [{ actorId: 'villages', role: 'advises' }] };
    expect(server.inputs).toEqual([['addInfluenceMoment', { caseFileId: id, clientId: expect.any(String), words }]]);
  });

  it('keeps what was written when somebody else changed the actor first, or took it away', async () => {
    const live = new FakeLiveServer();
    const server = aServer(aCanvas(), { refusal: 'CANVAS_CHANGED' });
    const user = show(server, drawer, live);
    await user.click(await screen.findByRole('button', { name: 'Wat je kunt doen met Dorpsraden' }));
    await user.click(screen.getByRole('menuitem', { name: 'Bewerk: Dorpsraden' }));
    await user.type(dialog().getByRole('textbox', { name: /^Naam/ }), ' en wijkraden');
    const [council, villages] = aCanvas().actors;
    server.state.canvas = aCanvas({ actors: [council!, { ...villages!, name: 'De dorpen', revision: 2 }] });
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect((await dialog().findByRole('alert')).textContent).toContain('De dorpen');
    Object.assign(server.state, { refusal: undefined, canvas: aCanvas({ actors: [council!] }), head: 1 });
    live.publish(streamOf('case_file', id), 'canvas.changed', { caseFileId: id });
    expect(await dialog().findByText(/Iemand haalde dit van het canvas/)).toBeDefined();
    expect((dialog().getByRole('textbox', { name: /^Naam/ }) as HTMLInputElement).value).toBe('Dorpsraden en wijkraden');
    await user.click(dialog().getByRole('button', { name: 'Bewaar die van mij' }));
    expect(server.inputs).toEqual([
      ['changeCanvasActor', { caseFileId: id, id: 'villages', revision: 1, words: { name: 'Dorpsraden en wijkraden', kind: 'residents', role: null } }],
      ['addCanvasActor', { caseFileId: id, clientId: expect.any(String), words: { name: 'Dorpsraden en wijkraden', kind: 'residents', role: null } }],
    ]);
  });

  it('keeps a snapshot for a meeting, and tells what changed since one', async () => {
    const [council, villages] = aCanvas().actors;
    const [evening] = aCanvas().moments;
    const then = aCanvas({ actors: [council!], rules: [...aCanvas().rules, { __typename: 'CanvasRule', id: 'old', text: 'Een oude regel', revision: 1 } as never], moments: [{ ...evening!, startsOn: '2026-11-01', involvements: [{ __typename: 'Involvement', actorId: 'council', role: 'informed' } as never] }] });
    const kept = { __typename: 'CanvasSnapshot', id: 'snapshot-1', canvas: then, caseMoments: [] };
    const server = aServer(aCanvas({ actors: [{ ...council!, name: 'De raad' }, villages!] }), { snapshots: [aSnapshot()], answers: { CanvasSnapshot: () => ({ data: { canvasSnapshot: kept } }) } });
    const user = show(server);
    await user.click(await screen.findByRole('button', { name: 'Bewaar een momentopname' }));
    await user.type(dialog().getByRole('textbox', { name: /^Hoe heet/ }), 'Zoals besproken');
    await user.click(dialog().getByRole('button', { name: /Voor welke bijeenkomst/ }));
    await user.click(screen.getByRole('option', { name: /^Startbijeenkomst/ }));
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(server.inputs).toEqual([['keepCanvasSnapshot', { caseFileId: id, clientId: expect.any(String), label: 'Zoals besproken', liveSessionId: 'start' }]]);
    await user.click(screen.getByRole('button', { name: 'Bekijk: Voor de start' }));
    await dialog().findByText(/^Erbij:/);
    expect(dialog().getAllByRole('listitem').map((item) => item.textContent).filter((text) => /^(Erbij|Weg|Anders)/.test(text!))).toEqual([
      'Erbij: actor ‘Dorpsraden’.',
      'Anders: actor ‘Gemeenteraad’: heet nu ‘De raad’.',
      'Weg: spelregel ‘Een oude regel’.',
      'Anders: moment ‘Avond in het dorpshuis’: de dag was zo 1 nov, is nu do 3 dec; De raad was Meeweten, is nu Beslissen.',
    ]);
    expect(dialog().queryByRole('button', { name: /^1 / })).toBeNull();
  });
});

describe('news of a canvas', () => {
  const variables = { caseFileId: id };

  it.each(['canvas.changed', 'canvas_snapshot.kept', 'canvas_snapshot.removed'] as const)('%s brings the canvas and its snapshots as they are now, also when it comes twice', async (name) => {
    const fresh = caseWith(aCanvas({ rules: [] }), [aSnapshot({ label: 'Nieuw' })], 1);
    const client = aClient({ CaseCanvas: () => ({ data: { caseFile: fresh } }) });
    client.writeQuery({ query: CaseCanvasQuery, variables, data: { caseFile: caseWith(aCanvas()) as never } });
    for (let times = 0; times < 2; times++) {
      await applyCanvasNews(client, id, aNewsEvent(name, { caseFileId: id, canvasSnapshotId: 'snapshot-1' } as never));
      expect(client.readQuery({ query: CaseCanvasQuery, variables })?.caseFile).toEqual(fresh);
    }
  });
});
