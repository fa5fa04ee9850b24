import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: { suggestions: 'Leden die je kunt noemen' },
  en: { suggestions: 'Members whom you can mention' },
});
