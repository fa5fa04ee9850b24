import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'inwonersbudget-zutphen',
    title: 'Memo: het budget beweegt mee',
    filename: 'memo-budget-beweegt-mee.docx',
    format: 'docx',
    versions: [
      { by: 'wouter', minutesAgo: 41924, note: 'Eerste berekening' },
      { by: 'malika', minutesAgo: 31884, note: 'Toon aangepast voor het college' },
      { by: 'wouter', minutesAgo: 11797, note: 'Nieuwe cijfers van het rijk verwerkt' },
    ],
    blocks: [
      { heading: 'Waar het om gaat' },
      {
        text: 'De gemeente moet 2,4 miljoen euro bezuinigen. Er ligt een voorstel om het inwonersbudget te halveren. In deze memo staat een andere mogelijkheid: laat het budget elk jaar met hetzelfde percentage stijgen of dalen als de vrije ruimte in de begroting.',
      },
      { heading: "Wat betekent dat in euro's?" },
      {
        table: [
          ['Jaar', 'Halveren', 'Meebewegen'],
          ['Dit jaar', '€ 300.000', '€ 300.000'],
          ['Volgend jaar', '€ 150.000', '€ 288.000'],
          ['Daarna', '€ 150.000', '€ 291.000'],
        ],
      },
      { heading: 'Voordelen' },
      {
        list: [
          'Inwoners en gemeente dragen naar verhouding evenveel.',
          'Er is niet elk jaar opnieuw een gevecht.',
          'Bij betere tijden groeit het vanzelf.',
        ],
      },
      { heading: 'Nadelen' },
      {
        list: [
          'De bezuiniging is kleiner, dus er is elders 138.000 euro nodig.',
          'Inwoners weten pas in november hoeveel er te verdelen is.',
        ],
      },
      {
        since: 2,
        text: 'Het college vindt het belangrijk dat inwoners niet pas achteraf horen dat er minder is. Daarom hoort bij dit voorstel een avond in januari, waarop we de hele opgave laten zien en vragen waar men zelf zou kijken.',
      },
      { since: 3, heading: 'Nieuwe cijfers' },
      {
        since: 3,
        text: 'Door de laatste brief van het rijk valt de vrije ruimte iets hoger uit. De daling is daardoor vier procent en niet zes. De tabel hierboven is aangepast.',
      },
      { heading: 'Gevraagd' },
      { text: 'Kies tussen halveren en meebewegen, en zeg er in gewone taal bij waarom.' },
      {
        text: 'Daarnaast is het goed om nu al af te spreken wat er gebeurt in een jaar met een meevaller. Het voorstel is dat het budget dan even hard mee omhoog gaat, ook als er andere wensen zijn.',
      },
    ],
  },
  {
    case: 'inwonersbudget-zutphen',
    title: 'Uitslag van de inwonersronde',
    filename: 'uitslag-inwonersronde.pdf',
    format: 'pdf',
    versions: [{ by: 'wouter', minutesAgo: 106638, note: 'Uitslag na telling' }],
    blocks: [
      { heading: 'Hoe het verliep' },
      {
        text: 'In zes weken werden 63 plannen ingediend. Daarvan konden er 51 op de lijst. Er stemden 2.914 mensen van veertien jaar en ouder, op papier en digitaal. De telling is gedaan door vier inwoners en een medewerker van de griffie.',
      },
      { heading: 'De tien hoogste' },
      {
        table: [
          ['Plan', 'Bedrag', 'Stemmen'],
          ['Schaduw op de markt', '€ 42.000', '611'],
          ['Zwemles voor volwassenen', '€ 18.500', '574'],
          ['Nachtopvang: kluisjes', '€ 9.800', '540'],
          ['Speelplek Leesten-Oost', '€ 36.000', '488'],
          ['Koor zonder drempel', '€ 6.200', '431'],
          ['Fietsreparatie met nieuwkomers', '€ 14.000', '402'],
          ['Geveltuinen in vijf straten', '€ 11.500', '377'],
          ['Tafeltennis in het park', '€ 7.900', '359'],
          ['Leren lezen met opa', '€ 5.400', '340'],
          ['Bankje per straat', '€ 15.000', '318'],
        ],
      },
      { heading: 'Wat valt op?' },
      {
        text: 'De kluisjes voor de nachtopvang stonden op de derde plaats. De bezoekers hebben zelf campagne gevoerd bij de bibliotheek. In twee wijken stemde minder dan vier procent. Daar gaan we het komende jaar eerst langs voordat we weer een ronde openen.',
      },
      { heading: 'Klachten' },
      {
        text: 'Er kwamen vijf klachten. Vier gingen over de website, die op een oude telefoon niet werkte. Eén ging over een plan dat volgens de indiener ten onrechte was geweigerd. Dat klopte. Het doet volgend jaar mee zonder opnieuw in te dienen.',
      },
    ],
  },
  {
    case: 'inwonersbudget-zutphen',
    title: 'De begroting in twaalf kratten: bouwtekening',
    filename: 'bouwtekening-kratten.odt',
    format: 'odt',
    versions: [
      { by: 'wouter', minutesAgo: 138597, note: 'Maten en materiaal' },
      { by: 'wouter', minutesAgo: 115332, note: 'Drie soorten lijm toegevoegd' },
    ],
    blocks: [
      { heading: 'Wat je nodig hebt' },
      {
        list: [
          'Twaalf houten kratten van 40 bij 30 centimeter.',
          'Blokjes van 4 bij 4 centimeter, één per honderdduizend euro.',
          'Verf in twaalf kleuren en een dikke stift.',
          'Een busje, want het geheel weegt 140 kilo.',
        ],
      },
      { heading: 'Zo maak je de verdeling' },
      {
        text: "Neem de programma's van de begroting en rond af op honderdduizend euro. Schrijf op elk blokje waar het geld heen gaat, in hooguit drie woorden. Jeugdzorg wordt bijvoorbeeld: hulp aan kinderen.",
      },
      {
        text: 'Bepaal daarna wat vastligt. In onze eerste versie lijmden we alles vast wat wettelijk moest of in een contract stond. Er bleven 31 losse blokjes over.',
      },
      { since: 2, heading: 'Drie soorten lijm' },
      {
        since: 2,
        table: [
          ['Lijm', 'Betekenis', 'Aantal blokjes'],
          ['Houtlijm', 'wettelijke taak, hier gaan wij niet over', '948'],
          ['Plakband', 'contract, kan na een paar jaar anders', '287'],
          ['Niets', 'de raad kan het elk jaar anders doen', '31'],
        ],
      },
      { heading: 'Spelregels op de markt' },
      {
        list: [
          'Vraag eerst wat iemand verwacht, laat dan pas kijken.',
          'Wie een blokje weghaalt, zegt waar het heen gaat.',
          'Maak een foto van elke verdeling en zet er geen naam bij.',
          'Leg nooit uit waarom iets zo is, tenzij iemand het vraagt.',
        ],
      },
      { heading: 'Wat het oplevert' },
      {
        text: 'Op drie zaterdagen namen 190 mensen de tijd. De meeste verschuivingen gingen naar groen en naar jongeren. Raadsleden deden de oefening op een eigen avond.',
      },
    ],
  },
  {
    case: 'inwonersbudget-zutphen',
    title: 'Draaiboek begrotingsavond januari',
    filename: 'draaiboek-begrotingsavond.docx',
    format: 'docx',
    versions: [{ by: 'malika', minutesAgo: 14392, note: 'Concept voor de werkgroep' }],
    blocks: [
      { heading: 'Doel van de avond' },
      {
        text: 'Inwoners zien de hele bezuinigingsopgave, denken mee over waar het kan en horen binnen zes weken van de raad wat er met hun ideeën is gedaan. De avond is geen stemming. Dat zeggen we aan het begin, in het midden en aan het eind.',
      },
      { heading: 'Wie nodigen we uit?' },
      {
        text: 'Tachtig mensen: veertig geloot, twintig uit wijken waar weinig gestemd werd, tien indieners van vorig jaar en tien mensen die door een raadslid worden meegenomen. Ieder raadslid neemt dus iemand mee die nog nooit op het stadhuis was.',
      },
      { heading: 'Programma' },
      {
        table: [
          ['Tijd', 'Onderdeel'],
          ['18.00', 'Soep en brood, zitten op kleur'],
          ['18.45', 'De opgave in tien minuten, met de kratten'],
          ['19.00', 'Eerste ronde: wat mag nooit weg?'],
          ['19.40', 'Tweede ronde: wat kan kleiner?'],
          ['20.20', 'Derde ronde: wat kunnen wij zelf?'],
          ['21.00', 'Een minuut per tafel, de raad luistert'],
        ],
      },
      { heading: 'Aandachtspunten' },
      {
        list: [
          "Geen dia's met meer dan één getal.",
          'Kinderopvang in de trouwzaal.',
          'Een tolk Arabisch en een tolk Pools.',
          'De wethouder legt niets uit, tenzij gevraagd.',
        ],
      },
      { heading: 'Daarna' },
      {
        text: 'De griffie maakt binnen een week een overzicht. De raad bespreekt het in februari en geeft per idee antwoord. Iedere deelnemer krijgt dat antwoord thuis.',
      },
    ],
  },
];
