import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'burgerberaad-vijfheerenlanden',
    title: 'Opdracht voor een burgerberaad',
    filename: 'opdracht-burgerberaad.pdf',
    format: 'pdf',
    versions: [
      { by: 'roel', minutesAgo: 129566, note: 'Discussiestuk voor de raad' },
      { by: 'roel', minutesAgo: 90727, note: 'Verwerkt: antwoord van de raad eerst' },
    ],
    blocks: [
      { heading: 'Voorstel in het kort' },
      {
        text: 'We houden een burgerberaad met 75 gelote inwoners over de vraag hoe onze dorpen en steden van het aardgas af gaan en wie dat betaalt. Het beraad duurt vier zaterdagen. De raad geeft binnen tien weken per aanbeveling antwoord.',
      },
      { since: 2, heading: 'Begin bij het einde' },
      {
        since: 2,
        text: 'De vergadering waarin de raad antwoord geeft is als eerste gepland. Pas daarna versturen we de brieven. De voorzitter van de raad leest het antwoord voor aan de deelnemers, niet aan de pers.',
      },
      { heading: 'De vraag' },
      { text: 'De raad stelt de vraag zelf vast. Dit zijn drie mogelijkheden:' },
      {
        list: [
          'Wat vinden wij een eerlijke verdeling van de kosten van aardgasvrij wonen?',
          'In welke volgorde gaan onze buurten van het gas af?',
          'Wat mag de gemeente van jou vragen, en wat mag jij van de gemeente vragen?',
        ],
      },
      { heading: 'Waarom loten?' },
      {
        text: 'Op gewone avonden over energie zien we vooral huiseigenaren boven de vijftig. Huurders en jonge gezinnen, die het meest te verliezen hebben, komen niet. Met loting en een vergoeding van 80 euro per zaterdag zoeken we een groep die op de gemeente lijkt.',
      },
      { heading: 'Kosten' },
      {
        table: [
          ['Post', 'Bedrag'],
          ['Loting, brieven, bellen', '€ 9.500'],
          ['Vergoeding deelnemers', '€ 24.000'],
          ['Begeleiding', '€ 38.000'],
          ['Zaal, eten, oppas, vervoer', '€ 16.500'],
        ],
      },
      { heading: 'Twijfels die wij serieus nemen' },
      {
        text: 'Een beraad kan een omweg lijken langs de gekozen raad. Daarom schrijft een tegenstander uit de raad mee aan deze opdracht.',
      },
    ],
  },
  {
    case: 'burgerberaad-vijfheerenlanden',
    title: 'Tegengeluid: waarom ik twijfel',
    filename: 'tegengeluid-burgerberaad.odt',
    format: 'odt',
    versions: [{ by: 'roel', minutesAgo: 82305, note: 'Ingebracht namens een kritisch raadslid, met toestemming' }],
    blocks: [
      { heading: 'Vooraf' },
      {
        text: 'De wethouder vroeg mij om mijn twijfels op te schrijven, zodat ze niet pas in de raadszaal klinken. Dat vind ik sportief. Ik doe het in vijf punten.',
      },
      { heading: 'Mijn twijfels' },
      {
        list: [
          'Wij zijn gekozen om te kiezen. Als een gelote groep iets anders wil dan wij, wie leg ik dan iets uit?',
          'Vier zaterdagen is veel. De zorgmedewerker met wisseldiensten zegt nee, hoe vriendelijk de brief ook is.',
          'Deskundigen bepalen wat deelnemers horen. Wie kiest die deskundigen?',
          'Het onderwerp is te groot. Over de rekening van het gas beslist vooral Den Haag.',
          'Na afloop is er altijd een groep die zegt dat er niet geluisterd is, en die krijgt altijd een beetje gelijk.',
        ],
      },
      { heading: 'Wat mij zou overtuigen' },
      {
        text: 'Begin met een kleinere vraag, waar wij echt over gaan. Bijvoorbeeld in welke buurt we starten. Laat deelnemers zelf deskundigen kiezen, ook een die het er niet mee eens is. Zorg dat iemand met een avonddienst ook mee kan doen, bijvoorbeeld door twee groepen te maken op verschillende dagen.',
      },
      { heading: 'Tot slot' },
      {
        text: 'Als dit lukt, schrijf ik mee aan de opdracht. Ik blijf dan kritisch, en ik ben niet van plan om aan het eind voor te stemmen omdat ik mocht meeschrijven. Als jullie dat goed vinden, doe ik mee.',
      },
    ],
  },
  {
    case: 'burgerberaad-vijfheerenlanden',
    title: 'Planning tot het antwoord van de raad',
    filename: 'planning-beraad-tot-antwoord.docx',
    format: 'docx',
    versions: [{ by: 'roel', minutesAgo: 21613, note: 'Planning voor college en griffie' }],
    blocks: [
      { heading: 'Uitgangspunt' },
      {
        text: 'We rekenen terug vanaf de avond waarop de raad antwoord geeft. Die avond staat vast. Alles wat ervoor komt, mag schuiven. Deze avond niet.',
      },
      { heading: 'De planning' },
      {
        table: [
          ['Week', 'Wat', 'Wie'],
          ['0', 'De raad geeft antwoord, in de sporthal', 'raad en deelnemers'],
          ['2 weken ervoor', 'Antwoorden klaar in gewone taal', 'griffie'],
          ['6 weken ervoor', 'Raad bespreekt aanbevelingen in drie groepen', 'raad'],
          ['10 weken ervoor', 'Laatste zaterdag, aanbevelingen overhandigd', 'deelnemers'],
          ['16 weken ervoor', 'Eerste zaterdag', 'deelnemers'],
          ['22 weken ervoor', 'Brieven en telefoontjes', 'team van acht bellers'],
          ['26 weken ervoor', 'Raad stelt de vraag vast', 'raad'],
        ],
      },
      { heading: 'Wie is waarvan?' },
      {
        text: 'De griffie is eigenaar van het begin en het einde. De organisatie zorgt voor de vier zaterdagen. De wethouder luistert, opent niet en sluit niet af. Een begeleidingsgroep met een voorstander, een tegenstander en twee inwoners bewaakt of we doen wat we zeiden.',
      },
      { heading: "Risico's" },
      {
        list: [
          'De loting levert te weinig huurders op. Dan gaan we langs de deuren in drie buurten.',
          'Er valt een besluit in Den Haag. Dan leggen we de groep voor of de vraag nog klopt.',
          'De raad komt er niet uit. Dan zegt de raad dat, op de afgesproken avond.',
        ],
      },
      { heading: 'Vraag aan de leergroep' },
      { text: 'Zes weken voor het antwoord praat de raad in drie groepen. Is dat te laat, te vroeg of precies goed?' },
    ],
  },
];
