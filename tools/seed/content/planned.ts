import type { DatePollContent, PlannedSessionContent } from './types';

/** The live session that is planned. */
export const plannedSession: PlannedSessionContent = {
  group: 'democratisch-begroten-oost',
  title: 'Uitwisseling 3: van wens naar begroting',
  openedBy: 'faiza',
  dayOffset: 12,
  time: '10:00',
  endTime: '12:30',
  format: 'exchange',
  kind: 'exchange',
  place: 'Kulturhus, Borne',
  link: 'https://vergaderen.leerkring.example/begroten-oost',
  preparation:
    'Neem mee:\n\n- de verdeling van jullie potje van dit jaar, op één blad;\n- één wens van inwoners die **niet** in de begroting kwam, en waarom.\n\nWie nog geen potje heeft, leest de casus over de begrotingsmarkt.',
  inputs: [
    { by: 'malika', text: 'Hoe kies je tussen honderd wensen?', to: 'Kiezen uit wensen' },
    { by: 'tomasz', text: 'Wie weegt wensen die elkaar in de weg zitten?', explanation: 'Bij ons willen twee straten precies het omgekeerde.', to: 'Kiezen uit wensen' },
    { by: 'ruud', text: 'Hoe vertel je wat er met een wens gebeurde?', to: 'Laten zien wat ermee gebeurt' },
    { by: 'ilse', text: 'Past een wens van inwoners in de planning van de begroting?', to: 'loose' },
    { by: 'iris', text: 'Hoeveel van de begroting geef je uit handen?', to: 'loose' },
  ],
  attendances: [
    { by: 'ruud', answer: 'coming' },
    { by: 'faiza', answer: 'coming' },
    { by: 'tomasz', answer: 'maybe', note: 'Onze raad vergadert die ochtend, ik sluit dan om elf uur aan.' },
    { by: 'ilse', answer: 'coming', note: 'Ik neem de cijfers van de markt mee.' },
    { by: 'malika', answer: 'coming' },
    { by: 'wouter', answer: 'not', note: 'Ik ben met verlof. Iris weet er alles van.' },
    { by: 'iris', answer: 'coming' },
  ],
};

/** What the same group is asked for the meeting after that. */
export const datePoll: DatePollContent = {
  group: 'democratisch-begroten-oost',
  title: 'Slotbijeenkomst: wat nemen we mee?',
  openedBy: 'faiza',
  message: 'We sluiten het jaar graag af met iedereen erbij. Overleg in je delegatie en vul één antwoord in voor je gemeente.',
  moments: [
    { dayOffset: 40, time: '10:00', endTime: '12:30' },
    { dayOffset: 42, time: '14:00', endTime: '16:30' },
    { dayOffset: 47, time: '19:00', endTime: '21:30' },
  ],
  closesInDays: 20,
  answers: [
    { by: 'tomasz', choices: ['yes', 'no', 'if_need_be'] },
    { by: 'malika', choices: ['if_need_be', 'yes', 'yes'] },
    { by: 'ilse', choices: ['yes', 'yes', 'no'] },
  ],
};
