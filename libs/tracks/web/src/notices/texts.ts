import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    ask: 'Geef me een seintje als het opent',
    asking: 'Bezig',
    asked: 'Je krijgt een seintje bij je meldingen als dit traject opent. Alleen jij weet dat.',
    withdraw: 'Geen seintje meer',
    done: 'Je krijgt een seintje als dit traject opent.',
    takenBack: 'Je krijgt geen seintje.',
    signIn: 'Log in voor een seintje als het opent',
    count: (n: number) => (n === 0 ? 'Nog niemand vroeg een seintje.' : n === 1 ? '1 persoon wil een seintje als het opent.' : `${n} mensen willen een seintje als het opent.`),
  },
  en: {
    ask: 'Tell me when it opens',
    asking: 'Busy',
    asked: 'You will be told among your notifications when this track opens. Only you know that.',
    withdraw: 'Do not tell me',
    done: 'You will be told when this track opens.',
    takenBack: 'You will not be told.',
    signIn: 'Sign in to be told when it opens',
    count: (n) => (n === 0 ? 'Nobody asked to be told yet.' : n === 1 ? '1 person wants to be told when it opens.' : `${n} people want to be told when it opens.`),
  },
});
