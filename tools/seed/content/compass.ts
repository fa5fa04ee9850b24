import type { CompassContent } from './types';

/** A case for the democratic compass, and how it was played in the meeting that was held. The village is invented. */
export const compass: CompassContent = {
  title: 'De weg door Oostervelde',
  situation:
    'Door **Oostervelde** (900 inwoners) rijdt elke dag veel vrachtverkeer. De dorpsraad vraagt al jaren om een rondweg. Nu is er geld, maar alleen voor één van twee dingen: een rondweg die door het weiland van drie gezinnen loopt, of een lagere snelheid met drempels in de hele kern.\n\nOp de dorpsavond was bijna iedereen voor de rondweg. De drie gezinnen bleven thuis. Twee weken later kwamen 140 brieven binnen van mensen die er niet waren: doe eerst maar eens niets.',
  freePoles: null,
  dilemmas: [
    {
      axis: 'minority_majority',
      question: 'Wat weegt het zwaarst: drie gezinnen die hun land verliezen, of de rust van een heel dorp?',
      first: 'Wie het meest verliest, moet het langst gehoord worden. Drie gezinnen dragen alles.',
      second: 'Negenhonderd mensen wachten al twintig jaar. Eén groep kan niet alles tegenhouden.',
    },
    {
      axis: 'council_neighbourhood',
      question: 'De dorpsraad wil de rondweg, de raad twijfelt. Wie neemt het besluit?',
      first: 'De raad kijkt naar alle dorpen en naar het geld van morgen.',
      second: 'Het dorp leeft met de weg en met elkaar, ook als de raad al weg is.',
    },
  ],
  minute: 146,
  choices: [
    { by: 'participant', places: [[2, -1], [3, 1]] },
    { by: 'anniek', places: [[1, 0], [-2, -2]] },
    { by: 'tomasz', places: [[3, 1], [-1, 0]] },
    { by: 'yasmina', places: [[2, 2], [2, 2]] },
    { by: 'loes', places: [[-1, -2], [0, -1]] },
    { by: 'esra', places: [[0, -1], [2, 1]] },
    { by: 'hilde', places: [[2, 0], [-3, -1]] },
  ],
  reasons: { by: 'participant', before: 'Het dorp wacht al zo lang.', after: 'Ik had niet aan de gezinnen gedacht. Niemand was er geweest.' },
  consequences: [
    { by: 'loes', dilemma: 0, pole: 0, text: 'De gezinnen komen voortaan ook naar de dorpsavond.', reach: 'household', desirability: 5 },
    { by: 'tomasz', dilemma: 0, pole: 1, text: 'De drie gezinnen praten niet meer met hun buren.', reach: 'street', desirability: 1 },
    { by: 'anniek', dilemma: 1, pole: 1, text: 'Andere dorpen vragen ook om een eigen besluit.', reach: 'municipality', desirability: 4 },
  ],
};
