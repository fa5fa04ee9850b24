import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AllCases } from './all-cases';
import { CaseList } from './case-list';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const row = {
  __typename: 'CaseFile',
  id: 'dorpsbudget',
  title: 'Wie beslist over het dorpsbudget?',
  keyQuestion: 'Hoe geven we dorpen echte zeggenschap?',
  state: 'in_progress',
  createdAt: '2026-11-16T09:00:00.000Z',
  contact: { __typename: 'Account', id: 'femke' },
  organisation: { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland' },
  documents: [{ __typename: 'Document', id: 'document-1' }],
};

function group(nodes: object[], viewerCan: string[] = ['case_file.open']): Answers {
  return { GroupCases: () => ({ data: { group: { __typename: 'Group', id: 'noordoost', name: 'Kernendemocratie Noordoost', viewerCan, caseFiles: { __typename: 'CaseFileConnection', nodes, totalCount: nodes.length } } } }) };
}

function show(answers: Answers): void {
  render(
    <TestProviders client={aClient(answers)}>
      <CaseList groupId="noordoost" libraryHref="/bibliotheek?groep=noordoost" hrefOf={(id) => `/casussen/${id}`} />
    </TestProviders>,
  );
}

describe('the cases of a learning group', () => {
  it('lead to the case, and say whose it is and how much there is to read', async () => {
    show(group([row]));
    const list = await screen.findByRole('list', { name: 'Casussen' });
    expect(within(list).getByRole('link', { name: row.title }).getAttribute('href')).toBe('/casussen/dorpsbudget');
    expect(list.textContent).toContain('Berkelland');
    expect(list.textContent).toContain('1 document');
  });

  it('offer to bring one in only to who may', async () => {
    show(group([], []));
    await screen.findByText('Nog geen casussen');
    expect(screen.queryByRole('button', { name: 'Breng een casus in' })).toBeNull();
  });
});

describe('bringing in a case', () => {
  const inputs: unknown[] = [];
  let reachable = true;
  const answers: Answers = {
    ...group([]),
    OpenCaseFile: (variables) => {
      inputs.push(variables);
      return reachable ? { data: { openCaseFile: { __typename: 'OpenCaseFilePayload', caseFile: row } } } : { errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE' } }] };
    },
  };
  const write = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
    await user.click(await screen.findByRole('button', { name: 'Breng een casus in' }));
    await user.type(screen.getByRole('textbox', { name: 'Titel' }), 'Wie beslist?');
    await user.type(screen.getByRole('textbox', { name: 'Kernvraag' }), 'Hoe dan?');
  };
  const send = async (user: ReturnType<typeof userEvent.setup>): Promise<void> =>
    user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Breng een casus in' }));

  beforeEach(() => {
    inputs.length = 0;
    reachable = true;
  });

  it('says what is missing instead of sending it', async () => {
    const user = userEvent.setup();
    show(answers);
    await user.click(await screen.findByRole('button', { name: 'Breng een casus in' }));
    await send(user);
    expect(screen.getByRole('link', { name: 'Geef je casus een titel.' })).toBeDefined();
    expect(inputs).toEqual([]);
  });

  it('keeps what was written when the dialog is closed, and after a reload', async () => {
    const user = userEvent.setup();
    show(answers);
    await write(user);
    await user.keyboard('{Escape}');
    cleanup();
    show(answers);
    await user.click(await screen.findByRole('button', { name: 'Breng een casus in' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Titel' }).value).toBe('Wie beslist?');
  });

  it('never makes a second one when it is sent again, also after a reload', async () => {
    const user = userEvent.setup();
    reachable = false;
    show(answers);
    await write(user);
    await send(user);
    await screen.findByRole('alert');
    cleanup();
    show(answers);
    await user.click(await screen.findByRole('button', { name: 'Breng een casus in' }));
    reachable = true;
    await send(user);
    expect(inputs).toHaveLength(2);
    expect(inputs[1]).toEqual(inputs[0]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('all cases of my groups together', () => {
  const noordoost = { id: 'noordoost', name: 'Kernendemocratie Noordoost' };
  const oost = { id: 'oost', name: 'Democratisch begroten Oost' };
  const hrefs = { caseFile: (id: string) => `/casussen/${id}`, casesOfGroup: (id: string) => `/groepen/${id}`, track: (slug: string) => `/trajecten/${slug}`, library: () => '/bibliotheek', shares: () => '/deelverzoeken' };
  const inputs: { groupId: string; clientId: string }[] = [];
  const opened: string[] = [];
  const showAll = (mayOpen: (typeof noordoost)[]): void => {
    const client = aClient({
      OpenCaseFile: ({ input }) => {
        inputs.push(input as never);
        return { data: { openCaseFile: { __typename: 'OpenCaseFilePayload', caseFile: row } } };
      },
    });
    render(
      <TestProviders client={client}>
        <AllCases cases={[]} groups={[noordoost, oost]} mayOpen={mayOpen} onOpened={(id) => opened.push(id)} hrefs={hrefs} />
      </TestProviders>,
    );
  };
  beforeEach(() => {
    inputs.length = opened.length = 0;
  });

  it('offer to bring one in, into the group of my choice', async () => {
    const user = userEvent.setup();
    showAll([noordoost, oost]);
    await user.click(screen.getByRole('button', { name: 'Breng een casus in' }));
    await user.click(screen.getByRole('button', { name: /In welke leergroep/ }));
    await user.click(screen.getByRole('option', { name: oost.name }));
    await user.type(screen.getByRole('textbox', { name: 'Titel' }), 'Wie beslist?');
    await user.type(screen.getByRole('textbox', { name: 'Kernvraag' }), 'Hoe dan?');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Breng een casus in' }));
    expect(inputs.map(({ groupId }) => groupId)).toEqual(['oost']);
    expect(opened).toEqual(['dorpsbudget']);
  });

  it('ask nothing about groups of who has one, and offer nothing to who may not', async () => {
    const user = userEvent.setup();
    showAll([noordoost]);
    await user.click(screen.getByRole('button', { name: 'Breng een casus in' }));
    expect(screen.queryByText('In welke leergroep')).toBeNull();
    cleanup();
    showAll([]);
    expect(screen.queryByRole('button', { name: 'Breng een casus in' })).toBeNull();
  });
});
