import { describe, expect, it } from '@jest/globals';
import { entryOf } from './meeting-calendar';
import type { SeenMeeting } from './meetings.repository';

const aMeeting = (wishes: Partial<SeenMeeting> = {}): SeenMeeting =>
  ({ id: 'een', title: 'Uitwisseling 2', startsAt: new Date('2026-12-03T13:00:00Z'), endsAt: new Date('2026-12-03T15:00:00Z'), place: 'Dorpshuis', link: null, preparation: '', createdAt: new Date('2026-11-19T13:00:00Z'), changedAt: null, cancelledAt: null, sequence: 0, ...wishes }) as SeenMeeting;
const page = 'https://leerkring.example.nl/bijeenkomsten/een';

describe('a meeting in somebody’s calendar', () => {
  it('says where it is, what to prepare, and where it stands in the app', () => {
    const entry = entryOf(aMeeting({ link: 'https://vergader.example.nl/', preparation: 'Lees casus 3.' }), 'https://leerkring.example.nl');
    expect(entry).toMatchObject({ id: 'een', location: 'Dorpshuis', page, description: `https://vergader.example.nl/\n\nLees casus 3.\n\n${page}`, isCancelled: false, sequence: 0 });
    expect(entryOf(aMeeting({ place: null, link: 'https://vergader.example.nl/' }), undefined)).toMatchObject({ location: 'https://vergader.example.nl/', page: null });
  });

  it('is as new as the last thing that happened to it', () => {
    const [changedAt, cancelledAt] = [new Date('2026-11-20T08:00:00Z'), new Date('2026-11-21T08:00:00Z')];
    expect(entryOf(aMeeting(), undefined).stampedAt).toEqual(new Date('2026-11-19T13:00:00Z'));
    expect(entryOf(aMeeting({ changedAt }), undefined).stampedAt).toEqual(changedAt);
    expect(entryOf(aMeeting({ changedAt, cancelledAt, sequence: 2 }), undefined)).toMatchObject({ stampedAt: cancelledAt, sequence: 2, isCancelled: true });
  });
});
