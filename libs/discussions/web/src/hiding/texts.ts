import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    hide: 'Verberg',
    unhide: 'Laat weer zien',
    hidden: 'Verborgen door een begeleider',
    hiddenOwn: 'Een begeleider heeft je bericht verborgen. Alleen jij en de begeleiders lezen het nog.',
    hiddenForFacilitator: 'Verborgen. Alleen de schrijver en begeleiders lezen dit nog.',
    reasonOf: (name: string) => `Reden van ${name}:`,
    whatItSaid: 'Wat er stond',
    answersHidden: 'Antwoord op een verborgen bericht',
    title: (name: string) => `Het bericht van ${name} verbergen`,
    titleLine: 'Iedereen ziet dat hier een bericht verborgen is. De schrijver krijgt een melding en ziet je reden en je naam.',
    failed: 'Dat lukte niet.',
  },
  en: {
    hide: 'Hide',
    unhide: 'Show again',
    hidden: 'Hidden by a facilitator',
    hiddenOwn: 'A facilitator has hidden your post. Only you and the facilitators still read it.',
    hiddenForFacilitator: 'Hidden. Only its writer and facilitators still read this.',
    reasonOf: (name) => `Reason given by ${name}:`,
    whatItSaid: 'What it said',
    answersHidden: 'Answers a hidden post',
    title: (name) => `Hide the post of ${name}`,
    titleLine: 'Everybody sees that a post is hidden here. Its writer is told, and sees your reason and your name.',
    failed: 'That did not work.',
  },
});
