import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    slow: 'Rustige chat',
    title: 'Hoe snel mag het in de chat?',
    line: 'Zo krijgt iedereen de kans om te lezen en iets te zeggen. Voor begeleiders geldt het niet.',
    between: 'Tijd tussen twee berichten van dezelfde persoon',
    none: 'Geen',
    seconds: (seconds: number) => `${seconds} seconden`,
    set: 'Stel in',
    busy: 'Bezig',
    cancel: 'Annuleer',
    close: 'Sluiten',
    rule: (seconds: number) => `Rustige chat: ${seconds} seconden tussen je berichten.`,
    wait: (seconds: number) => `Je kunt over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} weer iets zeggen.`,
    kept: (seconds: number) => `Nog niet verstuurd. Je kunt over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} weer iets zeggen. Je tekst blijft staan.`,
  },
  en: {
    slow: 'Slow chat',
    title: 'How fast may the chat go?',
    line: 'This gives everybody the chance to read and to say something. It does not hold for facilitators.',
    between: 'Time between two messages of the same person',
    none: 'None',
    seconds: (seconds) => `${seconds} seconds`,
    set: 'Set',
    busy: 'Busy',
    cancel: 'Cancel',
    close: 'Close',
    rule: (seconds) => `Slow chat: ${seconds} seconds between your messages.`,
    wait: (seconds) => `You can say something again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    kept: (seconds) => `Not sent yet. You can say something again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Your text stays.`,
  },
});
