import type { LibraryItemData, ShareData, SharedVersionData } from './sharing.queries';

export const anOrganisation = { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland' };

function aSharedVersion(id: string, name: string): SharedVersionData {
  const document = { __typename: 'Document', id: `document-${id}`, name };
  return { __typename: 'DocumentVersion', id: `version-${id}`, number: 1, fileName: 'spelregels.docx', bytes: 48_000, sha256: '1'.repeat(64), macros: false, scan: 'clean', note: '', classification: 'group', destroyedAt: null,
    viewerCan: ['document_version.download'], document } as SharedVersionData;
}

/** Femke's request to share with the group, as GraphQL answers it. */
export function aShare(change: Partial<ShareData> = {}): ShareData {
  const caseFile = { __typename: 'SharedCase', id: null, title: 'Wie beslist over het dorpsbudget?', keyQuestion: 'Hoe geven we dorpen zeggenschap?', organisation: anOrganisation };
  return {
    __typename: 'Share',
    id: 'share-1',
    state: 'proposed',
    audience: 'group',
    groupName: 'Noordoost',
    purpose: 'Om van te leren',
    endsAt: '2027-05-03T21:59:00.000Z',
    mayDownload: true,
    proposedAt: '2026-11-18T09:00:00.000Z',
    proposedBy: { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' },
    approvedAt: null,
    refusedAt: null,
    decidedBy: null,
    retractedAt: null,
    withdrawnAt: null,
    endedBy: null,
    keptAt: null,
    reason: null,
    coordinatorDecides: true,
    deciders: [{ __typename: 'Account', id: 'marit', name: 'Marit Lansinkveld' }],
    viewerCan: [],
    caseFile,
    versions: [aSharedVersion('1', 'Spelregels dorpsbudget')],
    keptFindings: [],
    ...change,
  } as unknown as ShareData;
}

/** A document in the library, of this case. */
export function aLibraryItem(id: string, caseFile: { id: string | null; title: string }): LibraryItemData {
  return {
    __typename: 'LibraryItem',
    id: `version-${id}`,
    audience: 'network',
    purpose: 'Om van te leren',
    sharedAt: '2026-11-18T09:00:00.000Z',
    endsAt: '2027-05-03T21:59:00.000Z',
    version: aSharedVersion(id, `document ${id}`),
    caseFile: { __typename: 'SharedCase', keyQuestion: 'Hoe dan?', organisation: anOrganisation, ...caseFile },
  } as unknown as LibraryItemData;
}
