import { afterEach, describe, expect, it } from '@jest/globals';
import type { ApplicationEvents } from '@leerkring/contract';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { ApplicationCourse } from './application-course';
import { useApplication } from './applications.live';
import type { ApplicationData } from './applications.queries';
import { Delegation, InvitedColleagues } from './delegation/delegation';
import { Papers } from './papers/papers';
import { anApplication } from './testing';

afterEach(cleanup);

/** News that says no more than that something changed. */
type Told = Extract<keyof ApplicationEvents, `${'delegation' | 'application_person' | 'application_paper'}.${string}` | 'application.case_begun'>;

const ID = '0199d000-0000-7000-8000-000000000001';
const aTrack = { __typename: 'Track', id: 'track-1', slug: 'begroten', letter: 'D', name: 'Democratisch begroten' };
const invited = { __typename: 'ApplicationPerson', id: 'wiebe', name: 'Wiebe Nieuwenkamp', email: 'wiebe@example.org', function: 'raadslid', note: '', revision: 1, state: 'invited', invitedAt: '2026-11-16T09:00:00.000Z', account: null };
const joined = { ...invited, state: 'joined', account: { __typename: 'Account', id: 'wiebe', name: 'Wiebe Nieuwenkamp' } };

function anApplicationWith(members: object[], kind: string | null = null, invitedColleagues: object[] = []): ApplicationData {
  return anApplication({ id: ID, viewerCan: ['application_person.invite'], delegation: { __typename: 'Delegation', id: ID, kind, gaps: [], members } as never, invitedColleagues: invitedColleagues as never });
}

function Parts({ application }: { application: ApplicationData }) {
  return (
    <>
      <ApplicationCourse application={application} />
      <Delegation application={application} />
      <InvitedColleagues application={application} />
      <Papers application={application} caseHref={(id) => id} onArrived={async () => undefined} />
    </>
  );
}

function Screen() {
  const { application } = useApplication(ID);
  return application && <Parts application={application} />;
}

/** What stands on the screen after this news, when the server then answers this. */
async function afterNews(old: ApplicationData, name: Told, fresh: ApplicationData): Promise<string> {
  const server = new FakeLiveServer();
  let now = old;
  render(
    <TestProviders server={server} client={aClient({ Application: () => ({ data: { application: { ...now, track: aTrack } } }) })}>
      <Screen />
    </TestProviders>,
  );
  await screen.findByRole('region', { name: /De delegatie/ });
  now = { ...fresh, head: 2 };
  const before = document.body.textContent;
  act(() => server.tell(`application:${ID}`, [aNewsEvent(name, { applicationId: ID, personId: 'wiebe', paperId: 'plan' }, { seq: 2 })]));
  await waitFor(() => expect(document.body.textContent).not.toBe(before));
  return document.body.textContent;
}

function onScreen(application: ApplicationData): string {
  cleanup();
  render(
    <TestProviders>
      <Parts application={application} />
    </TestProviders>,
  );
  return document.body.textContent;
}

describe('old state + news = fresh state', () => {
  const nobody = anApplicationWith([]);
  const asked = anApplicationWith([invited]);
  const takesPart = anApplicationWith([joined]);
  const plan = { __typename: 'ApplicationPaper', id: 'plan', fileName: 'Plan.pdf', bytes: 48_000 } as ApplicationData['papers'][number];
  const caseFile = { __typename: 'ApplicationCase', id: 'case-1', title: 'Een dorpsbegroting' } as ApplicationData['caseFile'];
  const placed: ApplicationData = { ...nobody, state: 'placed', viewerCan: ['application_person.invite', 'application.begin_case'] };
  const rows: [Told, ApplicationData, ApplicationData][] = [
    ['delegation.kind_chosen', nobody, anApplicationWith([], 'mixed')],
    ['application_person.invited', nobody, asked],
    ['application_person.changed', asked, anApplicationWith([{ ...invited, note: 'Woordvoerder', revision: 2 }])],
    ['application_person.reminded', asked, anApplicationWith([{ ...invited, invitedAt: '2026-11-18T09:00:00.000Z' }])],
    ['application_person.joined', asked, takesPart],
    ['application_person.left', takesPart, asked],
    ['application_person.removed', asked, nobody],
    ['application_person.invited', nobody, anApplicationWith([], null, [{ ...invited, function: null }])],
    ['application_paper.added', nobody, { ...nobody, papers: [plan] }],
    ['application_paper.removed', { ...nobody, papers: [plan] }, nobody],
    ['application.case_begun', placed, { ...placed, caseBegunAt: '2026-11-18T09:00:00.000Z', caseFile }],
  ];
  for (const [name, old, fresh] of rows) {
    it(`after ${name}`, async () => {
      expect(await afterNews(old, name, fresh)).toBe(onScreen(fresh));
    });
  }
});
