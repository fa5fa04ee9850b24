import type { ThreadContent } from '../types';

export const threads: ThreadContent[] = [
  {
    group: 'kernendemocratie-noordoost',
    kind: 'question',
    title: 'Hoe krijg je andere mensen in de dorpsraad?',
    posts: [
      {
        by: 'anniek',
        minutesAgo: 12778,
        body: `Dalfsen heeft vijf kernen met een dorpsraad of iets wat erop lijkt. Ik heb de namenlijsten naast elkaar gelegd: 41 mensen, waarvan er 29 al langer dan tien jaar zitten. Ze doen goed werk en ik wil niemand wegsturen. Toch vraagt de raad mij steeds vaker wie er eigenlijk aan het woord is.

Twee dingen wil ik graag van jullie weten:

- Wat heb je gedaan om **anderen** binnen te krijgen?
- Hoe heb je dat verteld aan de mensen die er al zaten?`,
      },
      {
        by: 'tomasz',
        minutesAgo: 11816,
        body: 'Wij zijn gaan loten in twee dorpen. Vierhonderd brieven leverden 31 aanmeldingen op, en dat viel tegen. Pas toen we gingen bellen kwam er schot in: van de zestig mensen die we spraken zeiden er 24 ja. Een brief is een folder, een telefoontje is een uitnodiging.',
      },
      {
        by: 'yasmina',
        minutesAgo: 11722,
        parent: 1,
        body: 'Wat Tomasz netjes weglaat: onze eerste brief was vreselijk. Mijn buurvrouw dacht dat ze een boete had. In de tweede stond bovenaan dat ze geluk had gehad en daaronder mijn eigen nummer.',
      },
      {
        by: 'corne',
        minutesAgo: 11286,
        parent: 2,
        body: 'Hoeveel mensen belden jou echt, Yasmina? Bij ons durven raadsleden dat niet aan, ze zijn bang voor een stroom telefoontjes.',
      },
      {
        by: 'yasmina',
        minutesAgo: 9784,
        parent: 3,
        body: 'Vier. En die kwamen alle vier.',
      },
      {
        by: 'douwe',
        minutesAgo: 9738,
        body: 'Ik kijk er als wethouder anders naar. De mensen die er al lang zitten zijn bij mij ook de mensen die de sleutel van het dorpshuis hebben en weten waar de brandkraan zit. Als zij zich opzij gezet voelen, ben je in één klap alle kennis kwijt. Begin dus bij hen, niet bij de brief.',
      },
      {
        by: 'tomasz',
        minutesAgo: 8697,
        parent: 5,
        body: `> Begin dus bij hen, niet bij de brief.

Helemaal mee eens. Bij ons kreeg ieder zittend lid de vraag om één gelote inwoner thuis op te halen en voor te stellen. Zo werden ze gastheer. Twee leden die wilden stoppen zijn juist gebleven.`,
      },
      {
        by: 'loes',
        minutesAgo: 7539,
        body: 'In Bronckhorst hebben we het omgekeerd geprobeerd: geen nieuwe leden, maar korte klussen. Drie avonden meedenken over het kruispunt, daarna ben je vrij. Daar kwamen mensen op af die nooit lid van iets worden, onder wie opvallend veel jonge ouders.',
      },
      {
        by: 'ilse',
        minutesAgo: 7532,
        parent: 7,
        body: 'Als aanvulling op mijn burgemeester: na die drie avonden vroeg de dorpsraad of er iemand wilde blijven. Twee van de elf zeiden ja. Dat klinkt weinig, maar het waren wel de eerste twee onder de veertig.',
      },
      {
        by: 'bram',
        minutesAgo: 5963,
        body: 'Ik hang aan het begin van een avond een leeg vel op met de vraag: wie is er níet? Mensen noemen dan zelf de boer buiten de kom, de Poolse gezinnen in de vakantiehuisjes, de jongens van de keet. Pas daarna kijken we wie er wel is. Het klinkt als een trucje, maar het gesprek wordt er eerlijker van.',
      },
      {
        by: 'anniek',
        minutesAgo: 5935,
        parent: 9,
        body: 'Die neem ik mee naar Lemelerveld, Bram. Mag ik je daarvoor een keer bellen?',
      },
      {
        by: 'bram',
        minutesAgo: 5647,
        parent: 10,
        body: 'Tuurlijk, vrijdagochtend zit ik in de auto naar Rolde en heb ik een half uur.',
      },
      {
        by: 'hilde',
        minutesAgo: 4633,
        body: 'Een waarschuwing vanaf de kust. Wij hebben vorig jaar geloot voor een klankbordgroep en vergeten te regelen dat mensen ook weer weg mochten. Na acht maanden zat de helft er met tegenzin. Zet er een einddatum op en houd je eraan.',
      },
      {
        by: 'ruud',
        minutesAgo: 4629,
        body: '@Hilde, bij ons in Berkelland speelt precies dat. Een dorpsbelang werkt met een termijn van vier jaar, maar als niemand anders wil blijft dezelfde voorzitter zitten. Hoe lang was bij jullie de afgesproken tijd?',
      },
      {
        by: 'hilde',
        minutesAgo: 3185,
        parent: 13,
        body: 'Een jaar stond in de brief. Het project liep uit, en toen zeiden we: nog even volhouden. Dat had ik nooit mogen goedkeuren.',
      },
      {
        by: 'facilitator',
        minutesAgo: 1732,
        body: 'Mooi om te zien dat hier drie routes op tafel liggen: loten en bellen, korte klussen, en eerst samen kijken wie er ontbreekt. Zullen we ze vanmiddag na de incidentmethode naast elkaar leggen? Anniek, dan kun jij zeggen welke je in Dalfsen wilt proberen.',
      },
      {
        by: 'anniek',
        minutesAgo: 240,
        body: 'Graag. Ik neig naar de korte klussen, omdat de dorpsraden daar zelf om vroegen. @Femke, hebben jullie in Eibergen ook gebeld, of alleen geschreven?',
      },
      {
        by: 'participant',
        minutesAgo: 104,
        body: "Gebeld, met drie collega's, twee avonden lang aan de keukentafel van het dorpshuis. Van de 45 mensen die we te pakken kregen zeiden er 19 ja. In Rekken hebben we alleen geschreven en kwamen er zes.",
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'best_practice',
    title: 'Een dorpenronde die de raad zelf organiseert',
    posts: [
      {
        by: 'jelle',
        minutesAgo: 17195,
        body: `Dit voorjaar zijn zes raadsleden in Dalfsen vier dorpen langsgegaan. Zonder college, zonder presentatie en zonder ambtenaar aan tafel (ik zat in de keuken). Zo ging het:

1. Een week van tevoren een kaart in de bus met drie gezichten en één vraag.
2. Om half acht beginnen aan tafels van zes, met aan elke tafel één raadslid.
3. Het raadslid stelt vragen en schrijft zelf mee. Geen toezeggingen.
4. Om negen uur vertelt elk raadslid in één minuut wat het gehoord heeft.

Het draaiboek deel ik graag. De fouten staan er ook in.`,
      },
      {
        by: 'loes',
        minutesAgo: 15940,
        body: 'Waarom zonder college? Mijn wethouders zouden dit opvatten als een motie van wantrouwen.',
      },
      {
        by: 'jelle',
        minutesAgo: 15639,
        parent: 1,
        body: 'Omdat mensen anders naar de wethouder praten. Bij de eerste proef zat hij erbij en gingen alle vragen over de bushalte naar hem. De raadsleden zaten er als publiek bij. Hij heeft het idee overigens zelf verdedigd in het college.',
      },
      {
        by: 'anniek',
        minutesAgo: 14552,
        parent: 1,
        body: 'Het hielp dat ik het van tevoren als griffier had uitgelegd: dit gaat over de controlerende en kaderstellende taak, niet over de uitvoering. Toen was de lucht eruit.',
      },
      {
        by: 'douwe',
        minutesAgo: 14543,
        body: 'Ik zou het als wethouder best spannend vinden, maar ook wel lekker een avond vrij. Wat doen jullie met klachten waar ik wél iets mee moet?',
      },
      {
        by: 'jelle',
        minutesAgo: 12655,
        parent: 4,
        body: 'Die schreef ik in de keuken op gele kaarten. De volgende ochtend lagen ze bij de buitendienst, en binnen een week kreeg iedereen een telefoontje. Elf kaarten in totaal, dus het valt mee.',
      },
      {
        by: 'yasmina',
        minutesAgo: 10240,
        body: `> Geen toezeggingen.

Hoe houd je een raadslid tegen dat al bijna in campagne is? Wij hebben er een paar.`,
      },
      {
        by: 'anniek',
        minutesAgo: 7435,
        parent: 6,
        body: 'Door het hardop af te spreken waar iedereen bij zit. Elk raadslid zei bij binnenkomst: ik kom luisteren, ik beloof vanavond niets. Eén keer ging het mis en toen riep een mevrouw uit de zaal dat dat niet de afspraak was.',
      },
      {
        by: 'ruud',
        minutesAgo: 7419,
        parent: 7,
        body: 'Die mevrouw wil ik inhuren.',
      },
      {
        by: 'esra',
        minutesAgo: 5886,
        body: 'Hoe kwam het terug in de raad? Ik ben bang dat het bij een gezellige avond blijft.',
      },
      {
        by: 'anniek',
        minutesAgo: 4377,
        parent: 9,
        body: 'Er is een kort verslag van twee kanten per dorp gemaakt, en de raad heeft er in juni drie onderwerpen uit gekozen voor het najaar. Eén daarvan, de fietsroute naar school, staat nu in de begroting. Ik vind het zelf nog te mager dat we niet hebben teruggemeld wat er met de andere onderwerpen is gebeurd.',
      },
      {
        by: 'bram',
        minutesAgo: 3265,
        body: 'Hoeveel mensen kwamen er per dorp?',
      },
      {
        by: 'jelle',
        minutesAgo: 2658,
        parent: 11,
        body: 'Van klein naar groot: 22, 34, 38 en 61. In dat laatste dorp viel het samen met de jaarvergadering van de ijsvereniging. Dat was puur toeval, en nu doen we het expres.',
      },
      {
        by: 'participant',
        minutesAgo: 1712,
        body: 'Dit ga ik aan onze griffier laten lezen. Wij doen altijd een avond in het gemeentehuis over het dorp, nooit ín het dorp. Mag ik het draaiboek met haar delen?',
      },
      {
        by: 'jelle',
        minutesAgo: 1699,
        parent: 13,
        body: 'Ja, met alle plezier. Let op bladzijde drie: daar staat hoe je voorkomt dat één dorp alle tafels inneemt.',
      },
      {
        by: 'ilse',
        minutesAgo: 1684,
        body: 'Wij gaan dit in maart doen met twee dorpen tegelijk op dezelfde avond, zodat niet alle raadsleden overal hoeven te zijn. Ik houd bij wat er anders gaat en zet het hier neer.',
      },
      {
        by: 'corne',
        minutesAgo: 184,
        parent: 15,
        body: 'Kijk uit met twee dorpen tegelijk. Bij ons dacht dorp A dat dorp B de fractievoorzitters kreeg. We hebben geloot wie waar ging, in het openbaar, en toen was het klaar.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'hot_issue',
    title: 'De provincie wil één loket voor alle dorpsinitiatieven',
    posts: [
      {
        by: 'douwe',
        minutesAgo: 21927,
        body: 'Jullie hebben de brief vast gezien: de provincie wil een gezamenlijk loket voor dorpsinitiatieven, met één formulier en één fonds. Klinkt efficiënt. Maar de aanvraag van ons dorpshuis in Appelscha is straks een dossier in een systeem honderd kilometer verderop. Ik ben tegen, maar misschien zie ik iets over het hoofd.',
      },
      {
        by: 'loes',
        minutesAgo: 20510,
        body: 'Bij ons aan de Gelderse kant is er een vergelijkbaar plan. Ik ben er niet tegen. Initiatiefnemers klagen bij mij dat ze voor één speeltuin vier keer dezelfde begroting moeten indienen, telkens in een ander model.',
      },
      {
        by: 'hilde',
        minutesAgo: 19021,
        body: 'Groningen heeft hier ervaring mee door de regelingen na de aardbevingen. Veel geld, één loket, en toch bijna niemand die je persoonlijk kent. Inwoners wilden een gezicht. Dat gezicht hebben we er achteraf met veel moeite bij gezet.',
      },
      {
        by: 'corne',
        minutesAgo: 18978,
        parent: 2,
        body: 'Dus eigenlijk: één formulier prima, maar het gezicht blijft in de gemeente?',
      },
      {
        by: 'hilde',
        minutesAgo: 16881,
        parent: 3,
        body: 'Ja. De achterkant samen, de voorkant dichtbij.',
      },
      {
        by: 'yasmina',
        minutesAgo: 15935,
        body: 'Als raadslid maak ik me zorgen over iets anders. Ons leefbaarheidsfonds is een besluit van onze raad. Als de provincie de voorwaarden bepaalt, wie legt dan uit waarom een aanvraag wordt afgewezen? Ik sta er op de markt wel voor, maar ik heb er niets over gezegd.',
      },
      {
        by: 'douwe',
        minutesAgo: 15552,
        parent: 5,
        body: 'Precies mijn punt, alleen zei ik het minder netjes in het college.',
      },
      {
        by: 'tomasz',
        minutesAgo: 14660,
        body: 'Ik heb het concept doorgeplozen. In artikel 4 staat dat gemeenten een *lokale contactpersoon* mogen aanwijzen, op eigen kosten. Het woordje mogen zegt genoeg: het wordt ons probleem en onze rekening.',
      },
      {
        by: 'bram',
        minutesAgo: 14485,
        body: 'Even een tegengeluid. In Aa en Hunze ben ik die contactpersoon al, en de helft van mijn tijd gaat naar hulp bij formulieren. Als de provincie dat gedoe weghaalt, zit ik vaker in het dorp. Waarom zouden we dat niet willen?',
      },
      {
        by: 'loes',
        minutesAgo: 13031,
        parent: 8,
        body: 'Dat is precies wat ik bedoel. Dank, Bram.',
      },
      {
        by: 'douwe',
        minutesAgo: 8421,
        parent: 8,
        body: 'Daar heb je een punt. Misschien moet ik niet tegen zijn, maar voorwaarden stellen.',
      },
      {
        by: 'participant',
        minutesAgo: 8302,
        body: 'Zouden we één gezamenlijke reactie kunnen sturen met acht gemeenten? Dan telt het meer. Ik wil wel een eerste opzet maken.',
      },
      {
        by: 'facilitator',
        minutesAgo: 7459,
        parent: 11,
        body: 'Mooi voorstel. Let op: wij zijn een leergroep en geen lobbyclub. Ieder college beslist zelf. Maar een lijstje met voorwaarden dat jullie elk thuis kunnen gebruiken, past hier prima.',
      },
      {
        by: 'participant',
        minutesAgo: 7439,
        body: `Goed, dan een lijstje. Dit haal ik uit het gesprek:

- één formulier, maar lokaal gezicht
- de raad blijft gaan over de voorwaarden van het eigen fonds
- een afwijzing wordt altijd persoonlijk verteld
- de provincie betaalt mee aan de contactpersoon

Wat mist er nog?`,
      },
      {
        by: 'esra',
        minutesAgo: 5974,
        parent: 13,
        body: 'Een termijn. Binnen drie weken antwoord, ook als het nee is. En iets over taal: het formulier dat nu rondgaat begrijp ik zelf niet.',
      },
      {
        by: 'ilse',
        minutesAgo: 5555,
        parent: 13,
        body: 'Een evaluatie na twee jaar, met de dorpen erbij, en het recht om eruit te stappen.',
      },
      {
        by: 'loes',
        minutesAgo: 2995,
        body: 'Voor 1 december moet de reactie weg zijn. Ik leg dit lijstje dinsdag in ons college neer. Wie doet er mee?',
      },
      {
        by: 'douwe',
        minutesAgo: 1290,
        parent: 16,
        body: 'Ooststellingwerf doet mee, en ik haal het woord belachelijk uit mijn conceptbrief.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'announcement',
    title: 'Vanmiddag 14.00 uur: zo bereid je je voor',
    posts: [
      {
        by: 'facilitator',
        minutesAgo: 4462,
        body: `Donderdag werken we met de incidentmethode. Femke brengt de casus van Berkelland in. Drie verzoeken:

- Lees de casus (twee bladzijden, bij Casussen).
- Schrijf één vraag op naar **feiten**. Nog geen advies, ook niet vermomd als vraag.
- Zorg dat je om vijf voor twee binnen bent, want we beginnen op tijd.

De zaal gaat om 13.40 uur open. Wie wil kan dan alvast zijn geluid testen.`,
        edited: `Vanmiddag werken we met de incidentmethode. Femke brengt de casus van Berkelland in. Drie verzoeken:

- Lees de casus (twee bladzijden, bij Casussen).
- Schrijf één vraag op naar **feiten**. Nog geen advies, ook niet vermomd als vraag.
- Zorg dat je om vijf voor twee binnen bent, want we beginnen op tijd.

De zaal gaat om 13.30 uur open. Wie wil kan dan alvast zijn geluid testen.`,
      },
      {
        by: 'participant',
        minutesAgo: 4104,
        body: 'Ik heb een nieuwe versie van de spelregels bij de casus gezet. Als je weinig tijd hebt: lees alleen bladzijde twee.',
      },
      {
        by: 'hilde',
        minutesAgo: 3937,
        body: 'Ik schuif tien minuten later aan, ons managementteam loopt uit. Wil iemand voor mij opletten bij de terugblik?',
      },
      {
        by: 'corne',
        minutesAgo: 1502,
        parent: 2,
        body: 'Doe ik. Je krijgt drie zinnen van me, niet meer.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'question',
    title: 'Mag een dorpsraad zelf geld beheren?',
    posts: [
      {
        by: 'bram',
        minutesAgo: 44628,
        body: 'De dorpsraad van Gieten wil het budget voor groenonderhoud zelf op de rekening hebben: 18.000 euro per jaar. Onze jurist zegt nee, want de dorpsraad is geen rechtspersoon. De dorpsraad zegt: wij doen dit al dertig jaar. Wie heeft hier een oplossing voor die klopt én die mensen niet wegjaagt?',
      },
      {
        by: 'ilse',
        minutesAgo: 43303,
        body: 'Het kan, en het hoeft niet ingewikkeld te zijn. Bij ons is er een stichting naast de dorpsraad, met drie bestuursleden en een eigen rekening. De stichting voert uit, de dorpsraad bepaalt. Eens per jaar komt er een verantwoording van één bladzijde naar de raad.',
      },
      {
        by: 'bram',
        minutesAgo: 42137,
        parent: 1,
        body: 'Wie zitten er in die stichting? Als het dezelfde drie zijn als in de dorpsraad, controleren ze zichzelf.',
      },
      {
        by: 'ilse',
        minutesAgo: 41346,
        parent: 2,
        body: 'Goede vraag. Wij eisen dat de penningmeester niet in de dorpsraad zit. En twee inwoners buiten het bestuur kijken elk jaar de bonnetjes na. In een dorp van 900 mensen is dat te doen.',
      },
      {
        by: 'tomasz',
        minutesAgo: 39062,
        body: 'Kijk ook naar de verzekering. Bij ons viel een vrijwilliger van een ladder bij het snoeien en toen bleek niemand verzekerd. Sindsdien valt het onder de vrijwilligerspolis van de gemeente, maar alleen als er een overeenkomst ligt.',
      },
      {
        by: 'douwe',
        minutesAgo: 37624,
        body: 'Is het subsidie of is het een opdracht? Dat maakt veel uit. Bij een opdracht moet de stichting btw rekenen en zijn wij de opdrachtgever. Bij subsidie leggen ze verantwoording af over het doel. Wij kozen subsidie, op advies van de accountant.',
      },
      {
        by: 'bram',
        minutesAgo: 31273,
        parent: 5,
        body: 'Daar had ik nog niet aan gedacht. Heb jij de tekst van die beschikking? Ik hoef de bedragen niet te zien.',
      },
      {
        by: 'douwe',
        minutesAgo: 28742,
        parent: 6,
        body: 'Ik vraag het na en stuur hem je toe. Er staat één zin in waar ik trots op ben: de gemeente bemoeit zich niet met de kleur van de bankjes.',
      },
      {
        by: 'yasmina',
        minutesAgo: 21943,
        body: 'Wij hadden in de raad een lastig debat over de vraag wat er gebeurt als het geld op is in juli. Antwoord: dan is het op. Dat moet je van tevoren met elkaar afspreken, anders staat er in augustus een raadslid met een motie.',
      },
      {
        by: 'hilde',
        minutesAgo: 17428,
        body: 'En als het misgaat? Ik heb één keer meegemaakt dat er 3.000 euro weg was. Geen kwade opzet, wel slordig. De dorpsraad schaamde zich dood. We hebben het toen samen met hen verteld in het dorpshuis, nog voordat de krant belde. Dat heeft meer vertrouwen opgeleverd dan tien controles.',
      },
      {
        by: 'corne',
        minutesAgo: 17090,
        parent: 9,
        body: 'Knap. Wie stond er vooraan, jullie of zij?',
      },
      {
        by: 'hilde',
        minutesAgo: 16093,
        parent: 10,
        body: 'De penningmeester zelf. Ik zat ernaast.',
      },
      {
        by: 'bram',
        minutesAgo: 15888,
        body: `Dank allemaal, ik heb genoeg. Dit leg ik voor aan Gieten:

1. een stichting met een penningmeester van buiten de dorpsraad
2. subsidie in plaats van een opdracht
3. op is op
4. twee inwoners die de bonnetjes nakijken

De jurist heeft al laten weten dat hij met punt één kan leven.`,
      },
      {
        by: 'loes',
        minutesAgo: 9420,
        body: 'Mag ik er een vijfde bij doen? Vier het eerste jaar met een taart in het dorp en nodig de raad uit. Dan zien raadsleden waar het geld gebleven is.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'experience',
    title: 'Drie avonden in hetzelfde dorpshuis',
    posts: [
      {
        by: 'corne',
        minutesAgo: 69199,
        body: `In Steenwijkerland wilden we met Belt-Schutsloot praten over de drukte op het water. Avond één: zestig mensen, veel boosheid, ik stond te zweten. Avond twee: vijfentwintig mensen, de boosheid was op en er viel een stilte die ik niet kon vullen. Ik wilde er eigenlijk mee ophouden.

Op de derde avond zaten er achttien. We hebben toen niets gepresenteerd, alleen koffie en een kaart op tafel. Na een half uur begon een oudere man te vertellen over hoe het in 1974 ging, en daarna ging het vanzelf. Daar is een plan uitgekomen dat er nu ligt.

Mijn les: plan drie avonden, ook als je denkt dat je er één nodig hebt.`,
      },
      {
        by: 'yasmina',
        minutesAgo: 68941,
        body: 'Ik herken die tweede avond zo goed. Bij ons trekken we dan altijd de conclusie dat er geen belangstelling is.',
      },
      {
        by: 'anniek',
        minutesAgo: 68731,
        body: 'Wie betaalde de koffie? Ik vraag het serieus. Bij ons staat er na één avond al iemand van financiën op de stoep.',
      },
      {
        by: 'corne',
        minutesAgo: 66531,
        parent: 2,
        body: 'De eerste twee keer de gemeente, de derde keer het dorpshuis zelf. Ze vonden dat wij gasten waren geworden.',
      },
      {
        by: 'jelle',
        minutesAgo: 66108,
        body: 'Wat deed jij tijdens die stilte op avond twee?',
      },
      {
        by: 'corne',
        minutesAgo: 63281,
        parent: 4,
        body: 'Te veel praten. Achteraf had ik gewoon moeten zitten.',
      },
      {
        by: 'loes',
        minutesAgo: 62295,
        body: 'Bij bewonersavonden over asielopvang heb ik ook geleerd dat de eerste avond voor de boosheid is. Je moet die avond niets willen bereiken behalve overeind blijven en luisteren. Ik zeg dat tegenwoordig ook tegen mijn college: verwacht vanavond geen draagvlak.',
      },
      {
        by: 'hilde',
        minutesAgo: 57287,
        parent: 6,
        body: "Moedig dat je dat zegt. Bij ons wordt zo'n avond achteraf toch geteld: hoeveel voor, hoeveel tegen.",
      },
      {
        by: 'participant',
        minutesAgo: 51925,
        body: 'Van de zestig naar de achttien: wie bleven er weg, en heb je die nog gesproken?',
      },
      {
        by: 'corne',
        minutesAgo: 44392,
        parent: 8,
        body: 'De watersportondernemers bleven weg. Ik ben er later met de wethouder langsgegaan, op het terrein. Zij vonden de avonden te laat in het seizoen, en ze hadden gelijk: in juni zitten zij tot elf uur op de steiger.',
      },
      {
        by: 'bram',
        minutesAgo: 37779,
        body: 'Ik zou hier wel een les van willen maken voor andere gemeenten. *Eén avond is een mening, drie avonden is een gesprek.*',
      },
      {
        by: 'corne',
        minutesAgo: 23155,
        parent: 10,
        body: 'Die zin mag je hebben, als je er maar bij zet dat ik na avond twee thuis op de bank zat te mopperen.',
      },
      {
        by: 'facilitator',
        minutesAgo: 22824,
        body: "Corné, dank dat je ook het mopperen deelt. Wil je dit in januari bij de slotbijeenkomst vertellen, staand, zonder dia's?",
      },
      {
        by: 'corne',
        minutesAgo: 21600,
        body: 'Prima, mits er koffie is.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'best_practice',
    title: 'Afspraken met de dorpen op één A4',
    posts: [
      {
        by: 'ilse',
        minutesAgo: 89089,
        body: `Na anderhalf jaar praten hebben we in Bronckhorst onze afspraken met de acht dorpsraden teruggebracht tot vijf zinnen op één vel. De burgemeester en alle voorzitters hebben getekend, in het voetbalkantine van Hengelo (Gld). De kern:

1. De dorpsraad hoort iets eerder dan de krant.
2. Wie advies geeft, krijgt binnen vier weken antwoord met reden.
3. De dorpsraad vertelt erbij hoe het advies tot stand kwam.
4. De gemeente belt één persoon, de dorpsraad ook.
5. Elk jaar kijken we samen wat niet werkte.

Gebruik het gerust.`,
        edited: `Na anderhalf jaar praten hebben we in Bronckhorst onze afspraken met de acht dorpsraden teruggebracht tot vijf zinnen op één vel. De burgemeester en alle voorzitters hebben getekend, in de voetbalkantine van Hengelo (Gld). De kern:

1. De dorpsraad hoort iets eerder dan de krant.
2. Wie advies geeft, krijgt binnen vier weken antwoord met reden.
3. De dorpsraad vertelt erbij hoe het advies tot stand kwam.
4. De gemeente belt één persoon, de dorpsraad ook.
5. Elk jaar kijken we samen wat niet werkte.

Gebruik het gerust.`,
      },
      {
        by: 'hilde',
        minutesAgo: 88203,
        body: 'Zin drie is goud. Wij vragen nooit hoe een advies tot stand kwam en doen daarna of het de mening van het hele dorp is.',
      },
      {
        by: 'ilse',
        minutesAgo: 83685,
        parent: 1,
        body: 'Die zin kwam van de dorpsraden zelf. Ze waren het beu dat één bestuurslid soms een mail stuurde namens iedereen.',
      },
      {
        by: 'esra',
        minutesAgo: 79453,
        body: 'Waarom geen woord over geld?',
      },
      {
        by: 'ilse',
        minutesAgo: 71846,
        parent: 3,
        body: 'Bewust. Toen we over geld begonnen werd het een contract van negen bladzijden. Geld regelen we apart, in de begroting, want daar gaat de raad over.',
      },
      {
        by: 'loes',
        minutesAgo: 65124,
        parent: 3,
        body: 'Het kostte mij wel een paar gesprekken om de dorpsraden daarin mee te krijgen. Ik heb beloofd dat de raad er in het voorjaar over praat, en dat is ook gebeurd.',
      },
      {
        by: 'douwe',
        minutesAgo: 62040,
        body: 'Halen jullie die vier weken? Wij beloven zes weken en halen er negen.',
      },
      {
        by: 'ilse',
        minutesAgo: 56046,
        parent: 6,
        body: 'Bij zeven van de tien adviezen wel. Bij de andere drie belt iemand van tevoren dat het langer duurt. Dat laatste bleek belangrijker dan de termijn zelf.',
      },
      {
        by: 'jelle',
        minutesAgo: 52137,
        body: 'Ik heb jullie A4 voorgelezen in Hoonhorst. De eerste reactie: waarom staat er niet in wat wij moeten doen als we het oneens zijn? Hebben jullie daar iets op?',
      },
      {
        by: 'ilse',
        minutesAgo: 46372,
        parent: 8,
        body: 'Nee, en dat is een gat. In de praktijk bellen ze de burgemeester.',
      },
      {
        by: 'loes',
        minutesAgo: 38526,
        parent: 9,
        body: 'En dat werkt zolang ik er zit. Het zou niet van een persoon af moeten hangen.',
      },
      {
        by: 'tomasz',
        minutesAgo: 26019,
        body: 'Wij hebben er een zesde zin bij gezet: *Bij verschil van mening praten we eerst in het dorp, dan pas in de raadszaal.* Twee keer gebruikt, beide keren bleef het bij het dorp.',
      },
      {
        by: 'ilse',
        minutesAgo: 25710,
        parent: 11,
        body: 'Mag ik die overnemen bij de jaarlijkse evaluatie?',
      },
      {
        by: 'tomasz',
        minutesAgo: 24603,
        parent: 12,
        body: 'Graag zelfs. Dan zijn wij eens degene van wie iets wordt overgenomen.',
      },
      {
        by: 'ruud',
        minutesAgo: 24584,
        body: 'Ik ben jaloers op de omvang. Onze afspraken met kernen tellen 22 bladzijden en ik durf te wedden dat geen enkel raadslid ze uit heeft gelezen. Ikzelf ook niet.',
      },
      {
        by: 'participant',
        minutesAgo: 17400,
        parent: 14,
        body: 'Ik wel, want ik heb ze geschreven. Ik ben het met je eens, Ruud.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'hot_issue',
    title: 'Twee dorpen, één sporthal: wie hakt de knoop door?',
    posts: [
      {
        by: 'yasmina',
        minutesAgo: 108287,
        body: 'In Hardenberg is geld voor één nieuwe sporthal en er zijn twee dorpen die hem willen. Beide dorpen hebben een goed plan gemaakt, met handtekeningen. De raad durft niet te kiezen en vraagt de dorpen er samen uit te komen. Nu praten ze niet meer met elkaar. Ik zit er zelf middenin en weet even niet wat wijs is.',
      },
      {
        by: 'ruud',
        minutesAgo: 106863,
        body: 'Eerlijk? Dit is een keuze voor de raad. Je vraagt twee dorpen om elkaar iets af te pakken. Dat kun je van vrijwilligers niet vragen.',
      },
      {
        by: 'yasmina',
        minutesAgo: 106692,
        parent: 1,
        body: "Dat vind ik ook, maar de helft van mijn collega's noemt het kernendemocratie.",
      },
      {
        by: 'hilde',
        minutesAgo: 103756,
        body: 'Kernendemocratie is geen manier om een moeilijk besluit door te schuiven. Wat wél kan: vraag beide dorpen waar de raad op moet letten. Dan hebben ze invloed op de afweging zonder dat zij de beul zijn.',
      },
      {
        by: 'tomasz',
        minutesAgo: 100997,
        body: 'Als ambtenaar op dit dossier: we hebben dat geprobeerd, maar te laat. De plannen waren al getekend en er hing een spandoek. De volgorde had anders gemoeten.',
      },
      {
        by: 'loes',
        minutesAgo: 100861,
        body: 'Ik heb een keer tussen twee scholen moeten kiezen. Wat hielp was dat ik beide dorpen van tevoren vertelde op welke datum ik zou kiezen, welke drie dingen meetelden en dat er één dorp verdrietig zou zijn. Er kwam geen applaus, maar ook geen jarenlange ruzie.',
      },
      {
        by: 'douwe',
        minutesAgo: 96567,
        parent: 5,
        body: 'Dat laatste zinnetje zouden meer bestuurders hardop moeten zeggen.',
      },
      {
        by: 'corne',
        minutesAgo: 88105,
        body: 'Is er een derde optie onderzocht? Een hal precies tussen de dorpen in, of één hal en één goed dorpshuis?',
      },
      {
        by: 'tomasz',
        minutesAgo: 86740,
        parent: 7,
        body: 'De hal ertussenin ligt in een weiland zonder fietspad. Het dorpshuis is wel interessant: het ene dorp heeft een zaal die leegloopt. Daar heeft niemand nog een bedrag bij gezet.',
      },
      {
        by: 'yasmina',
        minutesAgo: 52004,
        parent: 8,
        body: 'Waarom weet ik dat als raadslid niet?',
      },
      {
        by: 'tomasz',
        minutesAgo: 39121,
        parent: 9,
        body: 'Omdat de vraag aan ons was: reken twee sporthallen door. Daar hebben we ons aan gehouden. Terecht dat je ernaar vraagt.',
      },
      {
        by: 'bram',
        minutesAgo: 33361,
        body: 'Hier zie je waarom de opdracht zo belangrijk is. Niet *welke van de twee*, maar *wat hebben deze twee dorpen nodig om te sporten en elkaar te treffen*.',
      },
      {
        by: 'yasmina',
        minutesAgo: 30306,
        body: 'Ik heb het gisteren in de fractie gezegd. We dienen een voorstel in om de opdracht te verbreden, met een datum waarop de raad beslist. In maart, en dan echt. Beide dorpen krijgen vooraf de drie criteria te zien.',
      },
      {
        by: 'hilde',
        minutesAgo: 29095,
        parent: 12,
        body: 'Sterk. En wie vertelt het in de dorpen?',
      },
      {
        by: 'yasmina',
        minutesAgo: 26010,
        parent: 13,
        body: 'Ik, samen met een collega van de coalitie. In elk dorp een avond, met dezelfde tekst.',
      },
      {
        by: 'facilitator',
        minutesAgo: 21612,
        body: 'Ik vind dit een casus voor de volgende uitwisseling. Niet om de hal, maar om de vraag wanneer een raad moet kiezen en wanneer niet. Yasmina, zou je dat willen?',
      },
      {
        by: 'yasmina',
        minutesAgo: 20517,
        parent: 15,
        body: 'Ja, als Tomasz ook komt.',
      },
      {
        by: 'tomasz',
        minutesAgo: 12900,
        parent: 16,
        body: 'Ik ben erbij.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'question',
    title: 'Wie heeft een ambtenaar die alleen voor de dorpen werkt?',
    posts: [
      {
        by: 'hilde',
        minutesAgo: 126933,
        body: 'Ons college wil een vaste dorpenambtenaar aanstellen, voor 24 uur. Ik zoek een functieprofiel, maar eigenlijk vooral een eerlijk verhaal. Wat kan zo iemand niet?',
      },
      {
        by: 'jelle',
        minutesAgo: 116591,
        body: 'Ik bén zo iemand. Wat ik niet kan: afdelingen dwingen om op tijd te antwoorden. Ik sta in het dorp met een belofte en ben dan afhankelijk van iemand die andere prioriteiten heeft. Regel dus dat je gemeentesecretaris jouw rug dekt. Dat ben jij, dus dat scheelt.',
      },
      {
        by: 'hilde',
        minutesAgo: 108362,
        parent: 1,
        body: 'Hoe vaak moet jouw secretaris er nu tussenkomen?',
      },
      {
        by: 'jelle',
        minutesAgo: 90908,
        parent: 2,
        body: 'Drie of vier keer per jaar. Maar dat het kán, weet iedereen. Daar zit de kracht.',
      },
      {
        by: 'corne',
        minutesAgo: 89500,
        body: 'Let op de schaal en het opleidingsniveau. Bij ons was de functie eerst zo laag ingeschaald dat afdelingshoofden er niet naar luisterden. Dat is geen ijdelheid, dat is hoe een gemeentehuis werkt.',
      },
      {
        by: 'bram',
        minutesAgo: 88145,
        body: 'En geef iemand een werkplek in een dorp. Ik zit twee dagen in het multifunctioneel centrum in Annen. De mensen lopen binnen met een vraag over een stoeptegel en gaan weg met een plan voor een speelveld.',
      },
      {
        by: 'participant',
        minutesAgo: 70748,
        body: 'Hoe voorkom je dat alle andere ambtenaren denken: dorpen, dat doet Jelle?',
      },
      {
        by: 'jelle',
        minutesAgo: 64600,
        parent: 6,
        body: 'Dat voorkom je niet helemaal. Ik neem bij elk project de vakambtenaar de eerste keer mee naar het dorp, in mijn auto. De tweede keer gaat hij alleen. Dan kennen ze hem ook.',
      },
      {
        by: 'hilde',
        minutesAgo: 52000,
        body: 'Dank, ik heb het profiel herschreven. Bovenaan staat nu: *mag de secretaris bellen op zondag*. Het college vond het een grap, maar ik meen het.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'experience',
    title: 'Ik zei nee tegen een dorp, en toen begon het pas',
    posts: [
      {
        by: 'loes',
        minutesAgo: 158530,
        body: 'Een dorp wilde de oude school kopen voor een euro. Ik vond het plan sympathiek en de cijfers klopten niet. Drie maanden heb ik eromheen gepraat. Toen heb ik in het dorp gezegd: het antwoord is nee, en het had eerder nee moeten zijn. Iemand liep weg. De rest bleef zitten en vroeg wat er dan wel kon. Dat gesprek was beter dan alle gesprekken ervoor.',
      },
      {
        by: 'douwe',
        minutesAgo: 155789,
        body: 'Hoe lang zat er tussen jouw eigen twijfel en dat nee?',
      },
      {
        by: 'loes',
        minutesAgo: 142526,
        parent: 1,
        body: 'Ik wist het na twee weken. Ik durfde het pas na twaalf.',
      },
      {
        by: 'anniek',
        minutesAgo: 131409,
        body: 'Had de raad eerder iets kunnen doen? Ik vraag me af of een griffier dit kan zien aankomen.',
      },
      {
        by: 'loes',
        minutesAgo: 127034,
        parent: 3,
        body: 'Misschien wel. Er waren drie schriftelijke vragen gesteld en we hebben ze alle drie netjes en leeg beantwoord.',
      },
      {
        by: 'yasmina',
        minutesAgo: 125241,
        body: '*Netjes en leeg.* Die uitdrukking ga ik onthouden bij de volgende memo die ik krijg.',
      },
      {
        by: 'tomasz',
        minutesAgo: 114874,
        body: 'Wat kon er uiteindelijk wel?',
      },
      {
        by: 'loes',
        minutesAgo: 102036,
        parent: 6,
        body: 'Een lokaal in de nieuwe school, na vier uur, voor een vast bedrag per jaar. De toneelclub en de EHBO zitten er nu. Het is minder dan ze hoopten en meer dan ze hadden.',
      },
      {
        by: 'esra',
        minutesAgo: 86584,
        body: 'Ik lees dit met de oude school in Warffum in mijn hoofd. Daar zeggen we al een jaar dat we het onderzoeken. Mag ik dit verhaal zonder namen gebruiken in onze commissie?',
      },
      {
        by: 'loes',
        minutesAgo: 84810,
        parent: 8,
        body: 'Met naam mag ook. Ik heb het in het dorp ook hardop gezegd.',
      },
      {
        by: 'ruud',
        minutesAgo: 72096,
        body: 'Als raadslid denk ik: had ik maar eens een bestuurder die dit toegeeft. Het maakt het voor ons ook makkelijker om een keer nee te zeggen.',
      },
      {
        by: 'ilse',
        minutesAgo: 61000,
        body: 'Ik zat bij die avond in de zaal. Het moment dat de burgemeester zei dat het eerder nee had moeten zijn, hoorde je mensen uitademen.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'question',
    title: 'Wat doet de raad met een dorpsplan?',
    posts: [
      {
        by: 'ruud',
        minutesAgo: 201528,
        body: 'Vier dorpen in Berkelland hebben een dorpsplan. De raad heeft ze *voor kennisgeving aangenomen*. Nu vraagt een dorp: wat betekent dat? Ik had geen goed antwoord.',
      },
      {
        by: 'anniek',
        minutesAgo: 199836,
        body: 'Voor kennisgeving betekent dat de raad het heeft gekregen. Meer niet. Het is een van de slechtste formuleringen die we hebben, en ik gebruik hem zelf ook.',
      },
      {
        by: 'douwe',
        minutesAgo: 193123,
        body: 'Bij ons stelt de raad een dorpsplan niet vast, maar kiest elk jaar twee punten uit ieder plan die in de begroting komen. Zo is het dorp eigenaar van het plan en de raad van de keuze.',
      },
      {
        by: 'ruud',
        minutesAgo: 192652,
        parent: 2,
        body: 'En als een dorp het oneens is met die twee punten?',
      },
      {
        by: 'douwe',
        minutesAgo: 180298,
        parent: 3,
        body: 'Dan hoor ik het. Maar het dorp mag zelf een top vijf aangeven en in de praktijk komen de twee altijd daaruit.',
      },
      {
        by: 'hilde',
        minutesAgo: 165242,
        body: 'Wij leggen het dorpsplan naast de omgevingsvisie. Waar ze botsen schrijven we dat op. Dat klinkt ambtelijk, maar het heeft al twee keer voorkomen dat een dorp pas bij de vergunning merkte dat het niet mocht.',
      },
      {
        by: 'participant',
        minutesAgo: 142820,
        parent: 5,
        body: 'Wie doet dat werk? Bij ons zit ruimtelijke ordening in een andere wereld.',
      },
      {
        by: 'hilde',
        minutesAgo: 122685,
        parent: 6,
        body: 'Een planoloog en een dorpsbewoner samen, een middag lang aan een tafel met de kaart. Het kost vier uur en je wint er een jaar mee.',
      },
      {
        by: 'corne',
        minutesAgo: 115566,
        body: 'Onderschat niet wat het doet als een raadslid het plan gewoon gelézen heeft. Bij ons heeft elk dorp een raadslid dat het plan adopteert, los van partij of woonplaats.',
      },
      {
        by: 'yasmina',
        minutesAgo: 111072,
        body: "Hoe zorg je dat zo'n adoptie-raadslid geen ombudsman van dat dorp wordt?",
      },
      {
        by: 'corne',
        minutesAgo: 103261,
        parent: 9,
        body: 'Door te loten welk dorp je krijgt en na twee jaar te wisselen. En je mag er niet wonen.',
      },
      {
        by: 'ruud',
        minutesAgo: 100465,
        body: 'Ik ga voorstellen om het woord kennisgeving te schrappen en de werkwijze van Douwe te proberen. Wordt vervolgd.',
      },
      {
        by: 'jelle',
        minutesAgo: 96443,
        body: 'Benieuwd, Ruud. Zet je erbij hoe het afliep?',
      },
      {
        by: 'ruud',
        minutesAgo: 93000,
        parent: 12,
        body: 'De raad heeft het aangenomen, 19 tegen 8. In het voorjaar kiezen we de eerste acht punten.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'question',
    title: 'Jongeren doen één keer mee en dan nooit meer',
    posts: [
      {
        by: 'esra',
        minutesAgo: 237877,
        body: 'In Winsum kwamen 23 jongeren op een avond over de skatebaan. Geweldig. Daarna nodigden we ze uit voor de dorpsvisie en kwam er één, met zijn moeder. Wat deden we verkeerd?',
      },
      {
        by: 'bram',
        minutesAgo: 233567,
        body: 'Misschien niets. De skatebaan ging over hen, de dorpsvisie over 2040. Ik zou ook thuisblijven als ik vijftien was.',
      },
      {
        by: 'corne',
        minutesAgo: 224585,
        body: 'Bij ons werkte het om niet uit te nodigen maar te gaan. Ik stond drie vrijdagen bij de snackbar. Je moet wel tegen een beetje spot kunnen.',
      },
      {
        by: 'loes',
        minutesAgo: 223463,
        body: 'Onze jongste wethouder doet dat met een oude bakfiets en een pak stroopwafels. Ze vraagt één ding per keer: wat moet hier blijven en wat mag weg?',
      },
      {
        by: 'esra',
        minutesAgo: 213220,
        parent: 3,
        body: 'Eén ding per keer, dat is een goede. Wij hadden een vragenlijst van vier kanten.',
      },
      {
        by: 'tomasz',
        minutesAgo: 210396,
        body: 'Betaal ze. Serieus. Wij gaven een cadeaubon van 25 euro aan jongeren die twee middagen meedachten. De dorpsraad vond het eerst raar, totdat iemand vroeg wat onze adviesbureaus krijgen.',
      },
      {
        by: 'yasmina',
        minutesAgo: 192617,
        parent: 5,
        body: 'Er was wel een boze brief in de krant over. Ik heb geantwoord dat we het ook doen voor leden van commissies. Daarna was het stil.',
      },
      {
        by: 'ilse',
        minutesAgo: 187378,
        body: 'Welke rol hebben de scholen bij jullie? Bij ons wil de middelbare school wel, maar alleen als het in een les past.',
      },
      {
        by: 'anniek',
        minutesAgo: 162896,
        parent: 7,
        body: 'Wij hebben het als profielwerkstuk gedaan. Drie leerlingen onderzochten waarom de bus zo leeg is en presenteerden het in de raadszaal. Het was de best bezochte vergadering van het jaar.',
      },
      {
        by: 'esra',
        minutesAgo: 148333,
        body: 'Dank jullie. Onze volgende stap: we vragen de 23 van de skatebaan of ze de opening willen organiseren, met een eigen budget van 750 euro. Daar hoort vanzelf een gesprek bij over de rest van het veld.',
      },
      {
        by: 'bram',
        minutesAgo: 140878,
        parent: 9,
        body: 'Laat ze vooral ook de drankjes regelen. En vraag daarna pas iets.',
      },
      {
        by: 'esra',
        minutesAgo: 118000,
        body: 'Even terugmelden: 140 mensen op de opening, drie jongeren zitten nu in de beheergroep. De dorpsvisie heb ik niet meer genoemd.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'hot_issue',
    title: 'De dorpsraad die raad wil zijn',
    posts: [
      {
        by: 'bram',
        minutesAgo: 295282,
        body: 'Een dorpsraad in onze gemeente heeft een brief gestuurd waarin staat dat zij *het hoogste orgaan van het dorp* zijn en dat raadsbesluiten vooraf aan hen moeten worden voorgelegd. De fractievoorzitters zijn boos. Ik zit ertussen. Hoe reageer je hierop zonder dat het een machtsstrijd wordt?',
      },
      {
        by: 'anniek',
        minutesAgo: 292557,
        body: 'Nooit per brief. Ga erheen.',
      },
      {
        by: 'hilde',
        minutesAgo: 277640,
        body: "Vraag eerst wat er gebeurd is. Zo'n brief schrijf je niet zonder reden. Negen van de tien keer is er een besluit langs ze heen gegaan.",
      },
      {
        by: 'bram',
        minutesAgo: 272303,
        parent: 2,
        body: 'Klopt. De verkeersdrempels zijn weggehaald zonder dat iemand het wist, ook ik niet.',
      },
      {
        by: 'hilde',
        minutesAgo: 268965,
        parent: 3,
        body: 'Dan zou ik daar beginnen, met excuses voor de drempels. Daarna is er misschien geen hoogste orgaan meer nodig.',
      },
      {
        by: 'douwe',
        minutesAgo: 259265,
        body: 'Hier ben ik strenger in. Er is één gekozen raad. Dat moet je ook gewoon kunnen zeggen, vriendelijk en in het dorp. Anders doe je alsof er iets te onderhandelen valt.',
      },
      {
        by: 'yasmina',
        minutesAgo: 250662,
        parent: 5,
        body: 'Eens, maar de toon is alles. Ik zou zeggen: jullie hebben het recht om als eerste gehoord te worden, wij hebben de plicht om te beslissen.',
      },
      {
        by: 'ilse',
        minutesAgo: 250147,
        body: 'Bij ons staat in de afspraken dat de dorpsraad wordt gehoord *voordat* het college een voorstel naar de raad stuurt. Dat is geen instemming, maar het is ook niet niks. Misschien is dat de opening.',
      },
      {
        by: 'participant',
        minutesAgo: 233425,
        body: 'Wie zaten er bij het schrijven van die brief? Ik ben benieuwd of het hele bestuur erachter stond.',
      },
      {
        by: 'bram',
        minutesAgo: 220535,
        parent: 8,
        body: 'Goede vraag, ik heb het nagevraagd. Twee van de zeven hadden hem nooit gezien.',
      },
      {
        by: 'corne',
        minutesAgo: 216190,
        body: 'Au. Dan is het dus ook een gesprek binnen de dorpsraad. Laat ze dat zelf oplossen en trek er geen conclusie uit in de raad.',
      },
      {
        by: 'bram',
        minutesAgo: 187261,
        body: 'Gisteravond geweest, samen met de wethouder en twee raadsleden. Eerst sorry gezegd over de drempels. Toen vertelde de voorzitter dat hij van het adviesrecht van Bronckhorst had gehoord en dat hij eigenlijk dat bedoelde. De brief is ingetrokken. We gaan met ze kijken of de vijf zinnen van Ilse ook hier passen.',
      },
      {
        by: 'loes',
        minutesAgo: 183147,
        parent: 11,
        body: "Wat een opluchting, en wat goed dat jullie met z'n vieren gingen.",
      },
      {
        by: 'facilitator',
        minutesAgo: 171000,
        body: 'Voor wie later instapt: hier zit een les in over volgorde. Eerst wat er misging, dan pas wie waarover gaat.',
      },
    ],
  },
  {
    group: 'kernendemocratie-noordoost',
    kind: 'announcement',
    title: 'Welkom in Kernendemocratie Noordoost',
    posts: [
      {
        by: 'facilitator',
        minutesAgo: 363011,
        body: `Fijn dat we begonnen zijn. Zo werken we dit jaar:

- Alles wat je hier schrijft blijft in de groep, tenzij je zelf zegt dat het verder mag.
- Een vraag mag klein zijn. Een antwoord ook.
- Wie iets probeert, vertelt hoe het afliep. Zeker als het tegenviel.

Stel je hieronder voor met **één ding dat je dit jaar wilt loslaten**.`,
      },
      {
        by: 'participant',
        minutesAgo: 361607,
        body: 'Ik ben Femke, beleidsadviseur in Berkelland. Ik wil loslaten dat ik elk verslag van een dorpsavond zelf schrijf. Mensen kunnen dat prima zelf.',
      },
      {
        by: 'ruud',
        minutesAgo: 361303,
        body: 'Ruud, raadslid en melkveehouder in ruste. Ik wil stoppen met het woord draagvlak.',
      },
      {
        by: 'anniek',
        minutesAgo: 361090,
        body: 'Ik ben griffier in Dalfsen. Ik laat los dat elke vraag van een inwoner via het juiste formulier moet.',
      },
      {
        by: 'tomasz',
        minutesAgo: 358843,
        body: "Tomasz, Hardenberg. Ik wil minder dia's. Ik zit op gemiddeld 34 en dat is geen grap.",
      },
      {
        by: 'yasmina',
        minutesAgo: 357501,
        body: 'Yasmina, raadslid sinds twee jaar. Ik laat het idee los dat ik in mijn eigen dorp op elke vraag een antwoord moet hebben.',
      },
      {
        by: 'hilde',
        minutesAgo: 354365,
        body: 'Hilde, gemeentesecretaris. Ik ga oefenen om niet meteen een projectgroep op te richten.',
      },
      {
        by: 'loes',
        minutesAgo: 350299,
        body: 'Loes, burgemeester van Bronckhorst. Ik wil op avonden in het dorp niet meer als eerste praten. Mijn man gelooft er niets van.',
      },
      {
        by: 'ilse',
        minutesAgo: 350188,
        body: 'Ilse, griffier naast Loes. Ik laat los dat ik haar aanstoot als ze toch als eerste praat.',
      },
      {
        by: 'corne',
        minutesAgo: 348624,
        body: 'Corné uit Steenwijkerland. Mijn agenda, die laat ik los. Ik wil één middag per week zonder afspraak in een dorp zijn.',
      },
      {
        by: 'douwe',
        minutesAgo: 347272,
        body: 'Douwe, wethouder. Ik wil kunnen zeggen: dit weet ik niet. Zonder dat er drie mensen een notitie gaan schrijven.',
      },
      {
        by: 'jelle',
        minutesAgo: 341584,
        body: 'Jelle, ik werk voor de dorpen van Dalfsen. Ik wil loslaten dat ik de brug ben. Een brug wordt vooral belopen.',
      },
      {
        by: 'bram',
        minutesAgo: 340183,
        body: 'Ik sluit later aan, mijn account deed het niet.',
        deleted: true,
      },
      {
        by: 'bram',
        minutesAgo: 338790,
        body: 'Bram Kuiltjes, wijkmakelaar. Ik laat mijn woede over parkeerbeleid los. Nou ja, ik probeer het.',
      },
      {
        by: 'facilitator',
        minutesAgo: 338000,
        body: 'Dank allemaal. Over een jaar lees ik dit voor, wees gewaarschuwd.',
      },
    ],
  },
];
