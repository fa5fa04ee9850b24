import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    earlier: (name: string) => `Zet ${name} eerder`,
    later: (name: string) => `Zet ${name} later`,
    remove: (name: string) => `Haal ${name} weg`,
    moved: (name: string, place: number, all: number) => `${name} staat nu op plaats ${place} van ${all}.`,
  },
  en: {
    earlier: (name) => `Move ${name} earlier`,
    later: (name) => `Move ${name} later`,
    remove: (name) => `Take ${name} away`,
    moved: (name, place, all) => `${name} is now in place ${place} of ${all}.`,
  },
});
