import type { ThreadContent } from '../types';

export const threads: ThreadContent[] = [
  {
    group: 'spelregels-midden',
    kind: 'question',
    title: 'Wat schrappen jullie uit de participatieverordening?',
    posts: [
      {
        by: 'gijs',
        minutesAgo: 19998,
        body: 'Onze verordening telt vijftien artikelen en zeven bladzijden toelichting. In februari moet hij opnieuw naar de raad van Krimpenerwaard. Ik wil naar één bladzijde. Wat zou jij als eerste schrappen?',
      },
      {
        by: 'willemijn',
        minutesAgo: 18907,
        body: 'De begripsbepalingen. Wij hadden er elf, waaronder *inwoner: een ingezetene*. Niemand is daar wijzer van geworden.',
      },
      {
        by: 'fatima',
        minutesAgo: 17652,
        body: 'Pas op dat je niet schrapt wat de raad nodig heeft. Bij ons wilde een wethouder het artikel over verslaglegging eruit halen. Dat is toevallig het enige artikel waarmee de raad kan controleren of er iets met de inbreng is gedaan.',
      },
      {
        by: 'gijs',
        minutesAgo: 16216,
        parent: 2,
        body: 'Dat blijft. Ik denk nu aan vier vragen die altijd beantwoord worden: waarover, met wie, hoeveel ruimte, en wanneer hoor je iets terug.',
      },
      {
        by: 'emre',
        minutesAgo: 15743,
        body: 'Zet ruimte op één. Als raadslid in Amersfoort krijg ik vooral boze brieven van mensen die dachten dat ze meer te zeggen hadden dan waar was.',
      },
      {
        by: 'lotte',
        minutesAgo: 14750,
        body: 'Vergeet de Omgevingswet niet. Daar ligt participatie soms bij de initiatiefnemer en niet bij de gemeente. Als je alles in één bladzijde propt, denken ontwikkelaars dat het voor hen niet geldt.',
      },
      {
        by: 'gijs',
        minutesAgo: 14532,
        parent: 5,
        body: 'Zou jij daar een losse bladzijde van maken?',
      },
      {
        by: 'lotte',
        minutesAgo: 14513,
        parent: 6,
        body: 'Ja, met drie voorbeelden: een dakkapel, een straat met zestig woningen en een zonneveld. De dakkapel is er vooral om te laten zien dat je dan gewoon je buren belt.',
      },
      {
        by: 'roel',
        minutesAgo: 11475,
        body: 'In Vijfheerenlanden hebben we het uitdaagrecht geschrapt uit de verordening en er een brief van gemaakt. De juristen vonden het niets. In twee jaar kwamen er vier uitdagingen, daarvoor nul.',
      },
      {
        by: 'annemarie',
        minutesAgo: 10159,
        body: 'Mijn vraag als burgemeester: wat zeg je tegen de raad als die vindt dat één bladzijde onvoldoende houvast geeft? Ze gaan me dat vragen, ik weet het zeker.',
      },
      {
        by: 'harm',
        minutesAgo: 7375,
        parent: 9,
        body: 'Wat zou jij zelf antwoorden, Annemarie, als het een inwoner was die het vroeg?',
      },
      {
        by: 'annemarie',
        minutesAgo: 5882,
        parent: 10,
        body: 'Dat je aan zeven bladzijden geen houvast hebt als je ze niet leest. Oké, ik heb mijn antwoord.',
      },
      {
        by: 'willemijn',
        minutesAgo: 4382,
        body: 'Laat die bladzijde door iemand lezen die er niets mee heeft. Bij ons was dat de vader van een collega, een vrachtwagenchauffeur. Hij streepte het woord *participatie* elf keer door en schreef ernaast: meedoen.',
      },
      {
        by: 'gijs',
        minutesAgo: 3040,
        body: 'Concept staat bij de casus. Het zijn 380 woorden. Ik hoor graag waar je struikelt, niet wat je mist.',
      },
      {
        by: 'fatima',
        minutesAgo: 2890,
        parent: 13,
        body: 'Ik struikel over *in beginsel*. Dat staat er drie keer en elke keer zie ik een achterdeur.',
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'hot_issue',
    title: 'Het participatieplan lag er pas na het besluit',
    posts: [
      {
        by: 'emre',
        minutesAgo: 29060,
        body: 'Vorige week in onze raad: een voorstel over een nieuwe busbaan. Het participatieplan zat als bijlage 14 bij het *besluit*. Het moest ons vertellen hoe inwoners meepraten over iets wat al klaar was. Ik heb gevraagd het van de agenda te halen. Dat lukte niet, 18 tegen 21.',
      },
      {
        by: 'fatima',
        minutesAgo: 27688,
        body: 'Als griffier had ik het teruggestuurd voordat het op de agenda stond. Wij hebben een lijstje aan de deur: geen plan, geen agendapunt. De raad heeft ons dat mandaat gegeven.',
      },
      {
        by: 'emre',
        minutesAgo: 27354,
        parent: 1,
        body: 'Hoe heb je dat mandaat gekregen?',
      },
      {
        by: 'fatima',
        minutesAgo: 26137,
        parent: 2,
        body: 'Door het drie keer te laten misgaan en dan een voorstel te doen. Ik raad het niet aan, maar het werkte.',
      },
      {
        by: 'roel',
        minutesAgo: 22994,
        body: 'Van de andere kant: mijn ambtenaren schrijven dat plan vaak achteraf omdat ze vooraf niet weten hoeveel ruimte ik als wethouder wil geven. Dat ligt dus deels aan mij.',
      },
      {
        by: 'gijs',
        minutesAgo: 22764,
        parent: 4,
        body: 'Dat herken ik heel erg. Als ik vraag hoeveel ruimte er is, krijg ik meestal te horen dat we het open ingaan. Open is een ander woord voor ik heb nog niet nagedacht.',
      },
      {
        by: 'lotte',
        minutesAgo: 21874,
        body: 'Bij ons is het plan nu een gesprek van een kwartier met de portefeuillehouder. Eén A4 met zijn handtekening. Zonder handtekening begint er niemand.',
      },
      {
        by: 'annemarie',
        minutesAgo: 21847,
        body: 'Ik zou in de raad best eens hardop willen zeggen: bij dit onderwerp is er geen ruimte. Ik denk dat mensen dat beter verdragen dan doen alsof.',
      },
      {
        by: 'willemijn',
        minutesAgo: 18995,
        parent: 7,
        body: 'In Woerden hebben we dat geprobeerd bij de verlegging van een gasleiding. *Dit ligt vast. Wat niet vastligt is wanneer het graven begint.* Er waren drie klachten in plaats van dertig.',
      },
      {
        by: 'harm',
        minutesAgo: 18683,
        body: 'Emre, wat zou er moeten gebeuren zodat het bij het volgende grote besluit wel lukt? Wie heeft daar de sleutel?',
      },
      {
        by: 'emre',
        minutesAgo: 14437,
        body: 'Ik denk de agendacommissie. Ik ga met de griffie en twee fracties een regel voorstellen zoals die van Fatima. Mag ik jullie lijstje gebruiken?',
      },
      {
        by: 'fatima',
        minutesAgo: 14258,
        parent: 10,
        body: `Natuurlijk, het zijn zes vinkjes. Ik mail ze niet, ik zet ze hier:

- wie is er gevraagd
- wat lag al vast
- wat veranderde door inbreng
- wat niet, en waarom
- wie heeft het teruggehoord
- wat vonden mensen van de manier waarop`,
      },
      {
        by: 'roel',
        minutesAgo: 13150,
        body: 'Die laatste vraag stellen wij nooit. Goed punt om morgen mee te beginnen.',
      },
      {
        by: 'emre',
        minutesAgo: 5100,
        body: 'Terugmelding: de agendacommissie neemt het lijstje over voor een half jaar. Twee fracties waren bang voor vertraging, daarom de proef.',
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'experience',
    title: 'Tien inwoners lazen onze verordening hardop voor',
    posts: [
      {
        by: 'willemijn',
        minutesAgo: 66204,
        body: 'We hebben tien mensen uit Woerden gevraagd om onze verordening hardop voor te lezen, een halve alinea per persoon. Daarna zei ieder wat er volgens hem stond. Na artikel 3 gingen ze lachen. Na artikel 6 niet meer. Een mevrouw zei: dit is gemaakt om gelijk te krijgen, niet om mee te doen.',
      },
      {
        by: 'gijs',
        minutesAgo: 64934,
        body: 'Wat een zin. Heb je die doorgegeven aan de jurist?',
      },
      {
        by: 'willemijn',
        minutesAgo: 63424,
        parent: 1,
        body: 'Hij zat ernaast. Hij werd eerst rood en heeft daarna zelf voorgesteld om artikel 6 te herschrijven.',
      },
      {
        by: 'fatima',
        minutesAgo: 56516,
        body: 'Wie waren die tien mensen en hoe kwam je aan ze?',
      },
      {
        by: 'willemijn',
        minutesAgo: 55038,
        parent: 3,
        body: 'Vier van het taalhuis, twee van de voetbalclub, een imam, twee oud-wethouders (die snapten het ook niet) en een scholier. Allemaal persoonlijk gevraagd, met een etentje erbij.',
      },
      {
        by: 'emre',
        minutesAgo: 53606,
        body: 'De twee oud-wethouders, daar moet ik om glimlachen.',
      },
      {
        by: 'lotte',
        minutesAgo: 53483,
        body: 'Durfde iedereen voor te lezen? Ik kan me voorstellen dat het voor mensen van het taalhuis confronterend is.',
      },
      {
        by: 'willemijn',
        minutesAgo: 50618,
        parent: 6,
        body: 'Goed dat je het vraagt. Ik had het hun van tevoren gevraagd en twee wilden liever luisteren. Die twee hadden juist de scherpste opmerkingen.',
      },
      {
        by: 'roel',
        minutesAgo: 47586,
        body: 'Ik zou het met mijn college willen doen. Wij lezen onze eigen brieven nooit hardop.',
      },
      {
        by: 'harm',
        minutesAgo: 46261,
        parent: 8,
        body: 'Doe het eens met één brief, de laatste afwijzing die jullie hebben verstuurd.',
      },
      {
        by: 'roel',
        minutesAgo: 45001,
        parent: 9,
        body: 'Gedaan, vandaag in het college. Bij de derde zin zei de burgemeester: dit sturen we nooit meer zo. Het kostte acht minuten.',
      },
      {
        by: 'annemarie',
        minutesAgo: 41000,
        body: 'Ik heb dit verhaal aan onze secretaris verteld. Zij wil het in elk team één keer, te beginnen bij vergunningen. Dank je wel, Willemijn.',
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'best_practice',
    title: 'Terugkoppelen met drie kleuren',
    posts: [
      {
        by: 'fatima',
        minutesAgo: 100906,
        body: 'In onze raad gebruiken we bij ieder voorstel een kaart met drie kleuren. Groen: dit is overgenomen. Geel: dit is deels overgenomen. Grijs: dit niet, en dit is de reden. De kaart gaat op dezelfde dag naar de raad én naar iedereen die meedeed. Sindsdien is het aantal insprekers met een derde gedaald, en dat is geen verlies.',
      },
      {
        by: 'emre',
        minutesAgo: 98152,
        body: 'Waarom grijs en niet rood?',
      },
      {
        by: 'fatima',
        minutesAgo: 96616,
        parent: 1,
        body: 'Rood voelde voor mensen als fout. Hun idee was niet fout, het paste niet. Dat vroegen inwoners ons zelf om te veranderen.',
      },
      {
        by: 'gijs',
        minutesAgo: 88203,
        body: 'Wie schrijft de redenen op? Bij ons wordt dat meteen: *past niet binnen de kaders*.',
      },
      {
        by: 'fatima',
        minutesAgo: 85004,
        parent: 3,
        body: 'De ambtenaar schrijft, de griffie leest mee en stuurt terug als het woord kaders erin staat. Ik meen het.',
      },
      {
        by: 'roel',
        minutesAgo: 82229,
        body: 'Mijn zorg: als je elk idee apart beantwoordt, zit je bij een druk onderwerp met 400 kaartjes. Hoe doe je dat?',
      },
      {
        by: 'lotte',
        minutesAgo: 80647,
        parent: 5,
        body: 'Bij de omgevingsvisie hadden wij er 612. We hebben ze gebundeld in 34 groepen, met een lijst erachter waarin je je eigen zin terugvindt. Het heeft drie dagen gekost. De visie zelf kostte drie jaar.',
      },
      {
        by: 'annemarie',
        minutesAgo: 71581,
        body: 'Wat doe je met ideeën die tegenover elkaar staan? De één wil bomen, de ander parkeerplekken.',
      },
      {
        by: 'fatima',
        minutesAgo: 67853,
        parent: 7,
        body: 'Dan staan ze allebei op de kaart, naast elkaar, met één uitleg. Mensen zien dan dat hun buurman iets anders wilde. Dat helpt meer dan welk debat ook.',
      },
      {
        by: 'willemijn',
        minutesAgo: 61585,
        body: 'Wij gaan dit proberen bij de nieuwe wijk. Ik heb de kaart nagemaakt en er een vierde kleur bij gedaan: wit, nog niet bekend. Met een datum.',
      },
      {
        by: 'fatima',
        minutesAgo: 52058,
        parent: 9,
        body: 'Wit met een datum, wat goed. Die nemen wij weer van jullie over.',
      },
      {
        by: 'harm',
        minutesAgo: 47000,
        body: 'Dit is wat ik zo prettig vind aan deze groep. Jullie stelen van elkaar en zeggen erbij van wie.',
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'question',
    title: 'Hoe organiseer je een burgerberaad als de raad sceptisch is?',
    posts: [
      {
        by: 'roel',
        minutesAgo: 136564,
        body: 'Een deel van onze raad wil een burgerberaad over de energietransitie, een ander deel vindt het een omweg langs de democratie. Ik snap beide kanten. Hebben jullie ervaring met een raad die niet overtuigd was en het toch goed deed?',
      },
      {
        by: 'emre',
        minutesAgo: 135659,
        body: 'Wij hebben er een gehad over de binnenstad, 120 gelote mensen. Wat mij als scepticus over de streep trok: de raad maakte zelf de vraag. Twee avonden hebben we over één zin gesproken.',
      },
      {
        by: 'roel',
        minutesAgo: 132547,
        parent: 1,
        body: 'Wat werd de zin?',
      },
      {
        by: 'emre',
        minutesAgo: 131181,
        parent: 2,
        body: '*Wat mag er in de binnenstad verdwijnen zodat er iets beters kan komen?* Het woord verdwijnen was het grote gevecht.',
      },
      {
        by: 'lotte',
        minutesAgo: 129520,
        body: 'Let op het vervolg. Wij hadden een beraad over windmolens met 31 aanbevelingen. De raad nam er 27 over en daarna viel alles stil, omdat niemand eigenaar was. Inwoners voelden zich meer bedrogen dan wanneer er niets was gebeurd.',
      },
      {
        by: 'fatima',
        minutesAgo: 126825,
        parent: 4,
        body: 'Ik was daar griffier bij en het klopt. Nu zou ik eerst de avond plannen waarop de raad antwoord geeft, en pas daarna de brieven voor de loting versturen.',
      },
      {
        by: 'annemarie',
        minutesAgo: 120992,
        body: 'Hoeveel kostte dat van jullie, Emre?',
      },
      {
        by: 'emre',
        minutesAgo: 118059,
        parent: 6,
        body: 'Ruim 200.000 euro, waarvan veel naar begeleiding. In een kleinere gemeente kan het met zestig mensen en vier zaterdagen. De loting zelf is goedkoop.',
      },
      {
        by: 'gijs',
        minutesAgo: 112222,
        body: 'Wij hebben een kleine variant gedaan: een dorpsberaad met 24 mensen in twee avonden over het zwembad. Kosten 6.000 euro. Je moet het geen burgerberaad noemen, dan krijg je de puristen op je dak.',
      },
      {
        by: 'roel',
        minutesAgo: 111058,
        parent: 8,
        body: 'Kwam er iets uit wat de raad zelf niet had bedacht?',
      },
      {
        by: 'gijs',
        minutesAgo: 109342,
        parent: 9,
        body: 'Ja, openen van maart tot november en in de winter dicht. Alle partijen zochten tot dan toe naar geld om twaalf maanden open te blijven.',
      },
      {
        by: 'willemijn',
        minutesAgo: 108293,
        body: 'Vraag een tegenstander uit de raad om mee te schrijven aan de opdracht. Bij ons werd de felste criticus de voorzitter van de begeleidingsgroep. Hij heeft ons scherp gehouden tot de laatste dag.',
      },
      {
        by: 'harm',
        minutesAgo: 88044,
        body: 'Roel, als je maar één ding uit dit gesprek mee mag nemen?',
      },
      {
        by: 'roel',
        minutesAgo: 75264,
        body: 'Dat het antwoord van de raad eerst op de kalender komt. Ik heb de griffie gevraagd om 9 april vrij te houden, nog vóór we de vraag hebben.',
      },
      {
        by: 'emre',
        minutesAgo: 71500,
        parent: 12,
        body: 'Doe dat, en vraag ook meteen de voorzitter van de raad of hij het antwoord zelf voorleest aan de deelnemers. Dat was bij ons het moment dat mensen onthielden.',
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'hot_issue',
    title: 'Inspreken kost drie minuten en een hoop zenuwen',
    posts: [
      {
        by: 'fatima',
        minutesAgo: 169867,
        body: 'Bij ons krijgt een inspreker drie minuten, met een klok die rood wordt. Vorige maand stopte een vrouw halverwege een zin over haar zoon. De voorzitter deed wat de regels zeggen. Iedereen schaamde zich. Wie doet dit anders?',
      },
      {
        by: 'annemarie',
        minutesAgo: 157288,
        body: 'Ik heb als voorzitter de klok weggehaald. Ik zeg vooraf hoeveel tijd er ongeveer is en steek twee vingers op als het te lang wordt. In een jaar heb ik dat vier keer gedaan.',
      },
      {
        by: 'emre',
        minutesAgo: 156858,
        body: 'Onze commissie begint met een kwartier waarin insprekers aan tafel zitten bij raadsleden, voordat de vergadering officieel begint. De meesten zeggen daarna dat ze niet meer hoeven in te spreken.',
      },
      {
        by: 'fatima',
        minutesAgo: 151570,
        parent: 2,
        body: 'Is dat openbaar? Daar zou ik als griffier wakker van liggen.',
      },
      {
        by: 'emre',
        minutesAgo: 151559,
        parent: 3,
        body: 'De zaal is open en er ligt een kort verslag. Er is geen uitzending. Daar is over gemopperd, maar de insprekers vinden het juist prettig.',
      },
      {
        by: 'willemijn',
        minutesAgo: 148496,
        body: 'Wij bellen iedereen die zich aanmeldt een dag eerder op. Waar staat de microfoon, wie zit er, wat gebeurt er na afloop. Mijn collega noemt het de tandartsmethode.',
      },
      {
        by: 'roel',
        minutesAgo: 140001,
        body: 'En wat gebeurt er na afloop? Bij ons krijg je een bedankje en daarna hoor je niets tot de notulen.',
      },
      {
        by: 'willemijn',
        minutesAgo: 137149,
        parent: 6,
        body: 'Een briefje binnen een week: dit deed de raad met uw verhaal. Ook als het niets was.',
      },
      {
        by: 'lotte',
        minutesAgo: 115351,
        body: 'Ik heb als ambtenaar een keer zelf ingesproken in de gemeente waar ik woon. Mijn handen trilden, en ik schrijf dit soort stukken voor mijn werk. Iedereen die hier regels over maakt zou het eens moeten doen.',
      },
      {
        by: 'gijs',
        minutesAgo: 108378,
        parent: 8,
        body: 'Dit voorstel gaat bij ons naar het presidium. Elk raadslid één keer inspreken in een buurgemeente.',
      },
      {
        by: 'harm',
        minutesAgo: 103934,
        parent: 9,
        body: 'Gouda heeft op dinsdag plek. Ik zorg voor de koffie.',
      },
      {
        by: 'fatima',
        minutesAgo: 99000,
        body: 'Dank jullie. De klok is bij ons weg, op proef tot de zomer. Het verslag van de tafelgesprekken ga ik ook invoeren.',
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'question',
    title: 'Uitdaagrecht: wie heeft er echt eentje gehad?',
    posts: [
      {
        by: 'roel',
        minutesAgo: 51843,
        body: 'Bij de uitwisseling bleek dat we allemaal een artikel over het uitdaagrecht hebben en bijna niemand een uitdaging. Wie heeft er een gehad die ook door is gegaan? Ik zoek geen theorie, alleen het verhaal.',
      },
      {
        by: 'gijs',
        minutesAgo: 47597,
        body: 'Eén. De ijsclub van Ammerstol neemt het maaien rond de baan over. We betalen wat we anders aan de aannemer kwijt waren: 4.100 euro. Na een jaar wilden ze de bermen er ook bij.',
      },
      {
        by: 'roel',
        minutesAgo: 45017,
        parent: 1,
        body: 'Wie was er tegen?',
      },
      {
        by: 'gijs',
        minutesAgo: 44408,
        parent: 2,
        body: 'De aannemer natuurlijk, en onze eigen buitendienst. Die laatste vond het een motie van wantrouwen. We hebben ze de ijsclub laten inwerken en dat brak het ijs, excuus.',
      },
      {
        by: 'willemijn',
        minutesAgo: 39056,
        body: 'Bij ons wilde een groep ouders het vervoer naar de speciale school overnemen. Het ging niet door vanwege de aanbesteding. Wel hebben twee ouders meegeschreven aan het nieuwe bestek. De kinderen rijden nu in kleinere busjes.',
      },
      {
        by: 'lotte',
        minutesAgo: 32028,
        body: 'Misschien is dat wel de grootste winst. Een uitdaging als manier om je beleid te laten nakijken.',
      },
      {
        by: 'emre',
        minutesAgo: 31391,
        body: 'Ik ben kritischer. Het uitdaagrecht is er voor groepen die goed georganiseerd zijn. In de wijken waar het groen er het slechtst bij ligt, heeft niemand tijd om het over te nemen.',
      },
      {
        by: 'annemarie',
        minutesAgo: 28895,
        parent: 6,
        body: 'Daar ben ik het mee eens. Moet je daar dan juist geen recht maar hulp neerzetten?',
      },
      {
        by: 'emre',
        minutesAgo: 24657,
        parent: 7,
        body: 'Ja. Noem het een uitnodiging, en stuur iemand mee die helpt met de offerte.',
      },
      {
        by: 'fatima',
        minutesAgo: 24617,
        body: 'Van de griffie: denk aan de vraag of de raad het moet weten. Bij ons las de raad in de krant dat een buurt het speeltuintje beheerde. Leuk nieuws, maar wel verrast.',
      },
      {
        by: 'roel',
        minutesAgo: 20300,
        body: `Ik vat mijn huiswerk samen:

- het artikel blijft, in twee zinnen
- we nodigen drie wijken zelf uit
- de buitendienst zit vanaf dag één aan tafel
- de raad krijgt elk half jaar een lijstje

Dank, dit helpt me meer dan de modelverordening.`,
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'experience',
    title: 'Meedoen met de Omgevingswet: de aannemer belde aan',
    posts: [
      {
        by: 'lotte',
        minutesAgo: 230165,
        body: 'Vorige maand moest een ontwikkelaar in Driebergen zelf de buurt betrekken bij 42 appartementen. Hij deed het met een flyer en een QR-code. Drie reacties. In zijn aanvraag stond: de buurt is positief. Wij mochten de aanvraag daarop niet weigeren. Hoe gaan jullie daarmee om?',
      },
      {
        by: 'roel',
        minutesAgo: 227410,
        body: 'Frustrerend. Onze raad heeft een lijst vastgesteld met gevallen waarin participatie verplicht is. Dan kun je tenminste vragen om wat er gedaan is. Maar ook dan zegt de wet niet hoe.',
      },
      {
        by: 'gijs',
        minutesAgo: 226227,
        body: 'We hebben een ontwikkelaar een keer meegenomen naar een buurtbewoner die zijn flyer niet gezien had, omdat hij geen brievenbus met sticker leegt. Ze zijn twee uur blijven zitten. Sindsdien belt hij overal aan.',
      },
      {
        by: 'lotte',
        minutesAgo: 222955,
        parent: 2,
        body: 'Wie heeft dat geregeld, jij of de wethouder?',
      },
      {
        by: 'gijs',
        minutesAgo: 197607,
        parent: 3,
        body: 'Een collega van bouwen. Zonder opdracht, gewoon omdat hij het zat was.',
      },
      {
        by: 'willemijn',
        minutesAgo: 187283,
        body: 'In Woerden geven we ontwikkelaars een kaartje met vijf vragen, en we zeggen erbij dat de raad diezelfde vijf vragen gaat stellen. Dat laatste helpt het meest.',
      },
      {
        by: 'emre',
        minutesAgo: 180109,
        body: 'Klopt, als raadslid gebruik ik zulke vragen graag. Mag ik ze zien?',
      },
      {
        by: 'willemijn',
        minutesAgo: 167399,
        parent: 6,
        body: 'Wie woont er binnen 200 meter? Wie heb je gesproken? Wat zeiden ze? Wat heb je veranderd? Wie heb je níet bereikt?',
      },
      {
        by: 'lotte',
        minutesAgo: 159957,
        parent: 7,
        body: 'Die vijfde is de mooiste. Een ontwikkelaar die daar eerlijk op antwoordt, vertrouw ik meteen meer.',
      },
      {
        by: 'fatima',
        minutesAgo: 152727,
        body: 'Wij bespreken nu één keer per kwartaal met de raad hoe het met die gesprekken ging, los van een vergunning. Geen oordeel over een bouwplan, wel leren.',
      },
      {
        by: 'annemarie',
        minutesAgo: 139887,
        body: 'Let op dat je niet alles bij de ontwikkelaar neerlegt. In kleine kernen kennen wij de buurt beter. Ik stuur bij gevoelige plannen zelf een brief vooraf: er komt iemand bij u langs.',
      },
      {
        by: 'lotte',
        minutesAgo: 137000,
        body: 'Ik neem de vijf vragen over en die brief ook. Over een half jaar kijken we met de ontwikkelaar uit Driebergen terug. Hij wil dat zelf, dat vind ik hoopgevend.',
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'question',
    title: 'Moet de raad zelf ook participeren, of vooral kijken?',
    posts: [
      {
        by: 'emre',
        minutesAgo: 287857,
        body: 'Ik ga naar elke bewonersavond. Een collega zegt dat ik daarmee mijn onafhankelijkheid verlies en dat ik later moet kunnen afwegen. Wat is wijs?',
      },
      {
        by: 'annemarie',
        minutesAgo: 282577,
        body: 'Gaan en zwijgen. Je hoort dingen die nooit in een verslag komen, zoals de stilte na een vraag.',
      },
      {
        by: 'gijs',
        minutesAgo: 272206,
        body: 'Als organisator heb ik liever dat er drie raadsleden luisteren dan dat er nul zijn. Maar stel je voor aan het begin. Bij ons ontdekte een bewoner pas na afloop dat hij tegen een raadslid had zitten schelden.',
      },
      {
        by: 'fatima',
        minutesAgo: 268074,
        body: 'Wij hebben er een spelregel van gemaakt. Raadsleden komen herkenbaar, stellen vragen, geven geen mening en melden zich af voor de stemming aan tafel. Ze krijgen van mij een kaartje om op te spelden.',
      },
      {
        by: 'roel',
        minutesAgo: 264816,
        parent: 3,
        body: 'En houden ze zich eraan?',
      },
      {
        by: 'fatima',
        minutesAgo: 232034,
        parent: 4,
        body: 'Meestal wel. Degene die het niet deed, is er door inwoners zelf op gewezen.',
      },
      {
        by: 'willemijn',
        minutesAgo: 224928,
        body: 'Bij ons was het omgekeerde aan de hand: raadsleden kwamen nooit, omdat ze dachten dat het niet mocht. Tot iemand het gewoon vroeg aan de griffier.',
      },
      {
        by: 'emre',
        minutesAgo: 204627,
        body: 'Dat kaartje wil ik wel. Als ik herkenbaar ben, hoef ik me ook niet te verstoppen achter de koffie.',
      },
      {
        by: 'lotte',
        minutesAgo: 188937,
        body: 'Er is nog een derde rol: achteraf vragen of het proces deugde. Daar hoef je niet bij te zijn geweest, maar je moet wel weten wat je vraagt.',
      },
      {
        by: 'emre',
        minutesAgo: 176500,
        parent: 8,
        body: 'Ja, daar ben ik na dit gesprek over gaan nadenken. Ik vraag voortaan aan het begin van een debat: wie is er niet gehoord? Het wordt dan altijd even stil.',
      },
    ],
  },
  {
    group: 'spelregels-midden',
    kind: 'announcement',
    title: 'Slotbijeenkomst: wat neem jij mee naar de oogst?',
    posts: [
      {
        by: 'harm',
        minutesAgo: 8595,
        body: `Over drie weken is onze slotbijeenkomst in Amersfoort. We oogsten wat er geleerd is. Neem mee:

- de versie van je spelregels waar je nu trots op bent
- één zin van een inwoner die je is bijgebleven
- iets wat je **niet** meer doet

Van tien tot vier, lunch is geregeld. Laat hieronder weten met hoeveel mensen je komt.`,
        edited: `Onze slotbijeenkomst in Amersfoort komt eraan. We oogsten wat er geleerd is. Neem mee:

- de versie van je spelregels waar je nu trots op bent
- één zin van een inwoner die je is bijgebleven
- iets wat je **niet** meer doet

Van tien tot vier, lunch is geregeld. Laat hieronder weten met hoeveel mensen je komt.`,
      },
      {
        by: 'willemijn',
        minutesAgo: 7530,
        body: 'Wij komen met drie: ik, een raadslid en de mevrouw van *gemaakt om gelijk te krijgen*. Ze wilde zelf weten of het beter is geworden.',
      },
      {
        by: 'fatima',
        minutesAgo: 7168,
        body: 'Met twee. Ik neem de klok mee die we niet meer gebruiken.',
      },
      {
        by: 'roel',
        minutesAgo: 5821,
        body: 'Twee plekken graag. Mijn zin van een inwoner: u bent de eerste die terugbelt, wat is er aan de hand?',
      },
      {
        by: 'annemarie',
        minutesAgo: 5418,
        body: 'Ik kan alleen de ochtend. Gijs blijft de hele dag en vertelt hoe het met die ene bladzijde is gegaan.',
      },
      {
        by: 'gijs',
        minutesAgo: 3953,
        body: 'De raad behandelt hem in februari, dus ik vertel het half. Wel neem ik het exemplaar mee met de rode strepen van de bakker uit Lekkerkerk.',
      },
      {
        by: 'emre',
        minutesAgo: 1209,
        body: 'Ik kom lopend, het is mijn eigen stad. Wie wil er na afloop nog mee naar het tafelgesprek van onze commissie? Dat begint om vijf uur.',
      },
      {
        by: 'lotte',
        minutesAgo: 420,
        body: 'Ik ga met je mee, Emre. En wat ik niet meer doe: een avond beginnen met een wettelijk kader.',
      },
    ],
  },
];
