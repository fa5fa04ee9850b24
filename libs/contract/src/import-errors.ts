import type { Words } from './words';

/** What refuses people at contact persons and at files that they bring in. */
export const importErrorSentences = {
  CONTACT_EXISTS: { nl: 'Deze gemeente heeft al een contactpersoon met dit e-mailadres.', en: 'This municipality has a contact person with this e-mail address already.' },
  CONTACT_CHANGED: { nl: 'Iemand anders wijzigde deze contactpersoon net. Kijk wat er nu staat; wat je schreef is bewaard.', en: 'Somebody else has just changed this contact person. Look at what stands now; what you wrote is kept.' },
  IMPORT_UNREADABLE: { nl: 'Dit bestand kunnen we niet lezen. Bewaar het als CSV of als Excel-werkmap (.xlsx) en probeer het opnieuw.', en: 'We cannot read this file. Save it as CSV or as an Excel workbook (.xlsx) and try again.' },
  IMPORT_LOCKED: { nl: 'Dit bestand heeft een wachtwoord. Bewaar het zonder wachtwoord en probeer het opnieuw.', en: 'This file has a password. Save it without one and try again.' },
  IMPORT_TOO_LARGE: { nl: 'Dit bestand is te groot: hoogstens 10 MB en 5.000 regels. Verdeel het over meer bestanden.', en: 'This file is too large: at most 10 MB and 5,000 lines. Divide it over more files.' },
  IMPORT_EMPTY: { nl: 'Er staan geen regels in dit bestand. Op de eerste regel horen de namen van de kolommen.', en: 'There are no lines in this file. The first line is for the names of the columns.' },
  IMPORT_MAPPING_INCOMPLETE: { nl: 'Kies eerst voor elk verplicht gegeven in welke kolom het staat.', en: 'First choose the column of everything that is needed.' },
  IMPORT_BEGUN: { nl: 'Deze import loopt al of is al klaar.', en: 'This import is running or done already.' },
} as const satisfies Record<string, Words>;
