import { messagesOfAdvice } from './live-advice';
import { messagesOfQuestions } from './live-questions';
import type { LiveSessionContent } from './types';

/** The live session that is going on; minutes may be fractions, later messages have smaller ones. */
export const liveSession: LiveSessionContent = {
  group: 'kernendemocratie-noordoost',
  title: 'Uitwisseling 3: wie beslist over het dorpsbudget?',
  openedBy: 'facilitator',
  openedMinutesAgo: 82,
  format: 'incident_method',
  caseOwner: 'participant',
  rundown: [
    { minutesAgo: 73.2, does: 'next', kind: null, ownerKind: null },
    { minutesAgo: 65.8, does: 'next', kind: 'struggle', ownerKind: 'struggle' },
    { minutesAgo: 59.4, does: 'next', kind: null, ownerKind: null },
    { minutesAgo: 54.3, does: 'choose_owner', kind: null, ownerKind: null },
    { minutesAgo: 53.1, does: 'next', kind: 'information_question', ownerKind: 'answer' },
    { minutesAgo: 30.5, does: 'next', kind: 'insight', ownerKind: null },
    { minutesAgo: 17.3, does: 'free_owner', kind: 'note', ownerKind: 'insight' },
    { minutesAgo: 15.6, does: 'choose_owner', kind: 'insight', ownerKind: null },
    { minutesAgo: 15.5, does: 'next', kind: 'advice', ownerKind: null },
    { minutesAgo: 7.9, does: 'next', kind: 'insight', ownerKind: 'insight' },
  ],
  poll: {
    minutesAgo: 59.2,
    closedMinutesAgo: 54.5,
    question: 'Welke casus raakt jou het meest?',
    options: ['Wie beslist over het dorpsbudget? (Berkelland)', 'De dorpsraad die geen raad wil zijn (Aa en Hunze)', 'Eén loket, vier afdelingen (Dalfsen)'],
    votes: { yasmina: 0, douwe: 0, esra: 0, hilde: 0, loes: 1, corne: 0, anniek: 0 },
  },
  hands: [
    { by: 'bram', kind: 'new_point' },
    { by: 'corne', kind: 'on_this_point' },
  ],
  messages: [...messagesOfQuestions, ...messagesOfAdvice],
};
