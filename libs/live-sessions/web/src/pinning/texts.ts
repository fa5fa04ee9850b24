import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    pin: 'Zet bovenaan',
    pinLine: 'Boven het gesprek, in de plaats van wat er staat',
    unpin: 'Haal van bovenaan weg',
    pinned: 'Bovenaan gezet',
    by: (name: string) => `Bovenaan: ${name}`,
    show: 'Ga naar het bericht',
    failed: 'Dat lukte niet.',
    notLoaded: 'Het bericht laden lukte niet.',
  },
  en: {
    pin: 'Pin to the top',
    pinLine: 'Above the conversation, in the place of what is there',
    unpin: 'Unpin',
    pinned: 'Pinned',
    by: (name) => `Pinned: ${name}`,
    show: 'Go to the message',
    failed: 'That did not work.',
    notLoaded: 'The message could not be loaded.',
  },
});
