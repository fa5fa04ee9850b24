/** Words outside the screens: in files, and later in mail. */
export const texts = {
  nl: {
    fileName: 'aanmeldingen',
    sheet: 'Aanmeldingen',
    headings: ['Ontwikkeltraject', 'Gemeente', 'Provincie', 'Status', 'Sinds', 'Wacht op', 'Intake', 'Nog niet getekend', 'Volgende stap', 'Ingediend'],
  },
  en: {
    fileName: 'applications',
    sheet: 'Applications',
    headings: ['Development track', 'Municipality', 'Province', 'State', 'Since', 'Waits for', 'Intake', 'Not signed yet', 'Next step', 'Submitted'],
  },
};
