import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'verkeer-gieten',
    title: 'Brief van de dorpsraad, met onze notities',
    filename: 'brief-dorpsraad-met-notities.odt',
    format: 'odt',
    versions: [{ by: 'bram', minutesAgo: 216109, note: 'Brief overgenomen, notities in cursief' }],
    blocks: [
      { heading: 'De brief, samengevat' },
      {
        text: 'De dorpsraad schrijft dat het college de drempels in de Eexterweg heeft weggehaald zonder iets te vragen. De dorpsraad noemt zich het hoogste orgaan van het dorp en vraagt om elk raadsbesluit over verkeer vooraf te mogen goedkeuren. De brief eindigt met een vraag om een gesprek, en die zin hebben we bij eerste lezing over het hoofd gezien.',
      },
      { heading: 'Wat klopt' },
      {
        list: [
          'De drempels zijn weggehaald na klachten van de busmaatschappij.',
          'Er is geen brief gestuurd aan de omwonenden.',
          'De wijkmakelaar hoorde het van een bewoner.',
        ],
      },
      { heading: 'Wat niet klopt' },
      {
        list: [
          'Over onderhoud beslist het college, niet de raad.',
          'Goedkeuring vooraf door een dorpsraad kan volgens de wet niet.',
        ],
      },
      { heading: 'Notities van de wijkmakelaar' },
      {
        text: 'De boosheid gaat over de drempels, niet over de macht. Twee van de zeven bestuursleden kenden de brief niet. Het helpt niet als wij uitleggen hoe het staatsrecht werkt. Het helpt als de wethouder zegt dat het beter had gemoeten. Daarna kunnen we praten over adviesrecht, met een termijn waar wij ons aan houden.',
      },
      {
        text: 'Voorstel: erheen met vier mensen, geen presentatie, eerst luisteren. Meenemen: de kaart van het dorp en een lijstje van wat er dit jaar nog aan wegen gebeurt.',
      },
    ],
  },
  {
    case: 'verkeer-gieten',
    title: 'Verslag van de avond met de dorpsraad',
    filename: 'verslag-avond-dorpsraad.docx',
    format: 'docx',
    versions: [
      { by: 'bram', minutesAgo: 204510, note: 'Conceptverslag' },
      { by: 'bram', minutesAgo: 194749, note: 'Aangevuld door de secretaris van de dorpsraad' },
    ],
    blocks: [
      { heading: 'Wie waren er?' },
      {
        text: 'Zes leden van de dorpsraad, de wethouder, twee raadsleden en de wijkmakelaar. De avond duurde van half acht tot tien uur. De koffie was van de dorpsraad.',
      },
      { heading: 'Het verloop' },
      {
        text: 'De wethouder begon met excuses voor de drempels. Ze vertelde hoe het was gegaan en zei dat niemand aan het dorp had gedacht. Het was even stil. Daarna vroeg de voorzitter of de brief nog op tafel moest blijven. Een van de leden zei: leg hem maar onder de koffiepot.',
      },
      {
        text: 'Vervolgens liepen we met stiften over de kaart. Er kwamen vier plekken uit waar het dorp vooraf iets wil horen: de Eexterweg, de school, het kruispunt bij de supermarkt en de route van de landbouwvoertuigen.',
      },
      {
        since: 2,
        text: 'De secretaris vult aan: het is voor ons belangrijk dat dit niet afhangt van de mensen die er vanavond zitten. Over vier jaar zitten er anderen, aan beide kanten.',
      },
      { heading: 'Afspraken' },
      {
        list: [
          'Voor de vier plekken geldt adviesrecht, op proef tot de zomer.',
          'De gemeente geeft binnen vier weken antwoord, met een reden.',
          'De dorpsraad vertelt bij elk advies wie er meepraatte.',
          'In juni kijken we terug, in hetzelfde zaaltje.',
        ],
      },
      { heading: 'Nog open' },
      { text: 'Wie betaalt een verkeersmeting als de dorpsraad er een wil? De wijkmakelaar zoekt het uit.' },
    ],
  },
  {
    case: 'verkeer-gieten',
    title: 'Proef adviesrecht: stand na vier maanden',
    filename: 'proef-adviesrecht-stand.pdf',
    format: 'pdf',
    versions: [{ by: 'bram', minutesAgo: 34630, note: 'Tussenstand voor de groep' }],
    blocks: [
      { heading: 'Wat hebben we gedaan?' },
      {
        text: 'Sinds de zomer vroegen we de dorpsraad vier keer om advies. Drie keer ging het over verkeer, één keer over de bomen bij de school, wat eigenlijk niet was afgesproken maar wel logisch voelde.',
      },
      { heading: 'De vier adviezen' },
      {
        table: [
          ['Onderwerp', 'Dagen tot advies', 'Dagen tot antwoord', 'Uitkomst'],
          ['Versmalling Eexterweg', '18', '26', 'overgenomen'],
          ['Zebrapad bij de school', '11', '33', 'deels overgenomen'],
          ['Bomen schoolplein', '21', '14', 'overgenomen'],
          ['Landbouwroute', '25', 'nog open', 'wacht op provincie'],
        ],
      },
      { heading: 'Wat leren we?' },
      {
        text: 'De dorpsraad is sneller dan wij. Bij het zebrapad waren we vijf dagen te laat en we hebben dat te laat gezegd. De reden was simpel: de verkeerskundige was vrij en niemand nam het over.',
      },
      {
        text: 'De dorpsraad schrijft bij elk advies wie er meepraatte. Bij de landbouwroute waren dat elf mensen, onder wie vijf boeren. Dat maakt het advies sterker, ook voor de raad.',
      },
      { heading: 'Vraag aan de groep' },
      {
        text: "Als de proef slaagt, wil ik het adviesrecht vastleggen voor alle dorpen. Mijn collega's vrezen dat we dan overal aan vier weken vastzitten. Hoe begin je klein zonder dat de andere dorpen zich achtergesteld voelen?",
      },
    ],
  },
];
