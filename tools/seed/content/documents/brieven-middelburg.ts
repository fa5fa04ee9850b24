import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'brieven-middelburg',
    title: 'Brief over het riool: voor en na',
    filename: 'brief-riool-voor-en-na.docx',
    format: 'docx',
    versions: [
      { by: 'tessa', minutesAgo: 39057, note: 'Oude en nieuwe brief naast elkaar' },
      { by: 'tessa', minutesAgo: 14648, note: 'Reacties van bewoners toegevoegd' },
    ],
    blocks: [
      { heading: 'De oude brief' },
      {
        text: 'Geachte heer, mevrouw. In het kader van het vervangen van de riolering in uw straat start de gemeente een participatietraject. Wij nodigen u van harte uit om mee te denken over dit project. De werkzaamheden vangen naar verwachting aan in het eerste kwartaal en hebben een doorlooptijd van circa acht maanden.',
      },
      { heading: 'Wat er mis mee is' },
      {
        list: [
          'Er valt bijna niets mee te denken, en dat weten wij.',
          'Niemand weet wanneer het eerste kwartaal bij zijn deur is.',
          'Er staat geen mens in de brief.',
        ],
      },
      { heading: 'De nieuwe brief' },
      {
        text: 'Beste bewoners van de Nederstraat. Het riool onder jullie straat is 84 jaar oud en moet eruit. Dat staat vast. De straat gaat daarom open, in stukken van veertig meter. Per stuk duurt het ongeveer vijf weken.',
      },
      {
        text: 'Wat níet vaststaat is de volgorde. Begin je liever bij de school of bij de haven? Volgende week komt Ria van de gemeente bij jullie langs met een kaart. Zij schrijft op wat belangrijk is: een verhuizing, een bevalling, een winkel in december. Daarna kiezen we de volgorde en krijg je die thuis, met de reden.',
      },
      { since: 2, heading: 'Wat bewoners zeiden' },
      {
        since: 2,
        table: [
          ['Vraag', 'Ja', 'Nee'],
          ['Wist je na de brief wat er gebeurt?', '38', '3'],
          ['Wist je waar je iets over kon zeggen?', '35', '6'],
          ['Is er met je gesproken?', '31', '10'],
        ],
      },
      {
        since: 2,
        text: 'Tien mensen waren niet thuis. Daar is een briefje in de bus gedaan met een nummer. Vier van hen belden.',
      },
    ],
  },
  {
    case: 'brieven-middelburg',
    title: 'Drie besluiten teruggelezen',
    filename: 'drie-besluiten-teruggelezen.odt',
    format: 'odt',
    versions: [{ by: 'tessa', minutesAgo: 97936, note: 'Verslag van de leesmiddag' }],
    blocks: [
      { heading: 'Opzet' },
      {
        text: 'Met veertien inwoners lazen we drie besluiten van de raad uit het afgelopen jaar: een bestemmingsplan, een subsidieregel voor buurten en de plek van een hondenveld. Iedereen kreeg een groene en een grijze stift. Groen voor een zin waarin je ziet wat er met inspraak is gedaan. Grijs voor een zin die je niet begrijpt.',
      },
      { heading: 'Uitkomst' },
      {
        table: [
          ['Besluit', 'Groene zinnen', 'Grijze zinnen'],
          ['Bestemmingsplan', '0', '61'],
          ['Subsidieregel', '2', '27'],
          ['Hondenveld', '7', '4'],
        ],
      },
      { heading: 'Waarom het hondenveld won' },
      {
        text: 'De collega die dat voorstel schreef, had zelf met bewoners op het veld gestaan. In het stuk staat letterlijk wat ze zeiden, wat daarmee is gedaan en dat één wens niet kon vanwege een leiding. Ze vertelde dat ze bang was geweest dat het te simpel zou zijn voor de raad.',
      },
      { heading: 'Wat inwoners wilden weten' },
      {
        list: [
          'Waarom staat mijn brief als nummer 17 in een bijlage?',
          'Wie is het bevoegd gezag, en heeft die een telefoon?',
          'Is dit besluit nu voor of tegen ons?',
        ],
      },
      { heading: 'Wat we veranderen' },
      {
        text: 'Vanaf dit najaar krijgt elk raadsvoorstel een vaste alinea: dit hoorden we, dit nemen we over, dit niet en waarom. De griffie leest mee. We herhalen de middag over een jaar met dezelfde stiften en hopen op meer groen.',
      },
    ],
  },
];
