import type { ThreadContent } from '../types';

export const threads: ThreadContent[] = [
  {
    group: 'initiatief-west',
    kind: 'question',
    title: 'Hoe snel hoort een inwoner bij jullie ja of nee?',
    posts: [
      {
        by: 'maarten',
        minutesAgo: 11556,
        body: 'Op Texel beloven we antwoord binnen tien werkdagen. Vorige maand heb ik het nageteld: gemiddeld 31. De vertraging zit bijna nooit bij het loket, maar bij de derde collega die ook nog even moet meekijken. Hoe is dat bij jullie?',
      },
      {
        by: 'thuy',
        minutesAgo: 10030,
        body: "In Zaanstad hebben we na zo'n telling een dinsdagtafel ingesteld. Groen, verkeer, vergunningen en ik, een half uur, staand. Alles wat binnenkwam krijgt die dag een antwoord: ja, nee of *we moeten dit nog weten*.",
      },
      {
        by: 'joris',
        minutesAgo: 7393,
        parent: 1,
        body: 'En als verkeer niet komt opdagen?',
      },
      {
        by: 'thuy',
        minutesAgo: 6072,
        parent: 2,
        body: 'Dan beslissen wij zonder verkeer. Dat is één keer gebeurd.',
      },
      {
        by: 'kees',
        minutesAgo: 5618,
        body: 'Hollands Kroon is te groot voor een tafel, ik rijd een uur van Den Oever naar Winkel. Wij bellen op vaste tijden. Het werkt redelijk, al mis ik dat je iemands gezicht ziet als hij nee zegt.',
      },
      {
        by: 'dirk',
        minutesAgo: 4576,
        body: 'Als raadslid: meet vooral ook hoe lang een nee duurt. Bij ons is een ja er vaak na drie weken en een nee na drie maanden. Niemand wil de boodschapper zijn.',
      },
      {
        by: 'maarten',
        minutesAgo: 2804,
        parent: 5,
        body: 'Ik heb ze gesplitst en het klopt: ja na 19 dagen, nee na 58. Daar schrok ik van.',
      },
      {
        by: 'naima',
        minutesAgo: 248,
        body: 'Van de andere kant van het loket: een snel nee is vervelend, een traag nee is vernederend. Je vertelt je buren maandenlang dat je nog wacht.',
      },
      {
        by: 'soraya',
        minutesAgo: 210,
        body: 'Die zin van Naïma hangt sinds vandaag in onze gang. Ik heb mijn teams gevraagd elk nee binnen twee weken te bellen, ook als het halve antwoord nog komt.',
      },
    ],
  },
  {
    group: 'initiatief-west',
    kind: 'experience',
    title: 'Eén telefoonnummer op Texel, en wat er toen gebeurde',
    posts: [
      {
        by: 'jip',
        minutesAgo: 48753,
        body: 'We hebben alle formulieren voor initiatieven weggehaald en vervangen door één telefoonnummer. Maarten neemt op. In het eerste half jaar kwamen er 64 telefoontjes. Twaalf gingen over iets heel anders, zoals een verloren kat.',
      },
      {
        by: 'soraya',
        minutesAgo: 46026,
        body: 'Wat is er met de formulieren gebeurd? Ergens moet het toch opgeschreven worden.',
      },
      {
        by: 'maarten',
        minutesAgo: 37676,
        parent: 1,
        body: 'Dat doe ik, tijdens het gesprek. Ik lees het aan het eind voor en vraag of het klopt. Dat duurt een kwartier en scheelt drie mails.',
      },
      {
        by: 'bas',
        minutesAgo: 30579,
        body: 'Hoe houd je het vol als je ziek bent of op vakantie?',
      },
      {
        by: 'maarten',
        minutesAgo: 25514,
        parent: 3,
        body: "Daar zat de pijn. In augustus nam niemand op. Nu doen we het met z'n drieën en heeft iedereen dezelfde vijf vragen naast de telefoon liggen.",
      },
      {
        by: 'chantal',
        minutesAgo: 20294,
        body: 'Jip, wat merk jij ervan als raadslid?',
      },
      {
        by: 'jip',
        minutesAgo: 19053,
        parent: 5,
        body: 'Minder mail met de vraag of ik even iets wil regelen. Daar moest ik eerlijk gezegd aan wennen, want het voelde ook belangrijk.',
      },
      {
        by: 'joris',
        minutesAgo: 18700,
        body: 'Zo herkenbaar, die laatste zin. In Haarlem belden bewoners altijd een bepaald raadslid, omdat dat sneller ging. Die heeft zelf voorgesteld om door te verwijzen.',
      },
    ],
  },
  {
    group: 'initiatief-west',
    kind: 'hot_issue',
    title: 'Het initiatief groeit, en nu wil iedereen iets van ze',
    posts: [
      {
        by: 'thuy',
        minutesAgo: 30012,
        body: 'Onze buurtkeuken begon met twaalf maaltijden en zit nu op honderdveertig per week. De zorg verwijst door, de woningcorporatie ook, wij ook. Maar de twee trekkers zijn op. Ze hebben nooit gevraagd om een instelling te worden. Wat is hier netjes?',
      },
      {
        by: 'naima',
        minutesAgo: 28525,
        body: 'Vraag ze hoeveel maaltijden zij zélf een goed aantal vinden. Bij onze coöperatie vroeg niemand dat, dus groeiden we tot ik er slecht van sliep.',
      },
      {
        by: 'soraya',
        minutesAgo: 24145,
        body: 'Betalen, denk ik. Als wij doorverwijzen is het een dienst en geen gunst.',
      },
      {
        by: 'naima',
        minutesAgo: 16064,
        parent: 2,
        body: 'Pas op, betalen maakt het soms zwaarder. Toen wij geld kregen, kwamen er ook rapportages. Ik wilde koken en geen kwartaalcijfers maken.',
      },
      {
        by: 'kees',
        minutesAgo: 10422,
        body: 'Kun je een kok betalen en de rapportage zelf doen? Wij hebben dat bij de dorpsbus: de gemeente telt, de chauffeurs rijden.',
      },
      {
        by: 'thuy',
        minutesAgo: 8528,
        parent: 4,
        body: 'Dat vind ik een slimme verdeling. Dan komt het tellen bij mij te liggen en dat is prima.',
      },
      {
        by: 'dirk',
        minutesAgo: 8388,
        body: 'En wie zegt tegen de zorginstelling dat ze niet eindeloos kunnen doorverwijzen?',
      },
      {
        by: 'thuy',
        minutesAgo: 7312,
        body: 'Ik heb ze gisteren alle vier aan tafel gehad, met de trekkers erbij. Afgesproken: maximaal honderd, een betaalde kok voor drie dagen en een wachtlijst die niet bij de keuken ligt. De trekkers gaan voor het eerst in twee jaar op vakantie.',
      },
      {
        by: 'chantal',
        minutesAgo: 6400,
        parent: 7,
        body: 'Dit is zo goed opgelost, Thuy. Neem je het mee naar de volgende bijeenkomst?',
      },
    ],
  },
  {
    group: 'initiatief-west',
    kind: 'question',
    title: 'Wat is de rol van een raadslid bij een initiatief?',
    posts: [
      {
        by: 'dirk',
        minutesAgo: 74598,
        body: 'Mensen bellen mij met een plan en ik wil helpen. De ambtenaar vindt dat ik me ermee bemoei. De indiener vindt dat ik te weinig doe. Waar ligt voor jullie de lijn?',
      },
      {
        by: 'bas',
        minutesAgo: 67308,
        body: 'Vanuit de griffie: je mag de weg wijzen, je mag niet de gids zijn. Zeg naar wie ze moeten en vraag na een maand hoe het ging.',
      },
      {
        by: 'jip',
        minutesAgo: 64474,
        body: 'Ik doe iets meer. Ik ga één keer mee naar het eerste gesprek als iemand het spannend vindt, en ik zeg daar niets.',
      },
      {
        by: 'kees',
        minutesAgo: 60775,
        body: 'Als de ambtenaar in kwestie, Dirk, weet je dat ik het eerlijk bedoel: het helpt als je me belt voordat je iets toezegt. Niet erna.',
      },
      {
        by: 'dirk',
        minutesAgo: 50132,
        parent: 3,
        body: 'Terecht, Kees. Dat was in Wieringerwerf niet mijn beste moment.',
      },
      {
        by: 'naima',
        minutesAgo: 40433,
        body: 'Voor mij was het raadslid dat later vroeg *hoe gaat het nu met jullie* veel waardevoller dan het raadslid dat met ons op de foto wilde.',
      },
      {
        by: 'dirk',
        minutesAgo: 37604,
        body: 'Ik maak er een afspraak van met mezelf: doorverwijzen, bellen na een maand, en pas op de foto als het klaar is.',
      },
      {
        by: 'bas',
        minutesAgo: 33100,
        body: 'Mag ik deze drie gebruiken bij het inwerken van nieuwe raadsleden? Ik zet erbij dat ze van Dirk zijn, inclusief Wieringerwerf.',
      },
    ],
  },
  {
    group: 'initiatief-west',
    kind: 'best_practice',
    title: 'Een eerlijke nee-brief, met voorbeeld',
    posts: [
      {
        by: 'joris',
        minutesAgo: 129835,
        body: `Wij hebben onze afwijzingsbrief herschreven. Hij begint nu zo:

> We hebben nee gezegd tegen je plan, en dat is jammer. Dit is de reden. Dit kun je wel doen. En dit is mijn nummer, ik bel je morgen om vier uur.

Van de zeventien mensen die hem kregen, dienden er zes een ander plan in.`,
      },
      {
        by: 'maarten',
        minutesAgo: 106914,
        body: 'Bel je ook echt om vier uur?',
      },
      {
        by: 'joris',
        minutesAgo: 105247,
        parent: 1,
        body: 'Ja, en als het niet lukt stuurt een collega een bericht om half vier. Anders ben je erger dan de oude brief.',
      },
      {
        by: 'soraya',
        minutesAgo: 99606,
        body: 'Onze jurist wilde er een bezwaarclausule onder. Die staat er nu op de achterkant, in dezelfde taal.',
      },
      {
        by: 'bas',
        minutesAgo: 92493,
        parent: 3,
        body: 'Als griffier van een andere gemeente: mag ik die achterkant zien? Bij ons struikelt het altijd daarover.',
      },
      {
        by: 'thuy',
        minutesAgo: 87630,
        body: 'Ik heb hem overgenomen met één verandering. Wij zetten er ook in wie er nog meer een plan op die plek heeft. Soms lost het zich dan vanzelf op.',
      },
      {
        by: 'jip',
        minutesAgo: 78089,
        body: 'Ik heb er een gekregen in mijn rol als voorzitter van de surfclub. Ik was teleurgesteld en toch tevreden, dat had ik nog nooit bij een brief van de gemeente.',
      },
      {
        by: 'naima',
        minutesAgo: 76584,
        body: 'Kan iemand mij vertellen waar ik de bijlage vind?',
        deleted: true,
      },
      {
        by: 'naima',
        minutesAgo: 66000,
        body: 'Wij krijgen in de coöperatie ook plannen binnen waar we nee op zeggen. We gebruiken nu dezelfde vier zinnen. Het is raar om te merken hoe moeilijk dat van deze kant is.',
      },
    ],
  },
  {
    group: 'initiatief-west',
    kind: 'question',
    title: 'Wie is aansprakelijk als een vrijwilliger valt?',
    posts: [
      {
        by: 'kees',
        minutesAgo: 170068,
        body: "Een groep in Schagerbrug... nee, in Kolhorn natuurlijk, wil zelf een steiger opknappen. De verzekeraar van de gemeente vraagt wie opdrachtgever is. Zo'n vraag kan een heel plan doodslaan. Hoe lossen jullie dat op?",
        edited:
          "Een groep in Winkel wil zelf een steiger opknappen. De verzekeraar van de gemeente vraagt wie opdrachtgever is. Zo'n vraag kan een heel plan doodslaan. Hoe lossen jullie dat op?",
      },
      {
        by: 'maarten',
        minutesAgo: 164426,
        body: 'Bij ons is dat de gemeente, standaard, onder de 10.000 euro. Dan vallen ze onder de vrijwilligersverzekering en zijn er drie regels: geen hoogte boven twee meter, geen elektra, en er is altijd een tweede persoon.',
      },
      {
        by: 'kees',
        minutesAgo: 156815,
        parent: 1,
        body: 'Dat had ik veel ingewikkelder gedacht. Wie heeft dat besloten?',
      },
      {
        by: 'maarten',
        minutesAgo: 148335,
        parent: 2,
        body: 'De secretaris, in een mail van vier regels. Er is in vijf jaar één gekneusde pols geweest.',
      },
      {
        by: 'joris',
        minutesAgo: 132781,
        body: 'Bij water komt er iets bij: vraag het waterschap vooraf. Bij ons lag de steiger er al en moest hij er weer uit.',
      },
      {
        by: 'kees',
        minutesAgo: 96085,
        parent: 3,
        body: 'Vier regels, ongelooflijk. Ik heb hem doorgestuurd naar onze secretaris met de vraag of zij er drie van kan maken.',
      },
      {
        by: 'dirk',
        minutesAgo: 95000,
        body: 'Zij heeft het gedaan, het zijn er vijf geworden. De steiger ligt er sinds zaterdag.',
      },
    ],
  },
  {
    group: 'initiatief-west',
    kind: 'hot_issue',
    title: 'De vaste club en de nieuwe buren',
    posts: [
      {
        by: 'joris',
        minutesAgo: 202755,
        body: 'In een wijk in Haarlem-Oost runt dezelfde groep al twaalf jaar de buurttuin. Nieuwe bewoners willen er een speelplek. De groep zegt: wij hebben het gemaakt. Ze hebben allebei een beetje gelijk en ik sta letterlijk tussen de courgettes.',
      },
      {
        by: 'naima',
        minutesAgo: 194777,
        body: 'Is er ooit afgesproken voor hoe lang? Wij hebben onze kas voor vijf jaar en dat vinden we zelf fijn. Het dwingt je om je buren warm te houden.',
      },
      {
        by: 'joris',
        minutesAgo: 187518,
        parent: 1,
        body: 'Nee, er is nooit iets op papier gezet. Het is gewoon gegroeid, zoals de courgettes.',
      },
      {
        by: 'soraya',
        minutesAgo: 171715,
        body: 'Ik ben er als wethouder langs geweest. Wat opviel: beide groepen hadden elkaar nog nooit gesproken, alleen ons.',
      },
      {
        by: 'thuy',
        minutesAgo: 127934,
        body: 'Zet ze samen aan het werk aan iets kleins. Bij ons hielp een gezamenlijke hekschilderdag meer dan vier bemiddelingsgesprekken.',
      },
      {
        by: 'joris',
        minutesAgo: 120000,
        body: 'We zijn drie maanden verder. Er ligt een klein grasveld tussen de bedden, en in het tuinbestuur zitten nu twee ouders. De oudste tuinier leert de kinderen wat onkruid is. Niet alles is vrede, wel veel.',
      },
    ],
  },
  {
    group: 'initiatief-west',
    kind: 'announcement',
    title: 'Zo ziet onze eerste bijeenkomst eruit',
    posts: [
      {
        by: 'chantal',
        minutesAgo: 250419,
        body: 'Welkom allemaal! We beginnen met een wandeling door één loket: jullie krijgen elk een plan in de hand en lopen de weg die een inwoner loopt, met de echte telefoonnummers. Trek makkelijke schoenen aan en neem een plan mee dat bij jullie is **blijven liggen**.',
      },
      {
        by: 'bas',
        minutesAgo: 249208,
        body: "Bellen we dan echt naar onze eigen gemeente? Ik denk dat ik mijn collega's moet waarschuwen.",
      },
      {
        by: 'chantal',
        minutesAgo: 246415,
        parent: 1,
        body: 'Niet waarschuwen, Bas. Wel na afloop een taart meenemen.',
      },
      {
        by: 'thuy',
        minutesAgo: 242110,
        body: 'Ik heb een plan gevonden uit 2023 waar nog nooit iemand op heeft geantwoord. Ik neem het mee, met schaamte.',
      },
      {
        by: 'maarten',
        minutesAgo: 240640,
        body: 'Dan neem ik de speeltuin van Oosterend. Die heeft vier mappen en nog steeds geen glijbaan.',
      },
      {
        by: 'soraya',
        minutesAgo: 236000,
        body: 'Ik laat mijn agenda die ochtend leeg en loop mee als inwoner. Geen functie op mijn naambordje graag.',
      },
    ],
  },
];
