import { afterEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ViewedVersion } from '../reading/reading.queries';
import { ReadReceipt } from './read-receipt';
import type { ReceiptsData } from './receipts.queries';

afterEach(cleanup);

const receipts = (change: object): ReceiptsData => ({ __typename: 'DocumentVersion', id: 'version-1', readRequest: null, readConfirmedAt: null, receiptRights: [], readConfirmations: null, readersElsewhere: null, ...change }) as unknown as ReceiptsData;
const asked = { __typename: 'ReadRequest', askedAt: '2026-11-16T09:00:00.000Z', dueOn: '2026-12-03' };

function show(found: ReceiptsData, answers: Parameters<typeof aClient>[0] = {}): void {
  render(
    <TestProviders client={aClient({ Receipts: () => ({ data: { documentVersion: found } }), ...answers })}>
      <ReadReceipt version={{ id: 'version-1', document: { caseFile: null } } as unknown as ViewedVersion} />
    </TestProviders>,
  );
}

describe('a read receipt', () => {
  it('is given by a reader who is asked, who then sees that it was', async () => {
    const given = receipts({ readRequest: asked, readConfirmedAt: '2026-11-17T09:00:00.000Z' });
    show(receipts({ readRequest: asked, receiptRights: ['read_request.confirm'] }), { ConfirmReading: () => ({ data: { confirmReading: { __typename: 'ReadRequestPayload', documentVersion: given } } }) });
    expect(await screen.findByText(/uiterlijk .*3 dec/)).toBeDefined();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Ik heb dit gelezen' }));
    expect(await screen.findByText(/Je bevestigde dat je dit las/)).toBeDefined();
  });

  it('is asked for by the delegation, by a day or without one', async () => {
    const inputs: unknown[] = [];
    const ask = ({ input }: { input?: unknown }) => {
      inputs.push(input);
      return { data: { askReading: { __typename: 'ReadRequestPayload', documentVersion: receipts({ readRequest: asked, readConfirmations: [], readersElsewhere: [] }) } } };
    };
    const user = userEvent.setup();
    show(receipts({ readConfirmations: [], readersElsewhere: [], receiptRights: ['read_request.ask'] }), { AskReading: ask });
    await user.click(await screen.findByRole('button', { name: 'Vraag leesbevestiging' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Vraag leesbevestiging' }));
    expect(inputs).toEqual([{ versionId: 'version-1', dueOn: null }]);
    expect(await screen.findByText(/Nog niemand bevestigde/)).toBeDefined();
  });

  it('is told to the delegation by name in the own group, and per municipality elsewhere', async () => {
    const readConfirmations = [{ __typename: 'ReadConfirmation', confirmedAt: '2026-11-17T09:00:00.000Z', account: { __typename: 'Account', id: 'sanne', name: 'Sanne Veldkornet' } }];
    const readersElsewhere = [{ __typename: 'ReadersElsewhere', count: 2, organisation: { __typename: 'Organisation', id: 'gm1', name: 'Dalfsen' } }];
    show(receipts({ readRequest: asked, readConfirmations, readersElsewhere, receiptRights: ['read_request.withdraw'] }));
    await screen.findByText(/3 mensen bevestigden/);
    expect(screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent)).toEqual([expect.stringMatching(/^Sanne Veldkornet · /), 'Dalfsen: 2']);
  });

  it('is nothing to see where nobody asks', async () => {
    let asked = false;
    show(receipts({}), { Receipts: () => ((asked = true), { data: { documentVersion: receipts({ receiptRights: ['read_request.confirm'] }) } }) });
    await waitFor(() => expect(asked).toBe(true));
    expect(screen.queryByRole('button')).toBeNull();
  });
});
