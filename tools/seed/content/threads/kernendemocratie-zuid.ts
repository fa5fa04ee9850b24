import type { ThreadContent } from '../types';

export const threads: ThreadContent[] = [
  {
    group: 'kernendemocratie-zuid',
    kind: 'question',
    title: 'De dorpsraad vindt geen opvolgers. Stoppen of redden?',
    posts: [
      {
        by: 'sjef',
        minutesAgo: 25844,
        body: 'In Leudal hebben zestien kernen een dorpsraad. Drie daarvan vinden geen nieuwe voorzitter. Eén stopt eind dit jaar. Moet de gemeente daar iets mee, of is het ook goed als iets ophoudt?',
      },
      {
        by: 'gonny',
        minutesAgo: 24842,
        body: "Als voorzitter in Beers zeg ik: laat het stoppen en maak er een feestelijke avond van. Bij ons is er uit zo'n leeg jaar vanzelf een nieuw groepje gekomen, dat zich alleen met het dorpsplein bezighoudt.",
      },
      {
        by: 'paula',
        minutesAgo: 17551,
        body: 'Mijn zorg is dat er dan niemand meer is die belt als de lantaarns uitgaan. De sterke dorpen redden zich, de stille niet.',
      },
      {
        by: 'noud',
        minutesAgo: 16994,
        parent: 2,
        body: 'Dan heb je eigenlijk een belteam nodig en geen dorpsraad. Dat zijn twee verschillende dingen die we steeds in één bestuur proppen.',
      },
      {
        by: 'mieke',
        minutesAgo: 16188,
        body: 'Op Schouwen-Duiveland hebben twee dorpen samen één dorpsraad gemaakt. Het kostte een jaar, vooral vanwege de kermis. Nu draait het beter dan ooit.',
      },
      {
        by: 'jeroen',
        minutesAgo: 16181,
        body: 'De vergoeding speelt ook mee. Een voorzitter is tien uur per week kwijt en krijgt een kerstpakket. In de Staten vinden we dat normaal, bij onszelf niet.',
      },
      {
        by: 'dorien',
        minutesAgo: 6018,
        body: 'Sjef, wat zou het dorp zelf zeggen als je het vroeg met drie keuzes op tafel: stoppen, samengaan of kleiner verder?',
      },
      {
        by: 'sjef',
        minutesAgo: 3300,
        parent: 6,
        body: 'Gevraagd. Ze kiezen voor kleiner: drie mensen met elk één taak, en een dorpsavond in maart en oktober. Het woord bestuur is geschrapt.',
      },
    ],
  },
  {
    group: 'kernendemocratie-zuid',
    kind: 'best_practice',
    title: 'Een dorpsplan in één weekend',
    posts: [
      {
        by: 'paula',
        minutesAgo: 86650,
        body: 'In Griendtsveen hebben we een dorpsplan gemaakt van vrijdagavond tot zondagmiddag. Vrijdag verhalen, zaterdag lopen, zondag kiezen. Er zijn 130 van de 480 inwoners geweest. Het plan past op een placemat en hangt nu in elke keuken.',
      },
      {
        by: 'mieke',
        minutesAgo: 82167,
        body: 'Een placemat, prachtig. Wie heeft gekozen wat erop mocht?',
      },
      {
        by: 'paula',
        minutesAgo: 76201,
        parent: 1,
        body: 'Zondag kreeg iedereen vijf stickers. De bovenste zeven staan erop en de rest hangt in het dorpshuis, zodat niets weg is.',
      },
      {
        by: 'sjef',
        minutesAgo: 68068,
        body: 'Was de raad erbij?',
      },
      {
        by: 'paula',
        minutesAgo: 59244,
        parent: 3,
        body: 'Vijf raadsleden hebben mee gelopen en twee hebben aardappels geschild. Volgens mij werd er bij de aardappels meer besproken.',
      },
      {
        by: 'noud',
        minutesAgo: 54526,
        body: 'Hoe zit het een half jaar later? Plannen maken lukt bij ons ook wel, maar dan.',
      },
      {
        by: 'paula',
        minutesAgo: 49315,
        parent: 5,
        body: 'Twee van de zeven zijn klaar, drie lopen, één is vastgelopen op de provincie en één bleek niemand echt te willen. We melden het elke drie maanden op een nieuwe placemat.',
      },
      {
        by: 'gonny',
        minutesAgo: 44100,
        body: 'Dat ene plan dat niemand bleek te willen, hoe hebben jullie dat verteld? Bij ons blijft zoiets jaren op een lijst staan, uit beleefdheid.',
      },
    ],
  },
  {
    group: 'kernendemocratie-zuid',
    kind: 'hot_issue',
    title: 'Namens wie spreekt de dorpsraad over het azc?',
    posts: [
      {
        by: 'noud',
        minutesAgo: 61894,
        body: 'In Land van Cuijk komt mogelijk opvang in een van de dorpen. De dorpsraad heeft een brief gestuurd: *het dorp is tegen*. Ik kreeg er elf mails over van mensen die voor zijn en zich niet gehoord voelden. Wat doe je daar als raad mee?',
      },
      {
        by: 'gonny',
        minutesAgo: 57730,
        body: 'Wij hebben als dorpsraad besloten nooit meer *het dorp vindt* te schrijven. We schrijven: we spraken zoveel mensen, dit hoorden we, en hierover waren we het niet eens.',
      },
      {
        by: 'jeroen',
        minutesAgo: 51889,
        body: "Ik heb als wethouder een keer de fout gemaakt om zo'n brief als waarheid te nemen. De stille helft heeft me dat lang kwalijk genomen.",
      },
      {
        by: 'paula',
        minutesAgo: 50402,
        body: 'Ga met kleine groepen aan keukentafels zitten. In een zaal wint altijd het luidste geluid, en durft de helft het niet meer te zeggen.',
      },
      {
        by: 'dorien',
        minutesAgo: 47104,
        body: 'Mag ik een vraag toevoegen? Wat weten jullie over de mensen die er komen wonen, en wie praat namens hen?',
      },
      {
        by: 'noud',
        minutesAgo: 33429,
        parent: 4,
        body: 'Daar hebben we het in de raad nooit over gehad. Dat is pijnlijk om te schrijven.',
      },
      {
        by: 'noud',
        minutesAgo: 27700,
        body: 'Een maand later: we hebben 22 keukentafels gehad, met raadsleden van alle partijen. De uitkomst is niet voor of tegen, maar een lijst met elf voorwaarden. De dorpsraad heeft de lijst zelf gepresenteerd.',
      },
    ],
  },
  {
    group: 'kernendemocratie-zuid',
    kind: 'experience',
    title: 'De raad vergadert een maand lang in de dorpen',
    posts: [
      {
        by: 'jeroen',
        minutesAgo: 112272,
        body: 'In Borsele verplaatste de commissie zich vier weken achter elkaar naar een dorpshuis. Er kwamen meer mensen dan in het gemeentehuis, maar ze bleven tot half negen. Daarna werd het technisch en liep de zaal leeg. Dat was leerzaam voor ons allemaal.',
      },
      {
        by: 'mieke',
        minutesAgo: 102261,
        body: 'Waarom zijn jullie niet gestopt om half negen?',
      },
      {
        by: 'jeroen',
        minutesAgo: 99721,
        parent: 1,
        body: 'Omdat de agenda van de raad voorging. Nu zou ik de agenda van de zaal eerst doen.',
      },
      {
        by: 'paula',
        minutesAgo: 99157,
        body: 'Wij doen nu het omgekeerde: om half acht gesprekken, om negen uur pas de vergadering, en die mag leeg zijn.',
      },
      {
        by: 'noud',
        minutesAgo: 93406,
        body: 'Hoe zat het met de kosten en de beeldopname? Onze griffie ziet daar vooral beren op de weg.',
      },
      {
        by: 'jeroen',
        minutesAgo: 86602,
        parent: 4,
        body: 'Een avond kostte 640 euro extra, vooral geluid. Die beren waren er wel, maar ze bleken klein.',
      },
      {
        by: 'dorien',
        minutesAgo: 58900,
        body: 'Ik hoor hier een ontwerpregel: *eerst de agenda van de zaal*. Wie durft dat in het reglement van orde te zetten?',
      },
    ],
  },
  {
    group: 'kernendemocratie-zuid',
    kind: 'question',
    title: 'Hoe betrek je mensen die hier alleen in het weekend zijn?',
    posts: [
      {
        by: 'mieke',
        minutesAgo: 151365,
        body: 'In Burgh-Haamstede is een derde van de huizen een tweede woning. De eigenaren betalen belasting, hebben een mening en staan op geen enkele lijst. Neem je ze mee bij de dorpsvisie?',
      },
      {
        by: 'jeroen',
        minutesAgo: 149951,
        body: 'Bij ons mochten ze meepraten en niet meestemmen. Dat gaf één avond rumoer en daarna rust. Leg het vooraf uit.',
      },
      {
        by: 'sjef',
        minutesAgo: 147030,
        body: 'Wij hebben arbeidsmigranten in plaats van toeristen, en daar speelt dezelfde vraag met minder geld. We hielden een avond in het Pools. Ze wilden vooral een bushalte en Nederlandse les.',
      },
      {
        by: 'mieke',
        minutesAgo: 108083,
        parent: 2,
        body: 'Dat zet me aan het denken. Aan de tweede huizen denken we vanzelf, aan de mensen die er schoonmaken niet.',
      },
      {
        by: 'gonny',
        minutesAgo: 83300,
        body: 'Nodig ze samen uit! De eigenaar, de schoonmaakster en de buurman die alles in de gaten houdt. Dan heb je het dorp compleet.',
      },
    ],
  },
  {
    group: 'kernendemocratie-zuid',
    kind: 'announcement',
    title: 'Waar komen we bij elkaar?',
    posts: [
      {
        by: 'dorien',
        minutesAgo: 281098,
        body: 'We reizen dit jaar rond. Elke bijeenkomst is in een dorpszaal van een van jullie. Wie organiseert, zorgt voor soep en voor **één inwoner die ons een spiegel voorhoudt**. Schrijf hieronder waar we welkom zijn.',
      },
      {
        by: 'sjef',
        minutesAgo: 279514,
        body: 'Ik bied de zaal in Haler aan. De soep is van mijn schoonmoeder en dat is een aanbeveling.',
      },
      {
        by: 'paula',
        minutesAgo: 276576,
        body: 'Meerlo, voor de tweede keer. Onze spiegel wordt de jongste van het kermiscomité, ze is zeventien.',
      },
      {
        by: 'mieke',
        minutesAgo: 271062,
        body: 'Bij ons moet je een uur rijden en dan weet je meteen wat afstand betekent. Graag in het voorjaar, Dreischor.',
      },
      {
        by: 'jeroen',
        minutesAgo: 267410,
        body: 'Ik kan niet op donderdagen.',
        deleted: true,
      },
      {
        by: 'jeroen',
        minutesAgo: 264000,
        body: 'Nieuwdorp is beschikbaar voor de laatste keer van het jaar, inclusief een rondje langs de dijk.',
      },
    ],
  },
];
