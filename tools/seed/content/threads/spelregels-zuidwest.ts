import type { ThreadContent } from '../types';

export const threads: ThreadContent[] = [
  {
    group: 'spelregels-zuidwest',
    kind: 'question',
    title: 'Wat zet je in een brief als er echt niets te kiezen valt?',
    posts: [
      {
        by: 'tessa',
        minutesAgo: 43217,
        body: 'In Middelburg moet een rioolbuis vervangen worden. De straat gaat acht maanden open en daar valt niets aan te kiezen. Toch wil het college een *participatietraject*. Ik vind het misleidend. Wat schrijven jullie dan?',
      },
      {
        by: 'joost',
        minutesAgo: 34791,
        body: 'Noem het gewoon informeren. In Breda hebben we vier woorden: weten, meedenken, meebeslissen, zelf doen. Als het weten is, zeg je dat.',
      },
      {
        by: 'cora',
        minutesAgo: 31413,
        body: 'Let op dat er bijna altijd iets te kiezen is wat je zelf niet ziet. Bij ons bleek de volgorde van de straten vrij. De markt wilde pas na augustus.',
      },
      {
        by: 'aart',
        minutesAgo: 9910,
        parent: 2,
        body: 'Precies dat had ik ook. Mensen kunnen leven met een riool, niet met een riool tijdens de open dagen van de school.',
      },
      {
        by: 'tessa',
        minutesAgo: 8200,
        body: 'Mijn brief wordt: dit ligt vast, dit niet, en wij bellen bij jullie langs over de volgorde. Dank.',
      },
    ],
  },
  {
    group: 'spelregels-zuidwest',
    kind: 'best_practice',
    title: 'Drie besluiten teruggelezen met inwoners',
    posts: [
      {
        by: 'joost',
        minutesAgo: 102124,
        body: 'We hebben drie raadsbesluiten van vorig jaar met twintig inwoners teruggelezen. De vraag was: kun je zien wat er met inspraak is gedaan? Bij één besluit kon iedereen het aanwijzen, bij de andere twee niemand. Het goede besluit had één extra alinea. Meer was het niet.',
      },
      {
        by: 'aart',
        minutesAgo: 87979,
        body: 'Wat stond er in die alinea?',
      },
      {
        by: 'joost',
        minutesAgo: 84792,
        parent: 1,
        body: '*Uit de gesprekken kwam dat bewoners bang zijn voor sluipverkeer. Daarom is de Molenstraat eenrichting geworden. De wens voor een rotonde nemen we niet over, omdat er geen ruimte is.* Drie zinnen, klaar.',
      },
      {
        by: 'cora',
        minutesAgo: 65928,
        body: 'Ik heb dit gisteren als vaste alinea voorgesteld in onze raad. De andere partijen keken alsof ik het zelf had bedacht, en ik heb ze in de waan gelaten.',
      },
      {
        by: 'tessa',
        minutesAgo: 53400,
        parent: 3,
        body: 'Volkomen terecht gestolen, Cora.',
      },
    ],
  },
  {
    group: 'spelregels-zuidwest',
    kind: 'hot_issue',
    title: 'Bezwaar als laatste gesprek',
    posts: [
      {
        by: 'cora',
        minutesAgo: 140897,
        body: 'Op Goeree-Overflakkee kreeg onze bezwaarcommissie 60 bezwaren tegen één vergunning. Bij elke bezwaarmaker heb ik gevraagd wanneer hij voor het eerst van het plan hoorde. Bijna iedereen: uit de krant. Dat is dus geen bezwaar tegen het plan, maar tegen ons.',
      },
      {
        by: 'aart',
        minutesAgo: 135157,
        body: 'Wij bellen sinds dit jaar iedereen die bezwaar maakt binnen drie dagen. In vier van de tien gevallen trekken ze het bezwaar daarna in, en dat is niet omdat we ze ompraten.',
      },
      {
        by: 'joost',
        minutesAgo: 119866,
        body: 'Hoe voorkom je dat het als drukmiddel voelt? Mensen kunnen denken dat ze moeten intrekken.',
      },
      {
        by: 'aart',
        minutesAgo: 114025,
        parent: 2,
        body: 'Door het als eerste te zeggen: u houdt uw bezwaar, ik bel om te begrijpen wat er is gebeurd.',
      },
      {
        by: 'tessa',
        minutesAgo: 87717,
        body: "Mag ik meeluisteren met zo'n gesprek? Ik wil het hier ook, maar ik weet niet of onze mensen het durven.",
      },
      {
        by: 'aart',
        minutesAgo: 80317,
        parent: 4,
        body: 'Kom langs op de 14e. Neem iemand mee die het eng vindt, dan merkt die zelf dat het meevalt.',
      },
      {
        by: 'tessa',
        minutesAgo: 73800,
        body: 'Ik was er de 14e bij, samen met een collega die het eng vond. Op de terugweg zei ze dat ze maandag begint.',
      },
    ],
  },
  {
    group: 'spelregels-zuidwest',
    kind: 'announcement',
    title: 'Huiswerk voor de slotbijeenkomst',
    posts: [
      {
        by: 'harm',
        minutesAgo: 34648,
        body: 'Voor het slot maken we samen **één bladzijde** met spelregels. Iedereen levert vier zinnen aan, geen vijf. Zet ze hieronder, dan maak ik er een geheel van dat we op de dag zelf nog kapot mogen praten.',
      },
      {
        by: 'cora',
        minutesAgo: 29117,
        body: `1. Zeg wat vastligt.
2. Zeg wie beslist.
3. Zeg wanneer je terugkomt.
4. Kom terug.`,
      },
      {
        by: 'tessa',
        minutesAgo: 15597,
        body: 'Die van Cora kan ik niet verbeteren. Ik voeg er alleen eentje bij: vraag ook aan het eind wat mensen van de manier vonden.',
      },
      {
        by: 'joost',
        minutesAgo: 5904,
        body: 'Vier van mij: kies één van de vier woorden, schrijf je alinea, bel wie je nee verkoopt, en houd op met *draagvlak creëren*.',
      },
      {
        by: 'aart',
        minutesAgo: 5600,
        body: 'Bij ons: begin bij de straat, niet bij de kaart. Verder teken ik voor wat hierboven staat.',
      },
    ],
  },
];
