import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'buurtkeuken-zaanstad',
    title: 'Twee jaar buurtkeuken in cijfers',
    filename: 'twee-jaar-buurtkeuken.pdf',
    format: 'pdf',
    versions: [
      { by: 'thuy', minutesAgo: 69114, note: 'Overzicht voor de partners' },
      { by: 'naima', minutesAgo: 37514, note: 'Kolom met vrije dagen toegevoegd' },
    ],
    blocks: [
      { heading: 'Hoe het begon' },
      {
        text: 'Twee buurvrouwen kookten op donderdag voor twaalf mensen die anders alleen aten. Het werd bekend bij de huisarts, daarna bij de wijkverpleging, daarna bij ons. Niemand besloot dat het groter moest worden. Het gebeurde.',
      },
      { heading: 'De groei' },
      {
        until: 1,
        table: [
          ['Kwartaal', 'Maaltijden per week', 'Vrijwilligers', 'Doorverwezen'],
          ['eerste', '12', '2', '0'],
          ['derde', '38', '5', '9'],
          ['vijfde', '84', '8', '41'],
          ['achtste', '140', '9', '96'],
        ],
      },
      {
        since: 2,
        table: [
          ['Kwartaal', 'Maaltijden per week', 'Vrijwilligers', 'Doorverwezen', 'Vrije dagen van de trekkers'],
          ['eerste', '12', '2', '0', 'normaal'],
          ['derde', '38', '5', '9', 'iets minder'],
          ['vijfde', '84', '8', '41', 'vier'],
          ['achtste', '140', '9', '96', 'nul'],
        ],
      },
      { heading: 'Wat zien we?' },
      {
        text: 'Het aantal maaltijden groeide twaalf keer zo hard als het aantal vrijwilligers. Twee op de drie eters zijn door een organisatie gestuurd. Geen van die organisaties betaalt iets of vroeg of er plek was. Dat geldt ook voor de gemeente.',
      },
      { heading: 'Wat de keuken zelf zegt' },
      {
        list: [
          'We willen koken, niet besturen.',
          'Honderd is een fijn aantal, dan ken je iedereen nog.',
          'Als iemand nee moet zeggen, laat dat dan niet de kok zijn.',
        ],
      },
      { heading: 'Vraag' },
      { text: 'Hoe help je iets dat te groot is geworden zonder het over te nemen?' },
    ],
  },
  {
    case: 'buurtkeuken-zaanstad',
    title: 'Afspraken tussen keuken en doorverwijzers',
    filename: 'afspraken-keuken-doorverwijzers.docx',
    format: 'docx',
    versions: [
      { by: 'thuy', minutesAgo: 20353, note: 'Uitkomst van het gesprek met vier partners' },
      { by: 'thuy', minutesAgo: 8947, note: 'Ondertekend, proef tot de zomer' },
    ],
    blocks: [
      { heading: 'Wie maken deze afspraken?' },
      {
        text: 'De buurtkeuken, de wijkverpleging, de woningcorporatie, de huisartsengroep en de gemeente. We maken ze omdat de keuken een aanwinst is en dat moet kunnen blijven.',
      },
      { heading: 'Wat spreken we af?' },
      {
        list: [
          'De keuken kookt voor hooguit honderd mensen per week.',
          'Wie iemand wil sturen, belt eerst met de gemeente. Daar ligt de wachtlijst.',
          'De vier organisaties betalen samen een kok voor drie dagen.',
          'Tellen en verantwoorden doet de gemeente.',
          'De trekkers hebben acht weken vrij per jaar, en dan kookt de kok met een kleinere kaart.',
        ],
      },
      { heading: 'Wat we niet doen' },
      {
        text: 'We maken van de keuken geen instelling. Er komt geen intakegesprek, geen eigen bijdrage en geen formulier voor eters. Wie binnenloopt en er is nog soep, die krijgt soep.',
      },
      {
        text: 'Komt er iemand die meer nodig heeft dan een maaltijd, dan belt de kok de wijkverpleging. De vrijwilligers hoeven dat niet zelf op te lossen.',
      },
      { heading: 'Geld' },
      {
        table: [
          ['Organisatie', 'Per maand'],
          ['Wijkverpleging', '€ 900'],
          ['Woningcorporatie', '€ 900'],
          ['Huisartsengroep', '€ 400'],
          ['Gemeente', '€ 1.300'],
        ],
      },
      { since: 2, heading: 'Ondertekening' },
      {
        since: 2,
        text: 'Getekend in de keuken zelf, op de achterkant van een menukaart. De proef loopt tot 1 juli. In mei eten we samen en kijken we hoe het gaat. Wie eerder wil stoppen, zegt dat twee maanden van tevoren tegen de anderen, aan tafel en niet per mail.',
      },
    ],
  },
  {
    case: 'buurtkeuken-zaanstad',
    title: 'Verhaal van een trekker',
    filename: 'verhaal-van-een-trekker.odt',
    format: 'odt',
    versions: [{ by: 'naima', minutesAgo: 47844, note: 'Opgeschreven na een gesprek, gelezen en goedgekeurd' }],
    blocks: [
      { heading: 'Hoe het voelt' },
      {
        text: 'Ik ben gaan koken omdat mijn moeder na de dood van mijn vader brood at boven het aanrecht. Ik dacht: er zijn er vast meer. Dat was zo. Het eerste jaar was het mooiste jaar van mijn leven, en ik had ondertussen ook nog een baan.',
      },
      {
        text: 'In het tweede jaar ging de telefoon anders. Eerst belden mensen. Daarna belden organisaties. Ze zeiden: we hebben iemand voor jullie. Alsof ik een bedrijf had. Ik zei ja, want er zat altijd een mens achter.',
      },
      { heading: 'Wanneer het kantelde' },
      {
        text: 'Op een donderdag stond er een busje voor de deur met zes mensen die ik niet kende. Er was eten voor vier te weinig. Ik heb toen zelf niet gegeten en in de auto gehuild. De dag erna ben ik gewoon weer boodschappen gaan doen. Dat is misschien wel het ergste, dat ik het gewoon vond.',
      },
      { heading: 'Wat ik jullie wil meegeven' },
      {
        list: [
          'Vraag niet alleen hoe het met het project gaat. Vraag hoe het met mij gaat.',
          'Als je iemand stuurt, kom dan één keer mee-eten.',
          'Geef mij geen prijs. Geef mij een vervanger.',
          'Wacht niet tot ik om hulp vraag, want dat kan ik niet zo goed.',
        ],
      },
      { heading: 'Nu' },
      {
        text: 'Er komt een kok en ik ga drie weken naar mijn zus. Ik heb een beetje heimwee van tevoren. Dat lijkt me een goed teken.',
      },
    ],
  },
];
