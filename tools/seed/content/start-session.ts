/** A start session with three sessions in the morning and two in the afternoon, one of them full. */
export const startSession = {
  track: 'kernendemocratie',
  by: 'facilitator',
  title: 'Opstartsessie Kernendemocratie',
  summary: 'Een dag om elkaar en elkaars kernen te leren kennen, en om te kiezen waar je mee aan de slag gaat.',
  description: 'Je brengt een concrete vraag uit je eigen gemeente mee. In de ochtend verken je die met anderen, in de middag maak je er een eerste plan van.',
  place: 'De Nieuwe Buitensociëteit, Zutphen',
  daysAhead: 18,
  from: '09:30',
  until: '16:30',
  blocks: [
    {
      title: 'Ochtend: de vraag verkennen',
      from: '10:00',
      until: '12:30',
      sessions: [
        { title: 'Wie spreekt er voor het dorp?', room: 'Hanzezaal', ledBy: 'Anniek Scholtemeijer', capacity: 4, description: 'Over dorpsraden, wijkplatforms en de vraag wie ze eigenlijk vertegenwoordigen.' },
        { title: 'Van dorpsvisie naar besluit', room: 'IJsselzaal', ledBy: 'een griffier uit de leerkring', capacity: 12, description: 'Hoe een plan van inwoners langs college en raad gaat zonder onderweg te verdampen.' },
        { title: 'Geld en zeggenschap in de kern', room: 'Berkelkamer', ledBy: '', capacity: 20, description: 'Kernbudgetten, leefbaarheidsfondsen en wie erover gaat.' },
      ],
    },
    {
      title: 'Middag: een eerste plan',
      from: '13:30',
      until: '16:00',
      sessions: [
        { title: 'Werkplaats: je eigen plan', room: 'Hanzezaal', ledBy: '', capacity: 20, description: 'Aan tafels van vijf schrijf je een plan voor het eerste halfjaar.' },
        { title: 'Wandeling door twee buurten', room: 'Verzamelen in de hal', ledBy: 'twee bewoners', capacity: 15, description: 'Zien wat een kern zelf regelt, en wat de gemeente doet.' },
      ],
    },
  ],
  /** Who goes where, in order: morning and afternoon session, from 0; null: not. */
  visitors: [
    ['jelle', 0, 0],
    ['hilde', 0, 1],
    ['esra', 0, 0],
    ['loes', 0, 1],
    ['ilse', 0, 0],
    ['participant', 0, 0],
    ['corne', 0, null],
    ['douwe', 1, 1],
    ['bram', 1, 0],
    ['wouter', 1, 0],
    ['malika', 2, 1],
    ['henkjan', 2, 0],
    ['iris', 1, null],
  ] as [person: string, morning: number, afternoon: number | null][],
  /** Gives up the morning: the first of the waiting list is offered the place. */
  withdrawn: 'esra',
  pack: '# Lees dit vooraf\n\nHet [overzicht van dorps- en wijkraden](https://leerkring.example/dorpsraden) laat zien hoe anderen het regelen.\n\n- Neem een **concrete vraag** mee.\n- Praat er van tevoren over met iemand uit de raad.\n- Trek schoenen aan waarop je een uur kunt lopen.',
  questions: ['Welke vraag uit je eigen gemeente neem je mee?', 'Wie zou je op deze dag graag spreken?'],
  answers: [
    ['jelle', 0, 'Onze dorpsraden willen een eigen budget, de raad twijfelt.'],
    ['hilde', 0, 'Hoe houd je een dorpsvisie levend als de trekkers verhuizen?'],
    ['jelle', 1, 'Iemand die een kernbudget heeft ingevoerd.'],
  ] as [person: string, question: number, text: string][],
};
