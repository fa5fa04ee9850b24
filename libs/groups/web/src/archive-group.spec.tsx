import { useQuery } from '@apollo/client/react';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Permission } from '@leerkring/contract';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ArchiveGroup } from './archive-group';
import { GroupNews } from './groups.live';

afterEach(cleanup);

const id = '0199d000-0000-7000-8000-000000000001';
const since = '2026-11-19T13:00:00.000Z';

function aGroup(archivedAt: string | null, viewerCan: Permission[]) {
  const members = { __typename: 'MembershipConnection', totalCount: 0, nodes: [] };
  return { __typename: 'Group', id, name: 'Noordoost', purpose: 'Dorpen.', head: 1, archivedAt, viewerRole: 'facilitator', viewerCan, members, invitations: [] };
}

function Page() {
  const { data } = useQuery(GroupNews, { variables: { id } });
  return data ? <ArchiveGroup group={data.group} /> : null;
}

function show(group: ReturnType<typeof aGroup>, answers: Answers): void {
  const client = aClient({ GroupNews: () => ({ data: { group } }), ...answers });
  render(
    <TestProviders client={client}>
      <Page />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
}

const question = (name: string): HTMLElement => screen.getByRole('alertdialog', { name });

describe('the archive', () => {
  it('takes a group only after saying what follows, and gives it back', async () => {
    const asked: unknown[] = [];
    show(aGroup(null, ['group.read', 'group.archive']), {
      ArchiveGroup: ({ input }) => {
        asked.push(input);
        return { data: { archiveGroup: { __typename: 'ArchiveGroupPayload', group: aGroup(since, ['group.read', 'group.reopen']) } } };
      },
      ReopenGroup: () => ({ data: { reopenGroup: { __typename: 'ReopenGroupPayload', group: aGroup(null, ['group.read', 'group.archive']) } } }),
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Archiveer de leergroep' }));
    const dialog = within(question('De leergroep archiveren?'));
    expect(dialog.getByText(/niemand kan nog iets schrijven/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Annuleer' }));
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Archiveer de leergroep' }));
    await user.click(within(question('De leergroep archiveren?')).getByRole('button', { name: 'Archiveer de leergroep' }));
    expect(await screen.findByText('De leergroep is gearchiveerd')).toBeTruthy();
    expect(asked).toEqual([{ id }]);
    await user.click(screen.getByRole('button', { name: 'Open de leergroep weer' }));
    await user.click(within(question('De leergroep weer openen?')).getByRole('button', { name: 'Open de leergroep weer' }));
    expect(await screen.findByRole('button', { name: 'Archiveer de leergroep' })).toBeTruthy();
  });

  it('says why it could not be done', async () => {
    show(aGroup(null, ['group.archive']), { ArchiveGroup: () => ({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] }) });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Archiveer de leergroep' }));
    await user.click(within(question('De leergroep archiveren?')).getByRole('button', { name: 'Archiveer de leergroep' }));
    expect(await screen.findByText('Dat mag je hier niet doen.')).toBeTruthy();
  });
});
