import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'loket-texel',
    title: 'Telling: hoe lang duurt ja, hoe lang duurt nee?',
    filename: 'telling-ja-en-nee.pdf',
    format: 'pdf',
    versions: [
      { by: 'maarten', minutesAgo: 17231, note: 'Eerste telling' },
      { by: 'maarten', minutesAgo: 10318, note: 'Ja en nee uit elkaar gehaald' },
    ],
    blocks: [
      { heading: 'Wat is er geteld?' },
      {
        text: 'Alle 47 plannen die sinds januari via het telefoonnummer binnenkwamen en waar een besluit op is genomen. Geteld zijn werkdagen tussen het eerste gesprek en het moment dat de indiener het antwoord hoorde. Onze belofte is tien.',
      },
      { heading: 'Uitkomst' },
      {
        until: 1,
        table: [
          ['', 'Aantal', 'Gemiddeld aantal dagen'],
          ['Alle plannen', '47', '31'],
        ],
      },
      {
        since: 2,
        table: [
          ['', 'Aantal', 'Gemiddeld', 'Kortste', 'Langste'],
          ['Ja', '33', '19', '1', '77'],
          ['Nee', '14', '58', '6', '141'],
          ['Samen', '47', '31', '1', '141'],
        ],
      },
      { heading: 'Waar blijft de tijd?' },
      {
        list: [
          'Bij ons aan de telefoon: gemiddeld twee dagen.',
          'Bij de eerste collega: vier dagen.',
          'Bij de tweede en derde collega: de rest.',
        ],
      },
      { since: 2, heading: 'Waarom duurt een nee langer?' },
      {
        since: 2,
        text: 'We hebben bij alle veertien gevraagd wat er gebeurde. Bij negen wist iemand na een week dat het nee zou worden. Daarna werd er gezocht naar een manier om het aardig te brengen, naar een collega die het zou vertellen, of naar een reden die steviger klonk. De indiener wist van niets.',
      },
      { heading: 'Wat we gaan doen' },
      {
        text: 'Vanaf volgende maand belt de eerste die weet dat het nee wordt, ook als de brief nog moet komen. We tellen door en zetten de uitkomst elke drie maanden op het prikbord in de hal van het gemeentehuis, waar ook bezoekers hem zien.',
      },
      {
        text: 'Voor de telling zijn dagboekjes van drie collega’s gebruikt. Waar een datum ontbrak, hebben we de inwoner gebeld en gevraagd wanneer die het antwoord hoorde. Bij drie mensen was dat voor het eerst in maanden dat we iets lieten weten, en dat was terecht geen gezellig gesprek.',
      },
    ],
  },
  {
    case: 'loket-texel',
    title: 'Vijf vragen naast de telefoon',
    filename: 'vijf-vragen-naast-de-telefoon.docx',
    format: 'docx',
    versions: [
      { by: 'maarten', minutesAgo: 144032, note: 'Eerste kaartje' },
      { by: 'maarten', minutesAgo: 111056, note: 'Na een maand bellen met drie mensen' },
    ],
    blocks: [
      { heading: 'Waarom dit kaartje?' },
      {
        text: 'Sinds augustus nemen drie mensen de telefoon op. Om te zorgen dat een inwoner bij iedereen hetzelfde krijgt, ligt er een kaartje naast het toestel. Het is geen formulier. Je mag de volgorde loslaten.',
      },
      { heading: 'De vragen' },
      {
        list: [
          'Wat wil je maken, en voor wie?',
          'Wie weet er al van, en wie nog niet?',
          'Wat heb je zelf al, en wat mis je?',
          'Wanneer zou je blij zijn met een antwoord?',
          'Wat vergeet ik te vragen?',
        ],
      },
      { heading: 'Hoe je ze stelt' },
      {
        text: 'Laat iemand eerst vertellen, zeker drie minuten. Schrijf mee. Lees aan het eind voor wat je hebt opgeschreven en vraag of het klopt. Zeg daarna wat jij gaat doen en op welke dag je terugbelt. Noem een dag en geen termijn.',
      },
      { since: 2, heading: 'Wat we in een maand leerden' },
      {
        since: 2,
        text: 'De vijfde vraag levert het meeste op. Een man die een steiger wilde, vertelde daarop dat het eigenlijk ging om zijn vrouw in een rolstoel, die graag bij het water zit. We hebben toen geen steiger gemaakt maar een verhard pad.',
      },
      {
        since: 2,
        text: 'De vierde vraag voorkomt teleurstelling. Soms heeft iemand helemaal geen haast en maken wij die ervan.',
      },
      { heading: 'Als het over iets anders gaat' },
      {
        text: 'Dat komt vaak voor: een verloren kat, een kapotte lantaarn, een ruzie met de buren. Verbind niet door. Noteer het, regel wie er terugbelt en vertel dat. Het duurt twee minuten en het wordt onthouden.',
      },
    ],
  },
  {
    case: 'loket-texel',
    title: 'Brief bij een nee, voorbeeld en toelichting',
    filename: 'brief-bij-een-nee.odt',
    format: 'odt',
    versions: [{ by: 'jip', minutesAgo: 59022, note: 'Voorbeeld na overleg in de raadscommissie' }],
    blocks: [
      { heading: 'De brief' },
      {
        text: 'Beste Hielke, je vroeg ons om een vuurplaats bij het strand van De Koog. Wij zeggen nee, en dat vind ik jammer, want je plan was met zorg gemaakt. De reden is dat het stuk duin waar je aan dacht in de droge maanden te snel brandt. De brandweer heeft dat op de plek zelf bekeken.',
      },
      {
        text: 'Er is een andere mogelijkheid. Bij het veld achter de reddingspost mag het wel, met een ijzeren schaal en iemand die oplet. Als je dat wilt, lopen we er samen langs. Ik bel je morgen om vier uur. Je mag ook eerder bellen, of langskomen.',
      },
      { text: 'Ben je het er niet mee eens? Dan kun je bezwaar maken. Op de achterkant staat hoe dat gaat, in gewone taal.' },
      { heading: 'Waarom zo?' },
      {
        list: [
          'Het nee staat in de tweede zin. Niemand hoeft te zoeken.',
          'Er staat wie er heeft gekeken, zodat het geen mening is.',
          'Er staat wat wel kan.',
          'Er belt iemand, op een tijd die vaststaat.',
        ],
      },
      { heading: 'Wat de commissie ervan vond' },
      {
        text: "Een raadslid vroeg of dit niet te persoonlijk is voor een besluit. Een ander las zijn eigen laatste afwijzing voor, van vier alinea's met drie wetsartikelen. Daarna was er geen discussie meer. De naam in deze brief is verzonnen en het plan is veranderd.",
      },
    ],
  },
];
