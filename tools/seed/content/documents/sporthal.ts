import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'sporthal',
    title: 'Startnotitie sporthal, oude opdracht',
    filename: 'startnotitie-sporthal-oud.pdf',
    format: 'pdf',
    versions: [{ by: 'tomasz', minutesAgo: 273647, note: 'Zoals aangeboden aan de raad' }],
    blocks: [
      { heading: 'Opdracht van de raad' },
      {
        text: 'De raad heeft 6,2 miljoen euro opzijgezet voor één nieuwe sporthal. Twee dorpen komen in aanmerking. De raad vraagt het college beide locaties door te rekenen en vraagt de dorpen om samen tot een voorkeur te komen.',
      },
      { heading: 'Locaties' },
      {
        table: [
          ['', 'Dorp A', 'Dorp B'],
          ['Grond', 'gemeente', 'particulier'],
          ['Bouwkosten', '€ 5,9 miljoen', '€ 6,4 miljoen'],
          ['Fietsbereikbaarheid', 'goed', 'matig'],
          ['Verenigingen', '7', '9'],
          ['Handtekeningen', '812', '954'],
        ],
      },
      { heading: 'Planning' },
      {
        list: [
          'Voorjaar: beide dorpen leveren een plan aan.',
          'Voor de zomer: gezamenlijke voorkeur van de dorpen.',
          'Najaar: besluit van de raad.',
        ],
      },
      { heading: 'Opmerking van de ambtenaar' },
      {
        text: 'Achteraf gezien stond in deze notitie wat er mis zou gaan. De dorpen kregen de vraag om samen te kiezen, terwijl er maar één kon winnen. Er is geen bedrag genoemd voor het dorp dat de hal niet krijgt. De handtekeningen staan in dezelfde tabel als de kosten, alsof het bij elkaar op te tellen is. We delen deze notitie met de groep omdat anderen er iets aan kunnen hebben.',
      },
    ],
  },
  {
    case: 'sporthal',
    title: 'Gesprekken in twee dorpen',
    filename: 'gesprekken-in-twee-dorpen.docx',
    format: 'docx',
    versions: [
      { by: 'yasmina', minutesAgo: 95076, note: 'Ruwe aantekeningen, uitgewerkt' },
      { by: 'tomasz', minutesAgo: 83877, note: 'Aanvulling over het dorpshuis' },
    ],
    blocks: [
      { heading: 'Hoe het ging' },
      {
        text: 'Twee raadsleden, een van de coalitie en een van de oppositie, bezochten in één week beide dorpen. In elke zaal is dezelfde tekst voorgelezen. Er was geen wethouder bij. We vroegen niet welke hal men wilde, maar wat er in het dorp nodig is om te sporten en elkaar te treffen.',
      },
      { heading: 'Dorp A' },
      {
        text: 'Vierendertig mensen. De volleybalclub krimpt, de gymvereniging groeit. De basisschool gymt in een zaal zonder verwarming. De grootste zorg: zonder hal verdwijnt de school. Eén man zei dat hij de strijd met het buurdorp verschrikkelijk vindt, omdat zijn zus er woont.',
      },
      { heading: 'Dorp B' },
      {
        text: 'Eenenveertig mensen. Er is een dorpshuis met een grote zaal die twee avonden per week gebruikt wordt. De zaalvoetballers rijden nu naar Hardenberg en dat gaat eigenlijk prima. De dansschool zoekt een spiegelwand en een houten vloer.',
      },
      {
        since: 2,
        text: 'Aanvulling: een eerste schatting voor het opknappen van de zaal is 780.000 euro. Daarmee kunnen dans, yoga en biljart terecht, maar geen balsport.',
      },
      { heading: 'Wat we meenemen naar de raad' },
      {
        list: [
          'De dorpen willen best naast elkaar zitten, als ze niet hoeven te kiezen.',
          'Er is behoefte aan een datum.',
          'Vertel vooraf waarop de raad gaat letten.',
        ],
      },
    ],
  },
  {
    case: 'sporthal',
    title: 'Raadsvoorstel: een bredere opdracht',
    filename: 'raadsvoorstel-bredere-opdracht.odt',
    format: 'odt',
    versions: [
      { by: 'yasmina', minutesAgo: 44989, note: 'Concept met drie fracties' },
      { by: 'yasmina', minutesAgo: 23156, note: 'Versie zoals ingediend' },
    ],
    blocks: [
      { heading: 'Voorgesteld besluit' },
      {
        text: '1. De opdracht aan het college te verbreden van de bouw van één sporthal naar sporten en ontmoeten in beide dorpen.',
      },
      { text: '2. Als raad in maart te kiezen, op basis van drie criteria die nu worden vastgesteld.' },
      { text: '3. Beide dorpen te vragen wat de raad bij die keuze moet weten, en hun niet te vragen om te kiezen.' },
      { heading: 'De drie criteria' },
      {
        list: [
          'Hoeveel mensen kunnen er wekelijks terecht, ook zonder auto?',
          'Wat kost het per jaar, inclusief onderhoud?',
          'Wat blijft er over in het dorp dat geen nieuwe hal krijgt?',
        ],
      },
      { heading: 'Toelichting' },
      {
        text: 'De dorpen zijn tegenover elkaar komen te staan door een vraag van de raad zelf. Dat willen de indieners herstellen. Kernendemocratie betekent dat dorpen invloed hebben op wat wij afwegen. Het betekent niet dat wij een pijnlijk besluit aan vrijwilligers overlaten.',
      },
      { since: 2, heading: 'Hoe vertellen we het?' },
      {
        since: 2,
        text: 'Op de avond van het besluit zijn in beide dorpen twee raadsleden aanwezig. Zij vertellen de uitkomst en de reden voordat het in de krant staat. De volgende ochtend hangt op beide dorpshuizen een bladzijde met de afweging in gewone taal.',
      },
      { heading: 'Financiën' },
      {
        text: 'Het totale bedrag blijft 6,2 miljoen euro. Voor het extra onderzoek is 18.000 euro nodig uit het budget van de griffie en het project.',
      },
    ],
  },
  {
    case: 'sporthal',
    title: 'Enquête onder leden van de sportclubs',
    filename: 'enquete-sportclubs.pdf',
    format: 'pdf',
    versions: [{ by: 'tomasz', minutesAgo: 53444, note: 'Uitkomsten in het kort' }],
    blocks: [
      { heading: 'Over deze enquête' },
      {
        text: 'We vroegen zestien clubs om hun leden vier vragen te sturen. Er kwamen 623 ingevulde lijsten terug. De uitkomst is niet representatief voor de dorpen: wie niet sport, is niet gevraagd.',
      },
      { heading: 'Uitkomsten' },
      {
        table: [
          ['Vraag', 'Dorp A', 'Dorp B'],
          ['Ik sport minstens een keer per week', '71%', '64%'],
          ['Ik kom op de fiets', '58%', '33%'],
          ['Ik zou in het andere dorp gaan sporten', '41%', '52%'],
          ['Ik stop als de reis langer wordt', '19%', '12%'],
        ],
      },
      { heading: 'Wat ons verbaasde' },
      {
        text: 'In beide dorpen wil ongeveer de helft best in het andere dorp sporten. Dat beeld past niet bij de spandoeken. Op de open vraag schrijven veel mensen dat ze moe zijn van de ruzie. Tien mensen vroegen of er ook iets kan komen voor mensen die niet van ballen houden.',
      },
      { heading: 'Wat deze cijfers niet zeggen' },
      {
        list: [
          'Niets over kinderen: ouders vulden voor hen in.',
          'Weinig over mensen boven de zeventig.',
          'Niets over wat een dorp betekent zonder hal.',
        ],
      },
      { heading: 'Hoe gaan we ze gebruiken?' },
      {
        text: 'Niet om de dorpen tegen elkaar af te zetten. We delen de cijfers tegelijk in beide dorpen, met de kanttekeningen erbij, en vragen wat men erin herkent.',
      },
    ],
  },
];
