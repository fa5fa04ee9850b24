import { afterEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { everything } from '../overview/overview-filter';
import { ApplicationMessages } from './application-messages';
import { MessageLog } from './message-log';
import { ProgrammeMail } from './programme-mail';
import SendMessage from './send-message';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const sender = { __typename: 'Account', id: 'noor', name: 'Noor Achterberghe' };
const audience = (people: number, municipalities: number, unreached: string[] = []) => ({ data: { programmeOverview: { __typename: 'ProgrammeOverview', audience: { __typename: 'ProgrammeAudience', people, municipalities, unreached } } } });
const aMessage = (wishes: object = {}) => ({
  __typename: 'SentProgrammeMessage', id: 'm1', subject: 'De start schuift', body: 'Een **week**.', sentAt: '2026-11-19T12:00:00.000Z', sentBy: sender, municipalities: ['Lochem', 'Ommen'], people: 4, told: 4, mailed: 3, waiting: 0, unwanted: 1, failed: 0, ...wishes,
});
const refused = (code: string) => ({ errors: [{ message: 'no', extensions: { code } }] });

function show(screenOf: ReactNode, answers: Answers) {
  render(
    <TestProviders client={aClient(answers)}>
      {screenOf}
      <ToastRegion labels={{ region: 'Korte berichten', close: 'Sluiten' }} />
    </TestProviders>,
  );
  return userEvent.setup();
}

describe('writing to many', () => {
  const dialog = (onDone: () => void = () => undefined) => <SendMessage filter={{ ...everything, state: 'waitlisted' }} about="2 aanmeldingen" onDone={onDone} />;

  it('says to whom it goes, shows how it arrives, and sends it once with what the sender saw', async () => {
    const sent: unknown[] = [];
    let done = false;
    const user = show(dialog(() => (done = true)), {
      MessageAudience: () => audience(4, 2, ['Kampen']),
      SendProgrammeMessage: ({ input }) => (sent.push(input), { data: { sendProgrammeMessage: { __typename: 'SendProgrammeMessagePayload', message: aMessage() } } }),
      MessageLog: () => ({ data: { programmeOverview: { __typename: 'ProgrammeOverview', messages: { __typename: 'SentProgrammeMessageConnection', totalCount: 0, nodes: [] } } } }),
    });
    expect(await screen.findByText('Naar 4 mensen van 2 gemeenten')).toBeTruthy();
    expect(screen.getByText('Hier werkt niemand meer aan de aanmelding: Kampen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bekijk het bericht' }));
    expect(screen.getByText('Zeg waar het over gaat.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Onderwerp' }), 'De start schuift');
    await user.type(screen.getByRole('textbox', { name: /^Bericht/ }), 'Een **week**.');
    await user.click(screen.getByRole('button', { name: 'Bekijk het bericht' }));
    const preview = await screen.findByRole('alertdialog', { name: 'Zo komt het aan' });
    expect(within(preview).getByRole('heading', { name: 'De start schuift' })).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(within(preview).getByRole('button', { name: 'Verstuur' }));
    await waitFor(() => expect(done).toBe(true));
    expect(sent).toEqual([{ clientId: expect.any(String), filter: expect.objectContaining({ states: ['waitlisted'] }), subject: 'De start schuift', body: 'Een **week**.', people: 4, municipalities: 2 }]);
    expect(await screen.findByText('Verstuurd aan 4 mensen')).toBeTruthy();
  });

  it('keeps the words on the device until they were sent, and tells when other people would get it now', async () => {
    let people = 4;
    const answers: Answers = { MessageAudience: () => audience(people, 2), SendProgrammeMessage: () => refused('PROGRAMME_MESSAGE_AUDIENCE_CHANGED') };
    const user = show(dialog(), answers);
    await user.type(await screen.findByRole('textbox', { name: 'Onderwerp' }), 'Bewaar mij');
    await user.type(screen.getByRole('textbox', { name: /^Bericht/ }), 'Lang verhaal');
    await screen.findByText('Naar 4 mensen van 2 gemeenten');
    await user.click(screen.getByRole('button', { name: 'Bekijk het bericht' }));
    people = 5;
    await user.click(await screen.findByRole('button', { name: 'Verstuur' }));
    expect(await screen.findByText(/dit bericht zou nu naar andere mensen gaan/)).toBeTruthy();
    expect(await screen.findByText('Naar 5 mensen van 2 gemeenten')).toBeTruthy();
    cleanup();
    show(dialog(), answers);
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Onderwerp' })).value).toBe('Bewaar mij');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Bericht/ }).value).toBe('Lang verhaal');
  });
});

describe('what was sent', () => {
  it('says who sent what when to whom, and how far it is', async () => {
    show(<MessageLog />, { MessageLog: () => ({ data: { programmeOverview: { __typename: 'ProgrammeOverview', messages: { __typename: 'SentProgrammeMessageConnection', totalCount: 1, nodes: [aMessage()] } } } }) });
    const item = (await screen.findByRole('heading', { level: 3, name: 'De start schuift' })).closest('li')!;
    expect(item.textContent).toContain('Noor Achterberghe');
    expect(item.textContent).toContain('Naar 4 mensen van 2 gemeenten');
    expect(item.textContent).toContain('4 kregen het in Leerkring · 3 per mail · 1 zonder mail, op eigen verzoek');
    expect(item.textContent).toContain('Aan: Lochem, Ommen');
  });

  it('stands with the application for its municipality', async () => {
    const messages = [{ __typename: 'ProgrammeMessage', id: 'm1', subject: 'De start schuift', body: 'Een week.', sentAt: '2026-11-19T12:00:00.000Z', sentBy: sender }];
    show(<ApplicationMessages id="a1" />, { ApplicationMessages: () => ({ data: { application: { __typename: 'Application', id: 'a1', messages } } }) });
    expect(await screen.findByRole('region', { name: 'Berichten van het programma' })).toBeTruthy();
    expect(await screen.findByText('Een week.')).toBeTruthy();
  });

  it('goes no more by mail to who does not want that', async () => {
    const asked: unknown[] = [];
    const user = show(<ProgrammeMail viewer={{ __typename: 'Viewer', wantsProgrammeMail: true } as never} />, {
      SetProgrammeMail: ({ input }) => (asked.push(input), { data: { setProgrammeMail: { __typename: 'SetProgrammeMailPayload', viewer: { __typename: 'Viewer', wantsProgrammeMail: false } } } }),
    });
    await user.click(screen.getByRole('checkbox', { name: /ook per mail/ }));
    expect(asked).toEqual([{ wanted: false }]);
  });
});
