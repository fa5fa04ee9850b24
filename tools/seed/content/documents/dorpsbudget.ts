import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'dorpsbudget',
    title: 'Casus in twee bladzijden',
    filename: 'casus-dorpsbudget-berkelland.pdf',
    format: 'pdf',
    versions: [
      { by: 'participant', minutesAgo: 88046, note: 'Eerste opzet voor de groep' },
      { by: 'participant', minutesAgo: 28901, note: 'Cijfers van 2025 toegevoegd' },
      { by: 'participant', minutesAgo: 10164, note: 'Kernvraag aangescherpt na gesprek met Ruud' },
    ],
    blocks: [
      { heading: 'Waar gaat het om?' },
      {
        text: 'Berkelland geeft negen dorpen elk jaar 15.000 euro om zelf te besteden. Het dorpsbelang neemt aanvragen aan, beslist en betaalt uit. De gemeente krijgt achteraf een lijst. De regeling bestaat sinds 2019 en loopt soepel: tussen aanvraag en uitbetaling zitten gemiddeld drie weken.',
      },
      {
        text: 'Toch knaagt er iets. De mensen die beslissen zijn vaak ook de mensen die aanvragen. In de raad is twee keer gevraagd of dat eerlijk is. Een helder antwoord hadden we niet.',
      },
      { until: 2, heading: 'Onze vraag' },
      { until: 2, text: 'Hoe zorgen we dat meer mensen meebeslissen over het dorpsbudget?' },
      { since: 3, heading: 'Onze kernvraag' },
      {
        since: 3,
        text: 'Hoe geven we dorpen echte zeggenschap over het dorpsbudget, zonder dat het bij een vaste kleine groep blijft?',
      },
      { since: 2, heading: 'Cijfers 2025' },
      {
        since: 2,
        table: [
          ['Dorp', 'Aanvragen', 'Toegekend', 'Uitgegeven'],
          ['Eibergen', '19', '17', '€ 14.800'],
          ['Neede', '11', '9', '€ 13.950'],
          ['Ruurlo', '9', '8', '€ 12.400'],
          ['Rekken', '6', '6', '€ 9.100'],
          ['Vijf andere dorpen samen', '13', '11', '€ 21.700'],
        ],
      },
      { heading: 'Wat we al probeerden' },
      {
        list: [
          'Een flyer huis aan huis: twee extra aanvragen.',
          'Een avond per dorp: vooral bekende gezichten.',
          'Bellen in Eibergen: 19 van de 45 mensen wilden meedenken.',
        ],
      },
      { heading: 'Wat we van jullie vragen' },
      {
        text: 'Lees dit met de ogen van een inwoner die nog nooit iets heeft aangevraagd. Waar haak je af? En wat zou de raad moeten vastleggen, zonder er een tweede bestuurslaag van te maken?',
      },
    ],
  },
  {
    case: 'dorpsbudget',
    title: 'Spelregels dorpsbudget',
    filename: 'spelregels-dorpsbudget.docx',
    format: 'docx',
    versions: [
      { by: 'ruud', minutesAgo: 57868, note: 'Voorstel uit de raadswerkgroep' },
      { by: 'participant', minutesAgo: 26176, note: 'Juridisch nagekeken, artikel over eigen plannen erbij' },
      { by: 'participant', minutesAgo: 4344, note: 'Ingekort tot twee bladzijden' },
    ],
    blocks: [
      { heading: 'Waarvoor is dit geld?' },
      {
        text: 'Het dorpsbudget is voor plannen die het dorp mooier, gezelliger of beter bereikbaar maken. Het plan is voor iedereen in het dorp en niet om aan te verdienen. Een plan van veertig euro telt net zo zwaar als een plan van vierduizend.',
      },
      {
        until: 2,
        text: 'Deze regels zijn een bijlage bij de nota Leefbaarheid en treden in de plaats van eerdere afspraken tussen het college en de afzonderlijke dorpsbelangen.',
      },
      { heading: 'Wie beslist?' },
      {
        text: 'In elk dorp beslist een groep van minstens vijf inwoners. Het dorp kiest zelf hoe die groep wordt samengesteld, maar vertelt dat vooraf en schrijft het op. Niemand zit langer dan vier jaar achter elkaar in de groep.',
      },
      {
        since: 2,
        text: 'Wie een plan indient of er voordeel van heeft, praat mee maar beslist niet mee over dat plan. Bij twijfel kiest de groep de veilige kant.',
      },
      { heading: 'Zo gaat het' },
      {
        list: [
          'Je vertelt je plan op papier, per telefoon of met een ingesproken bericht.',
          'Binnen vier weken hoor je ja, nee of wat er nog nodig is.',
          'Bij een nee belt iemand je op en vertelt wie besliste en waarom.',
          'Na afloop stuur je een foto en een lijstje van de kosten.',
        ],
      },
      { heading: 'Wat doet de gemeente?' },
      {
        text: 'De gemeente betaalt het geld in januari uit, helpt bij vragen over vergunningen en verzekering, en bemoeit zich niet met de keuze. Eens per jaar leest de raad een overzicht van alle plannen, ook de afgewezen plannen, zonder namen.',
      },
      { since: 3, text: 'Over deze spelregels praten we elk voorjaar met de negen dorpen. Wat niet werkt, gaat eruit.' },
    ],
  },
  {
    case: 'dorpsbudget',
    title: 'Evaluatie kernenbudget 2025',
    filename: 'evaluatie-kernenbudget-2025.pdf',
    format: 'pdf',
    versions: [
      { by: 'ruud', minutesAgo: 49069, note: 'Concept van de werkgroep' },
      { by: 'ruud', minutesAgo: 13054, note: 'Reacties van zes dorpen verwerkt' },
    ],
    blocks: [
      { heading: 'Samenvatting' },
      {
        text: 'In 2025 gaven negen dorpen samen 71.950 euro uit aan 51 plannen. De helft kostte minder dan 800 euro. Bijna drie van de vier aanvragers had eerder een aanvraag gedaan. Dat laatste is de belangrijkste uitkomst van deze evaluatie.',
      },
      { heading: 'Hoe hebben we gekeken?' },
      {
        text: 'De werkgroep bestond uit twee raadsleden, een dorpsbelang en een beleidsadviseur. We lazen alle aanvragen, belden met dertien inwoners die nooit iets aanvroegen en aten soep met vijf penningmeesters.',
      },
      { heading: 'Wat gaat goed' },
      {
        list: [
          'Het geld is snel bij de mensen: gemiddeld 21 dagen.',
          'Vrijwilligers leggen er veel bij. Zij schatten hun uren op 4.100.',
          'Er is in zeven jaar nooit geld verdwenen.',
        ],
      },
      { heading: 'Wat kan beter' },
      {
        list: [
          'Negen van de dertien gebelde inwoners kenden het budget niet.',
          'Bij een afwijzing ontbreekt de reden.',
          'In drie dorpen blijft meer dan 20.000 euro staan.',
        ],
      },
      { since: 2, heading: 'Reacties van de dorpen' },
      {
        since: 2,
        text: 'Zes dorpen stuurden een reactie. Vier herkennen het beeld. Eén dorp schrijft dat vaste gezichten ook vaste schouders zijn. Eén dorp wil het gespaarde geld houden voor een nieuw dak en vraagt de raad om dat te beloven.',
      },
      { heading: 'Voorstel' },
      {
        text: 'Leg drie dingen vast: wie aanvraagt beslist niet mee, bij een nee wordt gebeld, en elk dorp houdt een deel apart voor mensen die voor het eerst iets aanvragen. Laat de rest vrij.',
      },
    ],
  },
  {
    case: 'dorpsbudget',
    title: 'Aanvragen 2025 zonder namen',
    filename: 'aanvragen-2025-zonder-namen.odt',
    format: 'odt',
    versions: [
      { by: 'participant', minutesAgo: 75042, note: 'Lijst uit de administratie, geanonimiseerd' },
      { by: 'participant', minutesAgo: 24433, note: 'Bedragen gelijkgetrokken met de jaarrekening' },
    ],
    blocks: [
      { heading: 'Toelichting' },
      {
        text: 'Deze lijst laat twintig van de 58 aanvragen zien, gekozen door elk derde dossier te nemen. Namen en adressen zijn weggelaten. De reden achter een afwijzing is overgenomen zoals die in het dossier staat. Staat er niets, dan staat er ook in deze lijst niets.',
      },
      { heading: 'De lijst' },
      {
        table: [
          ['Dorp', 'Plan', 'Bedrag', 'Besluit'],
          ['Eibergen', 'Bankjes langs de Berkel', '€ 1.200', 'ja'],
          ['Eibergen', 'Dorpsomroep op zaterdag', '€ 650', 'ja'],
          ['Eibergen', 'Verlichting volkstuinen', '€ 2.300', 'nee, geen reden genoemd'],
          ['Eibergen', 'Zomerspelen', '€ 900', 'ja'],
          ['Neede', 'Schilderij in de tunnel', '€ 1.750', 'ja'],
          ['Neede', 'Koffie-uur voor nieuwe buren', '€ 300', 'ja'],
          ['Neede', 'Skatehelling', '€ 2.000', 'nee, al een baan in Borculo'],
          ['Ruurlo', 'Eetclub voor alleengaanden', '€ 480', 'ja'],
          ['Ruurlo', 'Kabelbaan in het speelbos', '€ 3.100', 'ja'],
          ['Ruurlo', 'Repaircafé', '€ 550', 'ja'],
          ['Rekken', 'Bord met de geschiedenis van de pomp', '€ 40', 'ja'],
          ['Rekken', 'Keuken van het dorpshuis', '€ 7.400', 'ja'],
          ['Beltrum', 'Aankleding dorpsplein', '€ 1.600', 'ja'],
          ['Beltrum', 'Muziekles op school', '€ 1.100', 'nee, is taak van school'],
          ['Gelselaar', 'Fietsenstalling', '€ 1.350', 'ja'],
          ['Geesteren', 'AED bij het sportveld', '€ 1.450', 'ja'],
          ['Noordijk', 'Rondje langs de beek', '€ 780', 'ja'],
          ['Noordijk', 'Filmavond in de schuur', '€ 260', 'ja'],
          ['Haarlo', 'Dak van het muziekhuis', '€ 5.000', 'nee, geen reden genoemd'],
          ['Haarlo', 'Vlaggenmast', '€ 410', 'ja'],
        ],
      },
      { heading: 'Wat ons opviel' },
      {
        text: 'Plannen die mensen bij elkaar brengen zijn goedkoop en worden bijna altijd toegekend. Plannen met stenen en hout zijn duur en krijgen vaker een nee. Van de vier afwijzingen op deze lijst missen er twee een reden. Jullie mogen deze lijst gebruiken in de analyse, maar liever niet buiten de groep.',
      },
      {
        since: 2,
        text: 'De bedragen zijn na controle gelijkgetrokken met de jaarrekening. Bij drie plannen scheelde dat enkele tientjes. Aan de besluiten verandert niets.',
      },
    ],
  },
  {
    case: 'dorpsbudget',
    title: 'Gespreksverslag Rekken',
    filename: 'gespreksverslag-rekken.docx',
    format: 'docx',
    versions: [{ by: 'participant', minutesAgo: 30429, note: 'Verslag, gelezen door de aanwezigen' }],
    blocks: [
      { heading: 'Een avond in Rekken' },
      {
        text: 'Op een dinsdagavond kwamen elf mensen bij elkaar in de voorkamer van het dorpshuis. Geen microfoon, wel appeltaart. De vraag was: wat zou je aan het dorpsbudget veranderen als je één ding mocht kiezen?',
      },
      { heading: 'Wat er gezegd werd' },
      {
        list: [
          'Een jonge moeder vertelde dat ze dacht dat je lid moest zijn van het dorpsbelang.',
          'De penningmeester gaf toe dat hij liever ja zegt, omdat hij iedereen tegenkomt bij de kerk.',
          'Een man van tachtig vond dat het geld op moest: geld dat blijft liggen wekt ruzie.',
          'Twee leden willen best stoppen, maar alleen als zij hun opvolger mogen inwerken.',
        ],
      },
      { heading: 'Waar men het over eens was' },
      {
        text: 'Wie zelf een plan heeft, gaat even naar de gang. Dat gebeurt al, maar niemand had het opgeschreven. De groep wil het graag in de spelregels zien, in die woorden.',
      },
      { heading: 'Waar men het niet over eens was' },
      {
        text: 'Loten ligt gevoelig. Vijf mensen zien er iets in. Vier vinden het een belediging voor wie al jaren sjouwt. Twee wisten het niet. Afgesproken is dat de gemeente eerst vertelt welk probleem loten oplost en daarna terugkomt met een voorstel.',
      },
      { heading: 'Vervolg' },
      { text: 'Femke belt in december met de penningmeester. In het voorjaar is er weer een avond, met dezelfde appeltaart.' },
    ],
  },
  {
    case: 'dorpsbudget',
    title: 'Memo aan het college over de proef met loten',
    filename: 'memo-proef-loten.odt',
    format: 'odt',
    versions: [
      { by: 'participant', minutesAgo: 40609, note: 'Concept voor de portefeuillehouder' },
      { by: 'participant', minutesAgo: 18884, note: 'Dorpen en kosten ingevuld' },
    ],
    blocks: [
      { heading: 'Aanleiding' },
      {
        text: 'Het college wil in twee dorpen uitproberen of loting andere mensen naar het dorpsbudget brengt. Deze memo beschrijft hoe we dat doen en wanneer we het een succes noemen.',
      },
      { heading: 'Aanpak' },
      {
        text: 'We loten per dorp 200 adressen. Zij krijgen een brief van een raadslid en daarna een telefoontje of een bezoek. We zoeken zes mensen per dorp die een jaar lang met de bestaande groep meebeslissen. De zittende leden ontvangen hen thuis. Na twaalf maanden is iedereen vrij om te gaan.',
      },
      { until: 1, text: 'Welke dorpen meedoen bepalen we later.' },
      { since: 2, text: 'Neede en Geesteren hebben zich aangemeld. Rekken wil eerst de uitkomst zien.' },
      { since: 2, heading: 'Kosten' },
      {
        since: 2,
        table: [
          ['Onderdeel', 'Bedrag', 'Uren'],
          ['Loting en brieven', '€ 1.150', '12'],
          ['Bellen en huisbezoek', '€ 400', '46'],
          ['Eten en zaalhuur', '€ 900', '10'],
          ['Terugkijken na een jaar', '€ 350', '24'],
        ],
      },
      { heading: 'Wanneer is het gelukt?' },
      {
        list: [
          'Minstens vier van de zes gelote mensen zijn er na een jaar nog.',
          'Een op de drie plannen komt van een nieuwe aanvrager.',
          'De zittende leden zouden het een ander dorp aanraden.',
        ],
      },
      { heading: 'Risico' },
      {
        text: 'De proef kan opgevat worden als kritiek op vrijwilligers. Daarom begint het met een gesprek met de zittende leden, en pas daarna gaat er een brief de deur uit.',
      },
    ],
  },
];
