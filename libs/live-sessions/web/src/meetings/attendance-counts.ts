import type { AttendanceAnswer } from '@leerkring/contract';
import type { MeetingData } from './meetings.queries';

export type Attending = AttendanceAnswer | 'silent';

/** Somebody of the group with what they answered. */
export interface Attendee {
  member: MeetingData['group']['members']['nodes'][number];
  attending: Attending;
  note: string;
}

/** How many people of one municipality answered what. */
export type MunicipalityCount = Record<Attending, number> & { id: string; name: string | null };

const order: Attending[] = ['coming', 'maybe', 'not', 'silent'];

/** Everybody in the group, who comes first; by name within an answer. */
export function attendeesOf({ group, attendances }: Pick<MeetingData, 'group' | 'attendances'>): Attendee[] {
  const answers = new Map(attendances.map((one) => [one.accountId, one]));
  const all = group.members.nodes.map((member): Attendee => {
    const answer = answers.get(member.account.id);
    return { member, attending: answer?.answer ?? 'silent', note: answer?.note ?? '' };
  });
  return all.toSorted((a, b) => order.indexOf(a.attending) - order.indexOf(b.attending) || a.member.account.name.localeCompare(b.member.account.name, 'nl'));
}

/** How many people gave each answer. */
export function countsOf(attendees: readonly Attendee[]): Record<Attending, number> {
  const counts: Record<Attending, number> = { coming: 0, maybe: 0, not: 0, silent: 0 };
  for (const { attending } of attendees) counts[attending] += 1;
  return counts;
}

/** The same for each municipality that sits in the group, by name; who represents none comes last. */
export function countsPerMunicipality(attendees: readonly Attendee[]): MunicipalityCount[] {
  const groups = [...Map.groupBy(attendees, ({ member }) => member.organisation?.id ?? '').entries()];
  const counts = groups.map(([id, people]) => ({ id, name: people[0]!.member.organisation?.name ?? null, ...countsOf(people) }));
  return counts.toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || (a.name ?? '').localeCompare(b.name ?? '', 'nl'));
}
