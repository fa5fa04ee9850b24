import type { ImportKind, ImportOutcome, ImportState } from '@leerkring/contract';
import { defineTexts } from '@leerkring/platform/web';

const lines = (count: number): string => (count === 1 ? '1 regel' : `${count} regels`);
const linesEn = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

export const texts = defineTexts({
  nl: {
    kind: 'Wat staat er in het bestand?',
    file: 'Kies een bestand',
    fileLine: 'CSV of Excel (.xlsx), hoogstens 10 MB en 5.000 regels. Op de eerste regel staan de namen van de kolommen. Er gebeurt nog niets: je ziet eerst wat we ermee zouden doen.',
    drop: 'Laat het bestand hier los',
    uploading: 'Bezig met lezen',
    recent: 'Eerder ingelezen',
    recentLine: 'Van een bestand bewaren we alleen de regels die niet meekonden, een week lang.',
    loading: 'Het bestand wordt opgehaald',
    retry: 'Probeer opnieuw',
    columns: 'Welke kolom is wat?',
    columnsLine: 'We keken naar de koppen. Klopt er iets niet? Kies dan zelf de kolom.',
    sheet: 'Werkblad',
    sheetLines: (name: string, count: number) => `${name || 'Het bestand'} (${lines(count)})`,
    noColumn: 'Niet in dit bestand',
    unnamed: (column: number) => `Kolom ${column + 1}`,
    example: (words: string) => `Bijvoorbeeld: ${words}`,
    chooseColumn: 'Kies een kolom.',
    optional: 'niet verplicht',
    trial: 'Dit gebeurt er als je het inleest',
    result: 'Dit is er gebeurd',
    missing: 'Kies eerst voor elk verplicht gegeven een kolom. Dan laten we per regel zien wat er gebeurt.',
    begin: (count: number) => `Lees ${lines(count)} in`,
    beginning: 'Bezig met beginnen',
    nothing: 'Er is niets om in te lezen: alles is al bekend of kan niet mee.',
    running: (done: number, total: number) => `${done} van ${lines(total)} ingelezen`,
    progress: 'Voortgang van het inlezen',
    runningLine: 'Je kunt deze pagina verlaten: het inlezen gaat door.',
    finished: 'Klaar met inlezen.',
    stopped: 'Gestopt: wie dit begon, mag het niet meer. Wat al was ingelezen, staat er.',
    faulty: 'Regels die niet mee kunnen',
    faultyLine: 'Verbeter ze in het bestand en lees het daarna opnieuw in: wat er al staat, komt er niet dubbel bij.',
    download: 'Download deze regels met de reden',
    all: 'Alle regels',
    show: 'Welke regels wil je zien?',
    line: 'Regel',
    what: 'Wat er staat',
    outcome: 'Wat ermee gebeurt',
    more: (left: number) => `Toon meer (nog ${left})`,
    none: 'Geen regels',
    other: 'Lees een ander bestand in',
    discard: 'Gooi dit bestand weg',
    unsent: 'Uitnodigingen die nog niet verstuurd zijn',
    unsentLine: (count: number) => `${count === 1 ? 'Voor één persoon' : `Voor ${count} mensen`} houden we een plek in een leergroep vrij. Zij krijgen pas een mail als jij die verstuurt.`,
    send: 'Verstuur de uitnodigingen',
    sending: (remaining: number) => `Bezig met versturen (nog ${remaining})`,
    sent: 'Alle uitnodigingen zijn verstuurd.',
  },
  en: {
    kind: 'What is in the file?',
    file: 'Choose a file',
    fileLine: 'CSV or Excel (.xlsx), at most 10 MB and 5,000 lines. The first line has the names of the columns. Nothing happens yet: first you see what we would do with it.',
    drop: 'Drop the file here',
    uploading: 'Reading',
    recent: 'Brought in before',
    recentLine: 'Of a file we keep only the lines that could not come along, for a week.',
    loading: 'Fetching the file',
    retry: 'Try again',
    columns: 'Which column is what?',
    columnsLine: 'We looked at the headings. Is something not right? Then choose the column yourself.',
    sheet: 'Sheet',
    sheetLines: (name: string, count: number) => `${name || 'The file'} (${linesEn(count)})`,
    noColumn: 'Not in this file',
    unnamed: (column: number) => `Column ${column + 1}`,
    example: (words: string) => `For example: ${words}`,
    chooseColumn: 'Choose a column.',
    optional: 'optional',
    trial: 'This happens when you bring it in',
    result: 'This is what happened',
    missing: 'First choose a column for everything that is needed. Then we show line by line what happens.',
    begin: (count: number) => `Bring in ${linesEn(count)}`,
    beginning: 'Beginning',
    nothing: 'There is nothing to bring in: all of it is known or cannot come along.',
    running: (done: number, total: number) => `${done} of ${linesEn(total)} brought in`,
    progress: 'Progress',
    runningLine: 'You can leave this page: it goes on.',
    finished: 'All is brought in.',
    stopped: 'Stopped: whoever began this may no longer do so. What was brought in is there.',
    faulty: 'Lines that cannot come along',
    faultyLine: 'Mend them in the file and bring it in again: what is there already does not come twice.',
    download: 'Download these lines with the reason',
    all: 'All lines',
    show: 'Which lines do you want to see?',
    line: 'Line',
    what: 'What it says',
    outcome: 'What happens with it',
    more: (left: number) => `Show more (${left} left)`,
    none: 'No lines',
    other: 'Bring in another file',
    discard: 'Throw this file away',
    unsent: 'Invitations that were not sent yet',
    unsentLine: (count: number) => `We keep a seat in a learning group for ${count === 1 ? 'one person' : `${count} people`}. They get a mail only when you send it.`,
    send: 'Send the invitations',
    sending: (remaining: number) => `Sending (${remaining} left)`,
    sent: 'All invitations are sent.',
  },
});

