import { afterEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import MoveThread from '../moving/move-thread';
import { aPerson, aPostOf, aThreadOf } from '../testing';
import { CopyConsents } from './copy-consents';
import { aConsent, whatIsAsked } from './testing';
import { ThreadCopies } from './thread-copies';

afterEach(cleanup);

const at = '2026-11-19T13:05:00.000Z';
const thread = aThreadOf([aPostOf(aPerson('anniek', 'Anniek Scholtemeijer'), 1)], { viewerCan: ['thread.read', 'thread.move', 'thread.copy'] });
const proposed = (wishes: object = {}) => ({ __typename: 'ThreadCopy', id: 'copy', groupName: 'Leergroep twee', title: 'Wat elders werkte', askedCount: 5, givenCount: 3, withheldCount: 1, postCount: 7, ...wishes });
const threadWith = (proposedCopy: object | null, more: object = {}) => ({ __typename: 'Thread', id: 'thread', proposedCopy, ...more });
const groups = { viewer: { __typename: 'Viewer', groups: { __typename: 'GroupConnection', nodes: [{ __typename: 'Group', id: 'two', name: 'Leergroep twee', viewerCan: ['thread.take_in'] }] } } };

function openDialog(answers: Answers): { done: string[]; user: ReturnType<typeof userEvent.setup> } {
  const done: string[] = [];
  render(
    <TestProviders client={aClient({ TakingGroups: () => ({ data: groups }), ProposedCopy: () => ({ data: { thread: threadWith(null) } }), ...answers })}>
      <MoveThread thread={thread} onDone={() => done.push('done')} />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  return { done, user: userEvent.setup() };
}

describe('a facilitator whose conversation cannot move', () => {
  it('proposes a copy in its place, with a title and words of their own', async () => {
    const asked: unknown[] = [];
    const { done, user } = openDialog({
      MoveThread: () => ({ errors: [{ message: 'no', extensions: { code: 'THREAD_READERS_DIFFER' } }] }),
      ProposeThreadCopy: ({ input }) => (asked.push(input), { data: { proposeThreadCopy: { __typename: 'ProposeThreadCopyPayload', thread: threadWith(proposed()) } } }),
    });
    await user.click(await screen.findByRole('button', { name: /Naar welke leergroep/ }));
    await user.click(await screen.findByRole('option', { name: 'Leergroep twee' }));
    expect(screen.queryByRole('button', { name: 'Stel een kopie voor' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Verplaats' }));
    await user.click(await screen.findByRole('button', { name: 'Stel een kopie voor' }));
    const dialog = await screen.findByRole('dialog', { name: 'Kopie voor Leergroep twee' });
    await user.click(within(dialog).getByRole('button', { name: 'Vraag het de schrijvers' }));
    expect(within(dialog).getByText('Geef de kopie een titel.')).toBeDefined();
    await user.type(within(dialog).getByRole('textbox', { name: /Titel van de kopie/ }), 'Wat elders werkte');
    await user.type(within(dialog).getByRole('textbox', { name: /Jouw inleiding/ }), 'Met toestemming.');
    await user.click(within(dialog).getByRole('button', { name: 'Vraag het de schrijvers' }));
    await waitFor(() => expect(done).toEqual(['done']));
    expect(asked).toEqual([{ threadId: 'thread', groupId: 'two', title: 'Wat elders werkte', body: 'Met toestemming.' }]);
  });
});

describe('a facilitator who proposed a copy', () => {
  it('sees how many agree and makes it', async () => {
    const asked: unknown[] = [];
    const made = threadWith(null, { isCopy: false, copiedFrom: null, copies: [{ __typename: 'NewPlace', threadId: 'new', title: 'Wat elders werkte' }] });
    const { done, user } = openDialog({
      ProposedCopy: () => ({ data: { thread: threadWith(proposed()) } }),
      MakeThreadCopy: ({ input }) => (asked.push(input), { data: { makeThreadCopy: { __typename: 'MakeThreadCopyPayload', thread: made } } }),
    });
    const dialog = await screen.findByRole('dialog', { name: 'Kopie voor Leergroep twee' });
    expect(within(dialog).getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['5', '3', '1', '7']);
    await user.click(within(dialog).getByRole('button', { name: 'Maak de kopie' }));
    expect(await screen.findByText('De kopie staat in de andere leergroep.')).toBeDefined();
    expect([asked, done]).toEqual([[{ copyId: 'copy' }], ['done']]);
  });

  it('hears that nobody agrees yet, and takes it back', async () => {
    const { done, user } = openDialog({
      ProposedCopy: () => ({ data: { thread: threadWith(proposed({ givenCount: 0, postCount: 0 })) } }),
      MakeThreadCopy: () => ({ errors: [{ message: 'no', extensions: { code: 'THREAD_COPY_EMPTY' } }] }),
      CancelThreadCopy: () => ({ data: { cancelThreadCopy: { __typename: 'CancelThreadCopyPayload', thread: threadWith(null) } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Maak de kopie' }));
    expect(await screen.findByText(/Nog niemand gaat akkoord/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Trek het voorstel in' }));
    await waitFor(() => expect(done).toEqual(['done']));
  });
});

describe('somebody whose posts are to be copied', () => {
  function openPage(answers: Answers): ReturnType<typeof userEvent.setup> {
    render(
      <TestProviders client={aClient(answers)}>
        <CopyConsents />
        <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
      </TestProviders>,
    );
    return userEvent.setup();
  }
  const after = (field: string, ...consents: ReturnType<typeof aConsent>[]) => ({ data: { [field]: { __typename: 'Payload', ...whatIsAsked(...consents) } } });

  it('reads who asks, where to and what goes along, agrees, and thinks better of it', async () => {
    const asked: unknown[] = [];
    const user = openPage({
      CopyConsents: () => ({ data: whatIsAsked(aConsent('one', { words: ['De koster.', 'En de sleutel?'] })) }),
      GiveCopyConsent: ({ input }) => (asked.push(input), after('giveCopyConsent', aConsent('one', { givenAt: at }))),
      WithholdCopyConsent: ({ input }) => (asked.push(input), after('withholdCopyConsent', aConsent('one', { withheldAt: at }))),
    });
    const question = await screen.findByRole('article', { name: 'Wat elders werkte' });
    expect(within(question).getByText('Rohan Bisschop vraagt of 2 berichten van jou ook in Leergroep twee mogen staan.')).toBeDefined();
    expect(within(question).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['De koster.', 'En de sleutel?']);
    expect(within(question).getByRole('link', { name: 'Wie opent het dorpshuis?' }).getAttribute('href')).toBe('/gesprekken/thread');
    await user.click(within(question).getByRole('button', { name: 'Dat is goed' }));
    expect(await screen.findByText(/Je gaat akkoord/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Toch niet' }));
    expect(await screen.findByText('Je berichten gaan niet mee.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Toch wel' })).toBeDefined();
    expect(asked).toEqual([{ consentId: 'one' }, { consentId: 'one' }]);
  });

  it('takes them out of the copy after one more question, and keeps the focus', async () => {
    const user = openPage({
      CopyConsents: () => ({ data: whatIsAsked(aConsent('one', { madeAt: at, givenAt: at, words: [], thread: null })) }),
      WithholdCopyConsent: () => after('withholdCopyConsent'),
    });
    expect(await screen.findByText('1 bericht van jou staat in Leergroep twee.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Haal ze daar weg' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Berichten weghalen' });
    await user.click(within(dialog).getByRole('button', { name: 'Haal ze daar weg' }));
    expect(await screen.findByText('Je berichten staan daar niet meer.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(document.activeElement).not.toBe(document.body);
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('is told when it cannot be done any more, and that nothing is asked', async () => {
    const user = openPage({ CopyConsents: () => ({ data: whatIsAsked(aConsent('one')) }), GiveCopyConsent: () => ({ errors: [{ message: 'no', extensions: { code: 'THREAD_COPY_CLOSED' } }] }) });
    await user.click(await screen.findByRole('button', { name: 'Dat is goed' }));
    expect(await screen.findByText('Dit voorstel is afgerond of ingetrokken.')).toBeDefined();
  });
});

describe('who reads a copy or what it came from', () => {
  const place = (threadId: string, title: string) => ({ __typename: 'NewPlace' as const, threadId, title });
  const show = (copies: Parameters<typeof ThreadCopies>[0]['thread']) => render(<TestProviders client={aClient()}><ThreadCopies thread={copies} /></TestProviders>).container;

  it('finds the way to the other one where they may read it, and learns that it is a copy', () => {
    expect(show({ isCopy: false, copiedFrom: null, copies: [] }).textContent).toBe('');
    expect(show({ isCopy: true, copiedFrom: null, copies: [] }).textContent).toBe('Overgenomen uit een andere leergroep, met toestemming van wie het schreef.');
    show({ isCopy: true, copiedFrom: place('from', 'Het origineel'), copies: [] });
    show({ isCopy: false, copiedFrom: null, copies: [place('to', 'De kopie')] });
    expect(screen.getAllByRole('link').map((link) => `${link.textContent} ${link.getAttribute('href')}`)).toEqual(['Het origineel /gesprekken/from', 'De kopie /gesprekken/to']);
  });
});
