import { afterEach, describe, expect, it } from '@jest/globals';
import { LeerkringError } from '@leerkring/platform/web';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aDocument, aVersion } from '../testing';
import { VersionHistory } from '../version-history';
import { FilesTell, VersionTells } from './file-tells';
import type { MetadataData } from './metadata.queries';

afterEach(cleanup);

type Answers = NonNullable<Parameters<typeof aClient>[0]>;
function show(content: React.ReactNode, answers: Answers = {}): void {
  render(<TestProviders client={aClient(answers)}>{content}</TestProviders>);
}

const item = (kind: string, name: string, value: string, place: string) => ({ __typename: 'MetadataItem', kind, name, value, place });
const items = [item('person', 'creator', 'Hidde Zandstra', 'docProps/core.xml'), item('place', 'GPS', '52.15, 6.5', 'word/media/image1.jpeg, EXIF')];
const told = (change: object = {}): MetadataData => ({ __typename: 'DocumentMetadata', versionId: 'version-1', state: 'ready', trouble: null, removable: true, items, ...change }) as unknown as MetadataData;

describe('what a file tells besides its content', () => {
  it('is asked for by who oversees the version, and shown by what it is about and where it stands', async () => {
    const user = userEvent.setup();
    const document = aDocument({ versions: [aVersion({ viewerCan: ['document_version.oversee'] })] });
    show(<VersionHistory document={document} mayRestore open onOpenChange={() => undefined} />, { DocumentMetadata: () => ({ data: { documentMetadata: told() } }) });
    await user.click(screen.getByRole('button', { name: 'Wat het vertelt: versie 1 van Spelregels dorpsbudget' }));
    expect(await screen.findByText('Hidde Zandstra')).toBeDefined();
    expect([screen.getByText('Plaatsen').tagName, screen.getByText('GPS, in word/media/image1.jpeg, EXIF').tagName]).toEqual(['DT', 'SPAN']);
    cleanup();
    show(<VersionHistory document={aDocument()} mayRestore={false} open onOpenChange={() => undefined} />);
    expect(screen.queryByRole('button', { name: /vertelt/ })).toBeNull();
  });

  it('is taken out in a new version, by who may add one', async () => {
    const user = userEvent.setup();
    const sent: unknown[] = [];
    let again = 0;
    const document = { __typename: 'Document', ...aDocument({ versions: [aVersion({ number: 2 }), aVersion()] }) };
    const RemoveDocumentMetadata = ({ input }: Record<string, unknown>) => {
      sent.push(input);
      return { data: { removeDocumentMetadata: { __typename: 'RemoveDocumentMetadataPayload', documentVersion: { __typename: 'DocumentVersion', id: 'version-2', number: 2, document } } } };
    };
    show(<FilesTell all={[told()]} nameOf={() => ''} mayRemove onRemoved={() => void (again += 1)} />, { RemoveDocumentMetadata });
    await user.click(screen.getByRole('button', { name: 'Maak een versie zonder' }));
    expect([sent, again]).toEqual([[{ id: 'version-1' }], 1]);
    cleanup();
    show(<FilesTell all={[told()]} nameOf={() => ''} mayRemove={false} onRemoved={() => undefined} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why it stays in the file', async () => {
    const user = userEvent.setup();
    const refuse = () => {
      throw new LeerkringError('DOCUMENT_METADATA_SIGNED');
    };
    show(<FilesTell all={[told()]} nameOf={() => ''} mayRemove onRemoved={() => undefined} />, { RemoveDocumentMetadata: refuse });
    await user.click(screen.getByRole('button', { name: 'Maak een versie zonder' }));
    expect((await screen.findByRole('alert')).textContent).toContain('digitaal ondertekend');
    cleanup();
    show(<VersionTells versionId="version-1" mayRemove />, { DocumentMetadata: () => ({ data: { documentMetadata: told({ removable: false }) } }) });
    expect(await screen.findByText('Dit is hier niet uit het bestand te halen.')).toBeDefined();
  });

  it('of many files names those only that tell something, or cannot be read', () => {
    const all = [told(), told({ versionId: 'version-2', items: [] }), told({ versionId: 'version-3', state: 'failed', trouble: 'DOCUMENT_METADATA_LOCKED', items: [] }), told({ versionId: 'version-4', state: 'unreadable', items: [] })];
    show(<FilesTell all={all} nameOf={(id) => `naam ${id}`} mayRemove onRemoved={() => undefined} />);
    expect(screen.getAllByText(/^naam/).map(({ textContent }) => textContent)).toEqual(['naam version-1', 'naam version-3']);
    expect(screen.getByText(/achter een wachtwoord/)).toBeDefined();
  });
});
