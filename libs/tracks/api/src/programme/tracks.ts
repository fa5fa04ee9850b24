import type { ProgrammeTrack } from './programme';

/** The five development tracks of the programme. */
export const tracks: ProgrammeTrack[] = [
  {
    slug: 'kernendemocratie',
    terms: ['zeggenschap', 'dorpen-en-wijken', 'leefbaarheid', 'voorzieningen', 'landelijk-gebied', 'dorpsbudget', 'dorps-en-wijkraad', 'gebiedscommissie', 'dorpsplan', 'contactfunctionaris', 'wie-beslist', 'vertegenwoordiging', 'nee-zeggen'],
    letter: 'K',
    aliases: ['Dorpendemocratie', 'Wijk- en dorpsdemocratie', 'Kerngericht werken'],
    nl: {
      name: 'Kernendemocratie',
      summary: 'Dorpen en wijken krijgen meer te zeggen over hun eigen plek, en de raad weet wat daar zijn rol bij is.',
      goal: 'Na een jaar heeft jouw gemeente met de dorpen en wijken vastgelegd wie waarover gaat, en is dat in de praktijk uitgeprobeerd.',
      offer: [
        'Vijf bijeenkomsten met gemeenten die dezelfde vraag hebben',
        'Een begeleider die je casus kent en tussendoor te bellen is',
        'Voorbeelden van afspraken met dorpsraden, met de fouten erbij',
        'Hulp bij één avond in een dorp of wijk naar keuze',
      ],
      ask: [
        'Een echt vraagstuk in een dorp of wijk, waar dit jaar iets gaat gebeuren',
        'Steun van college, raad en ambtenaren, met drie namen',
        'Twee vaste deelnemers, liefst met een verschillende functie',
        'Bereidheid om ook te delen wat mislukte',
      ],
    },
    en: {
      name: 'Village and neighbourhood democracy',
      summary: 'Villages and neighbourhoods get a bigger say about their own place, and the council knows its part in that.',
      goal: 'After a year your municipality has agreed with its villages and neighbourhoods who decides what, and has tried it out.',
      offer: [
        'Five meetings with municipalities that have the same question',
        'A facilitator who knows your case and can be called in between',
        'Examples of agreements with village councils, mistakes included',
        'Help with one evening in a village or neighbourhood of your choice',
      ],
      ask: [
        'A real issue in a village or neighbourhood where something will happen this year',
        'Support of the executive, the council and the civil service, with three names',
        'Two regular participants, preferably with different functions',
        'Willingness to share what failed as well',
      ],
    },
  },
  {
    slug: 'democratisch-begroten',
    terms: ['geld-en-begroting', 'raad-en-inwoner', 'bezuinigen', 'leefbaarheid', 'burgerbegroting', 'dorpsbudget', 'leefbaarheidsfonds', 'wie-beslist', 'verantwoording', 'klein-houden'],
    letter: 'B',
    aliases: ['Burgerbegroting', 'Inwonersbegroting', 'Begroten met inwoners'],
    nl: {
      name: 'Democratisch begroten: van initiatievenpotje tot burgerbegroting',
      summary: 'Van een klein potje voor plannen uit de buurt naar inwoners die meebeslissen over een deel van de begroting.',
      goal: 'Je gemeente heeft minstens één ronde gehouden waarin inwoners over geld beslisten, en de raad heeft besloten hoe het verder gaat.',
      offer: [
        'Rekenvoorbeelden van een potje van € 10.000 tot een wijkbudget van drie ton',
        'Een proefmarkt waarin je zelf als inwoner meedoet',
        'Meedenken met je griffier, controller en accountant',
        'Collega’s die een jaar verder zijn en hun cijfers laten zien',
      ],
      ask: [
        'Een bedrag waarover de raad inwoners echt wil laten beslissen',
        'Iemand van financiën die vanaf de eerste dag meedoet',
        'Een raadslid en een ambtenaar die samen komen',
        'Openheid over wat het kostte, ook aan uren',
      ],
    },
    en: {
      name: 'Democratic budgeting: from a pot for initiatives to a residents’ budget',
      summary: 'From a small pot for neighbourhood plans to residents who help decide about a part of the budget.',
      goal: 'Your municipality has held at least one round in which residents decided about money, and the council has decided how to go on.',
      offer: [
        'Worked figures, from a pot of € 10,000 to a neighbourhood budget of € 300,000',
        'A trial market in which you take part as a resident',
        'Advice together with your council clerk, controller and auditor',
        'Colleagues who are a year ahead and show their figures',
      ],
      ask: [
        'A sum about which the council really lets residents decide',
        'Somebody of the finance department who takes part from day one',
        'A councillor and a civil servant who come together',
        'Openness about what it cost, hours included',
      ],
    },
  },
  {
    slug: 'maatschappelijk-initiatief',
    terms: ['initiatief', 'vertrouwen', 'openbare-ruimte', 'energietransitie', 'sociaal-domein', 'initiatievenloket', 'leefbaarheidsfonds', 'contactfunctionaris', 'uitdaagrecht', 'loslaten', 'begeleiden', 'volhouden'],
    letter: 'I',
    aliases: ['Initiatieven', 'Overheidsparticipatie', 'Ruimte voor initiatief'],
    nl: {
      name: 'Faciliteren van lokaal maatschappelijk initiatief',
      summary: 'Inwoners met een plan krijgen snel antwoord, hulp die past en een raad die durft los te laten.',
      goal: 'Een inwoner met een plan weet binnen twee weken waar hij aan toe is en heeft één persoon die hij kan bellen.',
      offer: [
        'Een spiegel: wij lopen de route die een inwoner bij jullie loopt',
        'Formulieren en brieven die in andere gemeenten werken',
        'Intervisie over plannen die vastliepen',
        'Een middag voor de raad over ruimte geven en grenzen stellen',
      ],
      ask: [
        'Drie lopende initiatieven die je mag laten zien',
        'Een ambtenaar met tijd voor de buitenwereld, minstens een dag per week',
        'Een wethouder die een keer meegaat',
        'Een inwoner die kritisch mee wil kijken',
      ],
    },
    en: {
      name: 'Making room for local initiatives',
      summary: 'Residents with a plan get a quick answer, help that fits and a council that dares to let go.',
      goal: 'A resident with a plan knows within two weeks where he or she stands, and has one person to call.',
      offer: [
        'A mirror: we walk the route that a resident walks in your town hall',
        'Forms and letters that work in other municipalities',
        'Peer review of plans that got stuck',
        'An afternoon for the council about giving room and setting limits',
      ],
      ask: [
        'Three running initiatives that you may show',
        'A civil servant with time for the outside world, at least one day a week',
        'An alderman who comes along once',
        'A resident who is willing to look on critically',
      ],
    },
  },
  {
    slug: 'spelregels',
    terms: ['spelregels', 'raad-en-inwoner', 'taal', 'omgevingswet', 'aardgasvrij', 'participatieverordening', 'participatienota', 'beleidsnota', 'rol-raadslid', 'terugkoppelen', 'verantwoording'],
    letter: 'S',
    aliases: ['Participatieverordening', 'Spelregels participatie', 'Inspraak'],
    nl: {
      name: 'Spelregels voor democratische processen',
      summary: 'Participatie die klopt: afspraken die inwoners, raad en college samen maken en daarna ook gebruiken.',
      goal: 'Er ligt een verordening of afsprakenkaart die door inwoners is gelezen, door de raad is vastgesteld en bij drie besluiten is gebruikt.',
      offer: [
        'Een vergelijking van jouw regels met die van de andere deelnemers',
        'Een schrijfmiddag: van vijftien artikelen naar gewone taal',
        'Een toets door mensen die nooit eerder inspraken',
        'Een oefening met de raad over het participatieplan',
      ],
      ask: [
        'Een verordening, nota of plan dat dit jaar op de agenda staat',
        'Griffie en organisatie die samen optrekken',
        'Twee besluiten van vorig jaar die we mogen teruglezen',
        'Tijd om met tien inwoners te oefenen',
      ],
    },
    en: {
      name: 'Rules of the game for democratic processes',
      summary: 'Participation that adds up: agreements that residents, council and executive make together and then really use.',
      goal: 'There is an ordinance or a card of agreements that residents have read, the council has adopted and three decisions have used.',
      offer: [
        'A comparison of your rules with those of the other participants',
        'A writing afternoon: from fifteen articles to plain language',
        'A test by people who never spoke at a hearing before',
        'An exercise with the council about the participation plan',
      ],
      ask: [
        'An ordinance, memorandum or plan that is on the agenda this year',
        'The council clerk and the organisation working side by side',
        'Two decisions of last year that we may read again',
        'Time to practise with ten residents',
      ],
    },
  },
  {
    slug: 'veranderprocessen',
    terms: ['organisatie', 'samenspel', 'stille-stemmen', 'jongeren', 'loten', 'wonen', 'burgerberaad', 'loting', 'jongerenraad', 'andere-mensen', 'loslaten', 'meten'],
    letter: 'V',
    aliases: ['Organisatieontwikkeling', 'Veranderen van binnenuit', 'Ambtelijk vakmanschap'],
    nl: {
      name: 'Veranderprocessen in de lokale democratie',
      summary: 'De organisatie mee laten veranderen: anders werken in het gemeentehuis, zodat meedoen buiten lukt.',
      goal: 'Je hebt in één afdeling een andere manier van werken een jaar volgehouden en kunt laten zien wat inwoners daarvan merken.',
      offer: [
        'Een vaste kring van mensen die van binnenuit veranderen',
        'Observatie van een gewone werkweek, met een eerlijk verslag',
        'Gesprekken met secretarissen die het eerder probeerden',
        'Oefeningen die je met je eigen team kunt doen',
      ],
      ask: [
        'Een team dat wil oefenen, geen plan voor de hele organisatie',
        'De gemeentesecretaris als opdrachtgever',
        'Vier uur per maand, ook in drukke tijden',
        'Een collega die tegendenkt',
      ],
    },
    en: {
      name: 'Change in local democracy',
      summary:
        'Letting the organisation change along: working differently in the town hall, so that taking part outside succeeds.',
      goal: 'In one department you have kept up another way of working for a year, and you can show what residents notice of it.',
      offer: [
        'A steady circle of people who change things from within',
        'Observation of an ordinary working week, with an honest report',
        'Talks with municipal secretaries who tried it before',
        'Exercises that you can do with your own team',
      ],
      ask: [
        'A team that wants to practise, no plan for the whole organisation',
        'The municipal secretary as commissioner',
        'Four hours a month, in busy times as well',
        'A colleague who thinks against the grain',
      ],
    },
  },
];
