import type { ThreadContent } from '../types';

export const threads: ThreadContent[] = [
  {
    group: 'veranderaars',
    kind: 'question',
    title: 'Hoe krijg je tijd voor gesprekken buiten als iedereen vol zit?',
    posts: [
      {
        by: 'hilde',
        minutesAgo: 47756,
        body: 'Mijn medewerkers willen wel naar buiten. Hun agenda laat het niet toe. Ik kan het opdragen, maar dan wordt het een vinkje. Hoe doen jullie dat?',
      },
      {
        by: 'pieter',
        minutesAgo: 45797,
        body: 'Van een controller verwacht je het niet, maar: schrap iets. Wij hebben twee vaste overleggen opgeheven en die uren op dinsdagmiddag voor buiten gereserveerd. Er ging niets kapot.',
      },
      {
        by: 'lotte',
        minutesAgo: 38984,
        body: 'Bij ons hielp het dat de secretaris zelf ging en daarna vertelde wat ze niet begreep. Toen durfde de rest ook terug te komen met vragen.',
      },
      {
        by: 'thuy',
        minutesAgo: 36094,
        body: 'Wij hebben een buitenrooster in het team, net als telefoondienst. Iedereen één keer per maand, je mag ruilen en je schrijft drie zinnen op.',
      },
      {
        by: 'hilde',
        minutesAgo: 33305,
        parent: 3,
        body: 'Drie zinnen, geen verslag. Dat ga ik voorstellen, en ik zet mezelf als eerste op het rooster.',
      },
      {
        by: 'thuy',
        minutesAgo: 9900,
        parent: 4,
        body: 'Leuk! Vertel je na je eerste keer wat je drie zinnen waren?',
      },
    ],
  },
  {
    group: 'veranderaars',
    kind: 'experience',
    title: 'Wat ik zag toen ik een week niets deed',
    posts: [
      {
        by: 'participant',
        minutesAgo: 28765,
        body: 'Op advies van een collega heb ik een week bij een andere afdeling gezeten zonder taak. Ik zag dat brieven van inwoners gemiddeld vijf keer van bureau wisselen, en dat niemand dat vervelend vindt, omdat iedereen zijn eigen stukje netjes doet.',
      },
      {
        by: 'lotte',
        minutesAgo: 26282,
        body: 'Wat een spiegel. Wat heb je ermee gedaan?',
      },
      {
        by: 'participant',
        minutesAgo: 20329,
        parent: 1,
        body: 'Een brief een tocht laten maken met een stickervel. Bij elke stop plakte iemand een sticker met de tijd. Het vel hing daarna in de kantine: 41 dagen, waarvan negen minuten werk.',
      },
      {
        by: 'pieter',
        minutesAgo: 18856,
        body: 'Negen minuten! Die verhouding zou in onze begroting moeten staan.',
      },
      {
        by: 'faiza',
        minutesAgo: 14057,
        body: 'Wie was er boos over?',
      },
      {
        by: 'participant',
        minutesAgo: 8606,
        parent: 4,
        body: 'Niemand, en dat had ik niet verwacht. De mensen van de balie waren zelfs opgelucht.',
      },
      {
        by: 'thuy',
        minutesAgo: 7050,
        body: 'Dat stickervel wil ik dolgraag lenen. Bij ons raakt een brief soms kwijt tussen stop twee en drie, en dan denkt iedereen dat de ander hem heeft.',
      },
    ],
  },
  {
    group: 'veranderaars',
    kind: 'announcement',
    title: 'Een kring van veranderaars: wat we wel en niet doen',
    posts: [
      {
        by: 'faiza',
        minutesAgo: 60208,
        body: 'We zijn een verkenning, nog geen volle groep. Wat we doen: elkaar elke maand één moment van *binnen* vertellen. Wat we niet doen: modellen delen. Wie een driehoek tekent, trakteert.',
      },
      {
        by: 'thuy',
        minutesAgo: 59087,
        body: 'Ik moet alvast trakteren, denk ik. Ik had er al een in mijn presentatie.',
      },
      {
        by: 'pieter',
        minutesAgo: 56262,
        body: 'Mag ik een tabel meenemen of telt dat ook als driehoek?',
      },
      {
        by: 'faiza',
        minutesAgo: 54780,
        parent: 2,
        body: 'Een tabel mag, als er een mens in voorkomt.',
      },
      {
        by: 'hilde',
        minutesAgo: 46000,
        body: 'Ik doe mee en neem een moment mee waarop ik zelf in de weg zat. Dat is makkelijker dan ik had gehoopt.',
      },
    ],
  },
];
