import type { ThreadContent } from '../types';

export const threads: ThreadContent[] = [
  {
    group: 'democratisch-begroten-oost',
    kind: 'experience',
    title: 'Onze eerste begrotingsmarkt: wat ik anders zou doen',
    posts: [
      {
        by: 'tomasz',
        minutesAgo: 15656,
        body: `Zaterdag hielden we in Hardenberg de eerste begrotingsmarkt. Tachtig inwoners, veertien kramen, 120.000 euro te verdelen. Er is veel goed gegaan. Dit zou ik anders doen:

- De kramen stonden op volgorde van aanmelding, dus de laatste drie kregen bijna geen bezoek.
- Iedereen kreeg tien munten en gaf ze uit aan bekenden.
- De uitslag kwam pas maandag. Mensen wilden hem zaterdag.`,
      },
      {
        by: 'iris',
        minutesAgo: 15442,
        body: 'Herkenbaar. Wij laten mensen hun munten in drie soorten verdelen: één deel voor je eigen buurt, één deel voor een andere buurt, één deel vrij. Dan ga je vanzelf ergens kijken waar je niemand kent.',
      },
      {
        by: 'tomasz',
        minutesAgo: 13332,
        parent: 1,
        body: 'Heel slim. Moest je dat uitleggen of snapten mensen het meteen?',
      },
      {
        by: 'iris',
        minutesAgo: 13209,
        parent: 2,
        body: 'Drie kleuren munten en een poster. Kinderen leggen het uit aan hun opa.',
      },
      {
        by: 'linde',
        minutesAgo: 11820,
        body: "Ik was in Apeldoorn zelf een van de inwoners aan zo'n kraam. Het is ontzettend spannend om je plan te verkopen aan mensen die je nog tegenkomt bij de bakker. Denk aan degene die nul munten krijgt. Bij ons zat een man met een hertenveldje te huilen.",
      },
      {
        by: 'tomasz',
        minutesAgo: 11817,
        parent: 4,
        body: 'Oei. Hadden jullie daar iets voor geregeld?',
      },
      {
        by: 'linde',
        minutesAgo: 11632,
        parent: 5,
        body: 'Achteraf wel. Nu loopt er iemand rond die na afloop met alle kramen een kop koffie drinkt en vraagt wat ze nodig hebben om door te gaan. Dat herten-veldje is er trouwens gekomen, zonder gemeentegeld.',
        edited:
          'Achteraf wel. Nu loopt er iemand rond die na afloop met alle kramen een kop koffie drinkt en vraagt wat ze nodig hebben om door te gaan. Dat hertenveldje is er trouwens gekomen, zonder gemeentegeld.',
      },
      {
        by: 'malika',
        minutesAgo: 11288,
        body: 'Tachtig op de hele gemeente, waren dat de bekende gezichten? Wij worstelen daar in Zutphen mee.',
      },
      {
        by: 'tomasz',
        minutesAgo: 10270,
        parent: 7,
        body: 'Van de tachtig kende ik er dertig, dus vijftig niet. De gemiddelde leeftijd schat ik op 52. Twee groepen waren er nauwelijks: mensen die op zaterdag werken en mensen die slecht lezen. Alles hing vol met tekst.',
      },
      {
        by: 'participant',
        minutesAgo: 8916,
        body: 'Heb je dat lezen kunnen oplossen? Wij hebben bij het dorpsbudget de aanvragen laten inspreken, 90 seconden per plan, met een foto.',
      },
      {
        by: 'tomasz',
        minutesAgo: 8681,
        parent: 9,
        body: 'Nee, en ik schaam me er een beetje voor. Inspreken vind ik een goed idee. Hoeveel werk was het?',
      },
      {
        by: 'participant',
        minutesAgo: 8561,
        parent: 10,
        body: 'Eén middag met een stagiair en een telefoon.',
      },
      {
        by: 'sefa',
        minutesAgo: 7469,
        body: 'Mag ik vanuit de raad vragen wie de lijst met plannen vooraf had gekeurd? Bij ons wil de raad dat graag zelf doen.',
      },
      {
        by: 'tomasz',
        minutesAgo: 5345,
        parent: 12,
        body: 'Twee ambtenaren, alleen op de vraag of het mag en of het kan. Er vielen er vijf af. Ik heb ze zelf gebeld.',
      },
      {
        by: 'wouter',
        minutesAgo: 4326,
        body: 'Ik zou daar een derde vraag bij doen: wat kost het ná het eerste jaar? Ons pluktuintje kost 400 euro onderhoud per jaar en niemand had dat bedacht.',
      },
      {
        by: 'faiza',
        minutesAgo: 1515,
        body: "Wat een rijk gesprek. Tomasz, wil je in de volgende bijeenkomst tien minuten nemen met twee foto's: de drukste kraam en de leegste?",
      },
      {
        by: 'tomasz',
        minutesAgo: 1330,
        body: "Die foto's heb ik, ze zijn nogal pijnlijk. Komt goed.",
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'question',
    title: 'Welke afspraken maken jullie met de rekenkamer?',
    posts: [
      {
        by: 'ilse',
        minutesAgo: 8438,
        body: 'Onze rekenkamer wil volgend jaar het inwonersbudget onderzoeken. Prima, maar ik merk dat ze kijken naar doelmatigheid per euro. Daar is dit budget niet voor bedoeld. Heeft iemand van tevoren met de rekenkamer gepraat over wat je dan wel meet?',
      },
      {
        by: 'gerda',
        minutesAgo: 7560,
        body: 'Ja, in Hengelo. We hebben drie vragen afgesproken: klopte de procedure, wisten inwoners waar ze aan toe waren, en kon de raad het volgen. De opbrengst per euro staat er niet bij, want wij kiezen die plannen niet.',
      },
      {
        by: 'ilse',
        minutesAgo: 7453,
        parent: 1,
        body: 'Zouden jullie die afspraak willen delen? Dan hoef ik het wiel niet uit te vinden.',
      },
      {
        by: 'gerda',
        minutesAgo: 7153,
        parent: 2,
        body: 'Staat vanmiddag bij onze casus. De voorzitter van de rekenkamer vond het juist prettig dat we vroeg kwamen.',
      },
      {
        by: 'pieter',
        minutesAgo: 6975,
        body: 'Vanuit de controle: zorg dat de rechtmatigheid op orde is. De accountant keek bij ons naar drie dingen: was er een besluit van de raad, was er een maximum en was duidelijk wie tekende. Als die er zijn, krijg je geen vragen.',
      },
      {
        by: 'henkjan',
        minutesAgo: 4687,
        body: 'Ik vind toch dat doelmatigheid erbij hoort. Het blijft belastinggeld. Een speeltoestel van 9.000 euro waar niemand op speelt wil ik kunnen aanwijzen.',
      },
      {
        by: 'linde',
        minutesAgo: 4401,
        parent: 5,
        body: 'Dat mag je vinden, maar dan graag ook bij de rotonde van drie miljoen. Daar vroeg niemand aan de buurt of er op gespeeld werd.',
      },
      {
        by: 'henkjan',
        minutesAgo: 3039,
        parent: 6,
        body: 'Ha, die is raak. Toch hou ik staande dat terugkijken moet.',
      },
      {
        by: 'faiza',
        minutesAgo: 1638,
        body: 'Misschien is het een en-en. Wat zou je aan inwoners zélf vragen na een jaar, als je maar één vraag had?',
      },
      {
        by: 'linde',
        minutesAgo: 1551,
        parent: 8,
        body: 'Zou je het weer zo doen?',
      },
      {
        by: 'ilse',
        minutesAgo: 760,
        body: 'Die neem ik mee naar de rekenkamer, in precies die woorden.',
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'hot_issue',
    title: 'De raad wil bezuinigen en begint bij het inwonersbudget',
    posts: [
      {
        by: 'malika',
        minutesAgo: 33367,
        body: 'Zutphen moet volgend jaar 2,4 miljoen bezuinigen. Het eerste voorstel dat op tafel kwam: halveer het inwonersbudget. Ik verdedig het in het college, maar ik sta er alleen voor. Welke argumenten werken bij jullie?',
      },
      {
        by: 'wouter',
        minutesAgo: 32821,
        body: "Als collega van Malika mag ik het zeggen: in euro's is het budget een halve promille van de begroting. Dat argument wint niets, want iedereen heeft een halve promille.",
      },
      {
        by: 'iris',
        minutesAgo: 31903,
        body: 'Bij ons werkte het om inwoners te laten uitrekenen wat ze zélf inleggen. Tegenover elke euro van de gemeente stond 1,80 euro aan uren en spullen. Niet perfect gerekend, wel controleerbaar.',
      },
      {
        by: 'malika',
        minutesAgo: 31875,
        parent: 2,
        body: 'Hoe hebben jullie die uren gewaardeerd? Daar gaat de discussie dan meteen over.',
      },
      {
        by: 'iris',
        minutesAgo: 31755,
        parent: 3,
        body: 'Veertien euro per uur, het bedrag dat het rijk ook voor vrijwilligers hanteert bij Europese subsidies. Onze controller heeft het gecontroleerd en gemopperd, in die volgorde.',
      },
      {
        by: 'pieter',
        minutesAgo: 31495,
        parent: 4,
        body: 'Mopperen hoort bij het vak.',
      },
      {
        by: 'sefa',
        minutesAgo: 27338,
        body: 'Ik ben raadslid van een partij die wél wilde halveren. Wat mij overtuigde was geen cijfer. Een meneer van 74 vertelde in de commissie dat hij voor het eerst in zijn leven op het stadhuis was geweest. Ik kon daarna niet meer tegen stemmen.',
      },
      {
        by: 'henkjan',
        minutesAgo: 24678,
        body: 'Prachtig verhaal, Sefa, en toch gevaarlijk. Volgend jaar vertelt iemand een mooi verhaal over het zwembad. Ik zou liever een principe hebben: het budget beweegt mee met de begroting, omhoog en omlaag.',
      },
      {
        by: 'malika',
        minutesAgo: 23430,
        parent: 7,
        body: 'Dat principe is eerlijker dan halveren. Mee omlaag zou bij ons vier procent zijn in plaats van vijftig.',
      },
      {
        by: 'coordinator',
        minutesAgo: 21598,
        body: 'Als secretaris let ik op iets anders. Halveren kost ons ook geld: we hebben net een jaar geïnvesteerd in mensen die weten hoe het werkt. Die ben je kwijt en over twee jaar begin je opnieuw.',
      },
      {
        by: 'linde',
        minutesAgo: 19081,
        body: 'Vraag het de inwoners! Leg de bezuiniging zelf op tafel bij een begrotingsavond. In onze begrotingsraad hebben we een keer 300.000 euro gezocht. We vonden 210.000. Het inwonersbudget ging er ook wat af, en daar stemde ik zelf voor.',
      },
      {
        by: 'wouter',
        minutesAgo: 17395,
        parent: 10,
        body: 'Had de raad dat van tevoren toegezegd over te nemen?',
      },
      {
        by: 'linde',
        minutesAgo: 16170,
        parent: 11,
        body: 'Nee, wel dat ze per punt zouden vertellen waarom niet. Ze namen er twaalf van de zeventien over.',
      },
      {
        by: 'malika',
        minutesAgo: 14719,
        body: 'Ik heb het gedaan. In het college ligt nu: budget beweegt mee met de begroting, plus een avond in januari waarin inwoners meedenken over de rest. Het is nog geen besluit, maar ik sta er niet meer alleen voor.',
      },
      {
        by: 'ruud',
        minutesAgo: 8600,
        body: 'Petje af, Malika. Hou ons op de hoogte als de raad ja zegt, dan ga ik in Berkelland hetzelfde proberen.',
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'question',
    title: 'Hoe klein mag een potje zijn?',
    posts: [
      {
        by: 'ruud',
        minutesAgo: 82137,
        body: 'Wij hebben per dorp 15.000 euro. Nu wil een fractie daar een potje naast van 500 euro per straat. Is dat leuk, of is dat gedoe?',
      },
      {
        by: 'iris',
        minutesAgo: 80533,
        body: 'Leuk én gedoe. In Deventer hadden we straatgeld van 250 euro. De bankrekening was het probleem, niet het geld. Sinds we met een voorschot werken en een foto achteraf gaat het vanzelf.',
      },
      {
        by: 'ruud',
        minutesAgo: 79293,
        parent: 1,
        body: 'Een foto achteraf als verantwoording? Wat zegt jullie controller?',
      },
      {
        by: 'iris',
        minutesAgo: 79042,
        parent: 2,
        body: 'Dat hij liever een foto ziet dan een bon van de bouwmarkt waar ook een tuinset op staat.',
      },
      {
        by: 'pieter',
        minutesAgo: 78056,
        body: 'Ik zou het niet eens verantwoording noemen. Onder de duizend euro kost controleren meer dan wat je eventueel misloopt. Leg vast dat je steekproeven doet, en doe ze ook.',
      },
      {
        by: 'henkjan',
        minutesAgo: 75185,
        body: 'Ik zag in mijn straat wat 250 euro deed: een lange tafel, en sindsdien weet ik hoe de buren heten. Ik ben geen man van grote woorden, maar dat was de beste 250 euro van het jaar.',
      },
      {
        by: 'participant',
        minutesAgo: 73691,
        body: 'Wie vroeg het aan? Bij ons zijn het steeds de straten waar al een appgroep is.',
      },
      {
        by: 'henkjan',
        minutesAgo: 73679,
        parent: 6,
        body: 'Klopt, die van ons had ook al een appgroep.',
      },
      {
        by: 'iris',
        minutesAgo: 67613,
        parent: 6,
        body: 'Wij draaiden het om. We hebben twaalf straten geloot en zijn er langsgegaan met het bedrag in een envelop. Negen deden iets. In twee straten deed niemand open en in één kregen we de envelop terug met een heel aardig briefje.',
      },
      {
        by: 'gerda',
        minutesAgo: 59348,
        body: 'Wat stond er in dat briefje?',
      },
      {
        by: 'iris',
        minutesAgo: 44718,
        parent: 9,
        body: '*Geef het aan een straat met kinderen.* Ik heb hem boven mijn bureau hangen.',
      },
      {
        by: 'ruud',
        minutesAgo: 41405,
        body: 'Ik ben om. We beginnen met tien gelote straten. Femke, schrik niet.',
      },
      {
        by: 'participant',
        minutesAgo: 40200,
        parent: 11,
        body: 'Ik had de enveloppen al klaarliggen.',
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'best_practice',
    title: 'De begroting in twaalf kratten',
    posts: [
      {
        by: 'wouter',
        minutesAgo: 113988,
        body: `Omdat niemand een programmabegroting van 240 bladzijden leest, hebben we hem in twaalf kratten gestopt. In elke krat zitten houten blokjes: één blokje is honderdduizend euro. Zo zie je in één oogopslag dat zorg zes kratten vult en cultuur een halve.

Inwoners mogen de vrije blokjes verplaatsen (dat zijn er maar 31!). De rest zit vastgelijmd, en dat is misschien wel de belangrijkste les.`,
      },
      {
        by: 'malika',
        minutesAgo: 112465,
        body: 'Ik heb ermee op de markt gestaan. Mensen bleven gemiddeld twintig minuten. Dat is mij met een folder nog nooit gelukt.',
      },
      {
        by: 'sefa',
        minutesAgo: 112450,
        body: 'Die vastgelijmde blokjes, daar wil ik als raadslid ook mee spelen. Wie bepaalde wat vastzat?',
      },
      {
        by: 'wouter',
        minutesAgo: 111199,
        parent: 2,
        body: 'Eerlijk gezegd ik. Wettelijke taken, contracten en rente. Daar is discussie over mogelijk, want een contract kun je opzeggen.',
      },
      {
        by: 'pieter',
        minutesAgo: 108073,
        parent: 3,
        body: 'Dat is precies het gesprek dat een raad zou moeten voeren en dat nooit gebeurt. Wij nemen het idee over en geven de lijm drie sterktes.',
      },
      {
        by: 'linde',
        minutesAgo: 94655,
        body: 'Drie sterktes lijm, wat een goed beeld! Als inwoner dacht ik altijd dat de raad over alles gaat. Toen ik hoorde dat het om een paar procent draait, werd ik eerst boos en daarna milder.',
      },
      {
        by: 'gerda',
        minutesAgo: 87994,
        body: 'Wat kostte het om te maken?',
      },
      {
        by: 'wouter',
        minutesAgo: 82191,
        parent: 6,
        body: 'Hout 380 euro, en de mensen van de sociale werkplaats hebben gezaagd. Het duurste waren mijn vrije zaterdagen.',
      },
      {
        by: 'tomasz',
        minutesAgo: 76635,
        body: 'Kan ik ze lenen voor onze volgende markt? Ik haal ze zelf op.',
      },
      {
        by: 'wouter',
        minutesAgo: 69241,
        parent: 8,
        body: 'In maart zijn ze vrij. Neem een busje mee, ze wegen samen 140 kilo.',
      },
      {
        by: 'coordinator',
        minutesAgo: 59386,
        body: 'Heeft de raad er zelf ook mee gewerkt? Ik zou het graag op de heidag van het college doen.',
      },
      {
        by: 'malika',
        minutesAgo: 57913,
        parent: 10,
        body: 'Een avond, en het was stiller dan anders. Eén fractie ontdekte dat haar hele verkiezingsprogramma negen blokjes was.',
      },
      {
        by: 'henkjan',
        minutesAgo: 54000,
        body: 'Ik hoop dat dat niet mijn partij was.',
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'question',
    title: 'Wie mag er stemmen bij een burgerbegroting?',
    posts: [
      {
        by: 'gerda',
        minutesAgo: 146908,
        body: 'Onze raad discussieert over de stemleeftijd voor het stadsbudget: 12, 14 of 16 jaar. En of je ingeschreven moet staan. Wat kozen jullie, en kreeg je er gedonder mee?',
      },
      {
        by: 'iris',
        minutesAgo: 141244,
        body: 'Twaalf jaar en ouder, iedereen die in de stad woont, werkt of naar school gaat. Geen inschrijving nodig. Er is één keer geroepen dat mensen van buiten meestemden. Het waren er acht van de 1.900.',
      },
      {
        by: 'henkjan',
        minutesAgo: 129856,
        parent: 1,
        body: 'Ik was degene die riep. Ik vind nog steeds dat werken in de stad geen reden is. Maar acht stemmen, daar ga ik niet voor liggen.',
      },
      {
        by: 'pieter',
        minutesAgo: 125366,
        body: 'Wij kozen een code per huishouden. Nooit meer doen. In huizen met drie volwassenen stemde degene die de post openmaakt.',
      },
      {
        by: 'linde',
        minutesAgo: 120589,
        parent: 3,
        body: 'En dat was bij ons thuis dus mijn man.',
      },
      {
        by: 'sefa',
        minutesAgo: 116990,
        body: 'Vergeet studenten niet en mensen zonder vast adres. Bij ons stond de nachtopvang bovenaan met een plan voor kluisjes, en toen bleek dat de bezoekers zelf niet mochten stemmen.',
      },
      {
        by: 'gerda',
        minutesAgo: 111194,
        parent: 5,
        body: 'Dat is in onze gemeente gebeurd, ik schaamde me. Daarom ligt deze vraag nu op tafel.',
      },
      {
        by: 'participant',
        minutesAgo: 106918,
        body: 'In de dorpen is het simpeler: wie er op de avond is, stemt. Maar dan sluit je iedereen uit die moet werken of oppassen. We hebben nu een stembus bij de bakker, een week lang.',
      },
      {
        by: 'malika',
        minutesAgo: 106698,
        body: 'En hoe voorkom je dubbel stemmen bij de bakker?',
      },
      {
        by: 'participant',
        minutesAgo: 99396,
        parent: 8,
        body: 'De bakkersvrouw kent iedereen. Ik weet dat dit geen antwoord is dat in een verordening past.',
      },
      {
        by: 'ruud',
        minutesAgo: 86541,
        parent: 9,
        body: 'Het is wel het antwoord dat werkt.',
      },
      {
        by: 'faiza',
        minutesAgo: 85245,
        body: 'Let op wat jullie hier doen: je zoekt naar een regel die niemand uitsluit, en komt steeds uit bij vertrouwen. Zou je de regel eens kunnen beginnen met *Iedereen doet mee, tenzij*?',
      },
      {
        by: 'gerda',
        minutesAgo: 78300,
        body: 'Onze raad heeft gekozen: veertien jaar, wonen of op school zitten, en een briefadres telt ook. Drie partijen wilden iets anders en hebben zich erbij neergelegd na een jaar proef.',
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'hot_issue',
    title: 'Mag het college een gekozen plan alsnog afwijzen?',
    posts: [
      {
        by: 'henkjan',
        minutesAgo: 178669,
        body: 'In Deventer won een plan voor een hondenstrand. Het college wil het niet uitvoeren vanwege broedvogels. Juridisch klopt dat. Maar de stemmers zijn woedend, want het plan stond gewoon op de lijst. Wie is hier verkeerd geweest?',
      },
      {
        by: 'pieter',
        minutesAgo: 167121,
        body: 'Degene die de toets vooraf deed. Op de lijst staan betekent: het kan en het mag.',
      },
      {
        by: 'iris',
        minutesAgo: 165211,
        parent: 1,
        body: 'Dat was mijn team, dus ik trek het boetekleed aan. De ecoloog was met verlof en we wilden de drukker halen.',
      },
      {
        by: 'gerda',
        minutesAgo: 148637,
        body: 'Dank dat je dat zo zegt, Iris. Volgens mij is dat al de helft van de oplossing.',
      },
      {
        by: 'sefa',
        minutesAgo: 148475,
        body: 'In onze spelregels staat dat het college een winnend plan alleen kan tegenhouden met een besluit van de raad, in het openbaar. Het college doet dat dus niet snel.',
      },
      {
        by: 'malika',
        minutesAgo: 136502,
        parent: 4,
        body: 'Ik vind dat als wethouder spannend. Als een plan onveilig blijkt, wil ik niet drie weken op de raad wachten.',
      },
      {
        by: 'sefa',
        minutesAgo: 108350,
        parent: 5,
        body: 'Bij gevaar mag je pauzeren. Maar intrekken is aan ons.',
      },
      {
        by: 'wouter',
        minutesAgo: 106917,
        body: 'Maak onderscheid tussen het *doel* en het *plan*. Mensen stemden op een plek waar honden kunnen zwemmen. Dat kan misschien driehonderd meter verderop.',
      },
      {
        by: 'linde',
        minutesAgo: 106507,
        body: 'Ga dan wel met de indieners samen zoeken, en kom niet zelf met een nieuwe plek. Dat voelt als: wij weten het toch beter.',
      },
      {
        by: 'henkjan',
        minutesAgo: 104905,
        body: 'We hebben een avond gehad met de twee indieners, de ecoloog en de vogelwerkgroep. Er is een stuk oever gevonden bij de oude haven. De indieners vinden het zelfs beter, want er is schaduw.',
      },
      {
        by: 'iris',
        minutesAgo: 103844,
        parent: 9,
        body: 'En de ecoloog kijkt voortaan mee vóór de lijst naar de drukker gaat. Ook als we de drukker dan missen.',
      },
      {
        by: 'ilse',
        minutesAgo: 102000,
        body: 'Ik heb jullie verhaal gebruikt in onze spelregels. Er staat nu: *een plan op de lijst is een belofte*.',
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'experience',
    title: 'Een avond met alleen maar cijfers, en niemand ging weg',
    posts: [
      {
        by: 'pieter',
        minutesAgo: 215868,
        body: 'Ik ben controller, dus ik verwachtte lege stoelen. In Apeldoorn hielden we een avond over één vraag: waar gaat een euro ozb naartoe? Vijfenveertig mensen, twee uur, geen pauze nodig. Het geheim: iedereen kreeg een kassabon van zijn eigen straat.',
      },
      {
        by: 'wouter',
        minutesAgo: 206977,
        body: 'Een kassabon per straat, hoe heb je dat berekend? Ik zou hier slapeloze nachten van krijgen.',
      },
      {
        by: 'pieter',
        minutesAgo: 197512,
        parent: 1,
        body: 'Grof. Totale uitgaven per inwoner, maal het aantal mensen in de straat, en een toeslag voor dingen die er echt liggen, zoals bomen en lantaarns. Onderaan staat in vette letters dat het geen boekhouding is.',
      },
      {
        by: 'linde',
        minutesAgo: 195654,
        body: 'Ik was erbij en onze straat kostte 412.000 euro per jaar. Mijn buurman heeft de bon ingelijst.',
      },
      {
        by: 'coordinator',
        minutesAgo: 194646,
        body: 'Wat voor vragen kreeg je? Mijn angst is dat iedereen begint over het gemeentehuis.',
      },
      {
        by: 'pieter',
        minutesAgo: 193299,
        parent: 4,
        body: 'Twee vragen over het gemeentehuis, de rest over jeugdzorg. Mensen schrokken van hoeveel dat is. Er werd niet geklaagd, er werd gevraagd hoe het kan.',
      },
      {
        by: 'gerda',
        minutesAgo: 185595,
        body: 'Waren er raadsleden?',
      },
      {
        by: 'pieter',
        minutesAgo: 178862,
        parent: 6,
        body: 'Zes. Ze zaten verspreid aan tafels en mochten een uur niets zeggen. Eén hield het niet vol.',
      },
      {
        by: 'henkjan',
        minutesAgo: 171520,
        body: "Bij zo'n regel zou ik ook door de mand vallen.",
      },
      {
        by: 'iris',
        minutesAgo: 140903,
        body: 'Mag ik het model van de bon? In Deventer willen we dit per wijk proberen in het voorjaar.',
      },
      {
        by: 'pieter',
        minutesAgo: 139831,
        parent: 9,
        body: 'Komt eraan, met een waarschuwing: rond af op honderden. Toen ik op de cent nauwkeurig was, ging het gesprek over de centen.',
      },
      {
        by: 'faiza',
        minutesAgo: 135627,
        body: 'Die laatste zin is een les die verder mag dan dit gesprek. Vind je het goed als ik daar bij de start van de nieuwe groep over vertel?',
      },
      {
        by: 'pieter',
        minutesAgo: 127500,
        body: 'Ja hoor. Zeg er wel bij dat een controller dit heeft bedacht. Dat gelooft toch niemand.',
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'question',
    title: 'Hoeveel uur kost dit nou echt?',
    posts: [
      {
        by: 'coordinator',
        minutesAgo: 271021,
        body: 'Voordat ik ja zeg tegen een tweede ronde dorpsbudget wil ik weten wat het aan ambtelijke uren kost. Iedereen zegt dat het meevalt. Niemand heeft het bijgehouden. Jullie wel?',
      },
      {
        by: 'iris',
        minutesAgo: 267998,
        body: 'Wij wel, omdat ik het voor de raad moest weten. Eerste jaar: 1.450 uur voor 500.000 euro. Tweede jaar: 890 uur. Het verschil zat in communicatie en in ruzie over spelregels.',
      },
      {
        by: 'coordinator',
        minutesAgo: 264819,
        parent: 1,
        body: 'Fijn, eindelijk een getal. Zit daar ook de tijd van de vakafdelingen in?',
      },
      {
        by: 'iris',
        minutesAgo: 253080,
        parent: 2,
        body: 'Die heb ik geschat op een kwart erbovenop. De groenafdeling vindt dat ik te laag zit.',
      },
      {
        by: 'tomasz',
        minutesAgo: 240585,
        body: 'Onze markt kostte 310 uur voor 120.000 euro. Bijna de helft ging op aan bellen met indieners. Die uren zou ik niet willen missen, want in die gesprekken werden de plannen beter.',
      },
      {
        by: 'wouter',
        minutesAgo: 215724,
        body: 'Zet er dan ook tegenover wat een gewone subsidieregeling kost. Wij deden dat en het verschil was 11 procent. Het voelt als veel meer werk, omdat het op avonden is.',
      },
      {
        by: 'malika',
        minutesAgo: 200466,
        parent: 5,
        body: 'Dat laatste is wel een punt voor de mensen. Wij betalen avonden nu anderhalf keer uit in vrije tijd.',
      },
      {
        by: 'participant',
        minutesAgo: 197471,
        body: 'Marit, van mijn kant: ik hield het vanaf september bij in een schriftje. Voor de negen dorpen kwam ik op 260 uur. Een derde daarvan was verslagen maken, en dat wil ik dus niet meer doen.',
      },
      {
        by: 'coordinator',
        minutesAgo: 191867,
        parent: 7,
        body: 'Dat schriftje wil ik graag zien. En die verslagen: akkoord.',
      },
      {
        by: 'ruud',
        minutesAgo: 181543,
        body: 'Als raadslid ben ik blij met deze eerlijkheid. Ik had het op vijftig uur geschat, dat zegt wel iets.',
      },
      {
        by: 'faiza',
        minutesAgo: 176064,
        body: 'Kunnen jullie volgende keer allemaal je uren meenemen, op de achterkant van een bierviltje? Dan maken we één tabel.',
      },
      {
        by: 'coordinator',
        minutesAgo: 167000,
        body: 'De tweede ronde gaat door, met 220 uur en niet meer. We kijken in de zomer wat er dan is blijven liggen.',
      },
    ],
  },
  {
    group: 'democratisch-begroten-oost',
    kind: 'announcement',
    title: 'Afspraken en data van onze groep',
    posts: [
      {
        by: 'faiza',
        minutesAgo: 322879,
        body: `Dank voor een stevige start. Dit spraken we af:

1. Iedere gemeente neemt naar elke bijeenkomst **één bedrag en één mens** mee: een cijfer en een verhaal.
2. We vergelijken geen gemeenten met elkaar naar buiten toe.
3. Financiën hoort erbij. Wie zonder collega van financiën komt, legt uit waarom.

De data staan bij Bijeenkomsten. Vragen? Zet ze hieronder.`,
      },
      {
        by: 'pieter',
        minutesAgo: 322681,
        body: 'Regel drie is de eerste spelregel in twintig jaar waar ik blij van word.',
      },
      {
        by: 'gerda',
        minutesAgo: 322242,
        body: 'Kan de eerste uitwisseling een half uur later beginnen? Wij komen met de trein uit Hengelo.',
      },
      {
        by: 'faiza',
        minutesAgo: 319752,
        parent: 2,
        body: 'Tien uur blijft tien uur, maar er is koffie tot kwart over. De eerste spreker begint daarna.',
      },
      {
        by: 'sefa',
        minutesAgo: 319717,
        body: 'Mag ik een collega-raadslid van een andere partij meenemen? Alleen overtuig ik mijn raad niet.',
      },
      {
        by: 'faiza',
        minutesAgo: 315577,
        parent: 4,
        body: 'Graag zelfs, als toehoorder voor één keer. Laat me even weten wie.',
      },
      {
        by: 'henkjan',
        minutesAgo: 315398,
        body: 'Voor mijn verwachting: krijgen we ook iets te zien van een ronde die echt mislukt is?',
      },
      {
        by: 'iris',
        minutesAgo: 314282,
        parent: 6,
        body: 'Daar zorg ik voor. Onze eerste ronde strandde op dag drie.',
      },
      {
        by: 'malika',
        minutesAgo: 314000,
        body: 'Ik neem koek mee uit Zutphen. Dat is geen cijfer en geen mens, maar het helpt.',
      },
    ],
  },
];
