import { defineTexts } from '../language';

export const texts = defineTexts({
  nl: { you: 'jij', failed: 'Dat lukte niet.' },
  en: { you: 'you', failed: 'That did not work.' },
});
