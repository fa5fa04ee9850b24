import { defineTexts } from '@leerkring/platform/web';
import { createElement, Fragment } from 'react';

const counted = (n: number, word: string) => createElement(Fragment, null, createElement('strong', null, n), ` ${word}`);

export const texts = defineTexts({
  nl: {
    title: 'Je zit niet alleen met je vraag.',
    intro:
      'In Leerkring werken gemeenten een jaar lang samen aan hun lokale democratie. Je brengt een echte vraag mee, hoort hoe anderen het aanpakken en deelt wat werkt. En ook wat niet werkt.',
    seeTracks: 'Bekijk de trajecten',
    signIn: 'Inloggen als je al meedoet',
    trackCount: (n: number) => counted(n, n === 1 ? 'ontwikkeltraject' : 'ontwikkeltrajecten'),
    groupCount: (n: number) => counted(n, n === 1 ? 'leergroep' : 'leergroepen'),
    onTheTable: 'Bijvoorbeeld op tafel',
    question: 'Wie beslist over het dorpsbudget?',
    yours: 'Jouw gemeente?',
    year: 'Zo gaat een jaar',
    start: 'Start',
    startLine: 'Je leert je leergroep kennen en legt je vraag op tafel.',
    exchange: (n: number) => `Uitwisseling ${n}`,
    exchange1Line: 'Vier tot twaalf gemeenten, één casus, vaste gespreksregels.',
    exchange2Line: 'Je probeert thuis iets uit en vertelt hoe het ging.',
    exchange3Line: 'Raad, college en ambtenaren kijken samen mee.',
    closing: 'Slot',
    closingLine: 'Jullie leggen vast wat andere gemeenten hiervan kunnen leren.',
    tracks: 'Ontwikkeltrajecten',
    tracksLine: 'Kies het traject dat bij je vraag past. Meedoen kost je gemeente vooral tijd: vijf bijeenkomsten en een open houding.',
    loading: 'Trajecten laden',
    retry: 'Probeer opnieuw',
  },
  en: {
    title: 'You are not alone with your question.',
    intro:
      'In Leerkring, Dutch municipalities work together on their local democracy for a year. You bring a real question, hear how others go about it and share what works. And what does not.',
    seeTracks: 'See the tracks',
    signIn: 'Sign in if you take part already',
    trackCount: (n: number) => counted(n, n === 1 ? 'development track' : 'development tracks'),
    groupCount: (n: number) => counted(n, n === 1 ? 'learning group' : 'learning groups'),
    onTheTable: 'On the table, for example',
    question: 'Who decides about the village budget?',
    yours: 'Your municipality?',
    year: 'How a year goes',
    start: 'Start',
    startLine: 'You get to know your group and put your question on the table.',
    exchange: (n: number) => `Exchange ${n}`,
    exchange1Line: 'Four to twelve municipalities, one case, fixed rules of conversation.',
    exchange2Line: 'You try something at home and tell how it went.',
    exchange3Line: 'Council, executive and civil servants look on together.',
    closing: 'Closing',
    closingLine: 'Together you write down what other municipalities can learn from this.',
    tracks: 'Development tracks',
    tracksLine: 'Choose the track that fits your question. Taking part mostly costs your municipality time: five meetings and an open mind.',
    loading: 'Loading tracks',
    retry: 'Try again',
  },
});
