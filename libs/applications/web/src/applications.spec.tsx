import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApplicationCourse } from './application-course';
import { ApplicationForm } from './application-form';
import type { ApplicationData, TrackApplicationsData } from './applications.queries';
import { Commitments } from './commitments';
import { ApplicationDeeds } from './move-application';
import { OwnApplications, OwnApplicationsQuery } from './own-applications';
import { anAnswer, anApplication } from './testing';
import { ApplyForTrack } from './track-applications';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const terms = { TaxonomyTerms: () => ({ data: { taxonomyTerms: [] } }) };

function show(application: ApplicationData, client: ApolloClient = aClient(terms)): void {
  render(
    <TestProviders client={client} accountId="marit">
      <ApplicationForm application={application} />
      <ApplicationCourse application={application} />
      <Commitments application={application} />
      <ApplicationDeeds application={application} />
    </TestProviders>,
  );
}

const refusing = (code: string, details = {}) => () => ({ errors: [{ message: 'no', extensions: { code, details } }] });
const project = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Om welk project/ });

describe('the form of an application', () => {
  it('saves a question when one leaves it, with the revision that one saw', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    const saved = anApplication({ answers: [anAnswer('project', 'Een dorpsbegroting. En meer', 3)] });
    show(anApplication(), aClient({ ...terms, SaveApplicationAnswer: ({ input }) => ({ data: { saveApplicationAnswer: { __typename: 'ApplicationPayload', application: saved, asked: inputs.push(input) } } }) }));
    await user.type(project(), ' En meer');
    await user.tab();
    await waitFor(() => expect(inputs).toEqual([{ id: 'application-1', field: 'project', value: 'Een dorpsbegroting. En meer', revision: 2 }]));
  });

  it('shows what somebody else put there, keeps the own words, and lets one choose', async () => {
    const user = userEvent.setup();
    show(anApplication(), aClient({ ...terms, SaveApplicationAnswer: refusing('APPLICATION_FIELD_CHANGED', { field: 'project', value: 'Van een collega', revision: 5 }) }));
    await user.type(project(), ' En meer');
    await user.tab();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Van een collega');
    expect(project().value).toBe('Een dorpsbegroting. En meer');
    await user.click(within(alert).getByRole('button', { name: 'Laat dit staan' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps words that could not be saved over a reload', async () => {
    const user = userEvent.setup();
    const client = () => aClient({ ...terms, SaveApplicationAnswer: refusing('UNAVAILABLE') });
    show(anApplication(), client());
    await user.type(project(), ' En meer');
    await user.tab();
    cleanup();
    show(anApplication(), client());
    expect(project().value).toBe('Een dorpsbegroting. En meer');
    expect(screen.getAllByText('Nog niet bewaard').length).toBe(1);
  });
});

describe('the way into a track', () => {
  const aTrack = { __typename: 'Track', id: 'track-1', slug: 'begroten', state: 'open', viewerCan: ['application.begin'], ownApplication: null, earlierApplications: [], applications: null } as unknown as TrackApplicationsData;
  const earlier = [{ __typename: 'Application', id: 'application-0', state: 'placed', createdAt: '2025-11-16T09:00:00.000Z' }] as unknown as TrackApplicationsData['earlierApplications'];
  const own = { __typename: 'Application', id: 'application-1', state: 'draft' } as unknown as TrackApplicationsData['ownApplication'];
  const showTrack = (change: Partial<TrackApplicationsData>) =>
    render(
      <TestProviders client={aClient({})}>
        <ApplyForTrack track={{ ...aTrack, ...change }} hrefOf={(id) => `/aanmeldingen/${id}`} onBegun={() => undefined} />
      </TestProviders>,
    );

  it('is open again for who took part before, whose earlier application stays to be read', () => {
    showTrack({ earlierApplications: earlier });
    expect(screen.getByRole('button', { name: 'Meld je gemeente aan' })).toBeDefined();
    expect(screen.getByText(/Dit traject is opnieuw open/)).toBeDefined();
    const list = within(screen.getByRole('list', { name: 'Eerdere aanmeldingen' }));
    expect(list.getByRole('link', { name: 'Begonnen op zo 16 nov 2025' }).getAttribute('href')).toBe('/aanmeldingen/application-0');
    expect(list.getByText('Geplaatst in een leergroep')).toBeDefined();
  });

  it('leads to the new application once it is begun, beside the earlier one', () => {
    showTrack({ ownApplication: own, earlierApplications: earlier });
    expect(screen.getByRole('link', { name: 'Naar de aanmelding' }).getAttribute('href')).toBe('/aanmeldingen/application-1');
    expect(screen.getByRole('list', { name: 'Eerdere aanmeldingen' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Meld je gemeente aan' })).toBeNull();
  });
});

describe('the way of an application', () => {
  it('says where it stands and what comes next', () => {
    show(anApplication({ state: 'talk_first', viewerCan: [] }));
    expect(within(screen.getByRole('list', { name: 'Waar jullie staan' })).getByText('Eerst een gesprek').getAttribute('aria-current')).toBe('step');
    expect(screen.getByText(/een begeleider komt langs of belt/)).toBeDefined();
  });

  it('names what is missing instead of submitting', async () => {
    const user = userEvent.setup();
    show(anApplication({ missing: ['learning'] }));
    await user.click(screen.getByRole('button', { name: 'Dien de aanmelding in' }));
    expect(screen.getByRole('group', { name: 'Dit ontbreekt nog' }).textContent).toContain('Wat willen jullie leren?');
  });

  it('asks a facilitator for words where a step needs them', async () => {
    const user = userEvent.setup();
    show(anApplication({ state: 'intake_held', viewerCan: ['application.handle'] }));
    await user.click(screen.getByRole('button', { name: 'Zet een stap' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /Volgende stap/ }));
    await user.click(screen.getByRole('option', { name: 'Afgewezen' }));
    await user.click(dialog.getByRole('button', { name: 'Zet een stap' }));
    expect(dialog.getByText('Schrijf dit op voor de gemeente.')).toBeDefined();
  });

  it('shows who signed, and lets one sign only where nobody did', () => {
    const commitments = [{ __typename: 'Commitment', party: 'college', function: 'wethouder', givenAt: '2026-11-16T09:00:00.000Z', givenBy: { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' } }] as unknown as ApplicationData['commitments'];
    show(anApplication({ commitments }));
    expect(screen.getByText(/Femke Oldenkotte, wethouder, tekende/)).toBeDefined();
    expect(screen.getAllByRole('button', { name: /Ik teken namens/ }).map((button) => button.getAttribute('aria-label'))).toEqual(['Ik teken namens: Raad', 'Ik teken namens: Ambtenaren']);
  });

  it('offers nobody to sign for who their function does not stand for', () => {
    show(anApplication({ viewerSignsFor: ['raad'] }));
    expect(screen.getAllByRole('button', { name: /Ik teken namens/ }).map((button) => button.getAttribute('aria-label'))).toEqual(['Ik teken namens: Raad']);
  });

  it('asks only for those who have to sign today, and shows who signed without having to any more', () => {
    const commitments = [{ __typename: 'Commitment', party: 'raad', function: 'griffier', givenAt: '2026-11-16T09:00:00.000Z', givenBy: { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' } }] as unknown as ApplicationData['commitments'];
    show(anApplication({ commitments, commitmentParties: ['college'] }));
    expect(screen.getByText('0 van 1')).toBeDefined();
    expect(screen.getByText(/moet er getekend zijn namens: college\./)).toBeDefined();
    expect(screen.getByText(/Femke Oldenkotte, griffier, tekende/).closest('li')!.textContent).toContain('Dit wordt nu niet gevraagd.');
    expect(screen.getAllByRole('button', { name: /Ik teken namens/ }).map((button) => button.getAttribute('aria-label'))).toEqual(['Ik teken namens: College']);
  });
});

describe('at home', () => {
  const id = '0199d000-0000-7000-8000-000000000001';
  const one = { __typename: 'Application' as const, id, state: 'submitted' as const, caseBegunAt: null, head: 1, track: { __typename: 'Track' as const, id: 't', name: 'Democratisch begroten' } };

  /** Home, for a server that answers what `now` holds. */
  function Home() {
    const { data } = useQuery(OwnApplicationsQuery);
    return data?.viewer && <OwnApplications applications={data.viewer.ownApplications} hrefOf={(of) => `/aanmeldingen/${of}`} />;
  }
  function open(now: { applications: object[] }): FakeLiveServer {
    const server = new FakeLiveServer();
    const viewer = () => ({ __typename: 'Viewer', account: { __typename: 'Account', id: 'marit' }, ownApplications: now.applications });
    render(
      <TestProviders server={server} client={aClient({ OwnApplications: () => ({ data: { viewer: viewer() } }) })}>
        <Home />
      </TestProviders>,
    );
    return server;
  }
  const list = async () => within(await screen.findByRole('list', { name: 'Aanmeldingen van je gemeente' }));

  it('one finds what the own municipality applied for and who is next, until its case began in a group', async () => {
    open({ applications: [one, { ...one, id: id.replace(/1$/, '2'), state: 'placed', caseBegunAt: '2026-11-19T13:00:00.000Z' }] });
    expect((await list()).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([`/aanmeldingen/${id}`]);
    expect((await list()).getByText(/De begeleiders van het traject lezen de aanmelding/)).toBeDefined();
  });

  it('that follows the news of each application: old state + news = fresh state', async () => {
    const now: { applications: object[] } = { applications: [one] };
    const server = open(now);
    await list();
    now.applications = [{ ...one, state: 'intake_planned', head: 2 }];
    act(() => server.tell(`application:${id}`, [aNewsEvent('application.moved', { applicationId: id, from: 'submitted', to: 'intake_planned' }, { seq: 2 })]));
    await (await list()).findByText('Intake gepland');
    expect((await list()).queryByText('Ingediend')).toBeNull();
  });
});
