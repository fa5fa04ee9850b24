import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    reactTo: (name: string, time: string) => `Waardeer het bericht van ${name} van ${time}`,
    takeBack: 'Gezegd. Kies opnieuw om het terug te nemen.',
    reactions: 'Reacties',
    you: 'jij',
    others: (count: number) => `${count} ${count === 1 ? 'ander' : 'anderen'}`,
  },
  en: {
    reactTo: (name, time) => `React to the message of ${name} of ${time}`,
    takeBack: 'Said. Choose again to take it back.',
    reactions: 'Reactions',
    you: 'you',
    others: (count) => `${count} ${count === 1 ? 'other' : 'others'}`,
  },
});
