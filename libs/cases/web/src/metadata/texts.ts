import type { MetadataKind } from '@leerkring/contract';
import { defineTexts } from '@leerkring/platform/web';

const kindsNl: Record<MetadataKind, string> = { person: 'Mensen', organisation: 'Organisaties', place: 'Plaatsen', device: 'Apparaten', program: 'Programma’s', moment: 'Momenten', other: 'Verder' };
const kindsEn: Record<MetadataKind, string> = { person: 'People', organisation: 'Organisations', place: 'Places', device: 'Devices', program: 'Programs', moment: 'Moments', other: 'Other' };

/** What screens say of what files tell besides their content. */
export const texts = defineTexts({
  nl: {
    title: 'Wat het bestand zelf vertelt',
    line: 'Dit staat in het bestand, naast de inhoud. Wie het bestand mag bewaren, kan het lezen.',
    nothing: 'In het bestand staat niets over maker, plaats of apparaat.',
    notLooked: 'In dit soort bestand kijken we niet of het iets over zijn maker vertelt.',
    reading: 'We kijken wat het bestand vertelt…',
    kind: (kind: MetadataKind) => kindsNl[kind],
    standsIn: (name: string, place: string) => `${name}, in ${place}`,
    show: 'Wat het vertelt',
    showOf: (number: number, name: string) => `Wat het vertelt: versie ${number} van ${name}`,
    remove: 'Maak een versie zonder',
    removing: 'Bezig…',
    removed: (number: number) => `Versie ${number} is gemaakt, zonder deze gegevens. De vorige blijft bewaard.`,
    stays: 'Dit is hier niet uit het bestand te halen.',
    failed: 'Dat lukte niet',
  },
  en: {
    title: 'What the file itself tells',
    line: 'This stands in the file, besides its content. Whoever may keep the file can read it.',
    nothing: 'Nothing in the file is about its maker, a place or a device.',
    notLooked: 'In files of this kind we do not look whether it tells something of its maker.',
    reading: 'Looking at what the file tells…',
    kind: (kind) => kindsEn[kind],
    standsIn: (name, place) => `${name}, in ${place}`,
    show: 'What it tells',
    showOf: (number, name) => `What it tells: version ${number} of ${name}`,
    remove: 'Make a version without',
    removing: 'Busy…',
    removed: (number) => `Version ${number} was made, without these details. The previous one is kept.`,
    stays: 'This cannot be taken out of the file here.',
    failed: 'That did not work',
  },
});
