import { describe, expect, it } from '@jest/globals';
import { agendaTypesNamed, momentsAt, seriesDays, wallTimeOf } from '@leerkring/contract';
import type { DomainError } from '@leerkring/platform/api';
import { momentOf, shiftedTimes, timesOf } from './agenda-times';

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    return (error as DomainError).code;
  }
  return undefined;
};
const at = (wallTime: string, second?: boolean) => ({ wallTime, second });
const now = new Date('2026-11-30T09:00:00Z');

describe('a time on clocks in the Netherlands', () => {
  it('is one moment, in winter and in summer', () => {
    expect(momentsAt('2026-12-03T14:00')).toEqual([new Date('2026-12-03T13:00:00Z')]);
    expect(momentsAt('2027-06-03T14:00')).toEqual([new Date('2027-06-03T12:00:00Z')]);
  });

  it.each([
    [2026, '03-29', '10-25'],
    [2027, '03-28', '10-31'],
    [2028, '03-26', '10-29'],
    [2029, '03-25', '10-28'],
    [2030, '03-31', '10-27'],
  ])('of %i does not exist in the hour that is skipped, and is two moments in the hour that comes twice', (year, spring, autumn) => {
    expect(momentsAt(`${year}-${spring}T01:59`)).toHaveLength(1);
    for (const time of ['02:00', '02:30', '02:59']) {
      expect([time, momentsAt(`${year}-${spring}T${time}`)]).toEqual([time, []]);
      expect(codeOf(() => momentOf(at(`${year}-${spring}T${time}`), 'startsAt'))).toBe('AGENDA_EVENT_TIME_SKIPPED');
      expect(momentsAt(`${year}-${autumn}T${time}`)).toEqual([new Date(`${year}-${autumn}T0${Number(time[1]) - 2}:${time.slice(3)}:00Z`), new Date(`${year}-${autumn}T0${Number(time[1]) - 1}:${time.slice(3)}:00Z`)]);
      expect(codeOf(() => momentOf(at(`${year}-${autumn}T${time}`), 'startsAt'))).toBe('AGENDA_EVENT_TIME_TWICE');
      for (const second of [true, false]) expect(wallTimeOf(momentOf(at(`${year}-${autumn}T${time}`, second), 'startsAt'))).toBe(`${year}-${autumn}T${time}`);
    }
    for (const time of [`${spring}T03:00`, `${autumn}T01:59`, `${autumn}T03:00`]) expect([time, momentsAt(`${year}-${time}`)]).toEqual([time, [expect.any(Date)]]);
    const [first, second] = [false, true].map((which) => momentOf(at(`${year}-${autumn}T02:30`, which), 'startsAt').getTime());
    expect(second! - first!).toBe(60 * 60 * 1000);
  });

  it.each(['2026-02-30T10:00', '2026-12-03', '14:00', '2026-12-03T25:00', ''])('is not %j', (nonsense) => expect(momentsAt(nonsense)).toEqual([]));
});

describe('a series', () => {
  it('comes on the same day of the week, or on the same date, up to and with its last day', () => {
    expect(seriesDays('2026-12-03', 'week', '2026-12-17', 60)).toEqual(['2026-12-03', '2026-12-10', '2026-12-17']);
    expect(seriesDays('2026-12-03', 'fortnight', '2027-01-01', 60)).toEqual(['2026-12-03', '2026-12-17', '2026-12-31']);
    expect(seriesDays('2027-01-31', 'month', '2027-05-31', 60)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(seriesDays('2027-01-31', 'month', '2027-01-30', 60)).toEqual([]);
  });

  it('keeps its hour on the clock when clocks change', () => {
    const times = timesOf({ startsAt: at('2027-03-24T19:30'), endsAt: at('2027-03-24T21:00') }, { step: 'week', until: '2027-04-01' }, now);
    expect(times.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ['2027-03-24T18:30:00.000Z', '2027-03-24T20:00:00.000Z'],
      ['2027-03-31T17:30:00.000Z', '2027-03-31T19:00:00.000Z'],
    ]);
  });

  it('that goes over midnight ends on the day after, each time', () => {
    const times = timesOf({ startsAt: at('2026-12-30T22:00'), endsAt: at('2026-12-31T01:00') }, { step: 'month', until: '2027-02-28' }, now);
    expect(times.map(({ endsAt }) => wallTimeOf(endsAt))).toEqual(['2026-12-31T01:00', '2027-01-31T01:00', '2027-03-01T01:00']);
  });

  it('is refused when one of its times does not exist, and when it is without end', () => {
    const nightly = { startsAt: at('2027-03-21T02:30'), endsAt: at('2027-03-21T04:00') };
    expect(codeOf(() => timesOf(nightly, { step: 'week', until: '2027-03-28' }, now))).toBe('AGENDA_EVENT_TIME_SKIPPED');
    const weekly = { startsAt: at('2026-12-03T10:00'), endsAt: at('2026-12-03T12:00') };
    expect(timesOf(weekly, { step: 'week', until: '2028-01-20' }, now)).toHaveLength(60);
    expect(codeOf(() => timesOf(weekly, { step: 'week', until: '2028-01-27' }, now))).toBe('INPUT_INVALID');
    expect(codeOf(() => timesOf(weekly, { step: 'week', until: '2026-12-02' }, now))).toBe('INPUT_INVALID');
  });
});

