import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import { aCaseFile, aLesson } from '../testing';
import { CaseLessons } from './case-lessons';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** The lessons on screen, and news that changes them. */
function show(caseFile: CaseFileData, { client = aClient(), news }: { client?: ApolloClient; news?: CaseFileData } = {}): void {
  function Screen() {
    const [shown, setShown] = useState(caseFile);
    return (
      <>
        <CaseLessons caseFile={shown} taken={({ id }) => <p>woorden bij {id}</p>} />
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

/** A server that stores lessons and remembers what came, unless it refuses. */
function aServer(refusal?: string) {
  const inputs: unknown[] = [];
  const verbs = ['draftLesson', 'changeLesson', 'finishLesson', 'reopenLesson', 'removeLesson'];
  const answers = verbs.map((verb) => [
    verb[0]!.toUpperCase() + verb.slice(1),
    ({ input }: { input?: unknown }) => {
      inputs.push([verb, input]);
      if (refusal) return { errors: [{ message: refusal, extensions: { code: refusal } }] };
      return { data: { [verb]: { __typename: 'LessonsPayload', caseFile: { __typename: 'CaseFile', id: aCaseFile().id, lessons: [] } } } };
    },
  ]);
  return { inputs, client: aClient({ ...Object.fromEntries(answers), CaseFile: () => ({ data: { caseFile: aCaseFile() } }) }) };
}

const dialog = () => within(screen.getByRole('dialog'));
const ready = aLesson({ readyAt: '2026-11-18T09:00:00.000Z', effect: 'Er kwamen nieuwe mensen.' });

describe('the lessons of a case', () => {
  it('say of which kind they are, what they consist of and what is not written down yet', () => {
    show(aCaseFile({ lessons: [aLesson(), aLesson({ id: 'lesson-2', kind: 'pitfall', title: 'Besluit niet te vroeg', readyAt: '2026-11-18T09:00:00.000Z' })] }));
    const cards = within(screen.getByRole('region', { name: /^Lessen/ })).getAllByRole('listitem').map((card) => card.textContent);
    expect(cards[0]).toMatch(/^SuccesfactorConceptLoot de beslissersHoe het wasSteeds dezelfde mensen\.Wat er gebeurdeEr werd geloot\.Wat het opleverdeNog niet opgeschrevenFemke Oldenkotte, /);
    expect(cards[1]).toMatch(/^ValkuilKlaarBesluit niet te vroeg/);
  });

  it('are read only by who does not work on the case', () => {
    show(aCaseFile({ viewerCan: [], lessons: [aLesson({ viewerCan: [] })] }));
    expect(screen.queryAllByRole('button')).toEqual([]);
    cleanup();
    show(aCaseFile({ viewerCan: [], lessons: [] }));
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('begin with one sentence; the rest may come later', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aCaseFile(), { client });
    await user.click(screen.getByRole('button', { name: 'Schrijf een les op' }));
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(dialog().getByText('Schrijf de les in één zin op.')).toBeDefined();
    await user.click(dialog().getByRole('radio', { name: 'Valkuil' }));
    await user.type(dialog().getByRole('textbox', { name: /^De les in één zin/ }), 'Besluit niet te vroeg');
    await user.click(dialog().getByRole('button', { name: 'Bewaar' }));
    expect(inputs).toEqual([['draftLesson', { caseFileId: aCaseFile().id, clientId: expect.any(String), kind: 'pitfall', title: 'Besluit niet te vroeg', situation: '', action: '', effect: '' }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('show what stands when somebody else changed one meanwhile, and keep what was written', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aCaseFile(), { client, news: aCaseFile({ lessons: [aLesson({ revision: 3, effect: 'Er kwamen nieuwe mensen.' })] }) });
    await user.click(screen.getByRole('button', { name: 'Bewerk: Loot de beslissers' }));
    await user.type(dialog().getByRole('textbox', { name: /^De les in één zin/ }), ', elk jaar');
    await user.hover(screen.getByText('nieuws'));
    expect(dialog().getByRole('alert').textContent).toContain('Er kwamen nieuwe mensen.');
    await user.click(dialog().getByRole('button', { name: 'Bewaar die van mij' }));
    expect(inputs).toMatchObject([['changeLesson', { id: 'lesson-1', revision: 3, title: 'Loot de beslissers, elk jaar' }]]);
  });

  it('are finished, made a draft again and deleted, which asks once more', async () => {
    const user = userEvent.setup();
    const { inputs, client } = aServer();
    show(aCaseFile(), { client, news: aCaseFile({ lessons: [ready] }) });
    await user.click(screen.getByRole('button', { name: 'Zet op klaar: Loot de beslissers' }));
    await user.hover(screen.getByText('nieuws'));
    expect(screen.queryByRole('button', { name: /^Bewerk/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Maak weer concept: Loot de beslissers' }));
    await user.click(screen.getByRole('button', { name: 'Verwijder: Loot de beslissers' }));
    expect(inputs).toEqual([['finishLesson', { id: 'lesson-1', revision: 2 }], ['reopenLesson', { id: 'lesson-1' }]]);
    await user.click(dialog().getByRole('button', { name: 'Verwijder' }));
    expect(inputs[2]).toEqual(['removeLesson', { id: 'lesson-1' }]);
  });

  it('say what is missing when one is not ready yet', async () => {
    show(aCaseFile(), { client: aServer('LESSON_INCOMPLETE').client });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Zet op klaar: Loot de beslissers' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Een les is pas klaar als er staat hoe het was');
  });
});
