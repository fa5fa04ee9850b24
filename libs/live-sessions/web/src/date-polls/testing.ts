import type { DateChoice } from '@leerkring/contract';
import type { DatePollData, Delegation } from './date-polls.queries';

export const POLL = '0190dddd-0000-7000-8000-000000000001';

/** A municipality with what Anniek answered for it; without choices it did not answer. */
export function aDelegationOf(id: string, name: string, choices?: DateChoice[], revision = 1): Delegation {
  const answer = choices && { __typename: 'DatePollAnswer', choices, revision, answeredAt: '2026-11-19T13:00:00.000Z', answeredBy: { __typename: 'Account', id: 'anniek', name: 'Anniek Scholtemeijer' } };
  return { __typename: 'DatePollDelegation', organisation: { __typename: 'Organisation', id, name }, answer: answer ?? null } as unknown as Delegation;
}

/** A date poll with two moments, as somebody of Dalfsen keeps it in the cache. */
export function aDatePollOf(wishes: Partial<DatePollData> = {}): DatePollData {
  const moment = (number: number, day: string) => ({ __typename: 'DatePollMoment', number, startsAt: `${day}T13:00:00.000Z`, endsAt: `${day}T15:00:00.000Z` });
  return {
    __typename: 'DatePoll',
    id: POLL,
    head: 1,
    title: 'Uitwisseling 4',
    message: 'We komen bij elkaar in Ommen.',
    openedAt: '2026-11-18T13:00:00.000Z',
    closesAt: '2026-11-26T16:00:00.000Z',
    settledAt: null,
    settledNumber: null,
    meetingId: null,
    cancelledAt: null,
    reason: null,
    viewerCan: ['date_poll.read', 'date_poll.answer'],
    viewerOrganisationId: 'gm0148',
    openedBy: { __typename: 'Account', id: 'rohan', name: 'Rohan Bisseswar' },
    moments: [moment(1, '2026-12-03'), moment(2, '2026-12-04')],
    delegations: [aDelegationOf('gm0148', 'Dalfsen'), aDelegationOf('gm0175', 'Ommen', ['yes', 'if_need_be'])],
    group: { __typename: 'Group', id: 'group', name: 'Kernendemocratie Noordoost', track: { __typename: 'Track', id: 'track', letter: 'K' } },
    ...wishes,
  } as unknown as DatePollData;
}
