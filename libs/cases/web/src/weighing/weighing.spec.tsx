import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { TestProviders, aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { aCaseFile, aWeighingRow } from '../testing';
import { CaseWeighings } from './case-weighings';
import { aCriterion, aScore, aVoice, aWeighing, aWeighingVersion, anOption, before } from './testing';
import { weighingKeeper } from './weighing.live';
import { WeighingQuery, type WeighingData } from './weighing.queries';
import { WeighingView } from './weighing-view';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const hrefs = { cases: () => '/casussen', caseFile: (id: string) => `/casussen/${id}`, weighing: (caseFileId: string, id: string) => `/casussen/${caseFileId}/afweging/${id}` };

/** The weighing framework on screen, and news that changes it. */
function show(weighing: WeighingData, { client = aClient(), news }: { client?: ApolloClient; news?: WeighingData } = {}): void {
  function Screen() {
    const [shown, setShown] = useState(weighing);
    return (
      <>
        <WeighingView weighing={shown} hrefs={hrefs} onRemoved={() => undefined} />
        {news && <output onMouseEnter={() => setShown(news)}>nieuws</output>}
      </>
    );
  }
  render(
    <TestProviders client={client}>
      <Screen />
    </TestProviders>,
  );
}

/** A server that stores what comes and remembers it, unless it refuses. */
function aServer(refusal?: string) {
  const inputs: unknown[] = [];
  const verbs = ['addWeighingCriterion', 'changeWeighingCriterion', 'removeWeighingCriterion', 'scoreWeighing', 'keepWeighing', 'layWeighingBefore', 'answerWeighing', 'settleWeighing'];
  const answers = verbs.map((verb) => [
    verb[0]!.toUpperCase() + verb.slice(1),
    ({ input }: { input?: unknown }) => {
      inputs.push([verb, input]);
      return refusal ? { errors: [{ message: refusal, extensions: { code: refusal } }] } : { data: { [verb]: { __typename: 'WeighingPayload', weighing: aWeighing() } } };
    },
  ]);
  return { inputs, client: aClient(Object.fromEntries(answers) as never) };
}

const dialog = async () => within(await screen.findByRole('dialog'));
const cell = (name: RegExp) => screen.getByRole('button', { name });

describe('the table of a weighing framework', () => {
  it('reads as criteria and options with each score in words, its reason, and what comes out', () => {
    show(aWeighing());
    const [head, ...rows] = within(screen.getByRole('table', { name: 'De tabel' })).getAllByRole('row');
    expect(within(head!).getAllByRole('columnheader').map((one) => one.textContent)).toEqual(['Criterium', 'Loten', 'De raad kiest']);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([expect.stringContaining('Draagvlak'), expect.stringContaining('Kosten'), 'Gewogen gemiddelde']);
    expect(cell(/^Loten op Draagvlak/).textContent).toBe('Loten op Draagvlak: 4, gunstig. 4Iedereen maakt kans.');
    expect(cell(/^De raad kiest op Kosten/).textContent).toBe('De raad kiest op Kosten: Geef een oordeel');
    expect(within(rows[2]!).getAllByRole('cell').map((one) => one.textContent)).toEqual(['3,0', '2,0']);
  });

  it('gives a score only with a reason, over the revision that is on screen', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aWeighing(), { client });
    await user.click(cell(/^De raad kiest op Kosten/));
    await user.click((await dialog()).getByRole('radio', { name: '5 zeer gunstig' }));
    await user.click((await dialog()).getByRole('button', { name: 'Bewaar' }));
    expect((await dialog()).getByText('Schrijf op waarom.')).toBeDefined();
    expect(inputs).toEqual([]);
    await user.type((await dialog()).getByRole('textbox', { name: 'Waarom' }), 'Kost niets.');
    await user.click((await dialog()).getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toEqual([['scoreWeighing', { criterionId: 'kosten', optionId: 'raad', revision: 0, score: 5, reason: 'Kost niets.' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows what stands when somebody else scored the same cell meanwhile, and keeps what was written', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    const theirs = aScore({ score: 2, reason: 'Niet iedereen wil.', revision: 2 });
    show(aWeighing(), { client, news: aWeighing({ scores: [theirs] }) });
    await user.click(cell(/^Loten op Draagvlak/));
    await user.type((await dialog()).getByRole('textbox', { name: 'Waarom' }), ' Echt.');
    await user.hover(screen.getByText('nieuws'));
    expect((await dialog()).getByRole('alert').textContent).toMatch(/2 · ongunstigNiet iedereen wil\./);
    expect((await dialog()).getByDisplayValue('Iedereen maakt kans. Echt.')).toBeDefined();
    await user.click((await dialog()).getByRole('button', { name: 'Bewaar die van mij' }));
    expect(inputs).toEqual([['scoreWeighing', { criterionId: 'draagvlak', optionId: 'loten', revision: 2, score: 4, reason: 'Iedereen maakt kans. Echt.' }]]);
  });

  it('says that a cell is gone, with what was written for it, when somebody takes its option away', async () => {
    const user = userEvent.setup();
    show(aWeighing(), { news: aWeighing({ options: [anOption({ id: 'raad', name: 'De raad kiest' })] }) });
    await user.click(cell(/^Loten op Draagvlak/));
    await user.type((await dialog()).getByRole('textbox', { name: 'Waarom' }), ' Echt.');
    await user.hover(screen.getByText('nieuws'));
    expect((await dialog()).getByRole('alert').textContent).toMatch(/terwijl je schreef.*Iedereen maakt kans\. Echt\./);
    await user.click((await dialog()).getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is walked through by the arrow keys', async () => {
    const user = userEvent.setup();
    show(aWeighing());
    cell(/^Loten op Draagvlak/).focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cell(/^De raad kiest op Kosten/));
    await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowUp}');
    expect(document.activeElement).toBe(cell(/^Loten op Draagvlak/));
  });

  it('changes a weight where it stands', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aWeighing(), { client });
    await user.click(screen.getByRole('button', { name: /Gewicht van Kosten/ }));
    await user.click(screen.getByRole('option', { name: 'gewicht 5' }));
    expect(inputs).toEqual([['changeWeighingCriterion', { id: 'kosten', revision: 1, name: 'Kosten', explanation: '', weight: 5 }]]);
  });

  it('is read only by who does not work on the case, reasons included', async () => {
    const user = userEvent.setup();
    show(aWeighing({ viewerCan: [] }));
    expect(screen.queryAllByRole('button').map((one) => one.textContent)).toEqual(['Toon de cijfers', expect.stringMatching(/^Loten op Draagvlak/), expect.stringMatching(/^De raad kiest op Draagvlak/), expect.stringMatching(/^Loten op Kosten/)]);
    await user.click(cell(/^Loten op Draagvlak/));
    expect((await dialog()).getByText('4 · gunstig')).toBeDefined();
    expect((await dialog()).queryByRole('textbox')).toBeNull();
  });
});

describe('what comes out', () => {
  it('is said in words with the bars, and in numbers one key away', async () => {
    const user = userEvent.setup();
    show(aWeighing());
    const result = within(screen.getByRole('region', { name: 'Wat eruit komt' }));
    expect(result.getAllByRole('listitem').slice(0, 2).map((one) => one.querySelector('p')!.textContent)).toEqual(['Loten3,0 van 5Voorop', 'De raad kiest2,0 van 5op 1 van de 2 criteria beoordeeld']);
    expect(result.getByText(/^Er mist nog 1 oordeel/)).toBeDefined();
    await user.click(result.getByRole('button', { name: 'Toon de cijfers' }));
    expect(result.getAllByRole('row').map((row) => row.textContent)).toEqual(['CriteriumLotenDe raad kiest', 'Draagvlak gewicht 42,672,00', 'Kosten gewicht 20,33nog geen oordeel', 'Gewogen gemiddelde3,002,00']);
  });

  it('shows no two options as equal that are not', () => {
    const criteria = [aCriterion({ weight: 4 }), aCriterion({ id: 'kosten', weight: 3 }), aCriterion({ id: 'tijd', weight: 5 }), aCriterion({ id: 'steun', weight: 5 })];
    const scores = criteria.flatMap(({ id }, place) => [aScore({ criterionId: id, score: place === 1 ? 4 : 3 }), aScore({ criterionId: id, optionId: 'raad', score: place === 0 ? 4 : 3 })]);
    show(aWeighing({ criteria, scores }));
    const bars = within(screen.getByRole('region', { name: 'Wat eruit komt' })).getAllByRole('listitem').slice(0, 2);
    expect(bars.map((one) => one.querySelector('p')!.textContent)).toEqual(['Loten3,18 van 5', 'De raad kiest3,24 van 5Voorop']);
  });

  it('says how firm it is: with equal weights, and by which change of one weight', () => {
    const scores = [aScore({ score: 5 }), aScore({ criterionId: 'kosten', score: 1 }), aScore({ optionId: 'raad', score: 2 }), aScore({ optionId: 'raad', criterionId: 'kosten', score: 5 })];
    show(aWeighing({ criteria: [aCriterion({ weight: 5 }), aCriterion({ id: 'kosten', name: 'Kosten', weight: 2 })], scores }));
    expect(within(screen.getByRole('region', { name: 'Hoe vast staat dit?' })).getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'Tellen alle criteria even zwaar, dan staat De raad kiest voorop.',
      'Telt Draagvlak met 2 in plaats van 5, dan staat De raad kiest voorop.',
      'Telt Kosten met 4 in plaats van 2, dan staat De raad kiest voorop.',
    ]);
  });
});

