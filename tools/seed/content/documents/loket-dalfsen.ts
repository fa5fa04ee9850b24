import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'loket-dalfsen',
    title: 'Wat inwoners meemaken aan ons loket',
    filename: 'route-langs-het-loket.pdf',
    format: 'pdf',
    versions: [{ by: 'jelle', minutesAgo: 119600, note: 'Verslag van drie wandelingen' }],
    blocks: [
      { heading: 'Drie plannen, drie wandelingen' },
      {
        text: 'In augustus liepen we met drie inwoners de route die hun plan aflegde. We belden, wachtten, werden doorverbonden en schreven alles op. Geen van de drie plannen was ingewikkeld.',
      },
      { heading: 'Overzicht' },
      {
        table: [
          ['Plan', 'Contacten', 'Dagen', 'Afdelingen'],
          ['Picknicktafel in Hoonhorst', '7', '64', '3'],
          ['Buurtmoestuin in Lemelerveld', '12', '118', '4'],
          ['Kunstwerk op een transformatorhuis', '9', '41', '2'],
        ],
      },
      { heading: 'Wat mensen zeiden' },
      {
        list: [
          'De mensen zijn aardig, maar niemand is van mij.',
          'Ik moest vier keer uitleggen waar het trafohuisje staat.',
          'Op het laatst belde ik gewoon Jelle.',
        ],
      },
      { heading: 'Wat wij zagen' },
      {
        text: 'Het loket is een postbus met een vriendelijke naam. De aanvraag komt binnen, wordt doorgezet en is dan van een ander. Die ander mag alleen nee zeggen vanuit zijn eigen vak. Een ja bestaat pas als alle vier geen nee hebben gezegd, en niemand is verantwoordelijk voor dat ja.',
      },
      {
        text: 'Opvallend: de snelste aanvraag was ook de aanvraag waarbij iemand de regels een beetje oprekte. De collega die dat deed, wilde liever niet met naam in dit verslag.',
      },
      { heading: 'Onze vraag' },
      { text: 'Wie mag er namens het loket ja zeggen, en hoe dekken we die persoon als het een keer verkeerd uitpakt?' },
    ],
  },
  {
    case: 'loket-dalfsen',
    title: 'Voorstel: één persoon mag ja zeggen',
    filename: 'voorstel-mandaat-loket.docx',
    format: 'docx',
    versions: [
      { by: 'jelle', minutesAgo: 65068, note: 'Voorstel aan het managementteam' },
      { by: 'anniek', minutesAgo: 43556, note: 'Paragraaf over de raad toegevoegd' },
    ],
    blocks: [
      { heading: 'Voorstel' },
      {
        text: 'Geef de contactfunctionaris dorpen mandaat om zelf ja te zeggen tegen een plan van inwoners als het minder dan 5.000 euro kost, op gemeentegrond ligt en binnen een jaar weer weg kan. Andere afdelingen hebben vijf werkdagen om te waarschuwen. Zwijgen betekent doorgaan.',
      },
      { heading: 'Waarom zo?' },
      {
        text: 'Uit de wandelingen met inwoners bleek dat tijd verloren gaat aan wachten op elkaar. Geen afdeling wil een plan tegenhouden, maar ook geen afdeling mag het doorlaten. Met een mandaat ligt de verantwoordelijkheid op één plek.',
      },
      { heading: 'Grenzen' },
      {
        list: [
          'Geen plannen op of langs een doorgaande weg.',
          'Geen kap van bomen.',
          'Bij klachten van buren volgt eerst een gesprek.',
          'Na een jaar leggen we alle besluiten naast elkaar.',
        ],
      },
      { since: 2, heading: 'Wat betekent dit voor de raad?' },
      {
        since: 2,
        text: 'De raad krijgt ieder kwartaal een lijstje op één bladzijde: plan, plek, bedrag en hoe het ging. De raad kan het mandaat intrekken. Individuele plannen komen niet op de agenda. Raadsleden die gebeld worden, verwijzen door en vragen na een maand hoe het is gegaan.',
      },
      { heading: 'Kosten' },
      {
        text: 'Het voorstel kost geen extra geld. Wel vraagt het zes uur per week van de contactfunctionaris. Daarvoor vervalt het maandelijkse afstemmingsoverleg met vier afdelingen.',
      },
      {
        text: 'Mocht het mandaat in de praktijk tegenvallen, dan keren we na een jaar terug naar de oude werkwijze. Dat besluit nemen we samen met de drie inwoners die de wandelingen meeliepen.',
      },
    ],
  },
  {
    case: 'loket-dalfsen',
    title: 'Draaiboek dorpenronde van de raad',
    filename: 'draaiboek-dorpenronde.odt',
    format: 'odt',
    versions: [
      { by: 'jelle', minutesAgo: 287998, note: 'Draaiboek eerste ronde' },
      { by: 'anniek', minutesAgo: 230680, note: 'Fouten en verbeteringen erbij' },
      { by: 'jelle', minutesAgo: 17406, note: 'Klaargemaakt om te delen' },
    ],
    blocks: [
      { heading: 'Bedoeling' },
      {
        text: 'Raadsleden luisteren in de dorpen, zonder college en zonder presentatie. Inwoners bepalen waar het over gaat. De raad neemt de opbrengst mee naar een vergadering en vertelt achteraf wat ermee is gedaan.',
      },
      {
        text: 'Het draaiboek is bedoeld voor een dorp met een zaal voor zestig mensen. In kleinere dorpen werkt het ook, maar dan met één gespreksronde en minder raadsleden, zodat er aan elke tafel genoeg inwoners zitten.',
      },
      { heading: 'Vooraf' },
      {
        list: [
          'Zes weken: zaal vastleggen, kijken wat er in het dorp al te doen is.',
          'Drie weken: briefing van raadsleden door de griffier.',
          'Eén week: kaart in alle bussen met drie gezichten en één vraag.',
        ],
      },
      { heading: 'De avond' },
      {
        table: [
          ['Tijd', 'Wat', 'Wie'],
          ['19.15', 'Inloop, iedereen krijgt een tafelnummer', 'gastheer uit het dorp'],
          ['19.30', 'Welkom van drie minuten', 'raadslid dat niet in het dorp woont'],
          ['19.35', 'Eerste gesprek aan tafels van zes', 'raadslid schrijft mee'],
          ['20.15', 'Wisselen van tafel', 'iedereen behalve het raadslid'],
          ['20.50', 'Eén minuut per raadslid: dit hoorde ik', 'raadsleden'],
          ['21.00', 'Napraten', 'wie wil'],
        ],
      },
      { since: 2, heading: 'Wat misging' },
      {
        since: 2,
        text: 'De eerste keer zat de wethouder in de zaal en gingen alle vragen naar hem. De tweede keer namen twaalf leden van de ijsvereniging drie tafels in beslag. Sindsdien trekt iedereen bij binnenkomst een nummer. En één raadslid deed een toezegging. De zaal heeft dat zelf rechtgezet.',
      },
      { since: 3, heading: 'Delen mag' },
      { since: 3, text: 'Gebruik dit draaiboek gerust. Vertel ons wat je hebt veranderd, dan wordt het beter.' },
    ],
  },
];
