import { defineTexts } from '../language';

const nlFiles = (count: number) => (count === 1 ? '1 bestand' : `${count} bestanden`);
const enFiles = (count: number) => (count === 1 ? '1 file' : `${count} files`);

/** What files that go with words say. */
export const texts = defineTexts({
  nl: {
    add: 'Voeg bestanden toe',
    dropHere: 'Laat je bestanden hier los',
    attached: 'Bestanden bij je bericht',
    files: 'Bestanden bij dit bericht',
    leaveOut: (name: string) => `Haal ${name} weg`,
    save: (name: string) => `Download ${name}`,
    image: (name: string) => `Afbeelding ${name}`,
    tooMany: (most: number) => `Bij een bericht passen hoogstens ${most} bestanden.`,
    waitsFor: (count: number) => `Wacht op ${nlFiles(count)}. Daarna kan je bericht weg.`,
    notSent: (count: number) => `${nlFiles(count)} niet verstuurd. Probeer het opnieuw of haal het weg.`,
  },
  en: {
    add: 'Add files',
    dropHere: 'Drop your files here',
    attached: 'Files with your message',
    files: 'Files with this message',
    leaveOut: (name: string) => `Take ${name} out`,
    save: (name: string) => `Download ${name}`,
    image: (name: string) => `Image ${name}`,
    tooMany: (most: number) => `A message takes at most ${most} files.`,
    waitsFor: (count: number) => `Waiting for ${enFiles(count)}. Then your message can go.`,
    notSent: (count: number) => `${enFiles(count)} not sent. Try again or take it out.`,
  },
});
