import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { FakeFileServer, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CaseDocuments } from './case-documents';
import { CaseHead } from './case-head';
import { CaseAudience, CaseOwners } from './case-people';
import type { CaseFileData } from './cases.queries';
import { aCaseFile, aDocument, aVersion } from './testing';

// @ts-expect-error -- Jest would take the build for Node; this is the one that browsers get
jest.unstable_mockModule('tus-js-client', () => import('tus-js-client/lib.es5/browser/index.js'));

let server: FakeFileServer;
beforeEach(() => {
  localStorage.clear();
  server = new FakeFileServer().start();
  server.stopAt = 1;
});
afterEach(cleanup);

let accounts = 0;

function show(caseFile: CaseFileData, client = aClient()): void {
  const hrefs = { cases: () => '/casussen', group: (id: string) => `/groepen/${id}`, track: (slug: string) => `/trajecten/${slug}` };
  accounts += 1;
  render(
    <TestProviders client={client} accountId={`account-${accounts}`}>
      <CaseHead caseFile={caseFile} hrefs={hrefs} />
      <CaseDocuments caseFile={caseFile} onArrived={async () => undefined} hrefOf={(id) => `/casussen/casus/document/${id}`} />
    </TestProviders>,
  );
}

describe('the documents of a case', () => {
  const versions = [aVersion({ number: 2, note: 'Loten erbij' }), aVersion({ number: 1 })];

  it('show who added the newest version, and hold all versions behind one button', async () => {
    const user = userEvent.setup();
    show(aCaseFile({ documents: [aDocument({ versions })] }));
    expect(screen.getByText(/docx · 48 kB · Femke Oldenkotte/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'v2: alle versies van Spelregels dorpsbudget' }));
    const history = within(screen.getByRole('dialog', { name: 'Versies van Spelregels dorpsbudget' }));
    const [newest, first] = history.getAllByRole('listitem');
    expect(newest!.textContent).toContain('Loten erbij');
    expect(newest!.textContent).toContain('222222222222…');
    expect(within(first!).getByRole('link', { name: 'Download versie 1 van Spelregels dorpsbudget' }).getAttribute('href')).toBe('/files/version-1');
  });

  it('can be copied by their SHA-256, whole', async () => {
    const user = userEvent.setup();
    show(aCaseFile({ documents: [aDocument({ versions: [aVersion()] })] }));
    await user.click(screen.getByRole('button', { name: /alle versies/ }));
    await user.click(screen.getByRole('button', { name: 'Kopieer SHA-256' }));
    expect(await navigator.clipboard.readText()).toBe('1'.repeat(64));
  });

  it('can be destroyed with a reason, and say by whom and why of those that were', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    const left = { destroyedAt: '2026-11-20T09:00:00.000Z', destroyedReason: 'Er stond een naam in', destroyedBy: { __typename: 'Account', id: 'teun', name: 'Teun Lansink' } };
    const client = aClient({
      DestroyDocumentVersion: ({ input }) => {
        inputs.push(input);
        return { data: { destroyDocumentVersion: { __typename: 'DestroyDocumentVersionPayload', documentVersion: { __typename: 'DocumentVersion', id: 'version-2', fileName: '', note: '', viewerCan: [], ...left } } } };
      },
    });
    const gone = aVersion({ number: 1, fileName: '', viewerCan: ['document_version.oversee'], ...left } as object);
    show(aCaseFile({ documents: [aDocument({ versions: [aVersion({ number: 2, viewerCan: ['document_version.download', 'document_version.destroy'] }), gone] })] }), client);
    await user.click(screen.getByRole('button', { name: /alle versies/ }));
    const [newest, first] = within(screen.getByRole('dialog')).getAllByRole('listitem');
    expect(first!.textContent).toContain('Vernietigd door Teun Lansink');
    expect(first!.textContent).toContain('Reden: Er stond een naam in');
    expect([within(first!).queryByRole('link'), within(first!).queryByRole('button', { name: /Vernietig/ })]).toEqual([null, null]);
    await user.click(within(newest!).getByRole('button', { name: 'Vernietig versie 2 van Spelregels dorpsbudget' }));
    const asking = within(screen.getByRole('dialog', { name: 'Versie 2 vernietigen?' }));
    await user.click(asking.getByRole('button', { name: 'Vernietig' }));
    expect([asking.getByText('Schrijf op waarom deze versie weg moet.') !== null, inputs]).toEqual([true, []]);
    await user.type(asking.getByRole('textbox', { name: /Waarom/ }), 'Er stond een naam in');
    await user.click(asking.getByRole('button', { name: 'Vernietig' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Versie 2 vernietigen?' })).toBeNull());
    expect(inputs).toEqual([{ id: 'version-2', reason: 'Er stond een naam in' }]);
  });

  it('can be put back to an earlier version by who may add one', async () => {
    const user = userEvent.setup();
    const document = aDocument({ versions: [aVersion({ number: 2 }), aVersion({ number: 1 })] });
    const restored = { __typename: 'DocumentVersion', id: 'version-3', number: 3, document: { ...document, versions: [aVersion({ number: 3, sha256: '1'.repeat(64), note: 'Versie 1 teruggezet' }), ...document.versions] } };
    const inputs: unknown[] = [];
    const client = aClient({
      RestoreDocumentVersion: ({ input }) => {
        inputs.push(input);
        return { data: { restoreDocumentVersion: { __typename: 'RestoreDocumentVersionPayload', documentVersion: restored } } };
      },
    });
    show(aCaseFile({ documents: [document] }), client);
    await user.click(screen.getByRole('button', { name: /alle versies/ }));
    const history = within(screen.getByRole('dialog'));
    expect(history.queryByRole('button', { name: 'Zet terug: versie 2 van Spelregels dorpsbudget' })).toBeNull();
    await user.click(history.getByRole('button', { name: 'Zet terug: versie 1 van Spelregels dorpsbudget' }));
    await waitFor(() => expect(inputs).toEqual([{ id: 'version-1' }]));
    cleanup();
    show(aCaseFile({ viewerCan: [], documents: [document] }));
    await user.click(screen.getByRole('button', { name: /alle versies/ }));
    expect(screen.queryByRole('button', { name: /Zet terug/ })).toBeNull();
  });

  it('are shown by the newest version that is still there', () => {
    const gone = { fileName: '', destroyedAt: '2026-11-20T09:00:00.000Z', viewerCan: [] };
    show(aCaseFile({ documents: [aDocument({ versions: [aVersion({ number: 2, ...gone } as object), aVersion({ number: 1 })] }), aDocument({ id: 'document-2', name: 'Verslag', versions: [aVersion({ id: 'other', ...gone } as object)] })] }));
    expect(screen.getByRole('link', { name: 'Lees Spelregels dorpsbudget' }).getAttribute('href')).toBe('/casussen/casus/document/version-1');
    expect([screen.queryByRole('link', { name: 'Lees Verslag' }), screen.getByText('Alle versies zijn vernietigd.') !== null]).toEqual([null, true]);
  });

  it('are only read by members of other municipalities', () => {
    show(aCaseFile({ viewerCan: [] }));
    expect(screen.queryByRole('button', { name: 'Document toevoegen' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Nieuwe versie/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Bewerk' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Download Spelregels dorpsbudget' })).toBeDefined();
  });
});

describe('the people of a case', () => {
  it('are those of its municipality, and the whole group that reads it', () => {
    const caseFile = aCaseFile();
    render(
      <TestProviders>
        <CaseOwners caseFile={caseFile} />
        <CaseAudience caseFile={caseFile} hrefOf={(id) => `/groepen/${id}`} />
      </TestProviders>,
    );
    const own = screen.getByRole('region', { name: 'Namens Berkelland' });
    expect(own.textContent).toContain('Femke Oldenkotte');
    expect(own.textContent).not.toContain('Anniek Scholtemeijer');
    expect(screen.getByRole('region', { name: 'Wie ziet dit' }).textContent).toContain('2 leden uit 2 gemeenten');
  });
});

describe('adding a document', () => {
  const choose = (...files: File[]) => userEvent.setup().upload(within(screen.getByRole('dialog')).getByText(/^Kies (een )?bestand/).closest('.drop')!.querySelector('input')!, files);

  it('says the limit before anything is sent, and leaves out what is too large or has too long a name', async () => {
    const user = userEvent.setup();
    show(aCaseFile());
    await user.click(screen.getByRole('button', { name: 'Document toevoegen' }));
    expect(screen.getByText('Een bestand is hoogstens 2 GiB.')).toBeDefined();
    const heavy = new File(['x'], 'Film.mp4');
    Object.defineProperty(heavy, 'size', { value: limits.fileBytes + 1 });
    await choose(heavy, new File(['twee'], 'Notitie.pdf'), new File(['drie'], 'n'.repeat(limits.fileName + 1)));
    expect(screen.getByText(/Dit bestand is te groot/)).toBeDefined();
    expect(screen.getByText(/Geef het een kortere naam/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Toevoegen' }));
    expect(await screen.findByText('1 byte van 4 byte')).toBeDefined();
    expect(server.files.map(({ metadata }) => metadata['filename'])).toEqual(['Notitie.pdf']);
  });

  it('asks for a file when none is chosen', async () => {
    const user = userEvent.setup();
    show(aCaseFile());
    await user.click(screen.getByRole('button', { name: 'Document toevoegen' }));
    await user.click(screen.getByRole('button', { name: 'Toevoegen' }));
    expect(screen.getByRole('alert').textContent).toContain('Kies eerst een bestand.');
  });

  it('sends a new version of one document with what has changed', async () => {
    const user = userEvent.setup();
    show(aCaseFile());
    await user.click(screen.getByRole('button', { name: 'Nieuwe versie van Spelregels dorpsbudget' }));
    await choose(new File(['drie'], 'Spelregels v2.docx'));
    await user.type(screen.getByRole('textbox', { name: /Wat is er veranderd/ }), 'Loten erbij');
    await user.click(screen.getByRole('button', { name: /Voor wie kan het zijn/ }));
    await user.click(screen.getByRole('option', { name: 'Vertrouwelijk' }));
    await user.click(screen.getByRole('button', { name: 'Versie toevoegen' }));
    await screen.findByText('1 byte van 4 byte');
    expect(server.files[0]!.metadata).toMatchObject({ documentId: 'document-1', note: 'Loten erbij', classification: 'confidential' });
  });
});

describe('the words of a case', () => {
  it('are kept when they could not be stored', async () => {
    const user = userEvent.setup();
    const client = aClient({ UpdateCaseFile: () => ({ errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE' } }] }) });
    show(aCaseFile(), client);
    await user.click(screen.getByRole('button', { name: 'Bewerk' }));
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Titel' });
    await user.clear(title);
    await user.type(title, 'Wie kiest?');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Wat je schreef is bewaard.');
    expect(title.value).toBe('Wie kiest?');
  });
});
