import { defineTexts } from '../language';

export const texts = defineTexts({
  nl: {
    hide: 'Verberg',
    reason: 'Waarom verberg je dit?',
    reasonMissing: 'Schrijf op waarom je dit verbergt.',
    hiding: 'Bezig met verbergen',
    cancel: 'Annuleer',
    close: 'Sluiten',
  },
  en: {
    hide: 'Hide',
    reason: 'Why do you hide this?',
    reasonMissing: 'Write down why you hide this.',
    hiding: 'Hiding',
    cancel: 'Cancel',
    close: 'Close',
  },
});
