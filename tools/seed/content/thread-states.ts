import type { ThreadAboutContent, ThreadStateContent } from './thread-types';
import type { PostContent } from './types';

/** What became of threads, by title: labels, fields of their kind, answers, what facilitators did. */
export const threadStates: Record<string, ThreadStateContent> = {
  'Hoe krijg je andere mensen in de dorpsraad?': { terms: ['dorps-en-wijkraad', 'loten', 'andere-mensen'], pinnedBy: 'facilitator' },
  'Mag een dorpsraad zelf geld beheren?': { terms: ['dorpsbudget', 'verantwoording'], accepted: 1 },
  'Wat doet de raad met een dorpsplan?': { terms: ['dorpsplan', 'raad-en-inwoner'], accepted: 8 },
  'Jongeren doen één keer mee en dan nooit meer': { terms: ['jongeren', 'volhouden'] },
  'Wie heeft een ambtenaar die alleen voor de dorpen werkt?': { terms: ['contactfunctionaris'], accepted: 1 },
  'Drie avonden in hetzelfde dorpshuis': { terms: ['dorpen-en-wijken', 'voorzieningen'] },
  'Een dorpenronde die de raad zelf organiseert': {
    terms: ['raad-en-inwoner', 'rol-raadslid'],
    bestPractice: {
      situation: 'De raad hoorde de dorpen alleen via het college, en de dorpen de raad alleen via de krant.',
      approach: 'Zes raadsleden gingen zelf langs vier dorpen. Zonder college, zonder presentatie. Aan elke tafel zat één raadslid dat vragen stelde en meeschreef.',
      effect: 'Er kwamen 160 mensen, de helft voor het eerst. Twee onderwerpen staan nu op de agenda van de raad.',
      conditions: 'Een griffier die het draaiboek maakt, en raadsleden die geen toezeggingen doen.',
    },
  },
  'Afspraken met de dorpen op één A4': {
    terms: ['dorps-en-wijkraad', 'vertegenwoordiging'],
    bestPractice: {
      situation: 'Acht dorpsraden, en elk had andere afspraken met de gemeente. Niemand wist ze uit het hoofd.',
      approach: 'Anderhalf jaar praten, en daarna alles geschrapt wat niet op één vel paste. De burgemeester en alle voorzitters hebben getekend.',
      effect: 'Wie advies geeft, krijgt binnen vier weken antwoord met reden.',
      conditions: 'Elk jaar samen kijken wat niet werkte.',
    },
  },
  'De provincie wil één loket voor alle dorpsinitiatieven': {
    terms: ['initiatievenloket', 'leefbaarheidsfonds'],
    hotIssue: {
      stake: 'Of dorpen straks nog een gezicht hebben in hun eigen gemeente',
      forWhom: 'Besturen van dorpshuizen en dorpsraden in drie provincies',
      untilInDays: 18,
      roles: {
        burgemeester: 'Nodigt de buurgemeenten uit voor één gesprek met de gedeputeerde.',
        wethouder: 'Brengt in: één formulier is goed, het gezicht blijft in de gemeente.',
        raad: 'Stelt vast wie uitlegt waarom een aanvraag wordt afgewezen.',
        griffier: '',
        secretaris: 'Zoekt uit hoeveel uren het eigen loket nu kost.',
      },
    },
  },
  'Twee dorpen, één sporthal: wie hakt de knoop door?': {
    terms: ['vertrouwen', 'wie-beslist'],
    hotIssue: {
      stake: 'Geld voor één sporthal, en twee dorpen die niet meer met elkaar praten',
      forWhom: 'De twee dorpen en hun verenigingen',
      untilInDays: null,
      roles: { burgemeester: 'Houdt het gesprek tussen de dorpen op gang.', wethouder: '', raad: 'Kiest zelf, en legt de keuze uit in beide dorpen.', griffier: 'Plant de avond waarop de raad het komt vertellen.', secretaris: '' },
    },
    closed: { by: 'facilitator', minutesAgo: 12_600, outcome: 'De raad kiest en legt het zelf uit; dorpen vragen we niet om elkaar iets af te nemen. Yasmina en Tomasz brengen de casus in bij de volgende uitwisseling.' },
  },
  'De dorpsraad die raad wil zijn': {
    terms: ['vertegenwoordiging', 'loslaten'],
    closed: { by: 'facilitator', minutesAgo: 170_900, outcome: 'Eerst samen vaststellen wat er misging, dan pas wie waarover gaat. Bram schrijft de volgorde uit voor wie later instapt.' },
    lockedBy: 'facilitator',
  },
  'Welkom in Kernendemocratie Noordoost': { lockedBy: 'facilitator', confirmedBy: ['participant', 'ruud', 'anniek', 'tomasz', 'yasmina', 'hilde', 'loes', 'ilse', 'corne', 'douwe', 'jelle', 'bram', 'esra'] },
  'Vanmiddag 14.00 uur: zo bereid je je voor': { confirmedBy: ['participant', 'hilde', 'corne', 'anniek', 'loes', 'yasmina', 'douwe'] },
};

/** Said afterwards, by title: `@{key}` mentions somebody, `{gesprek: title}` leads to another thread. */
export const laterPosts: Record<string, PostContent[]> = {
  'Jongeren doen één keer mee en dan nooit meer': [
    { by: 'yasmina', minutesAgo: 1_500, body: 'Korte klussen werken bij ons wel. @{loes} schreef daar al over in {gesprek: Hoe krijg je andere mensen in de dorpsraad?}, en @{participant}: hoe doen jullie dat in Berkelland?' },
  ],
  'Mag een dorpsraad zelf geld beheren?': [
    { by: 'ilse', minutesAgo: 1_560, body: '@{bram}, wil je hier zetten wat Gieten ervan vond? Dan verwijs ik ernaar in {gesprek: Afspraken met de dorpen op één A4}.' },
  ],
};

/** Threads about a track, a case or the live session that goes on. */
export const threadsAbout: ThreadAboutContent[] = [
  {
    about: { type: 'track', slug: 'kernendemocratie' },
    kind: 'question',
    title: 'Welke gemeente heeft een register van dorpsraden?',
    posts: [
      { by: 'dorien', minutesAgo: 5_400, body: 'Voor het hele traject zoek ik gemeenten die bijhouden welke dorpsraden er zijn, wie erin zitten en waar zij over gaan. Een lijst in een tekstbestand telt ook.' },
      { by: 'anniek', minutesAgo: 4_700, body: 'Wij hebben er een sinds dit voorjaar: vijf kernen, één bladzijde per dorp. De namen staan er niet op, alleen een telefoonnummer.' },
    ],
  },
  {
    about: { type: 'case_file', title: 'Wie beslist over het dorpsbudget?' },
    kind: 'question',
    title: 'Wie tekent er nu voor het geld in Eibergen?',
    posts: [
      { by: 'hilde', minutesAgo: 1_590, body: 'Ik las in de casus dat de werkgroep de offertes aanvraagt. Wie zet er dan een handtekening: de werkgroep, de stichting of de gemeente?' },
      { by: 'participant', minutesAgo: 1_470, body: 'Nu de gemeente. Dat is precies waar het wringt, dus dit neem ik mee.' },
    ],
  },
  {
    about: { type: 'live_session', title: 'Uitwisseling 3: wie beslist over het dorpsbudget?' },
    kind: 'experience',
    title: 'Vijftien minuten alleen feiten: wat deed dat met jullie?',
    posts: [{ by: 'anniek', minutesAgo: 0, body: 'Ik wilde wel zes keer advies geven. Wie had dat ook, en wat hielp je om te wachten?' }],
  },
];
