import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ApplicationData } from '../applications.queries';
import { anApplication } from '../testing';
import { Appointments } from './appointments';
import { IntakeReports } from './intake-reports';
import { LocalIntake } from './local-intake';
import { seriesOf } from './series';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const aSlot = (id: string, day: string) => ({ __typename: 'IntakeSlot', id, startsAt: `${day}T09:00:00.000Z`, endsAt: `${day}T10:00:00.000Z`, way: 'visit', place: '', offeredBy: { __typename: 'Account', id: 'anniek', name: 'Anniek Scholtemeijer' } });
const aQuestion = (id: string, question: string, change = {}) => ({ __typename: 'LocalQuestion', id, question, askedBy: 'raadslid', revision: 1, chosenAt: null, marks: 0, marked: false, learningQuestion: null, proposal: null, ...change });
const apply = (change: object): ApplicationData => anApplication(change as Partial<ApplicationData>);

function show(application: ApplicationData, client: ApolloClient = aClient({})): void {
  render(
    <TestProviders client={client} accountId="marit">
      <Appointments application={application} />
      <IntakeReports application={application} />
      <LocalIntake application={application} />
    </TestProviders>,
  );
}

const refusing = (code: string, details = {}) => () => ({ errors: [{ message: 'no', extensions: { code, details } }] });

describe('choosing a moment', () => {
  const choosing = apply({ state: 'submitted', viewerCan: ['intake.book'], intakeChoice: [aSlot('een', '2099-12-08'), aSlot('twee', '2099-12-09')] });

  it('says in words what is free, and books with one press', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    show(choosing, aClient({ BookIntake: ({ input }) => ({ data: { bookIntake: { __typename: 'ApplicationPayload', application: apply({}), asked: inputs.push(input) } } }) }));
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['dinsdag 8 december 2099 10:00–11:00', 'woensdag 9 december 2099 10:00–11:00']);
    await user.click(screen.getByRole('button', { name: /^Kies dit moment: dinsdag 8 december/ }));
    await waitFor(() => expect(inputs).toEqual([{ applicationId: 'application-1', slotId: 'een' }]));
  });

  it('tells who was just too late that the moment is gone', async () => {
    const user = userEvent.setup();
    show(choosing, aClient({ BookIntake: refusing('INTAKE_SLOT_TAKEN') }));
    await user.click(screen.getByRole('button', { name: /^Kies dit moment: dinsdag/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('niet meer vrij');
  });

  it('shows the appointment with its calendar file, and other moments only when one asks', async () => {
    const user = userEvent.setup();
    const intakes = [{ __typename: 'Intake', id: 'i', kind: 'intake', cancelledAt: null, reason: '', link: '', slot: aSlot('een', '2099-12-08') }];
    show(apply({ state: 'intake_planned', viewerCan: ['intake.book'], intakes, intakeChoice: [aSlot('twee', '2099-12-09')] }));
    expect(screen.getByRole('link', { name: /Zet in je agenda/ }).getAttribute('href')).toBe('/files/intakes/i.ics');
    expect(screen.queryByRole('button', { name: /^Kies dit moment: woensdag/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Kies een ander moment' }));
    expect(screen.getByRole('button', { name: /^Kies dit moment: woensdag/ })).toBeDefined();
  });
});

describe('the report of an intake', () => {
  it('names what is missing instead of going to the municipality', async () => {
    const user = userEvent.setup();
    show(apply({ state: 'intake_planned', viewerCan: ['intake_report.write'] }));
    await user.click(screen.getByRole('button', { name: 'Schrijf het verslag van de intake' }));
    await user.click(screen.getByRole('button', { name: 'Leg voor aan de gemeente' }));
    expect(screen.getByRole('group', { name: 'Dit ontbreekt nog' }).textContent).toContain('Waar staat de raad?');
  });

  it('shows what somebody else put at a question and keeps the own words', async () => {
    const user = userEvent.setup();
    show(apply({ state: 'intake_planned', viewerCan: ['intake_report.write'] }), aClient({ SaveIntakeAnswer: refusing('APPLICATION_FIELD_CHANGED', { field: 'risks', value: 'Van een ander', revision: 2 }) }));
    await user.click(screen.getByRole('button', { name: 'Schrijf het verslag van de intake' }));
    const risks = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Wat kan er misgaan/ });
    await user.type(risks, 'Van mij');
    await user.tab();
    expect((await screen.findByRole('alert')).textContent).toContain('Van een ander');
    expect(risks.value).toBe('Van mij');
  });
});

describe('the local intake', () => {
  it('lets no more questions go along once there are enough', () => {
    const localQuestions = [aQuestion('een', 'Wie beslist?', { chosenAt: '2026-11-16T09:00:00.000Z' }), aQuestion('twee', 'Hoe vinden we jongeren?')];
    show(apply({ state: 'intake_held', viewerCanLocally: ['local_question.add', 'local_intake.lay_before'], localQuestions, localQuestionsAtMost: 1 }));
    expect(screen.getByText('1 van hoogstens 1 gaan mee')).toBeDefined();
    expect(screen.getAllByRole('checkbox', { name: /^Gaat mee/ })).toHaveLength(1);
  });

  it('asks for the question and who asked it', async () => {
    const user = userEvent.setup();
    show(apply({ state: 'intake_held', viewerCanLocally: ['local_question.add'] }));
    await user.click(screen.getByRole('button', { name: 'Zet de vraag erbij' }));
    expect([screen.getByText('Schrijf de vraag op.'), screen.getAllByText('Kies wie dit vroeg.').length > 0]).toEqual([expect.anything(), true]);
  });

  it('shows facilitators what lies before them, without a form', () => {
    show(apply({ state: 'intake_held', localQuestions: [aQuestion('een', 'Wie beslist?', { marks: 3, learningQuestion: { __typename: 'TaxonomyTerm', id: 't', nl: 'Wie beslist waarover?', en: 'Who decides what?' } })] }));
    const section = within(screen.getByRole('region', { name: 'Vragen uit de gemeente' }));
    expect([section.getByText('raadslid · 3 vinden dit belangrijk'), section.getByText('Leervraag: Wie beslist waarover?')]).toHaveLength(2);
    expect(section.queryByRole('textbox')).toBeNull();
  });
});

describe('a series of moments', () => {
  it('keeps to the clock when that is put forward', () => {
    expect(seriesOf('2027-03-26T09:00:00.000Z', 60, 3, 'daily')).toEqual(['2027-03-26T09:00:00.000Z', '2027-03-27T09:00:00.000Z', '2027-03-28T08:00:00.000Z']);
    expect(seriesOf('2026-12-08T09:00:00.000Z', 45, 2, 'after')).toEqual(['2026-12-08T09:00:00.000Z', '2026-12-08T09:45:00.000Z']);
    expect(seriesOf('2026-12-29T09:00:00.000Z', 45, 2, 'weekly')).toEqual(['2026-12-29T09:00:00.000Z', '2027-01-05T09:00:00.000Z']);
  });
});
