import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ConversationList } from '../conversation-list';
import { aPerson, aPostOf, aRow, aThreadList, aThreadOf, watchedEnds } from '../testing';
import type { ThreadData } from '../thread.queries';
import { ThreadView } from '../thread-view';

jest.setTimeout(30_000);
beforeEach(() => {
  localStorage.clear();
  watchedEnds();
});
afterEach(cleanup);

const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const tomasz = aPerson('tomasz', 'Tomasz Wierzbak');
const tag = { __typename: 'TaxonomyTerm', id: 'loten', taxonomy: 'theme', slug: 'loten', nl: 'Loten', en: 'Sortition' };
const terms = { data: { taxonomyTerms: [tag, { ...tag, id: 'dorpen', slug: 'dorpen', nl: 'Dorpen', en: 'Villages' }] } };
const posts = [aPostOf(anniek, 1), aPostOf(tomasz, 2, { body: 'Bellen na de brief.' })];

function show(thread: ThreadData, answers: Answers = {}): void {
  render(
    <TestProviders server={new FakeLiveServer()} client={aClient({ TaxonomyTerms: () => terms, ...answers })}>
      <ThreadView thread={thread} fresh load={async () => undefined} groupHref="/groepen/oost" subjectHref={({ type, slug }) => `/${type}/${slug}`} />
    </TestProviders>,
  );
}

describe('a thread shows what belongs to its kind', () => {
  it('a question: that it is answered, with the answer on top', () => {
    show(aThreadOf(posts, { answeredAt: '2026-11-19T13:00:00.000Z', acceptedAnswer: posts[1]! }));
    expect(screen.getByText('Beantwoord')).toBeDefined();
    expect(within(screen.getByRole('region', { name: 'Gekozen antwoord' })).getByText('Bellen na de brief.')).toBeDefined();
  });

  it('a best practice: its situation, approach, effect and conditions', () => {
    const practice = { __typename: 'BestPractice', situation: 'Weinig animo', approach: 'Drie avonden', effect: 'Volle zaal', conditions: '' };
    show(aThreadOf(posts, { kind: 'best_practice', bestPractice: practice as ThreadData['bestPractice'] }));
    const shown = screen.getAllByRole('term').map((term) => term.textContent);
    expect(shown).toEqual(expect.arrayContaining(['Situatie', 'Aanpak', 'Effect']));
    expect(shown).not.toContain('Voorwaarden');
  });

  it('a hot issue: the day and who can do what', () => {
    const roles = { __typename: 'RoleMap', burgemeester: '', wethouder: 'Geld zoeken', raad: 'Kaders stellen', griffier: '', secretaris: '' };
    const hotIssue = { __typename: 'HotIssue', stake: 'Het dorpshuis', forWhom: '', until: '2026-12-01', roles };
    show(aThreadOf(posts, { kind: 'hot_issue', hotIssue: hotIssue as ThreadData['hotIssue'] }));
    const map = screen.getByRole('region', { name: 'Wie kan wat doen' });
    expect(within(map).getByText('Geld zoeken')).toBeDefined();
    expect(screen.getByText('dinsdag 1 december')).toBeDefined();
  });

  it('what it is about and its labels, with links', () => {
    const subject = { __typename: 'ThreadSubject', id: 'case', type: 'case_file', slug: 'case', nl: 'Dorpsbudget', en: 'Dorpsbudget' };
    show(aThreadOf(posts, { subject: subject as ThreadData['subject'], tags: [tag as ThreadData['tags'][number]] }));
    expect(screen.getByRole('link', { name: 'Dorpsbudget' }).getAttribute('href')).toBe('/case_file/case');
    expect(screen.getByRole('link', { name: 'Loten' }).getAttribute('href')).toBe('/groepen/oost?label=loten');
  });
});