export const kindTexts = defineTexts({
  nl: { contacts: 'Contactpersonen', groups: 'Leergroepen' } satisfies Record<ImportKind, string>,
  en: { contacts: 'Contact persons', groups: 'Learning groups' },
});

/** What a file of each kind needs. */
export const needTexts = defineTexts({
  nl: {
    contacts: 'Nodig: gemeente, naam, e-mailadres en functie. Telefoon en notitie mogen erbij.',
    groups: 'Nodig: leergroep, traject, gemeente, naam, e-mailadres en functie. De rol (deelnemer of begeleider) mag erbij.',
  } satisfies Record<ImportKind, string>,
  en: {
    contacts: 'Needed: municipality, name, e-mail address and function. Telephone and note may come along.',
    groups: 'Needed: learning group, track, municipality, name, e-mail address and function. The role (participant or facilitator) may come along.',
  },
});

export const stateTexts = defineTexts({
  nl: { trying: 'Nog niet ingelezen', running: 'Wordt ingelezen', finished: 'Ingelezen', stopped: 'Gestopt' } satisfies Record<ImportState, string>,
  en: { trying: 'Not brought in yet', running: 'Being brought in', finished: 'Brought in', stopped: 'Stopped' },
});

/** What would become of a line. */
export const trialTexts = defineTexts({
  nl: { added: 'Nieuw', changed: 'Wijzigt', same: 'Blijft gelijk', faulty: 'Kan niet mee' } satisfies Record<ImportOutcome, string>,
  en: { added: 'New', changed: 'Changes', same: 'Stays the same', faulty: 'Cannot come along' },
});

/** What became of the lines. */
export const outcomeTexts = defineTexts({
  nl: { added: 'Nieuw', changed: 'Gewijzigd', same: 'Bleef gelijk', faulty: 'Kon niet mee' } satisfies Record<ImportOutcome, string>,
  en: { added: 'New', changed: 'Changed', same: 'Stayed the same', faulty: 'Could not come along' },
});
