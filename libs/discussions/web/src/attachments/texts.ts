import { defineTexts } from '@leerkring/platform/web';

/** What files with posts say. */
export const texts = defineTexts({
  nl: {
    intoWords: (name: string) => `Zet ${name} in de tekst`,
    intoWordsShort: 'Zet in de tekst',
    inWords: 'staat in de tekst',
    imageTitle: 'Zet de afbeelding in de tekst',
    alt: 'Wat is er te zien?',
    altHint: 'Eén zin. Wie de afbeelding niet ziet, leest of hoort dit.',
    altMissing: 'Schrijf op wat er te zien is.',
    place: 'Zet in de tekst',
    cancel: 'Annuleer',
    close: 'Sluiten',
    modes: 'Schrijven of voorbeeld',
    write: 'Schrijven',
    preview: 'Voorbeeld',
    nothing: 'Je hebt nog niets geschreven.',
  },
  en: {
    intoWords: (name: string) => `Put ${name} in the text`,
    intoWordsShort: 'Put in the text',
    inWords: 'stands in the text',
    imageTitle: 'Put the image in the text',
    alt: 'What does it show?',
    altHint: 'One sentence. Who does not see the image reads or hears this.',
    altMissing: 'Write down what it shows.',
    place: 'Put in the text',
    cancel: 'Cancel',
    close: 'Close',
    modes: 'Write or preview',
    write: 'Write',
    preview: 'Preview',
    nothing: 'You have not written anything yet.',
  },
});