describe('accepting an answer', () => {
  it('is offered to who may, on every reply and not on the question', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    const answered = { __typename: 'Thread', id: 'thread', answeredAt: '2026-11-19T14:00:00.000Z', acceptedAnswer: posts[1] };
    show(aThreadOf(posts, { viewerCan: ['thread.read', 'post.add', 'thread.accept_answer'] }), {
      AcceptAnswer: ({ input }) => {
        sent.push(input);
        return { data: { acceptAnswer: { __typename: 'AcceptAnswerPayload', thread: answered } } };
      },
    });
    expect(screen.queryByRole('button', { name: 'Dit is het antwoord: het bericht van Anniek Scholtemeijer' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Dit is het antwoord: het bericht van Tomasz Wierzbak' }));
    await waitFor(() => expect(sent).toEqual([{ postId: 'post-2' }]));
  });

  it('is not offered to others', () => {
    show(aThreadOf(posts));
    expect(screen.queryByRole('button', { name: /^Dit is het antwoord/ })).toBeNull();
  });
});

describe('an announcement', () => {
  it('can be confirmed by a member, and then says so', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    show(aThreadOf(posts, { kind: 'announcement', viewerCan: ['thread.read', 'post.add', 'announcement.confirm'] }), {
      ConfirmAnnouncement: ({ input }) => {
        sent.push(input);
        return { data: { confirmAnnouncement: { __typename: 'ConfirmAnnouncementPayload', thread: { __typename: 'Thread', id: 'thread', confirmedAt: '2026-11-19T14:00:00.000Z' } } } };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Ik heb dit gelezen' }));
    await waitFor(() => expect(sent).toEqual([{ threadId: 'thread' }]));
    cleanup();
    show(aThreadOf(posts, { kind: 'announcement', confirmedAt: '2026-11-19T13:00:00.000Z', viewerCan: ['thread.read', 'announcement.confirm'] }));
    expect(screen.getByText(/^Je hebt dit gelezen/)).toBeDefined();
  });

  it('tells its facilitator who has read it and who has not yet', async () => {
    const confirmations = { __typename: 'AnnouncementConfirmations', confirmed: [{ __typename: 'AnnouncementConfirmation', confirmedAt: '2026-11-19T13:00:00.000Z', account: anniek }], missing: [tomasz] };
    show(aThreadOf(posts, { kind: 'announcement', viewerCan: ['thread.read', 'announcement.oversee'] }), {
      AnnouncementConfirmations: () => ({ data: { viewer: { __typename: 'Viewer', head: 1 }, thread: { __typename: 'Thread', id: 'thread', confirmations } } }),
    });
    expect(await screen.findByText('1 van 2 hebben dit gelezen')).toBeDefined();
    expect(within(screen.getByRole('region', { name: 'Nog niet' })).getByText('Tomasz Wierzbak')).toBeDefined();
    expect(within(screen.getByRole('region', { name: 'Gelezen' })).getByText('Anniek Scholtemeijer')).toBeDefined();
  });
});

describe('changing a thread', () => {
  it('is for its author: title and labels go out together', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    show(aThreadOf(posts, { tags: [tag as ThreadData['tags'][number]], viewerCan: ['thread.read', 'thread.update'] }), {
      UpdateThread: ({ input }) => {
        sent.push(input);
        return { errors: [{ message: '', extensions: { code: 'INTERNAL' } }] };
      },
    });
    await user.click(screen.getByRole('button', { name: 'Bewerk titel en labels' }));
    const title = await screen.findByRole('textbox', { name: 'Titel' });
    await user.clear(title);
    await user.type(title, 'Hoe loten jullie?');
    await user.click(screen.getByRole('button', { name: 'Haal Loten weg' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('Bewaren lukte niet')).toBeDefined();
    expect(sent).toEqual([{ id: 'thread', title: 'Hoe loten jullie?', bestPractice: null, hotIssue: null, termIds: [] }]);
  });
});

describe('the list of a group', () => {
  const rows = [
    aRow('een', { answeredAt: '2026-11-19T13:00:00.000Z', tags: [tag] as never }),
    aRow('twee', { subject: { __typename: 'ThreadSubject', id: 'case', type: 'case_file', slug: 'case', nl: 'Dorpsbudget', en: 'Dorpsbudget' } as never }),
  ];

  it('marks what is answered, names subjects and labels, and narrows to one label', async () => {
    const user = userEvent.setup();
    const asked: unknown[] = [];
    const answers: Answers = {
      TaxonomyTerms: () => terms,
      Threads: ({ termId }) => {
        asked.push(termId);
        return aThreadList(termId ? [rows[0]!] : rows);
      },
    };
    render(
      <TestProviders server={new FakeLiveServer()} client={aClient(answers)}>
        <ConversationList groupId="group" hrefOf={(id) => `/gesprekken/${id}`} onStarted={() => undefined} />
      </TestProviders>,
    );
    expect(await screen.findByText('Beantwoord')).toBeDefined();
    expect(screen.getByText('Gaat over casus Dorpsbudget')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: /Label/ }));
    await user.click(await screen.findByRole('option', { name: /Loten/ }));
    await waitFor(() => expect(asked).toEqual([null, 'loten']));
  });
});
