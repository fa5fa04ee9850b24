import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TrackComposition } from './composition-page';
import { aCard, aComposition, aTrackOf } from './testing';
import type { CompositionData } from './composing.queries';

afterEach(cleanup);

const cards = [aCard('Berkelland'), aCard('Lochem', { groupId: 'north', revision: 2, region: 'Drenthe' }), aCard('Zutphen', { state: 'waitlisted', waitingPlace: 1 }), aCard('Bronckhorst', { state: 'waitlisted', waitingPlace: 2 })];

function show(answers: Answers = {}, composition: CompositionData | null = aComposition(cards)) {
  const fresh = jest.fn(async () => undefined);
  render(
    <TestProviders client={aClient(answers)}>
      <TrackComposition track={aTrackOf(composition)} fresh={fresh} trackHref="/trajecten/kernendemocratie" />
    </TestProviders>,
  );
  return { user: userEvent.setup(), fresh };
}

/** An answer of the server that notes what it was asked. */
function noting(field: string, composition = aComposition(cards)): [unknown[], Answers[string]] {
  const asked: unknown[] = [];
  return [asked, ({ input }) => (asked.push(input), { data: { [field]: { __typename: 'CompositionPayload', composition } } })];
}

const refusing = (code: string) => () => ({ errors: [{ message: '', extensions: { code, details: {} } }] }) as never;
const id = aComposition([]).id;

describe('the board on screen', () => {
  it('shows each municipality once, where it stands, with what matters, and the waiting list in order', async () => {
    show();
    const rows = async (name: string) => within(await screen.findByRole('grid', { name: `Gemeenten in ${name}` })).getAllByRole('row').map((row) => row.textContent);
    expect(await rows('Nog niet ingedeeld')).toEqual([expect.stringContaining('Berkelland')]);
    expect(await rows('Noord')).toEqual([expect.stringMatching(/Lochem.*Drenthe.*begint net.*klein.*Burgerbegroting.*Griffier/i)]);
    expect(await rows('Wachtlijst')).toEqual([expect.stringMatching(/1\. Zutphen/), expect.stringMatching(/2\. Bronckhorst/)]);
  });

  it('says how balanced a group is, in a sentence and in numbers beside the bars', async () => {
    const six = [1, 2, 3].map((at) => aCard(`Noord ${at}`, { groupId: 'north' })).concat([1, 2, 3].map((at) => aCard(`Los ${at}`, { region: 'Drenthe' })));
    const { user } = show({}, aComposition(six));
    expect(await screen.findByText('Balans 93 van 100.')).toBeTruthy();
    expect(screen.getByText(/Het minst in balans op regio: Gelderland bij 3 van de 3, in het hele traject bij 3 van de 6\./)).toBeTruthy();
    await user.click(screen.getByText('Balans per onderdeel'));
    expect(screen.getByRole('progressbar', { name: 'Balans op regio in Noord' }).getAttribute('aria-valuetext')).toBe('67');
  });

  it('moves a card by its menu from where it was seen, and says so', async () => {
    const [asked, answer] = noting('moveCompositionCard');
    const { user } = show({ MoveCompositionCard: answer });
    await user.click(await screen.findByRole('button', { name: 'Verplaats naar: Berkelland' }));
    await user.click(screen.getByRole('menuitem', { name: 'Noord' }));
    expect(asked).toEqual([{ id, applicationId: 'Berkelland', revision: 0, groupId: 'north', reason: '' }]);
    expect(await screen.findAllByText('Berkelland staat nu bij Noord.')).toBeTruthy();
  });

  it('says what stands now when somebody else was ahead, and looks anew', async () => {
    const { user, fresh } = show({ MoveCompositionCard: refusing('COMPOSITION_CHANGED') });
    await user.click(await screen.findByRole('button', { name: 'Verplaats naar: Lochem' }));
    await user.click(screen.getByRole('menuitem', { name: 'Nog niet ingedeeld' }));
    expect(await screen.findByText(/Iemand was je net voor.*Lochem staat nu bij Noord\./)).toBeTruthy();
    expect(fresh).toHaveBeenCalled();
  });

  it('asks why only when a municipality goes before others on the waiting list', async () => {
    const [asked, answer] = noting('moveCompositionCard');
    const { user } = show({ MoveCompositionCard: answer });
    await user.click(await screen.findByRole('button', { name: 'Verplaats naar: Zutphen' }));
    await user.click(screen.getByRole('menuitem', { name: 'Noord' }));
    expect(asked).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Verplaats naar: Bronckhorst' }));
    await user.click(screen.getByRole('menuitem', { name: 'Noord' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Bronckhorst gaat voor' }));
    await user.click(dialog.getByRole('button', { name: 'Geef deze gemeente de plek' }));
    expect(dialog.getByText('Schrijf op waarom.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox'), 'De raad besluit al in januari.');
    await user.click(dialog.getByRole('button', { name: 'Geef deze gemeente de plek' }));
    expect(asked[1]).toMatchObject({ applicationId: 'Bronckhorst', reason: 'De raad besluit al in januari.' });
  });

  it('asks for a proposal with a number that can be asked for again', async () => {
    const many = Array.from({ length: 9 }, (_, at) => aCard(`Gemeente ${at}`));
    const [asked, answer] = noting('proposeComposition');
    const { user } = show({ ProposeComposition: answer }, aComposition(many));
    await user.click(screen.getByRole('button', { name: 'Doe een voorstel' }));
    const dialog = within(screen.getByRole('dialog'));
    const seed = dialog.getByRole('textbox', { name: /Nummer van het voorstel/ });
    await user.clear(seed);
    await user.type(seed, '42');
    await user.click(dialog.getByRole('button', { name: 'Doe een voorstel' }));
    expect(asked).toEqual([{ id, revision: 3, seed: 42, groupCount: 1 }]);
  });

  it('says what publishing does before it is done, and that it is done', async () => {
    const [asked, answer] = noting('publishComposition', aComposition([], { publishedAt: '2026-11-30T10:00:00.000Z', viewerCan: [] }));
    const { user } = show({ PublishComposition: answer });
    await user.click(screen.getByRole('button', { name: 'Publiceer de groepen' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/Er komt 1 leergroep, met 1 gemeente\./)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Publiceer de groepen' }));
    expect(asked).toEqual([{ id, revision: 3 }]);
  });

  it('is begun where there is none', async () => {
    const [asked, answer] = noting('beginComposition');
    const { user, fresh } = show({ BeginComposition: answer }, null);
    await user.click(screen.getByRole('button', { name: 'Begin met samenstellen' }));
    expect(asked).toEqual([{ trackId: 'track' }]);
    expect(fresh).toHaveBeenCalled();
  });
});
