import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'verordening-krimpenerwaard',
    title: 'Onze spelregels op één bladzijde',
    filename: 'spelregels-op-een-bladzijde.docx',
    format: 'docx',
    versions: [
      { by: 'gijs', minutesAgo: 36073, note: 'Concept voor de leergroep' },
      { by: 'gijs', minutesAgo: 18853, note: 'In beginsel driemaal geschrapt' },
      { by: 'annemarie', minutesAgo: 6093, note: 'Slotzin toegevoegd' },
    ],
    blocks: [
      { heading: 'Zo praat je mee in de Krimpenerwaard' },
      {
        text: 'Als de gemeente een plan maakt dat jouw leven raakt, hoor je daar op tijd van. Voordat we beginnen, vertellen we vier dingen.',
      },
      { heading: 'Waarover gaat het?' },
      {
        text: 'We zeggen wat er gaat gebeuren en waarom. We zeggen ook wat al vastligt. Ligt alles vast, dan vragen we niet om je mening. Dan leggen we uit wat er komt en wat je ervan merkt.',
      },
      { heading: 'Met wie praten we?' },
      {
        text: 'We zoeken de mensen op die er het meest van merken, ook als zij niet naar een avond komen. We schrijven op wie we hebben gesproken en wie we niet hebben bereikt.',
      },
      { heading: 'Hoeveel ruimte is er?' },
      {
        list: [
          'Weten: je krijgt uitleg en je kunt vragen stellen.',
          'Meedenken: je geeft advies en wij zeggen wat we ermee doen.',
          'Meebeslissen: we kiezen samen, binnen een grens die de raad heeft gesteld.',
          'Zelf doen: jullie voeren het uit en wij helpen.',
        ],
      },
      { heading: 'Wanneer hoor je iets terug?' },
      {
        text: 'Binnen zes weken. We vertellen wat we overnemen, wat niet en waarom. Lukt zes weken niet, dan bellen of schrijven we dat vooraf.',
      },
      { until: 1, heading: 'Uitzonderingen' },
      {
        until: 1,
        text: 'In beginsel geldt dit voor alle plannen. In beginsel wijkt het college alleen af bij spoed. In beginsel meldt het college dat aan de raad.',
      },
      { since: 2, heading: 'Uitzonderingen' },
      {
        since: 2,
        text: 'Bij spoed of gevaar mag het college afwijken. Het meldt dat binnen een week aan de raad, met de reden.',
      },
      { heading: 'Als het niet goed ging' },
      { text: 'Vertel het ons. Je belt de griffie en je krijgt iemand te spreken die niet bij het plan betrokken was.' },
      { since: 3, text: 'Elk jaar leest de raad drie besluiten terug en vraagt aan inwoners: hebben we ons hieraan gehouden?' },
    ],
  },
  {
    case: 'verordening-krimpenerwaard',
    title: 'Vergelijking oud en nieuw',
    filename: 'vergelijking-oud-nieuw.pdf',
    format: 'pdf',
    versions: [{ by: 'gijs', minutesAgo: 27483, note: 'Voor de raadswerkgroep' }],
    blocks: [
      { heading: 'Waarom deze vergelijking?' },
      {
        text: 'Raadsleden vroegen of er iets verloren gaat als we van zeven bladzijden naar één gaan. In de tabel staat per onderwerp wat er gebeurt. Niets is stilletjes verdwenen.',
      },
      { heading: 'Per onderwerp' },
      {
        table: [
          ['Onderwerp', 'Oud', 'Nieuw'],
          ['Begripsbepalingen', 'elf begrippen', 'vervallen, gewone woorden gebruikt'],
          ['Reikwijdte', 'artikel 2 en 3', 'eerste alinea'],
          ['Inspraakprocedure', 'artikel 4 tot en met 8', 'vier vragen vooraf'],
          ['Eindverslag', 'artikel 9', 'wordt terughoren binnen zes weken'],
          ['Uitdaagrecht', 'artikel 10 tot en met 13', 'zelf doen, met aparte uitleg'],
          ['Uitzonderingen', 'zes gevallen', 'spoed of gevaar, met melding'],
          ['Klachten', 'verwijzing naar andere regeling', 'bellen met de griffie'],
          ['Evaluatie', 'elke vier jaar', 'elk jaar drie besluiten'],
        ],
      },
      { heading: 'Wat zeggen de juristen?' },
      {
        text: 'De verordening moet aan de wet voldoen: de raad stelt regels over de voorbereiding, uitvoering en evaluatie van beleid en over het uitdaagrecht. Dat kan op één bladzijde. Wel adviseren de juristen om bij zelf doen een korte procedure te noemen, zodat een groep inwoners weet wat de stappen zijn. Die procedure staat op de achterkant.',
      },
      { heading: 'Wat wordt strenger?' },
      {
        list: [
          'De termijn: van zo spoedig mogelijk naar zes weken.',
          'De reden: altijd, ook bij een klein onderwerp.',
          'De vraag wie we niet hebben bereikt: die stond nergens.',
        ],
      },
      { heading: 'Open punt' },
      { text: 'De werkgroep twijfelt of meebeslissen in de titel van een raadsregeling mag staan. Graag jullie mening.' },
    ],
  },
  {
    case: 'verordening-krimpenerwaard',
    title: 'Leesverslag: tien inwoners over het concept',
    filename: 'leesverslag-concept.odt',
    format: 'odt',
    versions: [{ by: 'gijs', minutesAgo: 15841, note: 'Verslag van twee leesavonden' }],
    blocks: [
      { heading: 'Wie lazen mee?' },
      {
        text: 'Tien mensen uit vijf dorpen: een bakker, twee scholieren, een kraamverzorgster, een gepensioneerde loodgieter, een boerin, een jonge vader, twee mensen van het taalhuis en de secretaris van een dorpsraad. We lazen hardop en stopten zodra iemand het niet begreep.',
      },
      { heading: 'Waar stopten we?' },
      {
        table: [
          ['Zin of woord', 'Aantal keer gestopt', 'Wat ervan gemaakt is'],
          ['in beginsel', '8', 'geschrapt'],
          ['betrekken', '5', 'praten met'],
          ['kaders', '5', 'wat al vastligt'],
          ['binnen een grens die de raad heeft gesteld', '3', 'blijft, met voorbeeld'],
          ['uitdaagrecht', '9', 'zelf doen'],
        ],
      },
      { heading: 'Wat men miste' },
      {
        list: [
          'Een telefoonnummer. Dat staat er nu.',
          'Een voorbeeld uit een dorp. Dat komt op de achterkant.',
          'De zin: je mag ook gewoon langskomen.',
        ],
      },
      { heading: 'Wat men goed vond' },
      {
        text: 'Bijna iedereen wees dezelfde regel aan: ligt alles vast, dan vragen we niet om je mening. De loodgieter zei dat hij voor het eerst een gemeente eerlijk vond klinken. De kraamverzorgster zei dat zij zo ook met ouders praat.',
      },
      { heading: 'Een lastig moment' },
      {
        text: 'Een deelnemer vroeg of we ons hier echt aan gaan houden. Ik heb gezegd dat ik dat niet kan beloven, maar dat de raad elk jaar drie besluiten terugleest. Ze vond dat een eerlijk antwoord en komt volgend jaar mee lezen.',
      },
    ],
  },
  {
    case: 'verordening-krimpenerwaard',
    title: 'Raadsvoorstel spelregels meedoen',
    filename: 'raadsvoorstel-spelregels-meedoen.docx',
    format: 'docx',
    versions: [
      { by: 'gijs', minutesAgo: 12929, note: 'Ambtelijk concept' },
      { by: 'gijs', minutesAgo: 3052, note: 'Na overleg met de griffie' },
    ],
    blocks: [
      { heading: 'Voorstel aan de raad' },
      { text: '1. De participatieverordening uit 2022 in te trekken.' },
      { text: '2. De spelregels op één bladzijde vast te stellen als verordening.' },
      { text: '3. Elk jaar drie besluiten terug te lezen, samen met minstens tien inwoners.' },
      { heading: 'Waarom nu?' },
      {
        text: 'De huidige verordening wordt weinig gebruikt. In een steekproef van twaalf projecten bleek dat bij drie projecten iemand de tekst had opgezocht. Tegelijk neemt het aantal klachten over meepraten toe. Die klachten gaan zelden over het recht zelf, bijna altijd over verwachtingen.',
      },
      { heading: 'Wat merken inwoners ervan?' },
      {
        list: [
          'Ze horen vooraf hoeveel ruimte er is.',
          'Ze krijgen binnen zes weken antwoord met een reden.',
          'Ze kunnen met iemand bellen die er niet bij betrokken was.',
        ],
      },
      { heading: 'Wat merkt de organisatie ervan?' },
      {
        text: 'Elk project begint met een gesprek van een kwartier met de wethouder. Zonder ingevulde bladzijde start een project niet. We verwachten dat het begin meer tijd kost en het einde minder.',
      },
      { since: 2, heading: 'Wat merkt de raad ervan?' },
      {
        since: 2,
        text: 'Bij ieder voorstel zit dezelfde bladzijde. De griffie controleert of hij compleet is. Ontbreekt hij, dan komt het voorstel niet op de agenda. De raad kan daar met gewone meerderheid van afwijken.',
      },
      { heading: 'Kosten' },
      {
        table: [
          ['Onderdeel', 'Per jaar'],
          ['Training voor 60 medewerkers', '€ 14.000'],
          ['Leesavonden met inwoners', '€ 3.500'],
          ['Aanpassen van brieven en website', '€ 6.000, eenmalig'],
        ],
      },
    ],
  },
];
