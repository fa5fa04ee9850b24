import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FakeLiveServer, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { DocumentEnded, DocumentViewer } from './document-viewer';
import { countOf, piecesOf } from './finding';
import { useVersion } from './reading.live';
import type { ViewedVersion } from './reading.queries';
import { shownAs, viewKindOf } from './view-kind';
import type { Words } from './words-view';

const real = globalThis.fetch;
afterEach(() => {
  cleanup();
  globalThis.fetch = real;
});

function aViewed(change: Partial<ViewedVersion> = {}): ViewedVersion {
  const caseFile = { __typename: 'CaseFile', id: '0198c0de-0000-7000-8000-000000000001', title: 'Wie beslist?', viewerCan: [], head: 0, documentsHead: null };
  return {
    __typename: 'DocumentVersion',
    id: 'version-1',
    number: 2,
    viewerCan: ['document_version.read', 'document_version.download'],
    watermark: null,
    fileName: 'regels.docx',
    bytes: 4000,
    createdAt: '2026-11-16T09:00:00.000Z',
    destroyedAt: null,
    classification: 'group',
    author: { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' },
    pdf: { __typename: 'DocumentPdf', state: 'absent', trouble: null },
    text: { __typename: 'DocumentText', state: 'ready', progress: 100, unit: 'passage', trouble: null },
    document: { __typename: 'Document', id: 'document-1', name: 'Spelregels', caseFile, versions: [] },
    ...change,
  } as unknown as ViewedVersion;
}

/** What the server answers where words or bytes are fetched. */
function serve(words: Words | { status: number; code: string }): string[] {
  const asked: string[] = [];
  globalThis.fetch = jest.fn<typeof fetch>(async (address) => {
    asked.push(String(address));
    const body = JSON.stringify('code' in words ? { error: { code: words.code } } : words);
    return { ok: !('code' in words), status: 'code' in words ? words.status : 200, text: async () => body, json: async () => JSON.parse(body) as unknown } as Response;
  });
  return asked;
}

const passage = (body: string, heading: number | null = null) => ({ name: null, heading, body });
const hrefs = { cases: () => '/casussen', caseFile: (id: string) => `/casussen/${id}`, version: (id: string) => `/casussen/een/document/${id}` };

function show(version: ViewedVersion, onGone = () => undefined): void {
  render(
    <TestProviders>
      <DocumentViewer version={version} hrefs={hrefs} onGone={onGone} />
    </TestProviders>,
  );
}

describe('a document on screen', () => {
  it('shows the words of a text with its headings, fetched by the viewer and not opened by the browser', async () => {
    const asked = serve({ unit: 'passage', parts: [passage('Wie beslist', 1), passage('De dorpsraad.')] });
    show(aViewed());
    expect(await screen.findByRole('heading', { level: 2, name: 'Wie beslist' })).toBeDefined();
    expect(screen.getByText('De dorpsraad.')).toBeDefined();
    expect(asked).toEqual(['/files/version-1/text']);
    expect(screen.getByText(/Versie 2, Femke Oldenkotte/)).toBeDefined();
  });

  it('of an office program is seen by its words, or as the PDF that was made of it', async () => {
    const user = userEvent.setup();
    const pdf = (state: string, trouble: string | null = null) => ({ __typename: 'DocumentPdf', state, trouble }) as never;
    const asked = serve({ unit: 'passage', parts: [passage('De dorpsraad.')] });
    show(aViewed({ pdf: pdf('ready') }));
    expect(await screen.findByText('De dorpsraad.')).toBeDefined();
    expect((screen.getByRole('radio', { name: 'Als tekst' }) as HTMLInputElement).checked).toBe(true);
    serve({ status: 503, code: 'UNAVAILABLE' });
    await user.click(screen.getByRole('radio', { name: 'Als PDF' }));
    expect(await screen.findByText('Dit document openen lukte niet')).toBeDefined();
    expect((globalThis.fetch as jest.Mock<typeof fetch>).mock.calls.map(([address]) => address)).toEqual(['/files/version-1/as-pdf']);
    cleanup();
    serve({ unit: 'passage', parts: [passage('De dorpsraad.')] });
    show(aViewed({ pdf: pdf('failed', 'DOCUMENT_PDF_TOO_SLOW') }));
    expect(await screen.findByText('De dorpsraad.')).toBeDefined();
    expect([screen.getByText('Een PDF maken van dit document duurde te lang.') !== null, screen.queryByRole('radio'), asked]).toEqual([true, null, ['/files/version-1/text']]);
    const old = { fileName: 'oud.doc', text: { state: 'unreadable' } as ViewedVersion['text'] };
    expect([shownAs({ ...old, pdf: pdf('ready') }, false), shownAs({ ...old, pdf: pdf('waiting') }, true)]).toEqual(['office-pdf', null]);
  });

  it('that may only be viewed has who sees it and when over it, and no way to fetch it', async () => {
    serve({ unit: 'passage', parts: [passage('Wie beslist', 1)] });
    show(aViewed({ viewerCan: ['document_version.read'], watermark: { __typename: 'Watermark', name: 'Sanne Veldkornet', at: '2026-11-29T09:00:00.000Z' } } as never));
    expect(await screen.findByRole('heading', { level: 2, name: 'Wie beslist' })).toBeDefined();
    expect(screen.getByText(/^Alleen bekijken.*Sanne Veldkornet/)).toBeDefined();
    expect(screen.getAllByText(/^Sanne Veldkornet · zo 29 nov 2026 10:00/).length).toBeGreaterThan(50);
    expect(screen.queryByRole('link', { name: 'Download' })).toBeNull();
  });

  it('lays two versions side by side, the older one left: what went and what came is marked, and heard', async () => {
    const user = userEvent.setup();
    const same = Array.from({ length: 30 }, (_, index) => passage(`Regel ${index}`));
    const words: Record<string, object> = {
      'version-1': { unit: 'passage', parts: [...same, passage('Elk dorp krijgt 15.000 euro.'), passage('De raad beslist.')] },
      'version-0': { unit: 'passage', parts: [...same, passage('Elk dorp krijgt 10.000 euro.')] },
    };
    globalThis.fetch = jest.fn<typeof fetch>(async (address) => {
      const answer = words[String(address).split('/')[2]!];
      return { ok: true, status: 200, text: async () => JSON.stringify(answer), json: async () => answer } as Response;
    });
    const version = (id: string, number: number, state = 'ready') => ({ __typename: 'DocumentVersion', id, number, destroyedAt: null, text: { __typename: 'DocumentText', state } });
    const viewed = aViewed();
    show({ ...viewed, document: { ...viewed.document, versions: [version('version-1', 2), version('version-0', 1), version('version-9', 3, 'failed')] } } as never);
    await user.click(screen.getByRole('button', { name: /Vergelijk met/ }));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Niet vergelijken', 'Versie 1']);
    await user.click(screen.getByRole('option', { name: 'Versie 1' }));
    const table = await screen.findByRole('table', { name: 'Versie 1 en versie 2 naast elkaar' });
    expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Versie 1', 'Versie 2']);
    expect([...table.querySelectorAll('del, ins')].map(({ textContent }) => textContent!.trim())).toEqual(['weggehaald: 10 tot hier.', 'toegevoegd: 15 tot hier.', 'toegevoegd: De raad beslist. tot hier.']);
    expect(within(table).queryByText('Regel 3')).toBeNull();
    await user.click(within(table).getByRole('button', { name: 'Toon 28 regels die gelijk bleven' }));
    expect(within(table).getAllByText('Regel 3')).toHaveLength(2);
  });

  it('shows sheets as tables, and a long one in stretches', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => `dorp ${index}\t${index}`).join('\n');
    serve({ unit: 'sheet', parts: [{ name: 'Begroting', heading: null, body: rows }] });
    show(aViewed({ fileName: 'a.ods' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Begroting' })).toBeDefined();
    expect(screen.getAllByRole('row')).toHaveLength(500);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Toon meer regels (nog 100)' }));
    expect(screen.getAllByRole('row')).toHaveLength(600);
  });

  it('tells how many places hold what one looks for, and goes from one to the next by Enter', async () => {
    const user = userEvent.setup();
    serve({ unit: 'passage', parts: [passage('Het dorp en het Dorp'), passage('Niets'), passage('dorpsraad')] });
    show(aViewed());
    await screen.findByText('Niets');
    await user.type(screen.getByRole('searchbox', { name: /Zoek in dit document/ }), 'dorp');
    expect(await screen.findByText('1 van 3')).toBeDefined();
    const current = () => document.querySelector('mark[aria-current]')?.textContent;
    expect(current()).toBe('dorp');
    await user.keyboard('{Enter}');
    expect([await screen.findByText('2 van 3'), current()]).toEqual([expect.anything(), 'Dorp']);
    await user.click(screen.getByRole('button', { name: 'Vorige plek' }));
    await user.click(screen.getByRole('button', { name: 'Vorige plek' }));
    expect(await screen.findByText('3 van 3')).toBeDefined();
    await user.type(screen.getByRole('searchbox', { name: /Zoek in dit document/ }), 'xyz');
    expect(await screen.findByText('Niets gevonden')).toBeDefined();
  });

  it.each<[string, Partial<ViewedVersion>, string | RegExp]>([
    ['its words are still being read', { text: { state: 'waiting', progress: 40, unit: null, trouble: null } as ViewedVersion['text'] }, 'De tekst wordt gelezen: 40%.'],
    ['it was destroyed', { destroyedAt: '2026-11-20T09:00:00.000Z' }, /Deze versie is vernietigd/],
    ['it has a password', { text: { state: 'failed', progress: 0, unit: null, trouble: 'DOCUMENT_TEXT_ENCRYPTED' } as ViewedVersion['text'] }, /Op dit document zit een wachtwoord/],
    ['files of its kind cannot be read here', { fileName: 'a.zip', text: { state: 'unreadable', progress: 0, unit: null, trouble: null } as ViewedVersion['text'] }, /Dit soort bestand is hier niet te lezen/],
  ])('says so when %s, and fetches nothing', (_, change, sentence) => {
    const asked = serve({ unit: 'passage', parts: [] });
    show(aViewed(change));
    expect(screen.getByText(sentence)).toBeDefined();
    expect(asked).toEqual([]);
  });

  it('offers no download to who may only view it', async () => {
    serve({ unit: 'passage', parts: [passage('De dorpsraad.')] });
    show(aViewed({ viewerCan: ['document_version.read'] }));
    await screen.findByText('De dorpsraad.');
    expect(screen.queryByRole('link', { name: 'Download' })).toBeNull();
  });

  it('says that a scan has no words', async () => {
    serve({ unit: 'slide', parts: [{ name: null, heading: null, body: '' }] });
    show(aViewed({ fileName: 'a.pptx' }));
    expect(await screen.findByText(/Misschien is het een scan/)).toBeDefined();
  });
});

function Open() {
  const { version, ended, end } = useVersion('version-1');
  if (ended) return <DocumentEnded backHref="/casussen" />;
  return version ? <DocumentViewer version={version} hrefs={hrefs} onGone={end} /> : null;
}

function open(live = new FakeLiveServer()) {
  const client = aClient({ DocumentVersion: () => ({ data: { documentVersion: aViewed() } }) });
  render(
    <TestProviders client={client} server={live}>
      <Open />
    </TestProviders>,
  );
  return { client, live };
}

describe('a document that one may not see any more', () => {
  it('closes with a plain sentence when fetching it finds nothing, and leaves nothing in memory', async () => {
    serve({ status: 404, code: 'NOT_FOUND' });
    const { client } = open();
    expect(within(await screen.findByRole('alert')).getByText(/Je kunt dit document niet meer inzien/)).toBeDefined();
    expect(screen.queryByText('Spelregels')).toBeNull();
    expect(JSON.stringify(client.cache.extract())).not.toContain('regels.docx');
  });
});

describe('finding in a text', () => {
  it('counts places whatever the capitals, and cuts the text around them', () => {
    expect([countOf('Aap aap', 'AAP'), countOf('aap', ''), countOf('aaa', 'aa')]).toEqual([2, 0, 1]);
    expect(piecesOf('een Aap', 'aap', 4)).toEqual([{ text: 'een ' }, { text: 'Aap', hit: 4 }]);
  });

  it('shows a file by what it is', () => {
    const kinds = ['a.PDF', 'b.jpeg', 'c.docx', 'd.svg'].map((fileName) => viewKindOf({ fileName, text: { state: /svg/.test(fileName) ? 'unreadable' : 'ready' } }));
    expect(kinds).toEqual(['pdf', 'image', 'words', null]);
  });
});