describe('an event that shifts along with another one of its series', () => {
  const held = (startsAt: string, endsAt: string) => timesOf({ startsAt: at(startsAt), endsAt: at(endsAt) }, null, now)[0]!;
  const winter = held('2027-03-18T14:00', '2027-03-18T16:00');
  const shows = (times: { startsAt: Date; endsAt: Date }) => [wallTimeOf(times.startsAt), wallTimeOf(times.endsAt)];

  it('goes as many days and minutes on the clock, whether it is winter or summer there', () => {
    const to = held('2027-03-20T09:15', '2027-03-20T12:00');
    expect(shows(shiftedTimes(held('2027-04-01T14:00', '2027-04-01T16:00'), winter, to, now))).toEqual(['2027-04-03T09:15', '2027-04-03T12:00']);
    expect(shows(shiftedTimes(held('2027-04-01T20:00', '2027-04-01T20:30'), winter, held('2027-03-18T14:00', '2027-03-18T17:00'), now))).toEqual(['2027-04-01T20:00', '2027-04-01T21:30']);
  });

  it('goes to the first of two hours, and nowhere when there is no such hour', () => {
    const to = held('2027-03-18T02:30', '2027-03-18T05:00');
    expect(shiftedTimes(held('2027-10-31T14:00', '2027-10-31T16:00'), winter, to, now).startsAt.toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(codeOf(() => shiftedTimes(held('2027-03-28T14:00', '2027-03-28T16:00'), winter, to, now))).toBe('AGENDA_EVENT_TIME_SKIPPED');
  });
});

describe('when an event is held', () => {
  const held = (startsAt: string, endsAt: string, from: Date | null = now) => codeOf(() => timesOf({ startsAt: at(startsAt), endsAt: at(endsAt) }, null, from));
  it('is in the future, at most three years ahead, for at most fourteen days', () => {
    expect(held('2026-11-30T10:01', '2026-12-14T10:01')).toBeUndefined();
    expect(held('2026-11-30T10:00', '2026-11-30T11:00')).toBe('INPUT_INVALID');
    expect(held('2026-11-30T10:00', '2026-11-30T11:00', null)).toBeUndefined();
    expect(held('2026-12-01T10:00', '2026-12-15T10:01')).toBe('INPUT_INVALID');
    expect(held('2026-12-01T10:00', '2026-12-01T10:00')).toBe('INPUT_INVALID');
    expect(held('2029-12-03T10:00', '2029-12-03T11:00')).toBe('INPUT_INVALID');
  });
});

describe('a type of events', () => {
  it('is found by its names and by what people call it as well, in part and in capitals too', () => {
    expect(agendaTypesNamed('werkbezoek')).toEqual(['site_visit']);
    expect(agendaTypesNamed('Kick-Off')).toEqual(['start_session']);
    expect(agendaTypesNamed('startsessie')).toEqual(['start_session']);
    expect(agendaTypesNamed('regio')).toEqual(['regional_meeting']);
    expect(agendaTypesNamed('  ')).toEqual([]);
  });
});
