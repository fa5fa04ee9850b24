import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'stadsbudget-hengelo',
    title: 'Notitie over stemleeftijd en meedoen',
    filename: 'notitie-stemleeftijd.pdf',
    format: 'pdf',
    versions: [
      { by: 'gerda', minutesAgo: 155785, note: 'Voor de commissie' },
      { by: 'gerda', minutesAgo: 132835, note: 'Aangepast na de vergadering' },
    ],
    blocks: [
      { heading: 'De vraag' },
      {
        text: 'Wie mag er stemmen over het stadsbudget? De raad wil een regel die eenvoudig is, eerlijk voelt en niemand per ongeluk buitensluit.',
      },
      { heading: 'Mogelijkheden' },
      {
        table: [
          ['Keuze', 'Voordeel', 'Nadeel'],
          ['Twaalf jaar en ouder', 'kinderen leren het vroeg', 'ouders sturen mee'],
          ['Veertien jaar en ouder', 'middelbare school doet mee', 'twaalfjarigen vallen af'],
          ['Zestien jaar en ouder', 'zelfstandige keuze', 'veel plannen gaan over jongeren'],
          ['Iedereen die er woont', 'duidelijk', 'scholieren van buiten niet'],
          ['Ook werk en school', 'past bij de stad', 'moeilijker te controleren'],
        ],
      },
      { heading: 'Wie vallen er buiten?' },
      {
        text: 'Mensen zonder vast adres, mensen die net zijn ingeschreven en mensen die geen brieven openen. De eerste ronde leerde ons dat bezoekers van de nachtopvang een plan mochten indienen maar niet mochten stemmen. Dat was niet de bedoeling en het is ook nooit zo besloten. Het is er gewoon in geslopen.',
      },
      { until: 1, heading: 'Advies van de griffie' },
      { until: 1, text: 'Kies voor twaalf jaar en ouder en voor iedereen die er woont, werkt of leert.' },
      { since: 2, heading: 'Besluit van de raad' },
      {
        since: 2,
        text: 'De raad koos voor veertien jaar en ouder, voor wie er woont of op school zit. Een briefadres telt mee. Het besluit geldt een jaar. Drie fracties stemden tegen, om uiteenlopende redenen, en hebben toegezegd de proef niet te vertragen.',
      },
      { heading: 'Wat we meten' },
      {
        list: [
          'Hoeveel mensen stemmen per wijk en per leeftijd, voor zover ze dat willen zeggen.',
          'Hoeveel stembiljetten we moesten weigeren en waarom.',
          'Of iemand zich benadeeld voelde.',
        ],
      },
    ],
  },
  {
    case: 'stadsbudget-hengelo',
    title: 'Afspraken met de rekenkamer',
    filename: 'afspraken-met-rekenkamer.docx',
    format: 'docx',
    versions: [{ by: 'gerda', minutesAgo: 7494, note: 'Gedeeld op verzoek van de groep' }],
    blocks: [
      { heading: 'Aanleiding' },
      {
        text: 'De rekenkamer onderzoekt volgend jaar het stadsbudget. Griffie en rekenkamer spraken in een vroeg stadium over de vraag wat je dan meet. Hieronder staat wat we afspraken.',
      },
      { heading: 'Drie vragen' },
      {
        list: [
          'Klopte de procedure met wat de raad had vastgesteld?',
          'Wisten inwoners waar ze aan toe waren, van indienen tot uitbetalen?',
          'Kon de raad volgen wat er gebeurde, zonder in de plannen zelf te treden?',
        ],
      },
      { heading: 'Wat niet wordt onderzocht' },
      {
        text: 'De rekenkamer beoordeelt niet of een plan zijn geld waard was. De raad heeft die keuze bewust aan inwoners gegeven. Zou de rekenkamer alsnog elk plan wegen, dan kiezen we achteraf opnieuw.',
      },
      { heading: 'Wat inwoners zelf zeggen' },
      {
        text: 'Op voorstel van een raadslid vragen we alle indieners een jaar later één ding: zou je het weer zo doen? De antwoorden worden openbaar, zonder namen.',
      },
      { heading: 'Werkwijze' },
      {
        table: [
          ['Stap', 'Wie', 'Wanneer'],
          ['Dossiers beschikbaar', 'projectleider', 'januari'],
          ['Gesprekken met twaalf indieners', 'rekenkamer', 'februari en maart'],
          ['Terugkoppeling aan indieners', 'rekenkamer en griffie', 'april'],
          ['Rapport naar de raad', 'rekenkamer', 'mei'],
        ],
      },
      { heading: 'Waarom dit werkt' },
      {
        text: 'De voorzitter van de rekenkamer gaf aan dat hij zelden vooraf wordt gevraagd. Het kostte twee gesprekken van een uur en het scheelt ons een debat over de verkeerde vraag.',
      },
    ],
  },
  {
    case: 'stadsbudget-hengelo',
    title: 'Verslag van de telling',
    filename: 'verslag-telling-stadsbudget.odt',
    format: 'odt',
    versions: [
      { by: 'sefa', minutesAgo: 96775, note: 'Verslag van een raadslid dat meetelde' },
      { by: 'gerda', minutesAgo: 86361, note: 'Aantallen gecontroleerd' },
    ],
    blocks: [
      { heading: 'Een avond tellen' },
      {
        text: 'In de kantine van het stadhuis telden negen mensen de stemmen: vijf inwoners, twee scholieren, een griffiemedewerker en ik. Als raadslid mocht ik alleen sorteren. Dat vond ik vooraf overdreven en na een uur snapte ik het.',
      },
      { heading: 'De aantallen' },
      {
        table: [
          ['Soort', 'Aantal'],
          ['Stembiljetten op papier', '1.204'],
          ['Stemmen via de website', '2.377'],
          ['Ongeldig, te veel kruisjes', '61'],
          ['Ongeldig, code twee keer gebruikt', '14'],
          ['Geldig in totaal', '3.506'],
        ],
      },
      { heading: 'Wat ik zag' },
      {
        text: 'De meeste ongeldige biljetten kwamen van mensen die enthousiast waren: ze zetten zes kruisjes in plaats van drie. Een scholier stelde voor om dat volgend jaar gewoon toe te staan en elk kruisje minder te laten tellen. Daar is over gelachen en toen over nagedacht.',
      },
      {
        text: 'Van de veertien dubbele codes bleken er elf van gezinnen die dachten dat één code voor iedereen was. Onze brief was op dat punt onduidelijk.',
      },
      { heading: 'Voorstellen' },
      {
        list: [
          'Schrijf op de brief: één code per mens.',
          'Zet de drie kruisjes in drie vakken.',
          'Laat inwoners blijven tellen, met taart.',
        ],
      },
      { since: 2, text: 'Naschrift van de griffie: de aantallen zijn gecontroleerd en kloppen. De taart is begroot.' },
    ],
  },
];
