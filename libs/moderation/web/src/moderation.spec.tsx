import { afterEach, describe, expect, it } from '@jest/globals';
import type { PostOffers } from '@leerkring/discussions/web';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { Button, Menu, ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import ReportQueue from './report-queue';
import { useReporting } from './reporting/use-reporting';
import { aQueue, aReport, aReportedPost, aSettledReport } from './testing';

const refused = (code: string) => ({ errors: [{ message: 'no', extensions: { code } }] });
const toasts = <ToastRegion labels={{ region: 'Korte berichten', close: 'Sluiten' }} />;

afterEach(cleanup);

describe('reporting a post', () => {
  type Post = Parameters<PostOffers['items']>[0];
  const post = (wishes: object = {}) => ({ id: 'post-2', deletedAt: null, hiddenAt: null, author: { id: 'corne', name: 'Corné Vos' }, ...wishes }) as Post;
  const own = (reports: object[] = []) => ({ data: { thread: { __typename: 'Thread', id: 'thread', viewerReports: reports } } });

  function Thread({ posts }: { posts: Post[] }) {
    const { offers, dialog } = useReporting('thread');
    return (
      <>
        {posts.map((one) => (
          <Menu key={one.id} trigger={<Button>Meer</Button>} items={[{ id: 'other', label: 'Iets anders' }, ...offers.items(one)]} onOpen={offers.onOpen} />
        ))}
        {dialog}
        {toasts}
      </>
    );
  }

  function open(answers: Answers, posts = [post()]) {
    render(
      <TestProviders client={aClient(answers)}>
        <Thread posts={posts} />
      </TestProviders>,
    );
    return userEvent.setup();
  }

  it('asks what is wrong, sends it with words of one’s own, and says afterwards that one did; all by keyboard', async () => {
    let reports: object[] = [];
    const sent: unknown[] = [];
    const user = open({
      ViewerReports: () => own(reports),
      ReportPost: ({ input }) => {
        sent.push(input);
        reports = [{ __typename: 'OwnReport', postId: 'post-2', outcome: null }];
        return { data: { reportPost: { __typename: 'ReportPostPayload', reportId: 'report' } } };
      },
    });
    await user.tab();
    await user.keyboard('{Enter}');
    await user.keyboard('{End}{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Het bericht van Corné Vos melden' });
    await user.click(within(dialog).getByRole('button', { name: 'Meld dit bericht' }));
    expect(within(dialog).getByText('Kies wat er mis is.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(within(dialog).getByRole('radio', { name: 'Privégegevens' }));
    await user.type(within(dialog).getByRole('textbox', { name: /Wil je er iets bij zeggen/ }), 'Een nummer.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/De begeleiders kijken ernaar. Je krijgt bericht/)).toBeTruthy();
    expect(sent).toEqual([{ postId: 'post-2', category: 'private', words: 'Een nummer.' }]);
    expect(screen.queryByRole('dialog', { name: /melden/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Meer' }));
    expect(await screen.findByRole('menuitem', { name: /Je hebt dit gemeld/ })).toBeTruthy();
  });

  it('says in words why it cannot be sent, and keeps what was written', async () => {
    const user = open({ ViewerReports: () => own(), ReportPost: () => refused('LIMIT_EXCEEDED') });
    await user.click(screen.getByRole('button', { name: 'Meer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Meld dit bericht' }));
    const dialog = within(await screen.findByRole('dialog', { name: /melden/ }));
    await user.click(dialog.getByRole('radio', { name: 'Iets anders' }));
    await user.type(dialog.getByRole('textbox'), 'Zeg ik liever zo.');
    await user.click(dialog.getByRole('button', { name: 'Meld dit bericht' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(dialog.getByDisplayValue('Zeg ik liever zo.')).toBeTruthy();
  });

  it('is offered for posts of others that still stand; of what was reported it says what became of it', async () => {
    const posts = [post({ id: 'own', author: { id: 'femke', name: 'Femke' } }), post({ id: 'deleted', deletedAt: 'x' }), post({ id: 'hidden', hiddenAt: 'x' }), post({ id: 'left' })];
    const user = open({ ViewerReports: () => own([{ __typename: 'OwnReport', postId: 'left', outcome: 'dismissed' }]) }, posts);
    const offered: string[][] = [];
    for (const button of screen.getAllByRole('button', { name: 'Meer' })) {
      await user.click(button);
      await screen.findByRole('menu');
      if (offered.length === 3) await screen.findByRole('menuitem', { name: /gemeld/ });
      offered.push(screen.getAllByRole('menuitem').slice(1).map((item) => item.textContent));
      await user.keyboard('{Escape}');
    }
    expect(offered).toEqual([[], [], [], ['Je hebt dit gemeldDe begeleiders laten het staan']]);
  });
});

describe('the queue', () => {
  function open(answers: Answers) {
    render(
      <TestProviders accountId="rohan" client={aClient(answers)}>
        <ReportQueue postHref={(id, ordinal) => `/gesprekken/${id}#bericht-${ordinal}`} />
        {toasts}
      </TestProviders>,
    );
    return userEvent.setup();
  }
  const region = (name: string) => within(screen.getByRole('region', { name: new RegExp(name) }));
  const two = aReportedPost('post-1', [aReport('report-1'), aReport('report-2', { category: 'unkind', words: '', reporter: { __typename: 'Account', id: 'anniek', name: 'Anniek Scholtemeijer' } })]);

  it('shows a post once with its words, and everybody who reported it and why', async () => {
    open({ ReportQueue: () => ({ data: aQueue([two]) }) });
    const item = await screen.findByRole('listitem', { name: /Corné Vos in Wie opent het dorpshuis/ });
    expect(within(item).getByText('Bel mij op 06 (post-1)')).toBeTruthy();
    expect(within(item).getByRole('link', { name: 'Wie opent het dorpshuis?' }).getAttribute('href')).toBe('/gesprekken/thread#bericht-2');
    const reports = within(within(item).getByRole('list', { name: 'Wat ervan gemeld is' })).getAllByRole('listitem').map((one) => one.textContent);
    expect(reports).toEqual([expect.stringMatching(/Privégegevens.*Femke Oldenkotte.*Hier staat een nummer in/), expect.stringMatching(/Onaardig of kwetsend.*Anniek Scholtemeijer/)]);
  });

  it.each([
    ['hides it for a reason', 'Verberg het bericht', 'UpholdReport', 'upholdReport', { reportId: 'report-1', reason: 'Een nummer.' }],
    ['leaves it after a note', 'Laat het staan', 'DismissReport', 'dismissReport', { reportId: 'report-1', note: 'Een nummer.' }],
  ])('%s, and goes on with the focus in the list', async (_, words, operation, field, input) => {
    const sent: unknown[] = [];
    const user = open({
      ReportQueue: () => ({ data: aQueue([two]) }),
      [operation]: (variables) => (sent.push(variables['input']), { data: { [field]: { __typename: 'Payload', ...aQueue([], [aReportedPost('post-1', [aSettledReport('report-1', 'dismissed', { note: 'Dit mag.' })])]) } } }),
    });
    await user.click(await screen.findByText(words));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: words }));
    expect(dialog.getByText('Schrijf op waarom.')).toBeTruthy();
    await user.type(dialog.getByRole('textbox'), 'Een nummer.');
    await user.click(dialog.getByRole('button', { name: words }));
    expect(await region('Te bekijken').findByText('Er is niets te bekijken')).toBeTruthy();
    expect(sent).toEqual([input]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByText('Er is niets te bekijken').closest('[tabindex]')));
    expect(region('Afgehandeld').getByText('Rohan Bierman,', { exact: false })).toBeTruthy();
  });

  it('keeps what one wrote when a colleague was first, and says so', async () => {
    const user = open({ ReportQueue: () => ({ data: aQueue([two]) }), DismissReport: () => refused('FORBIDDEN') });
    await user.click(await screen.findByRole('button', { name: 'Laat het staan, het bericht van Corné Vos' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), 'Dit mag.');
    await user.click(dialog.getByRole('button', { name: 'Laat het staan' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(dialog.getByDisplayValue('Dit mag.')).toBeTruthy();
  });

  it('shows who reported an own post to nobody, and lets its author only hide it', async () => {
    open({ ReportQueue: () => ({ data: aQueue([aReportedPost('post-1', [aReport('report-1', { reporter: null, viewerCan: ['report.read', 'report.uphold'] })])]) }) });
    expect(await screen.findByText(/Iemand,/)).toBeTruthy();
    expect(screen.queryByText('Laat het staan')).toBeNull();
    expect(screen.getByText(/Je kunt het alleen verbergen/)).toBeTruthy();
  });

  it('shows what was settled, by whom and why, with the words of then', async () => {
    const hiding = { __typename: 'PostHiding', reason: 'Een nummer.', body: 'Bel mij op 06', hiddenBy: { __typename: 'Account', id: 'rohan', name: 'Rohan Bierman' } };
    const user = open({ ReportQueue: () => ({ data: aQueue([], [aReportedPost('post-1', [aSettledReport('report-1', 'hidden')], { body: '', hiddenAt: 'x', hiding })]) }) });
    const settled = within(await screen.findByRole('listitem', { name: /Corné Vos/ }));
    expect(settled.getByText('Verborgen')).toBeTruthy();
    expect(settled.getByText('Een nummer.')).toBeTruthy();
    await user.click(settled.getByText('Het bericht en wat ervan gemeld is'));
    expect(settled.getByText('Bel mij op 06')).toBeTruthy();
  });

  it('says that nothing waits, and when it cannot be loaded', async () => {
    open({ ReportQueue: () => ({ data: aQueue([]) }) });
    expect(await screen.findByText('Er is niets te bekijken')).toBeTruthy();
    cleanup();
    let away = true;
    const user = open({ ReportQueue: () => (away ? refused('INTERNAL') : { data: aQueue([two]) }) });
    const retry = await screen.findByRole('button', { name: 'Probeer opnieuw' });
    away = false;
    await user.click(retry);
    expect(await screen.findByText('Bel mij op 06 (post-1)')).toBeTruthy();
  });
});
