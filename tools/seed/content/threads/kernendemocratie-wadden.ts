import type { ThreadContent } from '../types';

export const threads: ThreadContent[] = [
  {
    group: 'kernendemocratie-wadden',
    kind: 'question',
    title: 'Wat doe je als er nog maar twintig mensen wonen?',
    posts: [
      {
        by: 'anouk',
        minutesAgo: 36251,
        body: 'In een van onze kleinste dorpen wonen 21 mensen, van wie zes boven de tachtig. Ze willen meepraten over de dijkversterking, maar een dorpsraad is een lachertje. Welke vorm past bij zo weinig mensen?',
      },
      {
        by: 'oane',
        minutesAgo: 33250,
        body: 'De keukentafel, letterlijk. Wij gaan in Waadhoeke met een raadslid en een ambtenaar een middag langs alle deuren. Bij 21 mensen is dat één middag en heb je iedereen gesproken. Welke grote stad kan dat zeggen?',
      },
      {
        by: 'sytske',
        minutesAgo: 27438,
        body: 'Let op dat het geen bezoekje wordt. Maak een verslag en lees het aan ze voor voordat het naar de raad gaat.',
      },
      {
        by: 'facilitator',
        minutesAgo: 20413,
        body: 'Anouk, wie wordt er in dat dorp als eerste gebeld als er iets is? Ik zou daar beginnen, zonder titel of functie.',
      },
      {
        by: 'anouk',
        minutesAgo: 15920,
        parent: 3,
        body: 'Dat is Tjitske van de oude winkel. Ik ga volgende week, en ik neem de dijkgraaf mee.',
      },
      {
        by: 'anouk',
        minutesAgo: 4700,
        body: 'Geweest. Zeventien van de 21 gesproken, de andere vier waren bij familie. De dijkgraaf kreeg drie keer koffie en één keer de waarheid. Ze willen één ding: weten wanneer de vrachtwagens komen.',
      },
    ],
  },
  {
    group: 'kernendemocratie-wadden',
    kind: 'experience',
    title: 'Praten over de dijk met laarzen aan',
    posts: [
      {
        by: 'reindert',
        minutesAgo: 54684,
        body: 'In Eemsdelta had ik drie informatieavonden over de dijk gehad en geen ervan ging ergens over. Toen zijn we er met zestig mensen op gaan staan, bij windkracht zes. Op de kruin vertelde een boer waar het water in 1953 stond. Ik heb daarna niets meer hoeven uitleggen.',
      },
      {
        by: 'esra',
        minutesAgo: 51659,
        body: 'Was de raad ook mee? Bij ons in Het Hogeland moeten we in maart over een vergelijkbaar stuk beslissen.',
      },
      {
        by: 'reindert',
        minutesAgo: 36354,
        parent: 1,
        body: "Elf van de negenentwintig. Wie er niet was, kreeg van zijn collega's te horen dat hij iets gemist had.",
      },
      {
        by: 'anouk',
        minutesAgo: 26295,
        body: 'En mensen die niet een dijk op kunnen? Een rolstoel haalt dat pad niet.',
      },
      {
        by: 'reindert',
        minutesAgo: 15900,
        parent: 3,
        body: 'Goed punt, we hadden een trekker met een bankje, maar dat was meer geluk dan beleid. Volgende keer staat het op de uitnodiging.',
      },
    ],
  },
  {
    group: 'kernendemocratie-wadden',
    kind: 'hot_issue',
    title: 'Het dorp wil Fries, de provincie stuurt Nederlands',
    posts: [
      {
        by: 'sytske',
        minutesAgo: 95015,
        body: 'Bij een bewonersavond in Noardeast-Fryslân sprak iedereen Fries, behalve de dame van het adviesbureau. Het verslag kwam in het Nederlands en de helft van de scherpte was verdwenen. Hoe gaan jullie om met de taal waarin mensen echt praten?',
      },
      {
        by: 'oane',
        minutesAgo: 79479,
        body: 'Wij maken het verslag in de taal van de zaal, met een korte samenvatting in het Nederlands erbij. Het omgekeerde heb ik nooit begrepen.',
      },
      {
        by: 'reindert',
        minutesAgo: 62090,
        body: 'Bij ons is het Gronings. Ik versta het beter dan ik het spreek, en ik vraag de zaal of ik in het Nederlands mag antwoorden. Daar is nog nooit iemand boos om geworden.',
      },
      {
        by: 'esra',
        minutesAgo: 51913,
        body: 'Ik ben in Winschoten opgegroeid met Turks thuis en Gronings op straat. Wat mij hielp was niet de taal, maar dat iemand vroeg: zeg ik het zo goed?',
      },
      {
        by: 'sytske',
        minutesAgo: 49800,
        parent: 3,
        body: 'Mooie vraag om een avond mee te openen. Ik ga hem letterlijk stellen.',
      },
    ],
  },
  {
    group: 'kernendemocratie-wadden',
    kind: 'question',
    title: 'Samen één dorpenfonds met de buurgemeente?',
    posts: [
      {
        by: 'oane',
        minutesAgo: 75110,
        body: 'Twee dorpen van ons en drie van Súdwest-Fryslân gebruiken dezelfde school, dezelfde kaatsclub en dezelfde huisarts. Wij hebben aparte fondsen met andere regels. Kan dat samen?',
      },
      {
        by: 'anouk',
        minutesAgo: 71936,
        body: 'Ik zou het willen. Onze controller vraagt aan welke raad je het geld verantwoordt.',
      },
      {
        by: 'sytske',
        minutesAgo: 60303,
        body: 'Aan allebei, voor het eigen deel. Wij doen het zo bij het zwembad, met een bladzijde die beide raden op dezelfde avond krijgen.',
      },
      {
        by: 'oane',
        minutesAgo: 54851,
        parent: 2,
        body: 'Op dezelfde avond, dat is een fraai detail. Staan er ook regels in over een plan dat maar in één gemeente ligt?',
      },
      {
        by: 'sytske',
        minutesAgo: 36600,
        parent: 3,
        body: 'Ja: wie er het meeste aan heeft, betaalt zestig procent. En bij twijfel gooien we een munt op. Grapje, we bellen.',
      },
    ],
  },
  {
    group: 'kernendemocratie-wadden',
    kind: 'announcement',
    title: 'Onze eerste bijeenkomst is in Holwerd',
    posts: [
      {
        by: 'facilitator',
        minutesAgo: 169837,
        body: 'We beginnen waar de boot vertrekt, zodat niemand te vroeg weg kan. Neem een foto mee van een plek in je gemeente waar nog wel vergaderd wordt, en eentje waar dat ophield.',
      },
      {
        by: 'anouk',
        minutesAgo: 167211,
        body: 'Ik sluit pas aan bij de tweede keer, maar ik heb een foto van een dorpshuis met een te-koopbord. Die stuur ik mee met Sytske.',
      },
      {
        by: 'reindert',
        minutesAgo: 165860,
        body: 'Van mij een foto van een brandweerkazerne. Daar wordt beter vergaderd dan in onze raadszaal.',
      },
      {
        by: 'oane',
        minutesAgo: 165295,
        body: 'Kaatsveld in Sint Annaparochie, achter de kantine. Daar worden besluiten genomen die ik later in de raad tegenkom.',
      },
      {
        by: 'esra',
        minutesAgo: 160200,
        body: 'Ik rijd met de trein en de bus en kom dus tegen elven binnen, bewaar alsjeblieft koffie.',
      },
    ],
  },
];
