import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    reply: 'Antwoord',
    replies: (count: number) => (count === 1 ? '1 antwoord' : `${count} antwoorden`),
    lastBy: (name: string, time: string) => `het laatste van ${name}, ${time}`,
    repliesTo: (name: string) => `Antwoorden op ${name}`,
    answered: (name: string, to: string) => `${name} antwoordde op ${to}`,
    answeredYou: (name: string) => `${name} antwoordde op jou`,
    answeredSelf: (name: string) => `${name} vulde zichzelf aan`,
    answeredHidden: (name: string) => `${name} antwoordde op een verborgen bericht`,
    answersEarlier: 'Antwoord op een eerder bericht',
    replying: (name: string) => `Je antwoordt op ${name}`,
    stop: 'Stop met antwoorden',
  },
  en: {
    reply: 'Reply',
    replies: (count) => (count === 1 ? '1 reply' : `${count} replies`),
    lastBy: (name, time) => `the last one by ${name}, ${time}`,
    repliesTo: (name) => `Replies to ${name}`,
    answered: (name, to) => `${name} replied to ${to}`,
    answeredYou: (name) => `${name} replied to you`,
    answeredSelf: (name) => `${name} added something`,
    answeredHidden: (name) => `${name} replied to a hidden message`,
    answersEarlier: 'Replies to an earlier message',
    replying: (name) => `You reply to ${name}`,
    stop: 'Stop replying',
  },
});
