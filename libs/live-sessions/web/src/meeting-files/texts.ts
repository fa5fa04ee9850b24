import { defineTexts } from '@leerkring/platform/web';

export const texts = defineTexts({
  nl: {
    title: 'Stukken',
    hint: 'Alleen de leden van de leergroep kunnen ze lezen. Een bestand is hoogstens 25 MiB.',
    none: 'Er zijn nog geen stukken.',
    tooMany: (most: number) => `Bij een bijeenkomst passen ${most} bestanden.`,
  },
  en: {
    title: 'Papers',
    hint: 'Only members of the group can read them. A file is at most 25 MiB.',
    none: 'There are no papers yet.',
    tooMany: (most) => `A meeting holds ${most} files.`,
  },
});
