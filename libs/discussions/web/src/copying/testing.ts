import type { CopyConsentData } from './copying.queries';

/** That Rohan asks about one post, as the cache keeps it. */
export function aConsent(id: string, wishes: Partial<CopyConsentData> = {}): CopyConsentData {
  return {
    __typename: 'CopyConsent',
    id,
    groupName: 'Leergroep twee',
    title: 'Wat elders werkte',
    opening: 'Uit een andere leergroep.',
    proposedBy: { __typename: 'Account', id: 'rohan', name: 'Rohan Bisschop' },
    proposedAt: '2026-11-19T11:53:00.000Z',
    givenAt: null,
    withheldAt: null,
    madeAt: null,
    thread: { __typename: 'NewPlace', threadId: 'thread', title: 'Wie opent het dorpshuis?' },
    words: ['De koster.'],
    postCount: 1,
    viewerCan: ['copy_consent.read', 'copy_consent.give', 'copy_consent.withhold'],
    ...wishes,
  } as CopyConsentData;
}

/** What the server answers to who asks what they are asked. */
export function whatIsAsked(...copyConsents: CopyConsentData[]) {
  return { viewer: { __typename: 'Viewer', copyConsents } };
}
