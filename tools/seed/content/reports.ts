import type { ReportedContent } from './types';

/** Posts that somebody reported: one waits for the facilitators, one was settled. */
export const reported: ReportedContent[] = [
  {
    thread: 'Twee dorpen, één sporthal: wie hakt de knoop door?',
    ordinal: 5,
    reports: [{ by: 'bram', minutesAgo: 100400, category: 'off_topic', words: 'Moet een ambtenaar dit hier zo zeggen? De raad leest ook mee.' }],
    dismissed: { by: 'facilitator', minutesAgo: 99800, note: 'Gesproken met Tomasz. Hij kijkt kritisch naar het eigen werk, en dat mag hier juist.' },
  },
  {
    thread: 'Mag een dorpsraad zelf geld beheren?',
    ordinal: 10,
    reports: [
      { by: 'loes', minutesAgo: 5200, category: 'private', words: 'Wie het dorp kent, weet welke penningmeester dit is. Kan het iets algemener?' },
      { by: 'corne', minutesAgo: 1450, category: 'other', words: '' },
    ],
  },
];
