import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import type { RoomSession } from '../live-session.query';
import { SESSION, aSessionOf, anAgreementOf } from '../testing';
import { AgreementsPane } from './agreements-pane';
import { AgreementsVoice } from './agreements-voice';

afterEach(cleanup);

const payload = { __typename: 'AgreementPayload', liveSession: { __typename: 'LiveSession', id: SESSION } };
const writer = ['live_session.read', 'agreement.write'] as never;
const rights = (...more: string[]) => ({ viewerCan: ['agreement.read', ...more] as never });
const decision = anAgreementOf({ id: 'decision', kind: 'decision', text: 'We loten.', person: null, dueOn: null });

function show(wishes: Partial<RoomSession>, answers: Answers = {}) {
  const client = aClient(answers);
  const screenOf = (part: Partial<RoomSession>) => (
    <TestProviders client={client}>
      <AgreementsPane session={aSessionOf([], { viewerCan: writer, ...part })} />
      <AgreementsVoice agreements={part.agreements ?? []} />
    </TestProviders>
  );
  const { rerender } = render(screenOf(wishes));
  return { user: userEvent.setup(), becomes: (part: Partial<RoomSession>) => rerender(screenOf(part)) };
}

/** Answers a mutation and keeps what was asked. */
function answering(name: string, field: string, errors?: { code: string }) {
  const asked = jest.fn<(variables: unknown) => void>();
  const result = errors ? { errors: [{ message: errors.code, extensions: { code: errors.code, details: {} } }] } : { data: { [field]: payload } };
  return { asked, answers: { [name]: (variables) => (asked(variables), result) } as Answers };
}

const menuOf = (text: string): HTMLElement => screen.getByRole('button', { name: `Acties voor: ${text}` });

describe('decisions and actions on screen', () => {
  it('stand there with who does it and by when, and are told when somebody writes one', () => {
    const { becomes } = show({ agreements: [decision] });
    becomes({ agreements: [decision, anAgreementOf({ doneAt: '2026-11-19T14:00:00.000Z' })] });
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['Besluit: We loten.', 'Actie, gedaan: Het zaaltje bellenAnniek Scholtemeijer · uiterlijk do 3 dec · gedaan']);
    expect(screen.getByText('Nieuwe actie voor Anniek Scholtemeijer: Het zaaltje bellen')).toBeTruthy();
  });

  it('are not there in a session that left nothing and takes nothing more', () => {
    show({ viewerCan: ['live_session.read'] as never });
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offer only what the reader may do', () => {
    show({ agreements: [anAgreementOf()], viewerCan: ['live_session.read'] as never });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are ticked off by who does it, also when the session is closed', async () => {
    const { asked, answers } = answering('MarkAgreement', 'markAgreement');
    const { user } = show({ agreements: [anAgreementOf(rights('agreement.mark'))], viewerCan: ['live_session.read'] as never }, answers);
    await user.click(screen.getByRole('checkbox', { name: /Het zaaltje bellen/ }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'agreement', done: true } }]]);
  });

  it('are taken out after a question', async () => {
    const { asked, answers } = answering('RemoveAgreement', 'removeAgreement');
    const { user } = show({ agreements: [anAgreementOf(rights('agreement.change', 'agreement.remove'))] }, answers);
    await user.click(menuOf('Het zaaltje bellen'));
    await user.click(screen.getByRole('menuitem', { name: 'Haal weg' }));
    await user.click(screen.getByRole('button', { name: 'Haal weg' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'agreement' } }]]);
  });
});

describe('writing something down', () => {
  it('takes a decision', async () => {
    const { asked, answers } = answering('WriteAgreement', 'writeAgreement');
    const { user } = show({}, answers);
    await user.click(screen.getByRole('button', { name: 'Leg iets vast' }));
    await user.type(screen.getByRole('textbox', { name: 'Wat besluiten jullie?' }), 'We loten.');
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(asked.mock.calls).toEqual([[{ input: { liveSessionId: SESSION, kind: 'decision', text: 'We loten.' } }]]);
  });

  it('takes an action with who does it and by when, and says what is missing', async () => {
    const { asked, answers } = answering('WriteAgreement', 'writeAgreement');
    const { user } = show({}, answers);
    await user.click(screen.getByRole('button', { name: 'Leg iets vast' }));
    await user.click(screen.getByRole('radio', { name: 'Actie' }));
    fireEvent.change(screen.getByLabelText(/Uiterlijk op/), { target: { value: '2020-01-01' } });
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    for (const words of ['Vul in wat je wilt vastleggen.', 'Kies wie het doet.', 'Kies een dag die nog komt.']) expect(screen.getByText(words)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }), 'Bellen');
    await user.click(screen.getByRole('button', { name: /Wie doet het\?/ }));
    await user.click(screen.getByRole('option', { name: /Anniek/ }));
    fireEvent.change(screen.getByLabelText(/Uiterlijk op/), { target: { value: '2999-12-03' } });
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(asked.mock.calls).toEqual([[{ input: { liveSessionId: SESSION, kind: 'action', text: 'Bellen', personId: 'anniek', dueOn: '2999-12-03' } }]]);
  });
});

describe('changing what somebody else changes too', () => {
  const mine = anAgreementOf(rights('agreement.change'));
  const theirs = { ...mine, text: 'Het dorpshuis bellen', revision: 2 };

  async function editing(answers: Answers) {
    const { user, becomes } = show({ agreements: [mine] }, answers);
    await user.click(menuOf('Het zaaltje bellen'));
    await user.click(screen.getByRole('menuitem', { name: 'Pas aan' }));
    await user.type(screen.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }), ' vandaag');
    return { user, becomes };
  }
  const typed = (): string => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Wat gaat er gebeuren?' }).value;

  it('says so when the server refuses, and keeps what was typed', async () => {
    const { asked, answers } = answering('ChangeAgreement', 'changeAgreement', { code: 'AGREEMENT_CHANGED' });
    const { user } = await editing(answers);
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'agreement', revision: 1, text: 'Het zaaltje bellen vandaag', personId: 'anniek', dueOn: '2026-12-03' } }]]);
    expect(screen.getByText(/Iemand was je net voor/)).toBeTruthy();
    expect(typed()).toBe('Het zaaltje bellen vandaag');
  });

  it('shows what stands now, and puts the own text over that only when asked to', async () => {
    const { asked, answers } = answering('ChangeAgreement', 'changeAgreement');
    const { user, becomes } = await editing(answers);
    becomes({ agreements: [theirs] });
    expect(screen.getByText('Het dorpshuis bellen', { selector: 'strong' })).toBeTruthy();
    expect(typed()).toBe('Het zaaltje bellen vandaag');
    await user.click(screen.getByRole('button', { name: 'Bewaar jouw tekst' }));
    expect(asked.mock.calls).toMatchObject([[{ input: { revision: 2, text: 'Het zaaltje bellen vandaag' } }]]);
  });

  it('keeps what was typed when somebody took it out', async () => {
    const { becomes } = await editing({});
    becomes({ agreements: [] });
    expect(screen.getByText(/Iemand haalde dit net weg/)).toBeTruthy();
    expect(typed()).toBe('Het zaaltje bellen vandaag');
    expect(screen.queryByRole('button', { name: 'Leg vast' })).toBeNull();
  });
});
