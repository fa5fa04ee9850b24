import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FakeFileServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Papers } from '..';
import type { ApplicationData } from '../applications.queries';
import { anAnswer, anApplication } from '../testing';

// @ts-expect-error -- Jest would take the build for Node; this is the one that browsers get
jest.unstable_mockModule('tus-js-client', () => import('tus-js-client/lib.es5/browser/index.js'));

afterEach(cleanup);

const files = new FakeFileServer((name) => ({ 'leerkring-application-paper': `made-of-${name}` }));
const plan = { __typename: 'ApplicationPaper', id: 'een', fileName: 'Plan.pdf', bytes: 48_000 } as ApplicationData['papers'][number];
const group = { __typename: 'Group', id: 'group-1', name: 'Leergroep Dorpen' } as ApplicationData['group'];
const answers = [anAnswer('project', 'Een dorpsbegroting in drie kernen. Die loopt twee jaar.'), anAnswer('learning', 'Hoe je iedereen bereikt.')];
const placed: Partial<ApplicationData> = { state: 'placed', group, answers, papers: [plan], viewerCan: ['application.begin_case'] };

function show(wishes: Partial<ApplicationData>, replies: Answers = {}) {
  files.start();
  const onArrived = jest.fn(async () => undefined);
  const { container } = render(
    <TestProviders client={aClient(replies)}>
      <Papers application={anApplication(wishes)} caseHref={(id) => `/casussen/${id}`} onArrived={onArrived} />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  const choose = (...names: string[]): void => void fireEvent.change(container.querySelector('input[type=file][multiple]')!, { target: { files: names.map((name) => new File(['woorden'], name)) } });
  return { user: userEvent.setup(), choose, onArrived };
}

describe('the papers of a case', () => {
  it('are saved by a facilitator, who changes nothing', () => {
    show({ state: 'submitted', papers: [plan], viewerCan: ['application.handle'] });
    expect(screen.getByRole('link', { name: 'Bewaar Plan.pdf' }).getAttribute('href')).toBe('/files/application-papers/een');
    expect(within(screen.getByRole('region', { name: /Stukken bij de casus/ })).queryByRole('button')).toBeNull();
  });

  it('are sent with the application by the municipality, and what may not come says why', async () => {
    const { choose, onArrived } = show({ viewerCan: ['application_paper.add'] });
    expect(screen.getByText(/gaan ze mee als documenten van jullie casus/)).toBeTruthy();
    choose('Plan.pdf');
    await screen.findByText('Plan.pdf staat erbij.');
    expect(onArrived).toHaveBeenCalledTimes(1);
    expect(files.files.at(-1)!.metadata).toMatchObject({ applicationId: 'application-1', filename: 'Plan.pdf' });
    choose('virus.exe');
    expect(await screen.findByText(/Dit soort bestand kan niet mee/)).toBeTruthy();
  });

  it('are taken away after a question', async () => {
    const asked = jest.fn<(variables: unknown) => void>();
    const gone = { data: { removeApplicationPaper: { __typename: 'ApplicationPayload', application: { ...anApplication(), papers: [] } } } };
    const { user } = show({ papers: [plan], viewerCan: ['application_paper.add'] }, { RemoveApplicationPaper: (variables) => (asked(variables), gone) });
    await user.click(screen.getByRole('button', { name: 'Haal Plan.pdf weg' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Haal weg' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'een' } }]]);
  });
});

describe('the case of a municipality that has a place', () => {
  it('begins with what the application says, once the delegation has looked at it', async () => {
    const asked = jest.fn<(variables: unknown) => void>();
    const begun = { data: { beginCase: { __typename: 'ApplicationPayload', application: anApplication(placed) } } };
    const { user } = show(placed, { BeginCase: (variables) => (asked(variables), begun) });
    await user.click(screen.getByRole('button', { name: 'Begin de casus' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /Titel/ }).value).toBe('Berkelland: Een dorpsbegroting in drie kernen');
    expect(dialog.getByText(/Er gaat één stuk mee/)).toBeTruthy();
    await user.clear(dialog.getByRole('textbox', { name: /Titel/ }));
    await user.click(dialog.getByRole('button', { name: 'Begin de casus' }));
    expect(dialog.getByText('Geef de casus een titel.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: /Titel/ }), 'Onze dorpen');
    await user.click(dialog.getByRole('button', { name: 'Begin de casus' }));
    await screen.findByText('De casus is begonnen');
    expect(asked.mock.calls).toEqual([[{ input: { id: 'application-1', title: 'Onze dorpen', keyQuestion: 'Hoe je iedereen bereikt' } }]]);
  });

  it('is one link away for who sits in the group, and said to have begun to others', () => {
    const caseFile = { __typename: 'ApplicationCase', id: 'case-1', title: 'Onze dorpen' } as ApplicationData['caseFile'];
    show({ ...placed, caseBegunAt: '2026-11-18T09:00:00.000Z', caseFile });
    expect(screen.getByRole('link', { name: 'Naar de casus: Onze dorpen' }).getAttribute('href')).toBe('/casussen/case-1');
    cleanup();
    show({ ...placed, caseBegunAt: '2026-11-18T09:00:00.000Z', viewerCan: [] });
    expect(screen.getByText(/^De casus is begonnen op wo 18 nov/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Naar de casus/ })).toBeNull();
  });

  it('is waited for by who cannot begin it', () => {
    show({ ...placed, viewerCan: [] });
    expect(screen.getByText(/De leden van de delegatie kunnen de casus nu beginnen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Begin de casus' })).toBeNull();
  });
});
