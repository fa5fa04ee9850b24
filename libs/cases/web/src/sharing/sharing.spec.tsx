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

const hrefs = { shares: () => '/deelverzoeken', document: (id: string) => `/documenten/${id}` };
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
  const caseFile = aCaseFile();
  const finding = (key: string, kind: string, value: string) => ({ __typename: 'Finding', key, kind, value, times: 2, before: 'Mail ', written: value, after: ' of bel', versionId: 'version-1' });
  const checked = (findings: object[], more: object = {}) => ({ data: { shareCheck: { __typename: 'ShareCheck', waiting: 0, findings, unread: [], metadata: [], ...more } } });
  const dialog = () => <ProposeShareDialog caseFile={caseFile} document={caseFile.documents[0]!} onClose={() => undefined} />;

  it('asks what it is for before it is sent, and says that nothing about people was found', async () => {
    const user = userEvent.setup();
    show(dialog(), { ShareCheck: () => checked([], { unread: [{ __typename: 'DocumentVersion', id: 'version-9', fileName: 'oud.doc' }] }) });
    expect(screen.getByText(/Spelregels dorpsbudget, versie 1. Een latere versie vraagt een nieuw verzoek./)).toBeDefined();
    expect(await screen.findByText(/Geen e-mailadressen, telefoonnummers/)).toBeDefined();
    expect(screen.getByText('Zelf na te kijken, want de tekst is niet te lezen: oud.doc.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Vraag om akkoord' }));
    expect(screen.getByText('Schrijf op waarvoor je deelt.')).toBeDefined();
  });

  it('offers what is confidential not to the network, and only to view', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    const secret = { ...caseFile.documents[0]!, versions: [aVersion({ classification: 'confidential' })] };
    show(<ProposeShareDialog caseFile={caseFile} document={secret} onClose={() => undefined} />, {
      ShareCheck: () => checked([]),
      ProposeShare: ({ input }) => {
        sent.push(input);
        throw new LeerkringError('SHARE_NOTHING');
      },
    });
    expect(screen.getByText(/Er zit iets vertrouwelijks bij/)).toBeDefined();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await screen.findByText(/Geen e-mailadressen, telefoonnummers/);
    await user.type(screen.getByRole('textbox', { name: 'Waarvoor' }), 'Om te leren');
    await user.click(screen.getByRole('button', { name: /Met wie/ }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Vraag om akkoord' }));
    expect(sent).toMatchObject([{ audience: 'group', mayDownload: false }]);
  });

  it('shows what may be about people in its place, and sends nothing before each was decided on', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    show(dialog(), {
      ShareCheck: () => checked([finding('a', 'email', 'jan@gemeente.example'), finding('b', 'bsn', '111222333')]),
      ProposeShare: ({ input }) => {
        sent.push(input);
        throw new LeerkringError('SHARE_NOTHING');
      },
    });
    await user.type(screen.getByRole('textbox', { name: 'Waarvoor' }), 'Om te leren');
    expect(screen.getByText((_, element) => element?.tagName === 'MARK' && element.textContent === 'jan@gemeente.example')).toBeDefined();
    await user.click(await screen.findByRole('checkbox', { name: /E-mailadres jan@gemeente.example mag mee/ }));
    await user.click(screen.getByRole('button', { name: 'Vraag om akkoord' }));
    expect(screen.getByText('Kijk ook de laatste vondst na.')).toBeDefined();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /Mogelijk burgerservicenummer 111222333 mag mee/ }));
    await user.click(screen.getByRole('checkbox', { name: /Alleen bekijken/ }));
    await user.click(screen.getByRole('button', { name: 'Vraag om akkoord' }));
    expect(sent).toMatchObject([{ kept: ['a', 'b'], mayDownload: false }]);
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
    show(<Library groups={[]} hrefs={{ ...hrefs, caseFile: (id) => `/casussen/${id}` }} />, {
      Library: () => ({ data: { libraryOrganisations: [anOrganisation], library: { __typename: 'LibraryItemConnection', totalCount: 2, nodes, pageInfo } } }),
    });
    expect(await screen.findByText('2 documenten')).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Van elders' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Van ons' }).getAttribute('href')).toBe('/casussen/casus-2');
    expect(screen.getByRole('link', { name: 'Open document 1' }).getAttribute('href')).toBe('/files/version-1');
    expect(screen.getByRole('link', { name: 'Lees document 1' }).getAttribute('href')).toBe('/documenten/version-1');
  });

  it('marks what is new since the visit before, and shows only that when asked, also of one group', async () => {
    const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
    const nodes = [{ ...aLibraryItem('1', { id: null, title: 'Vers' }), sharedAt: '2026-11-20T09:00:00.000Z' }, aLibraryItem('2', { id: null, title: 'Oud' })];
    const asked: object[] = [];
    show(<Library groups={[{ id: 'noordoost', name: 'Noordoost' }]} groupId="noordoost" hrefs={{ ...hrefs, caseFile: (id) => `/casussen/${id}` }} />, {
      VisitLibrary: () => ({ data: { visitLibrary: { __typename: 'VisitLibraryPayload', newSince: '2026-11-19T09:00:00.000Z' } } }),
      Library: (variables) => {
        asked.push(variables);
        const shown = nodes.filter(({ sharedAt }) => !variables['since'] || sharedAt > (variables['since'] as string));
        return { data: { libraryOrganisations: [anOrganisation], library: { __typename: 'LibraryItemConnection', totalCount: shown.length, nodes: shown, pageInfo } } };
      },
    });
    const only = await screen.findByRole('checkbox', { name: 'Alleen wat nieuw is sinds 19 november 2026' });
    expect(screen.getAllByText('Nieuw')).toHaveLength(1);
    await userEvent.click(only);
    expect(await screen.findByText('1 document')).toBeDefined();
    expect(asked.at(-1)).toMatchObject({ groupId: 'noordoost', audience: null, since: '2026-11-19T09:00:00.000Z' });
    expect(screen.getByRole('link', { name: /Haal alles/ }).getAttribute('href')).toContain('groupId=noordoost&since=2026-11-19');
  });

  it('says what will stand there while nothing is shared', async () => {
    const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
    show(<Library groups={[]} hrefs={{ ...hrefs, caseFile: (id) => `/casussen/${id}` }} />, {
      Library: () => ({ data: { libraryOrganisations: [], library: { __typename: 'LibraryItemConnection', totalCount: 0, nodes: [], pageInfo } } }),
    });
    expect(await screen.findByText('Er is nog niets met je gedeeld')).toBeDefined();
  });
});

