import type { DocumentContent } from '../types';

export const documents: DocumentContent[] = [
  {
    case: 'opvolging-leudal',
    title: 'Rondgang langs zestien dorpsraden',
    filename: 'rondgang-dorpsraden.docx',
    format: 'docx',
    versions: [
      { by: 'sjef', minutesAgo: 77717, note: 'Verslag van de rondgang' },
      { by: 'sjef', minutesAgo: 54802, note: 'Tabel bijgewerkt na telefoontjes' },
    ],
    blocks: [
      { heading: 'Waarom deze rondgang?' },
      {
        text: 'Drie dorpsraden vinden geen voorzitter. Voor we iets bedachten, wilde ik van alle zestien weten hoe het gaat. Ik ben overal koffie gaan drinken. Het kostte zes weken en elf stukken vlaai.',
      },
      { heading: 'Hoe gaat het?' },
      {
        table: [
          ['Situatie', 'Aantal dorpen'],
          ['Volledig bestuur, genoeg animo', '6'],
          ['Volledig bestuur, maar moe', '5'],
          ['Eén of twee plekken leeg', '2'],
          ['Geen voorzitter te vinden', '3'],
        ],
      },
      { heading: 'Wat ik hoorde' },
      {
        list: [
          'De vergaderingen kosten minder energie dan de mail van de gemeente.',
          'Jonge mensen willen best iets doen, maar niet iets zíjn.',
          'Niemand weet wanneer je klaar bent.',
          'In twee dorpen bepaalt één familie veel. Dat zegt niemand hardop.',
        ],
      },
      { heading: 'Wat mij verraste' },
      {
        text: 'De drie dorpen zonder voorzitter zijn niet de stilste dorpen. In een ervan is een toneelgroep met veertig leden, een eetpunt en een klusploeg. Er gebeurt van alles. Alleen de dorpsraad loopt leeg. Misschien is de vorm op en het dorp niet.',
      },
      {
        since: 2,
        text: 'In de laatste week belde een van de drie dat er iemand gevonden is, voor één jaar en zonder vergaderingen na tien uur.',
      },
      { heading: 'Voorstel' },
      {
        text: 'Geef elk dorp drie keuzes: stoppen, samengaan of kleiner verder. Zeg erbij dat alle drie goed zijn. Schrap de eis dat een dorpsraad statuten heeft om met de gemeente te mogen praten.',
      },
    ],
  },
  {
    case: 'opvolging-leudal',
    title: 'Kleiner verder: een voorbeeldafspraak',
    filename: 'kleiner-verder-voorbeeld.pdf',
    format: 'pdf',
    versions: [{ by: 'sjef', minutesAgo: 23077, note: 'Voorbeeld, gemaakt met één dorp' }],
    blocks: [
      { heading: 'Voor wie is dit?' },
      {
        text: 'Voor dorpen die geen dorpsraad met een bestuur meer willen of kunnen hebben, maar wel iemand willen zijn voor de gemeente. Eén dorp heeft dit met ons uitgewerkt en probeert het een jaar.',
      },
      { heading: 'Drie mensen, drie taken' },
      {
        table: [
          ['Taak', 'Wat je doet', 'Tijd per maand'],
          ['De beller', 'je belt als er iets is, en je wordt gebeld', '2 uur'],
          ['De verbinder', 'je weet welke clubs er zijn en brengt ze samen', '3 uur'],
          ['De kaart', 'je houdt bij wat er in het dorp verandert', '1 uur'],
        ],
      },
      { heading: 'Wat niet meer hoeft' },
      {
        list: ['Statuten, notulen en een jaarverslag.', 'Namens het hele dorp spreken.', 'Reageren op elk plan dat langskomt.'],
      },
      { heading: 'Twee avonden per jaar' },
      {
        text: 'In maart en oktober is er een avond voor iedereen. In maart gaat het over wat eraan komt, in oktober over wat er is gebeurd. De gemeente komt naar de avond, het dorp hoeft niet naar de gemeente. Wie een taak wil overnemen, zegt dat in oktober.',
      },
      { heading: 'Als het over iets groots gaat' },
      {
        text: 'Komt er een windmolen, een school of een weg, dan is drie mensen te weinig. Dan organiseren gemeente en dorp samen een ronde langs de deuren. Niemand van de drie hoeft daarvoor in te staan.',
      },
      { heading: 'Geld' },
      {
        text: 'Er is 500 euro per jaar voor koffie, drukwerk en een dankjewel. Een foto van de kassabon is genoeg. Na een jaar vragen we de drie één ding: wil je nog?',
      },
    ],
  },
];
