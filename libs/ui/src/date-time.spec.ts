import { describe, expect, it } from '@jest/globals';
import { formatAgo, formatBytes, formatDay, formatMoment, formatMomentShort, formatTime, formatTimeRange, formatTimer } from './date-time';

/** Thursday 19 November 2026, 14:18 in Amsterdam. */
const now = '2026-11-19T13:18:00Z';
const nl = { locale: 'nl', now } as const;
const en = { locale: 'en', now } as const;

describe('moments in words', () => {
  it('says today and yesterday with the time on the wall in Amsterdam', () => {
    expect(formatMoment('2026-11-19T11:31:00Z', nl)).toBe('vandaag 12:31');
    expect(formatMoment('2026-11-18T15:40:00Z', nl)).toBe('gisteren 16:40');
    expect(formatMoment('2026-11-19T11:31:00Z', en)).toBe('today 12:31');
    expect(formatMoment('2026-11-20T08:00:00Z', nl)).toBe('morgen 09:00');
  });

  it('counts days by the calendar of Amsterdam, not by UTC', () => {
    expect(formatMoment('2026-11-18T23:30:00Z', nl)).toBe('vandaag 00:30');
    expect(formatMoment('2026-11-18T22:30:00Z', nl)).toBe('gisteren 23:30');
  });

  it('says the day further away, and the year only when it is another one', () => {
    expect(formatMoment('2026-11-17T18:05:00Z', nl)).toBe('di 17 nov 19:05');
    expect(formatMoment('2026-11-17T18:05:00Z', { ...nl, time: false })).toBe('di 17 nov');
    expect(formatDay('2025-11-17T12:00:00Z', nl)).toBe('ma 17 nov 2025');
    expect(formatDay('2026-11-16T12:00:00Z', { ...nl, long: true })).toBe('maandag 16 november');
    expect(formatDay('2026-11-16T12:00:00Z', en)).toBe('Mon 16 Nov');
  });

  it('keeps it short in a list', () => {
    expect(formatMomentShort('2026-11-19T11:53:00Z', nl)).toBe('12:53');
    expect(formatMomentShort('2026-11-18T11:53:00Z', nl)).toBe('gisteren');
    expect(formatMomentShort('2026-10-30T11:53:00Z', nl)).toBe('vr 30 okt');
  });

  it('knows summer time', () => {
    expect(formatTime('2026-07-01T12:00:00Z', nl)).toBe('14:00');
    expect(formatTimeRange('2026-11-19T13:00:00Z', '2026-11-19T15:00:00Z', nl)).toBe('14:00–16:00');
    expect(formatTime('2026-11-18T23:05:00Z', en)).toBe('00:05');
  });

  it('says how long ago for the last hours', () => {
    expect(formatAgo('2026-11-19T12:53:00Z', nl)).toBe('25 min. geleden');
    expect(formatAgo('2026-11-19T10:18:00Z', nl)).toBe('3 uur geleden');
    expect(formatAgo('2026-11-17T10:18:00Z', nl)).toBe('di 17 nov');
  });
});

describe('figures', () => {
  it('shows a timer in minutes and seconds that stops at zero', () => {
    expect(formatTimer(220)).toBe('3:40');
    expect(formatTimer(-5)).toBe('0:00');
  });

  it('shows sizes of files as people know them', () => {
    expect(formatBytes(48_000, 'nl')).toBe('48 kB');
    expect(formatBytes(1_240_000, 'nl')).toBe('1,2 MB');
    expect(formatBytes(120_000_000, 'en')).toBe('120 MB');
    expect(formatBytes(0, 'nl')).toBe('0 byte');
  });
});
