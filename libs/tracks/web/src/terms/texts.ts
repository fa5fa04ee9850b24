import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    theme: 'Thema',
    opgave: 'Opgave',
    instrument: 'Instrument',
    learning_question: 'Leervraag',
    loading: 'Laden',
    retry: 'Probeer het nog eens',
    choose: 'Kies een label',
    none: 'Geen label met deze woorden',
    open: 'Toon alle labels',
    remove: (name: string) => `Haal ${name} weg`,
  },
  en: {
    theme: 'Theme',
    opgave: 'Task',
    instrument: 'Instrument',
    learning_question: 'Learning question',
    loading: 'Loading',
    retry: 'Try again',
    choose: 'Choose a label',
    none: 'No label with these words',
    open: 'Show all labels',
    remove: (name) => `Remove ${name}`,
  },
});
