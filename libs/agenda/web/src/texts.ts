import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {},
  en: {},
});
