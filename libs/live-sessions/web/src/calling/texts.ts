import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    call: 'Videogesprek',
    callOf: (title: string) => `Videogesprek van ${title}`,
    join: 'Doe mee met beeld en geluid',
    before: (site: string) => `Pas als je hierop drukt, maakt je browser verbinding met ${site}.`,
    leave: 'Sluit het videogesprek',
    larger: 'Groter',
    smaller: 'Kleiner',
    makeLarger: 'Maak het videogesprek groter',
    makeSmaller: 'Maak het videogesprek kleiner',
    toLink: 'Naar het videogesprek (nieuw tabblad)',
  },
  en: {
    call: 'Video call',
    callOf: (title) => `Video call of ${title}`,
    join: 'Join with video',
    before: (site) => `Your browser connects to ${site} only when you press this.`,
    leave: 'Close the video call',
    larger: 'Larger',
    smaller: 'Smaller',
    makeLarger: 'Make the video call larger',
    makeSmaller: 'Make the video call smaller',
    toLink: 'To the video call (new tab)',
  },
});
