import { afterEach, describe, expect, it } from '@jest/globals';
import type { EventName } from '@leerkring/contract';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { useApplication } from '../applications.live';
import type { ApplicationData } from '../applications.queries';
import { anApplication } from '../testing';
import { Appointments } from './appointments';
import { IntakeReports } from './intake-reports';
import { LocalIntake } from './local-intake';

afterEach(cleanup);

const ID = '0199d000-0000-7000-8000-000000000001';
const aTrack = { __typename: 'Track', id: 'track-1', slug: 'begroten', letter: 'D', name: 'Democratisch begroten' };
const slot = { __typename: 'IntakeSlot', id: 'een', startsAt: '2099-12-08T09:00:00.000Z', endsAt: '2099-12-08T10:00:00.000Z', way: 'call', place: '', offeredBy: null };
const report = { __typename: 'IntakeReport', id: 'r', kind: 'intake', laidBeforeAt: null, missing: [], remark: '', remarkRevision: 0, viewerCan: [], answers: [] };
const answered = { ...report, answers: [{ __typename: 'IntakeAnswer', question: 'risks', value: 'Dat het blijft liggen.', revision: 1 }] };
const question = { __typename: 'LocalQuestion', id: 'q', question: 'Wie beslist?', askedBy: 'raadslid', revision: 1, chosenAt: null, marks: 0, marked: false, learningQuestion: null, proposal: null };
const ofMunicipality = (change: object) => anApplication({ id: ID, state: 'intake_planned', viewerCan: ['intake.book'], viewerCanLocally: ['local_question.add'], ...change } as never);
const ofFacilitator = (change: object) => anApplication({ id: ID, state: 'intake_planned', viewerCan: ['intake.plan', 'intake_report.write'], reportsHead: 1, localIntakeHead: null, ...change } as never);

function Parts({ application }: { application: ApplicationData }) {
  return (
    <>
      <Appointments application={application} />
      <IntakeReports application={application} />
      <LocalIntake application={application} />
    </>
  );
}

function Screen() {
  const { application } = useApplication(ID);
  return application && <Parts application={application} />;
}

/** Words on the screen, also those in fields. */
const words = (): string => [document.body.textContent, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('|');

describe('old state + news = fresh state', () => {
  const booked = { __typename: 'Intake', id: 'i', kind: 'intake', cancelledAt: null, reason: '', link: '', slot };
  const rows: [EventName, string, ApplicationData, ApplicationData][] = [
    ['intake.offered', 'application', ofMunicipality({}), ofMunicipality({ intakeChoice: [slot] })],
    ['intake.choice_changed', 'application', ofMunicipality({ intakeChoice: [slot] }), ofMunicipality({})],
    ['intake.booked', 'application', ofMunicipality({ intakeChoice: [slot] }), ofMunicipality({ intakes: [booked] })],
    ['intake.moved', 'application', ofMunicipality({ intakes: [booked] }), ofMunicipality({ intakes: [{ ...booked, slot: { ...slot, id: 'twee', startsAt: '2099-12-09T09:00:00.000Z', endsAt: '2099-12-09T10:00:00.000Z' } }] })],
    ['intake.cancelled', 'application', ofMunicipality({ intakes: [booked] }), ofMunicipality({ intakes: [{ ...booked, cancelledAt: '2026-12-01T09:00:00.000Z', reason: 'Ziek.' }] })],
    ['intake_report.saved', 'intake_reports', ofFacilitator({ intakeReports: [report] }), ofFacilitator({ intakeReports: [answered] })],
    ['intake_report.laid_before', 'application', ofMunicipality({}), ofMunicipality({ intakeReports: [{ ...answered, laidBeforeAt: '2026-12-01T09:00:00.000Z' }] })],
    ['intake_report.remarked', 'application', ofFacilitator({ intakeReports: [{ ...answered, laidBeforeAt: '2026-12-01T09:00:00.000Z' }] }), ofFacilitator({ intakeReports: [{ ...answered, laidBeforeAt: '2026-12-01T09:00:00.000Z', remark: 'In mei.' }] })],
    ['local_question.added', 'local_intake', ofMunicipality({}), ofMunicipality({ localQuestions: [question] })],
    ['local_question.changed', 'local_intake', ofMunicipality({ localQuestions: [question] }), ofMunicipality({ localQuestions: [{ ...question, question: 'Wie kiest?', revision: 2 }] })],
    ['local_question.marked', 'local_intake', ofMunicipality({ localQuestions: [question] }), ofMunicipality({ localQuestions: [{ ...question, marks: 1 }] })],
    ['local_question.chosen', 'local_intake', ofMunicipality({ localQuestions: [question] }), ofMunicipality({ localQuestions: [{ ...question, chosenAt: '2026-12-01T09:00:00.000Z' }] })],
    ['local_question.removed', 'local_intake', ofMunicipality({ localQuestions: [question] }), ofMunicipality({})],
    ['local_question.linked', 'application', ofMunicipality({ localQuestions: [question] }), ofMunicipality({ localQuestions: [{ ...question, learningQuestion: { __typename: 'TaxonomyTerm', id: 't', nl: 'Wie beslist waarover?', en: 'Who decides what?' } }] })],
    ['local_intake.laid_before', 'application', ofFacilitator({}), ofFacilitator({ localQuestions: [question] })],
  ];
  for (const [name, stream, old, fresh] of rows) {
    it(`after ${name}`, async () => {
      const server = new FakeLiveServer();
      let now = old;
      render(
        <TestProviders server={server} client={aClient({ Application: () => ({ data: { application: { ...now, track: aTrack } } }) })}>
          <Screen />
        </TestProviders>,
      );
      await screen.findAllByRole('heading');
      now = { ...fresh, head: 2 };
      const before = words();
      act(() => server.tell(`${stream}:${ID}` as never, [aNewsEvent(name, { applicationId: ID } as never, { seq: 2 })]));
      await waitFor(() => expect(words()).not.toBe(before));
      const after = words();
      cleanup();
      render(
        <TestProviders>
          <Parts application={fresh} />
        </TestProviders>,
      );
      expect(after).toBe(words());
    });
  }
});
