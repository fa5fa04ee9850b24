import type { CaseContent } from './types';

/** Twelve cases, each of one municipality in one group. */
export const cases: CaseContent[] = [
  {
    key: 'dorpsbudget',
    group: 'kernendemocratie-noordoost',
    organisation: 'gm1859',
    owner: 'participant',
    title: 'Wie beslist over het dorpsbudget?',
    question: 'Hoe geven we dorpen echte zeggenschap over het dorpsbudget, zonder dat het bij een vaste kleine groep blijft?',
    summary:
      'Negen dorpen krijgen elk jaar 15.000 euro en verdelen dat zelf. Het gaat snel, maar aanvragers en beslissers zijn vaak dezelfde mensen. De raad zoekt spelregels die kort blijven.',
    minutesAgo: 357257,
    asked: 'Hoe regel je wie er beslist, zonder er een tweede gemeenteraad van te maken? En wie heeft ervaring met loten?',
    terms: ['zeggenschap', 'leefbaarheid', 'dorpsbudget', 'dorps-en-wijkraad', 'wie-beslist'],
    people: [
      { function: 'ambtenaar', description: 'schrijft de spelregels', member: 'participant' },
      { function: 'griffier', description: 'Bewaakt wat de raad eerder afsprak' },
      { function: 'wethouder', description: 'Legt de proef voor aan het college' },
      { function: 'inwoner', description: 'Voorzitters van de negen dorpsraden' },
    ],
    moments: [
      { days: -190, what: 'Gesprekken in de dorpen', kind: 'talk' },
      { days: -130, what: 'Dorpen kiezen het onderwerp, met 212 inwoners', kind: 'decision' },
      { days: -68, what: 'Dorpsraden lezen mee', kind: 'step' },
      { days: 12, what: 'College kiest de proef met loten', kind: 'decision' },
      { days: 55, what: 'Raad stelt de spelregels vast', kind: 'deadline' },
    ],
    steps: [{ by: 'facilitator', to: 'in_progress', minutesAgo: 262080 }],
  },
  {
    key: 'verkeer-gieten',
    group: 'kernendemocratie-noordoost',
    organisation: 'gm1680',
    owner: 'bram',
    title: 'De dorpsraad wil meebeslissen over verkeer',
    question: 'Hoe geef je een dorpsraad adviesrecht dat iets voorstelt, terwijl de raad blijft beslissen?',
    summary:
      'Na weggehaalde drempels eiste een dorpsraad een stem in elk verkeersbesluit. Er loopt nu een proef met adviesrecht op vier plekken.',
    minutesAgo: 295337,
    asked: 'Wie heeft adviesrecht van een dorpsraad al in een verordening staan?',
    terms: ['dorps-en-wijkraad'],
    steps: [
      { by: 'bram', to: 'in_progress', minutesAgo: 250000 },
      { by: 'bram', to: 'closed', minutesAgo: 40000, reason: 'De raad heeft besloten; de proef is nu gewoon beleid.' },
    ],
  },
  {
    key: 'loket-dalfsen',
    group: 'kernendemocratie-noordoost',
    organisation: 'gm0148',
    owner: 'jelle',
    title: 'Eén loket, vier afdelingen',
    question: 'Wie mag er namens het loket ja zeggen tegen een plan uit het dorp?',
    summary:
      'Achter het vriendelijke loket zitten vier afdelingen die elk nee mogen zeggen en geen van alle ja. Een mandaat voor één persoon ligt op tafel.',
    minutesAgo: 332777,
  },
  {
    key: 'sporthal',
    group: 'kernendemocratie-noordoost',
    organisation: 'gm0160',
    owner: 'yasmina',
    title: 'Twee dorpen, één sporthal',
    question: 'Wanneer moet de raad zelf kiezen, en wat vraag je dan nog aan de dorpen?',
    summary:
      'De raad vroeg twee dorpen om samen te kiezen wie de sporthal krijgt. Nu praten ze niet meer met elkaar. De opdracht wordt verbreed en de raad kiest in maart.',
    minutesAgo: 282377,
  },
  {
    key: 'inwonersbudget-zutphen',
    group: 'democratisch-begroten-oost',
    organisation: 'gm0301',
    owner: 'wouter',
    title: 'Inwonersbudget in tijden van bezuinigen',
    question: 'Hoe houd je een inwonersbudget overeind als de hele begroting krimpt?',
    summary:
      'Het eerste bezuinigingsvoorstel was het halveren van het inwonersbudget. Zutphen werkt uit hoe het budget eerlijk kan meebewegen en legt de hele opgave op tafel.',
    minutesAgo: 273737,
  },
  {
    key: 'stadsbudget-hengelo',
    group: 'democratisch-begroten-oost',
    organisation: 'gm0164',
    owner: 'gerda',
    title: 'Wie stemt mee over het stadsbudget?',
    question: 'Hoe maak je een stemregel die niemand per ongeluk buitensluit?',
    summary:
      'Bij de eerste ronde mochten mensen een plan indienen waarop ze zelf niet mochten stemmen. De raad koos een nieuwe regel op proef en sprak af wat de rekenkamer bekijkt.',
    minutesAgo: 253577,
  },
  {
    key: 'verordening-krimpenerwaard',
    group: 'spelregels-midden',
    organisation: 'gm1931',
    owner: 'gijs',
    title: 'Van zeven bladzijden naar één',
    question: 'Hoe schrijf je spelregels voor meepraten die inwoners lezen en waar de raad houvast aan heeft?',
    summary:
      'De participatieverordening wordt in februari opnieuw vastgesteld. Er ligt een concept van één bladzijde, getest door tien inwoners die hardop voorlazen.',
    minutesAgo: 345737,
  },
  {
    key: 'burgerberaad-vijfheerenlanden',
    group: 'spelregels-midden',
    organisation: 'gm1961',
    owner: 'roel',
    title: 'Een burgerberaad met een twijfelende raad',
    question: 'Hoe bereid je een burgerberaad voor als een deel van de raad er niets in ziet?',
    summary:
      'Over de weg naar aardgasvrij wonen wil een deel van de raad loten en een ander deel niet. De avond waarop de raad antwoord geeft is als eerste gepland.',
    minutesAgo: 187337,
  },
  {
    key: 'buurtkeuken-zaanstad',
    group: 'initiatief-west',
    organisation: 'gm0479',
    owner: 'thuy',
    title: 'Als een buurtkeuken te groot wordt',
    question: 'Hoe help je een initiatief dat te groot is geworden zonder het over te nemen?',
    summary:
      'Van twaalf naar honderdveertig maaltijden per week, met dezelfde twee trekkers. Vier doorverwijzers en de gemeente maken afspraken over maat, geld en rust.',
    minutesAgo: 138377,
  },
  {
    key: 'loket-texel',
    group: 'initiatief-west',
    organisation: 'gm0448',
    owner: 'maarten',
    title: 'Tien werkdagen, ook voor een nee',
    question: 'Hoe zorg je dat een inwoner even snel een nee hoort als een ja?',
    summary:
      'Texel beloofde antwoord binnen tien werkdagen. Een ja duurt er negentien en een nee 58. Er wordt geteld, gebeld en een brief herschreven.',
    minutesAgo: 201737,
  },
  {
    key: 'opvolging-leudal',
    group: 'kernendemocratie-zuid',
    organisation: 'gm1640',
    owner: 'sjef',
    title: 'De dorpsraad vindt geen opvolgers',
    question: 'Moet je een dorpsraad redden, of mag een dorp anders verder?',
    summary:
      'Drie van de zestien dorpsraden vinden geen voorzitter. Eén dorp probeert het met drie mensen, drie taken en twee avonden per jaar.',
    minutesAgo: 170057,
  },
  {
    key: 'brieven-middelburg',
    group: 'spelregels-zuidwest',
    organisation: 'gm0687',
    owner: 'tessa',
    title: 'Eerlijk schrijven als er niets te kiezen valt',
    question: 'Hoe vertel je dat iets vastligt, zonder de deur dicht te doen?',
    summary:
      'Een brief over het riool beloofde meedenken waar niets te kiezen was. Middelburg herschrijft brieven en leest besluiten terug met inwoners.',
    minutesAgo: 216137,
  },
];
