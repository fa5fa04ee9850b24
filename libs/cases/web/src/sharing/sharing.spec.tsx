import { afterEach, describe, expect, it } from '@jest/globals';
import { LeerkringError } from '@leerkring/platform/web';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aCaseFile, aVersion } from '../testing';
import { Library } from './library';
import { ProposeShareDialog } from './propose-share';
import { ShareView } from './share-view';
import { ShareMark } from './share-mark';
import { aLibraryItem, aShare, anOrganisation } from './testing';

afterEach(cleanup);

const hrefs = { shares: () => '/deelverzoeken' };
type Answers = NonNullable<Parameters<typeof aClient>[0]>;
function show(content: React.ReactNode, answers: Answers = {}): void {
  render(
    <TestProviders client={aClient(answers)} accountId="femke">
      {content}
    </TestProviders>,
  );
}

describe('a share request', () => {
  it('shows exactly what is shared, with whom, for what and until when, and lets another person decide', () => {
    show(<ShareView share={aShare({ viewerCan: ['share.decide'] })} hrefs={hrefs} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Deelverzoek bij Wie beslist over het dorpsbudget?' })).toBeDefined();
    for (const words of ['Leergroep Noordoost', 'Om van te leren', '3 mei 2027', 'Openen en bewaren', 'Spelregels dorpsbudget']) expect(screen.getByText(words)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Open Spelregels dorpsbudget' }).getAttribute('href')).toBe('/files/version-1');
    expect(screen.getByRole('button', { name: 'Zeg ja: deel dit' })).toBeDefined();
    expect(screen.getByText('De coördinator van jullie gemeente beslist: Marit Lansinkveld.')).toBeDefined();
  });

  it('offers who proposed it to take it back, and never to decide', () => {
    show(<ShareView share={aShare({ viewerCan: ['share.retract'] })} hrefs={hrefs} />);
    expect(screen.getByRole('button', { name: 'Trek het verzoek in' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Zeg ja: deel dit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Zeg nee' })).toBeNull();
  });

  it('says who decides where the municipality has no other coordinator', () => {
    show(<ShareView share={aShare({ coordinatorDecides: false })} hrefs={hrefs} />);
    expect(screen.getByText(/heeft geen andere coördinator. Daarom beslist iemand anders van jullie delegatie: Marit/)).toBeDefined();
  });

  it('says that somebody else was ahead', async () => {
    const user = userEvent.setup();
    show(<ShareView share={aShare({ viewerCan: ['share.decide'] })} hrefs={hrefs} />, {
      ApproveShare: () => {
        throw new LeerkringError('SHARE_DECIDED');
      },
    });
    await user.click(screen.getByRole('button', { name: 'Zeg ja: deel dit' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Iemand was je net voor');
  });

  it('asks why before it refuses', async () => {
    const user = userEvent.setup();
    show(<ShareView share={aShare({ viewerCan: ['share.decide'] })} hrefs={hrefs} />);
    await user.click(screen.getByRole('button', { name: 'Zeg nee' }));
    const dialog = screen.getByRole('dialog', { name: 'Niet delen' });
    await user.click([...dialog.querySelectorAll('button')].at(-1)!);
    expect(screen.getByText('Schrijf op waarom.')).toBeDefined();
  });
});

describe('proposing to share', () => {
  it('asks what it is for before it is sent, and offers no viewing only while there is no viewer', async () => {
    const user = userEvent.setup();
    const caseFile = aCaseFile();
    show(<ProposeShareDialog caseFile={caseFile} document={caseFile.documents[0]!} onClose={() => undefined} />);
    expect(screen.getByText(/Spelregels dorpsbudget, versie 1. Een latere versie vraagt een nieuw verzoek./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Vraag om akkoord' }));
    expect(screen.getByText('Schrijf op waarvoor je deelt.')).toBeDefined();
    expect(screen.queryByText(/bekijken/)).toBeNull();
  });
});

describe('what stands beside a document', () => {
  it('tells the own municipality that only they read it, and with whom it is shared', () => {
    const own = { viewerCan: ['document_version.download', 'document_version.oversee'] };
    show(<ShareMark version={aVersion({ ...own, shares: [] } as never)} />);
    expect(screen.getByText('Alleen jullie gemeente leest dit')).toBeDefined();
    cleanup();
    show(<ShareMark version={aVersion({ ...own, shares: [aShare({ state: 'approved', audience: 'network' })] } as never)} />);
    expect(screen.getByText('Gedeeld met Iedereen in Leerkring tot 3 mei 2027')).toBeDefined();
  });

  it('says plainly that what may only be viewed cannot be opened yet', () => {
    show(<ShareMark version={aVersion({ viewerCan: [], shares: [] } as never)} />);
    expect(screen.getByText('Alleen om te bekijken, niet om te downloaden.')).toBeDefined();
  });
});

describe('the library', () => {
  it('shows documents with their case, and links to it only for who may go there', async () => {
    const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
    const nodes = [aLibraryItem('1', { id: null, title: 'Van elders' }), aLibraryItem('2', { id: 'casus-2', title: 'Van ons' })];
    show(<Library groupIds={[]} hrefs={{ caseFile: (id) => `/casussen/${id}` }} />, {
      Library: () => ({ data: { libraryOrganisations: [anOrganisation], library: { __typename: 'LibraryItemConnection', totalCount: 2, nodes, pageInfo } } }),
    });
    expect(await screen.findByText('2 documenten')).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Van elders' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Van ons' }).getAttribute('href')).toBe('/casussen/casus-2');
    expect(screen.getByRole('link', { name: 'Open document 1' }).getAttribute('href')).toBe('/files/version-1');
  });

  it('says what will stand there while nothing is shared', async () => {
    const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
    show(<Library groupIds={[]} hrefs={{ caseFile: (id) => `/casussen/${id}` }} />, {
      Library: () => ({ data: { libraryOrganisations: [], library: { __typename: 'LibraryItemConnection', totalCount: 0, nodes: [], pageInfo } } }),
    });
    expect(await screen.findByText('Er is nog niets met je gedeeld')).toBeDefined();
  });
});

