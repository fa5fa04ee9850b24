import { defineTexts } from '@leerkring/platform/web';

/** What is said while words of a session go to a case. */
export const texts = defineTexts({
  nl: {
    title: 'Neem mee naar een casus',
    line: (count: number) => (count === 1 ? 'Het bericht gaat mee zoals het in de chat staat. Wie het schreef, kan drie dagen bezwaar maken.' : `${count} berichten gaan mee zoals ze in de chat staan. Wie ze schreef, kan drie dagen bezwaar maken.`),
    loading: 'De casussen worden geladen',
    failed: 'De casussen laden lukte niet. Probeer het opnieuw.',
    noCase: 'Je kunt hier in geen enkele casus schrijven',
    noCaseLine: 'Dat doen de gemeente die de casus inbracht en de begeleiders, zolang de casus loopt.',
    caseFile: 'Casus',
    choose: 'Kies een casus',
    caseMissing: 'Kies bij welke casus de woorden komen.',
    as: 'Als wat',
    note: 'Notitie',
    lesson: 'Les',
    body: 'Wat je erbij zegt',
    taken: 'De woorden staan bij de casus.',
  },
  en: {
    title: 'Take to a case',
    line: (count) => (count === 1 ? 'The message goes along as it stands in the chat. Who wrote it can object for three days.' : `${count} messages go along as they stand in the chat. Who wrote them can object for three days.`),
    loading: 'The cases are being loaded',
    failed: 'The cases could not be loaded. Try again.',
    noCase: 'There is no case here that you can write in',
    noCaseLine: 'The municipality that brought a case in and the facilitators do, while the case is at work.',
    caseFile: 'Case',
    choose: 'Choose a case',
    caseMissing: 'Choose the case that the words go to.',
    as: 'As what',
    note: 'Note',
    lesson: 'Lesson',
    body: 'What you say about them',
    taken: 'The words stand with the case.',
  },
});
