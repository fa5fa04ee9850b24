import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    thanks: 'Bedankt',
    agree: 'Mee eens',
    insightful: 'Verhelderend',
    same_here: 'Dat hebben wij ook',
    celebrate: 'Mooi!',
    react: 'Waardeer',
    reactTo: (name: string) => `Waardeer het bericht van ${name}`,
    takeBack: 'Gezegd. Kies opnieuw om het terug te nemen.',
    reactions: 'Reacties',
    you: 'jij',
    others: (count: number) => `${count} ${count === 1 ? 'ander' : 'anderen'}`,
    failed: 'Dat lukte niet.',
  },
  en: {
    thanks: 'Thanks',
    agree: 'Agreed',
    insightful: 'Insightful',
    same_here: 'Same here',
    celebrate: 'Great!',
    react: 'React',
    reactTo: (name) => `React to the post of ${name}`,
    takeBack: 'Said. Choose again to take it back.',
    reactions: 'Reactions',
    you: 'you',
    others: (count) => `${count} ${count === 1 ? 'other' : 'others'}`,
    failed: 'That did not work.',
  },
});