describe('versions and the group', () => {
  it('show what changed since one was kept', async () => {
    const user = userEvent.setup();
    const kept = {
      __typename: 'WeighingVersion', id: 'version-1', title: 'Toen', question: 'Toen?',
      criteria: [{ __typename: 'KeptCriterion', criterionId: 'draagvlak', name: 'Steun', explanation: '', weight: 2 }],
      options: [{ __typename: 'KeptOption', optionId: 'loten', name: 'Loten', explanation: '' }, { __typename: 'KeptOption', optionId: 'weg', name: 'Niets doen', explanation: '' }],
      scores: [{ __typename: 'KeptScore', criterionId: 'draagvlak', optionId: 'loten', score: 3, reason: 'Zoals toen.' }],
    };
    show(aWeighing({ versions: [aWeighingVersion()] }), { client: aClient({ WeighingVersion: () => ({ data: { weighingVersion: kept } }) }) });
    await user.click(screen.getByRole('button', { name: 'Bekijk versie 1' }));
    const items = await (await dialog()).findAllByRole('listitem');
    expect(items.map((one) => one.textContent)).toEqual([
      'Criterium erbij: Kosten', 'Criterium ‘Steun’ heet nu ‘Draagvlak’', 'Optie erbij: De raad kiest', 'Optie weg: Niets doen', 'Gewicht van Draagvlak: 2 → 4', 'Loten op Draagvlak: 3 → 4',
    ]);
    expect((await dialog()).getAllByRole('cell')[0]!.textContent).toBe('3nu 4Zoals toen.');
  });

  it('ask a municipality why it says no, and send what the screen shows of its own last word', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    const own = aVoice({ id: 'own', adopts: true, reason: '', organisation: { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland' } as never });
    show(aWeighing({ versions: [before({ silent: [], voices: [own, aVoice()] })] }), { client });
    expect(within(screen.getByRole('list', { name: 'Wat gemeenten zeggen' })).getAllByRole('listitem').map((one) => one.textContent)).toEqual([expect.stringMatching(/^Berkelland \(jullie\)Neemt het over/), expect.stringMatching(/^DalfsenNeemt het niet overTe duur\./)]);
    await user.click(screen.getByRole('button', { name: 'Zeg iets anders namens jullie gemeente' }));
    await user.click((await dialog()).getByRole('radio', { name: /^Nee/ }));
    await user.click((await dialog()).getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toEqual([]);
    await user.type((await dialog()).getByRole('textbox', { name: /^Waarom/ }), 'Toch niet.');
    await user.click((await dialog()).getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toEqual([['answerWeighing', { versionId: 'version-1', adopts: false, reason: 'Toch niet.', seenId: 'own', clientId: expect.any(String) }]]);
  });

  it('are closed over the voices that are on screen, with a reason where somebody said no', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aWeighing({ versions: [before()] }), { client, news: aWeighing({ versions: [before({ voices: [aVoice({ id: 'voice-2', adopts: true, reason: '' }), aVoice()] })] }) });
    await user.click(screen.getByRole('button', { name: 'Sluit af met de uitkomst' }));
    await user.click((await dialog()).getByRole('radio', { name: 'Overgenomen' }));
    await user.click((await dialog()).getByRole('button', { name: 'Bewaar' }));
    expect((await dialog()).getByText('Schrijf op waarom.')).toBeDefined();
    await user.hover(screen.getByText('nieuws'));
    expect((await dialog()).getByRole('alert').textContent).toContain('Nu: 1 keer ja, 0 keer nee');
    await user.click((await dialog()).getByRole('button', { name: 'Bewaar die van mij' }));
    expect(inputs).toEqual([['settleWeighing', { versionId: 'version-1', outcome: 'adopted', reason: '', seenVoices: 2 }]]);
  });

  it('offer no second version to the group while one lies before it, and nothing to take away', () => {
    show(aWeighing({ versions: [aWeighingVersion({ id: 'version-2', number: 2 }), before()] }));
    expect(screen.queryByRole('button', { name: /^Leg versie/ })).toBeNull();
    cleanup();
    show(aWeighing({ versions: [aWeighingVersion()] }));
    expect(screen.getByRole('button', { name: 'Leg versie 1 voor aan de leergroep' })).toBeDefined();
  });
});

describe('the weighing frameworks of a case', () => {
  const list = (caseFile: Parameters<typeof CaseWeighings>[0]['caseFile'], client = aClient(), drafted: string[] = []) =>
    render(
      <TestProviders client={client}>
        <CaseWeighings caseFile={caseFile} hrefOf={(id) => `/x/${id}`} onDrafted={(id) => drafted.push(id)} />
      </TestProviders>,
    );

  it('say what comes out and where their versions stand', () => {
    list(aCaseFile({ viewerCan: [], weighings: [aWeighingRow({ leaders: ['loten', 'raad'], versions: [{ __typename: 'WeighingVersion', id: 'v', number: 1, laidBeforeAt: '2026-11-16T09:00:00.000Z', settledAt: '2026-11-18T09:00:00.000Z', outcome: 'adopted' }] as never })] }));
    expect(screen.getByRole('listitem').textContent).toMatch(/^Wie beslist er mee\?Welke vorm past bij onze dorpen\?2 criteria · 2 opties · gelijke stand: Loten en De raad kiestOvergenomen door de leergroep, wo 18 nov/);
    cleanup();
    list(aCaseFile({ viewerCan: [], weighings: [] }));
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('begin with a title and a question, perhaps with the criteria of another one of the group', async () => {
    const user = userEvent.setup();
    const [inputs, drafted]: [unknown[], string[]] = [[], []];
    const starts = [{ __typename: 'WeighingSource', id: 'other', title: 'Hoe betrek je jongeren?', caseFileId: 'c', caseTitle: 'Jongeren in het dorp' }];
    const client = aClient({
      WeighingStarts: () => ({ data: { caseFile: { __typename: 'CaseFile', id: aCaseFile().id, weighingStarts: starts } } }),
      DraftWeighing: ({ input }) => ({ data: { draftWeighing: { __typename: 'DraftWeighingPayload', weighing: aWeighing(), caseFile: { __typename: 'CaseFile', id: aCaseFile().id, weighings: [], asked: inputs.push(input) } } } }),
    });
    list(aCaseFile({ weighings: [] }), client, drafted);
    await user.click(screen.getByRole('button', { name: 'Maak een afwegingskader' }));
    await user.type((await dialog()).getByRole('textbox', { name: /^Titel/ }), 'Onze keuze');
    await user.type((await dialog()).getByRole('textbox', { name: /^Welke vraag/ }), 'Wat doen we?');
    await user.click((await dialog()).getByRole('button', { name: /Begin met de criteria van/ }));
    await user.click(screen.getByRole('option', { name: /^Hoe betrek je jongeren/ }));
    await user.click((await dialog()).getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toEqual([{ caseFileId: aCaseFile().id, title: 'Onze keuze', question: 'Wat doen we?', fromId: 'other', clientId: expect.any(String) }]);
    expect(drafted).toEqual([aWeighing().id]);
  });
});

describe('news of a weighing framework', () => {
  const old = aWeighing();
  const variables = { id: old.id };
  const ids = { caseFileId: old.caseFile.id, weighingId: old.id };

  it.each(['weighing.changed', 'weighing.kept', 'weighing.laid_before', 'weighing.answered', 'weighing.settled', 'case_file.moved'] as const)('%s brings it as it is now, also when it comes twice', async (name) => {
    const fresh = aWeighing({ title: 'Anders', options: [anOption()], versions: [before()] });
    const client = aClient({ Weighing: () => ({ data: { weighing: fresh } }) });
    client.writeQuery({ query: WeighingQuery, variables, data: { weighing: old } });
    const keeper = weighingKeeper(client, old.id);
    for (let times = 0; times < 2; times++) {
      await keeper.apply(aNewsEvent(name, { ...ids, versionId: 'v', from: 'open', to: 'closed' } as never));
      expect(client.readQuery({ query: WeighingQuery, variables })?.weighing).toEqual(fresh);
    }
  });

  it('weighing.removed says that it is gone; of another one nothing is fetched', async () => {
    const gone: string[] = [];
    const client = aClient({ Weighing: () => ({ errors: [{ message: 'no', extensions: { code: 'NOT_FOUND' } }] }) });
    const keeper = weighingKeeper(client, old.id, () => gone.push('gone'));
    await keeper.apply(aNewsEvent('weighing.removed', { ...ids, weighingId: 'other' }));
    expect(gone).toEqual([]);
    await keeper.apply(aNewsEvent('weighing.removed', ids));
    expect(gone).toEqual(['gone']);
  });
});
