import type { AxisPoles, CompassCaseWords, Words } from '@leerkring/contract';

/** A case that comes with Leerkring, for facilitators to copy and change. The neighbourhood is invented. */
export const exampleCase: Record<keyof Words, CompassCaseWords> = {
  nl: {
    title: 'Het buurtbudget van de Lindenhof',
    situation:
      'De gemeente geeft de buurt **de Lindenhof** drie jaar lang € 40.000 per jaar. De buurt mag zelf zeggen waar het geld naartoe gaat. Er wonen 2.600 mensen.\n\nOp de eerste avond komen 38 mensen, van wie de meesten elkaar al kennen van de bewonersvereniging. Zij hebben een plan voor een moestuin met terras. Een week later vraagt een groep ouders om licht op het voetbalveld, want hun kinderen durven er ’s avonds niet te komen. Van de andere 2.500 bewoners heeft niemand iets gehoord.\n\nDe raad wil over een halfjaar weten of het budget werkt.',
    freePoles: ['Snel beginnen', 'Eerst iedereen horen'] satisfies AxisPoles,
    dilemmas: [
      {
        axis: 'residents',
        question: 'De moestuin en het licht passen samen niet in het budget. Wie gaat voor?',
        first: 'De bewonersvereniging is al twee jaar bezig en houdt de tuin zelf bij.',
        second: 'De ouders komen voor het eerst, en hun kinderen kunnen niet wachten.',
      },
      {
        axis: 'minority_majority',
        question: 'Telt de stem van de 38 aanwezigen als de stem van de buurt?',
        first: 'Wie moeite doet en komt, mag beslissen. Iedereen was uitgenodigd.',
        second: 'Wie zwijgt, woont er ook. Zonder hen is het geen besluit van de buurt.',
      },
      {
        axis: 'council_neighbourhood',
        question: 'De buurt kiest voor het terras. De raad vindt dat het geld voor veiligheid bedoeld was. Wie beslist?',
        first: 'De raad is door iedereen gekozen en moet over het geld kunnen verantwoorden.',
        second: 'Afspraak is afspraak: de buurt zou zelf kiezen, ook als het anders uitpakt.',
      },
      {
        axis: 'free',
        question: 'Over zes weken moet het eerste geld besteed zijn. Wat doe je?',
        first: 'Begin met iets kleins. Mensen komen pas in beweging als ze iets zien.',
        second: 'Ga langs de deuren, ook als het dan een jaar langer duurt.',
      },
    ],
  },
  en: {
    title: 'The neighbourhood budget of the Lindenhof',
    situation:
      'For three years the municipality gives the neighbourhood **de Lindenhof** € 40,000 a year. The neighbourhood itself may say where the money goes. 2,600 people live there.\n\nTo the first evening come 38 people, most of whom know each other from the residents’ association. They have a plan for a vegetable garden with a terrace. A week later a group of parents asks for lights on the football field, as their children do not dare to go there at night. Nobody has heard anything from the other 2,500 residents.\n\nIn half a year the council wants to know whether the budget works.',
    freePoles: ['Begin soon', 'Hear everybody first'] satisfies AxisPoles,
    dilemmas: [
      {
        axis: 'residents',
        question: 'The garden and the lights do not both fit in the budget. Who goes first?',
        first: 'The residents’ association has worked on it for two years and keeps the garden itself.',
        second: 'The parents come for the first time, and their children cannot wait.',
      },
      {
        axis: 'minority_majority',
        question: 'Does the voice of the 38 who came count as the voice of the neighbourhood?',
        first: 'Who makes the effort to come may decide. Everybody was invited.',
        second: 'Who keeps silent lives there too. Without them it is no decision of the neighbourhood.',
      },
      {
        axis: 'council_neighbourhood',
        question: 'The neighbourhood chooses the terrace. The council thinks that the money was meant for safety. Who decides?',
        first: 'The council was elected by everybody and has to account for the money.',
        second: 'A promise is a promise: the neighbourhood would choose, also when it turns out differently.',
      },
      {
        axis: 'free',
        question: 'In six weeks the first money must be spent. What do you do?',
        first: 'Begin with something small. People only start to move when they see something.',
        second: 'Go from door to door, also when it then takes a year longer.',
      },
    ],
  },
};
