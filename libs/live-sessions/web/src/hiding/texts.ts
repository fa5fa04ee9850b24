import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    hide: 'Verberg',
    unhide: 'Laat weer zien',
    hidden: 'Verborgen door een begeleider',
    hiddenOwn: 'Een begeleider heeft je bericht verborgen. Alleen jij en de begeleiders lezen het nog.',
    hiddenOf: (name: string) => `Verborgen bericht van ${name}. Alleen de schrijver en begeleiders lezen dit nog.`,
    reasonOf: (name: string) => `Reden van ${name}:`,
    whatItSaid: 'Wat er stond',
    title: (name: string) => `Het bericht van ${name} verbergen`,
    titleLine: 'Iedereen ziet dat hier een bericht verborgen is. De schrijver ziet je reden en je naam.',
    failed: 'Dat lukte niet.',
  },
  en: {
    hide: 'Hide',
    unhide: 'Show again',
    hidden: 'Hidden by a facilitator',
    hiddenOwn: 'A facilitator has hidden your message. Only you and the facilitators still read it.',
    hiddenOf: (name) => `Hidden message of ${name}. Only its writer and facilitators still read this.`,
    reasonOf: (name) => `Reason given by ${name}:`,
    whatItSaid: 'What it said',
    title: (name) => `Hide the message of ${name}`,
    titleLine: 'Everybody sees that a message is hidden here. Its writer sees your reason and your name.',
    failed: 'That did not work.',
  },
});
