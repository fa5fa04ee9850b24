import { afterEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { BellPanel } from './bell-panel';
import { Following } from './follow-choice';
import { NotificationList } from './notification-list';
import { aNotification, whatIsNew, whatWasRead } from './testing';

const hrefs = { post: (id: string, ordinal: number) => `/gesprekken/${id}#bericht-${ordinal}`, group: (id: string) => `/groepen/${id}`, meeting: (id: string) => `/bijeenkomsten/${id}`, datePoll: (id: string) => `/datumprikkers/${id}`, share: (id: string) => `/deelverzoeken/${id}`, caseFile: (id: string) => `/casussen/${id}`, track: (slug: string) => `/trajecten/${slug}`, application: (id: string) => `/aanmeldingen/${id}`, agendaEvent: (id: string) => `/agenda/${id}`, minutes: (id: string) => `/live/${id}/verslag`, liveSession: (id: string) => `/live/${id}`, chatMessage: (id: string, ordinal: number) => `/live/${id}#bericht-${ordinal}`, consents: () => '/toestemming' };
const refusal = () => ({ errors: [{ message: 'no', extensions: { code: 'INTERNAL' } }] });
const people = (...names: string[]) => names.map((name) => ({ __typename: 'Account', id: name, name })) as never;
const marked = (field: string, count: number) => ({ data: { [field]: { __typename: 'MarkNotificationReadPayload', viewer: { __typename: 'Viewer', unreadNotificationCount: count } } } });

function openPanel(answers: Answers) {
  const gone: string[] = [];
  const left: string[] = [];
  render(
    <TestProviders client={aClient(answers)} navigate={(path) => gone.push(path)}>
      <BellPanel hrefs={hrefs} allHref="/meldingen" onLeave={() => left.push('left')} />
      <ToastRegion labels={{ region: 'Korte berichten', close: 'Sluiten' }} />
    </TestProviders>,
  );
  return { gone, left };
}

afterEach(cleanup);

describe('the bell', () => {
  it('leads to the case where own words of a session can be read, and says what one can do', async () => {
    openPanel({ UnreadNotifications: () => ({ data: whatIsNew([aNotification('1', 'excerpted_in_case', { title: 'Wie beslist?', threadId: null, caseFileId: 'casus', ordinal: null })]) }) });
    const link = await screen.findByRole('link', { name: /^Wie beslist/ });
    expect(link.getAttribute('href')).toBe('/casussen/casus');
    expect(screen.getByRole('listitem').textContent).toMatch(/nam woorden van jou uit een live sessie mee naar deze casus.*drie dagen lang bezwaar/);
    await userEvent.setup().click(screen.getByText('Waarom krijg ik dit?'));
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('leads to a track that opened, with the only reason for which one hears of it', async () => {
    openPanel({ UnreadNotifications: () => ({ data: whatIsNew([aNotification('1', 'track_opened', { title: 'Kernendemocratie', titleEn: 'Village democracy', threadId: null, trackSlug: 'kernendemocratie', ordinal: null, actors: [], actorCount: 0 })]) }) });
    expect((await screen.findByRole('link', { name: /^Kernendemocratie/ })).getAttribute('href')).toBe('/trajecten/kernendemocratie');
    expect(screen.getByRole('listitem').textContent).toMatch(/nu open voor aanmelding.*Omdat je een seintje vroeg/);
    await userEvent.setup().click(screen.getByText('Waarom krijg ik dit?'));
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('says what happened, where and of whom, many as one', async () => {
    const many = aNotification('1', 'post', { title: 'Wie opent het dorpshuis?', count: 3, actors: people('Anniek', 'Bert'), actorCount: 2 });
    const crowd = aNotification('2', 'reply', { count: 12, actors: people('Anniek', 'Bert', 'Corné'), actorCount: 9 });
    const aMeeting = aNotification('8', 'meeting_moved', { threadId: null, groupId: 'group-8', meetingId: 'meeting-8', ordinal: null });
    openPanel({ UnreadNotifications: () => ({ data: whatIsNew([many, crowd, aNotification('3', 'mention'), aNotification('4', 'thread'), aNotification('5', 'membership'), aNotification('6', 'report_hidden', { actors: [], actorCount: 0 }), aNotification('7', 'copy_asked'), aMeeting]) }) });
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('3 nieuwe berichten van Anniek en Bert'),
      expect.stringContaining('12 antwoorden aan jou van Anniek, Bert, Corné en 6 anderen'),
      expect.stringContaining('Anniek Scholtemeijer noemde je'),
      expect.stringContaining('Anniek Scholtemeijer begon dit gesprek'),
      expect.stringContaining('Anniek Scholtemeijer gaf je een plek in deze leergroep'),
      expect.stringContaining('Het bericht dat je meldde is verborgen'),
      expect.stringContaining('Anniek Scholtemeijer vraagt of je berichten ook in een andere leergroep mogen staan'),
      expect.stringContaining('Anniek Scholtemeijer verplaatste deze bijeenkomst'),
    ]);
    expect(screen.getByRole('link', { name: 'Wie opent het dorpshuis?' }).getAttribute('href')).toBe('/gesprekken/thread-1#bericht-7');
    expect(screen.getByRole('link', { name: 'gesprek 5' }).getAttribute('href')).toBe('/groepen/group-5');
    expect(screen.getByRole('link', { name: 'gesprek 7' }).getAttribute('href')).toBe('/toestemming');
    expect(screen.getByRole('link', { name: 'gesprek 8' }).getAttribute('href')).toBe('/bijeenkomsten/meeting-8');
  });

  it.each(['chat_mention', 'chat_hidden'] as const)('leads to the message of a chat that names one, or that is hidden: %s', async (reason) => {
    openPanel({ UnreadNotifications: () => ({ data: whatIsNew([aNotification('9', reason, { threadId: null, groupId: 'group-9', meetingId: 'meeting-9', ordinal: 12 })]) }) });
    expect((await screen.findByRole('link', { name: 'gesprek 9' })).getAttribute('href')).toBe('/live/meeting-9#bericht-12');
  });

  it('leads to the post, and what it led to is read', async () => {
    const asked: unknown[] = [];
    const { gone, left } = openPanel({
      UnreadNotifications: () => ({ data: whatIsNew([aNotification('1', 'mention')]) }),
      MarkNotificationRead: (variables) => (asked.push(variables), marked('markNotificationRead', 0)),
    });
    await userEvent.click(await screen.findByRole('link', { name: 'gesprek 1' }));
    expect(gone).toEqual(['/gesprekken/thread-1#bericht-7']);
    expect(left).toEqual(['left']);
    expect(asked).toEqual([{ input: { id: '1' } }]);
  });

  it('takes away what is marked as read, one or all, and keeps the focus', async () => {
    openPanel({
      UnreadNotifications: () => ({ data: whatIsNew([aNotification('1'), aNotification('2')]) }),
      MarkNotificationRead: () => marked('markNotificationRead', 1),
      MarkAllNotificationsRead: () => marked('markAllNotificationsRead', 0),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Gelezen: gesprek 1' }));
    await screen.findByRole('link', { name: 'gesprek 2' });
    expect(screen.queryByRole('link', { name: 'gesprek 1' })).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Alles gelezen' }));
    expect(await screen.findByText('Je bent helemaal bij')).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('says why one is told, and lets one change that there', async () => {
    const set: unknown[] = [];
    const following = (level: string) => ({ __typename: 'Thread', id: 'thread-1', group: { __typename: 'Group', id: 'g' }, viewerFollows: { __typename: 'Following', level, chosen: level === 'everything' ? null : level, inherited: 'everything' } });
    openPanel({
      UnreadNotifications: () => ({ data: whatIsNew([aNotification('1')]) }),
      ThreadFollowing: () => ({ data: { thread: following('everything') } }),
      SetFollowing: (variables) => (set.push(variables), { data: { setFollowing: { __typename: 'SetFollowingPayload', thread: following('nothing'), group: null } } }),
    });
    await userEvent.click(await screen.findByText('Waarom krijg ik dit?'));
    expect(screen.getByText('Omdat je alles volgt in dit gesprek.')).toBeTruthy();
    await userEvent.click(await screen.findByRole('radio', { name: 'Niets' }));
    expect(set).toEqual([{ input: { subject: { type: 'thread', id: 'thread-1' }, level: 'nothing' } }]);
    expect(await screen.findByText('Je hoort niets, ook niet als iemand je noemt.')).toBeTruthy();
  });

  it('says that nothing is new, and where everything stands', async () => {
    openPanel({ UnreadNotifications: () => ({ data: whatIsNew([]) }) });
    expect(await screen.findByText('Je bent helemaal bij')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Alle meldingen' }).getAttribute('href')).toBe('/meldingen');
    expect(screen.queryByRole('button', { name: 'Alles gelezen' })).toBeNull();
  });

  it('says so when it cannot be asked or kept', async () => {
    openPanel({ UnreadNotifications: refusal });
    expect(await screen.findByRole('button', { name: 'Probeer opnieuw' })).toBeTruthy();
    cleanup();
    openPanel({ UnreadNotifications: () => ({ data: whatIsNew([aNotification('1')]) }), MarkNotificationRead: refusal });
    await userEvent.click(await screen.findByRole('button', { name: 'Gelezen: gesprek 1' }));
    expect(await screen.findByText('Dat bewaren lukte niet. Probeer het opnieuw.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'gesprek 1' })).toBeTruthy();
  });
});

describe('the page of notifications', () => {
  it('shows what is new, then what was read, page by page', async () => {
    const read = { readAt: '2026-11-19T12:00:00.000Z' };
    render(
      <TestProviders
        client={aClient({
          UnreadNotifications: () => ({ data: whatIsNew([aNotification('1')]) }),
          ReadNotifications: ({ after }) => ({ data: after ? whatWasRead([aNotification('3', 'post', read)]) : whatWasRead([aNotification('2', 'post', read)], 'next') }),
        })}
      >
        <NotificationList hrefs={hrefs} />
      </TestProviders>,
    );
    const titlesIn = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('link').map((link) => link.textContent);
    await screen.findByRole('link', { name: 'gesprek 1' });
    expect(titlesIn('Nieuw')).toEqual(['gesprek 1']);
    await userEvent.click(await screen.findByRole('button', { name: 'Oudere meldingen laden' }));
    await screen.findByRole('link', { name: 'gesprek 3' });
    expect(titlesIn('Eerder')).toEqual(['gesprek 2', 'gesprek 3']);
    expect(screen.queryByRole('button', { name: 'Oudere meldingen laden' })).toBeNull();
  });
});

describe('following', () => {
  const threadWith = (chosen: string | null, inherited: string) => ({ __typename: 'Thread', id: 't', group: { __typename: 'Group', id: 'g' }, viewerFollows: { __typename: 'Following', level: chosen ?? inherited, chosen, inherited } });

  it('of a thread goes by its group until one chooses, and can go back to that', async () => {
    let thread = threadWith(null, 'mentions');
    const client = aClient({
      ThreadFollowing: () => ({ data: { thread } }),
      SetFollowing: (variables) => {
        thread = threadWith((variables as unknown as { input: { level: string | null } }).input.level, 'mentions');
        return { data: { setFollowing: { __typename: 'SetFollowingPayload', thread, group: null } } };
      },
    });
    render(<TestProviders client={client}><Following type="thread" id="t" /></TestProviders>);
    expect(((await screen.findByRole('radio', { name: 'Voor mij' })) as HTMLInputElement).checked).toBe(true);
    expect(screen.getByText(/Zo staat het voor de hele leergroep/)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Alles' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Weer zoals de leergroep' }));
    expect(await screen.findByText(/Zo staat het voor de hele leergroep/)).toBeTruthy();
    expect((screen.getByRole('radio', { name: 'Voor mij' }) as HTMLInputElement).checked).toBe(true);
  });

  it('stays as it was, and says so, when it cannot be changed', async () => {
    const group = { __typename: 'Group', id: 'g', viewerFollows: { __typename: 'Following', level: 'everything', chosen: null, inherited: 'everything' } };
    render(
      <TestProviders client={aClient({ GroupFollowing: () => ({ data: { group } }), SetFollowing: refusal })}>
        <Following type="group" id="g" />
        <ToastRegion labels={{ region: 'Korte berichten', close: 'Sluiten' }} />
      </TestProviders>,
    );
    await userEvent.click(await screen.findByRole('radio', { name: 'Niets' }));
    expect(await screen.findByText('Wijzigen lukte niet. Probeer het opnieuw.')).toBeTruthy();
    expect((screen.getByRole('radio', { name: 'Alles' }) as HTMLInputElement).checked).toBe(true);
  });
});
