import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    react: 'Waardeer',
    reactTo: (name: string) => `Waardeer het bericht van ${name}`,
    takeBack: 'Gezegd. Kies opnieuw om het terug te nemen.',
    reactions: 'Reacties',
    you: 'jij',
    others: (count: number) => `${count} ${count === 1 ? 'ander' : 'anderen'}`,
  },
  en: {
    react: 'React',
    reactTo: (name) => `React to the post of ${name}`,
    takeBack: 'Said. Choose again to take it back.',
    reactions: 'Reactions',
    you: 'you',
    others: (count) => `${count} ${count === 1 ? 'other' : 'others'}`,
  },
});
